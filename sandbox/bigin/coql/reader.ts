import type { Json } from '../../machinery/vendor';
import type { Criteria, Operator } from '../records/conditions';
import { syntaxError, tokensOf, type Token } from './tokens';

export interface Query {
	columns: string[];
	module: string;
	where: Criteria;
	orderBy: Array<{ column: string; isDescending: boolean }>;
	limit: number | undefined;
	offset: number;
}

const comparisons: Readonly<Record<string, Operator>> = {
	'=': 'equal',
	'!=': 'not_equal',
	'<>': 'not_equal',
	'>': 'greater_than',
	'>=': 'greater_equal',
	'<': 'less_than',
	'<=': 'less_equal',
};

/** Reads `select … from … where … [order by …] [limit …] [offset …]`; words of the language take no heed of case. */
export class Reader {
	private readonly tokens: Token[];
	private place = 0;
	private clause = 'select';

	constructor(private readonly query: string) {
		this.tokens = tokensOf(query);
	}

	/** @throws Refusal with the place of the first word that does not fit */
	read(): Query {
		this.take('select');
		const columns = this.list(() => this.name());
		this.clause = 'from';
		this.take('from');
		const module = this.name();
		this.clause = 'where';
		this.take('where');
		const where = this.either();
		const orderBy = this.order();
		const { limit, offset } = this.bounds();
		if (this.next.kind !== 'end') throw this.wrong();
		return { columns, module, where, orderBy, limit, offset };
	}

	private get next(): Token {
		return this.tokens[this.place] ?? { kind: 'end', text: '', at: this.query.length };
	}

	private wrong(): Error {
		const { at, text } = this.next;
		return syntaxError(this.query, { at, clause: this.clause, near: text });
	}

	private isNext(word: string): boolean {
		return ['name', 'sign'].includes(this.next.kind) && this.next.text.toLowerCase() === word;
	}

	/** Steps over a word if it comes next. */
	private skip(word: string): boolean {
		if (!this.isNext(word)) return false;
		this.place += 1;
		return true;
	}

	private take(word: string): void {
		if (!this.skip(word)) throw this.wrong();
	}

	private name(): string {
		const { kind, text } = this.next;
		if (kind !== 'name') throw this.wrong();
		this.place += 1;
		return text;
	}

	private list<Member>(member: () => Member): Member[] {
		const members = [member()];
		while (this.skip(',')) members.push(member());
		return members;
	}

	private either(): Criteria {
		const parts = [this.both()];
		while (this.skip('or')) parts.push(this.both());
		return parts.length === 1 && parts[0] ? parts[0] : { join: 'or', parts };
	}

	private both(): Criteria {
		const parts = [this.part()];
		while (this.skip('and')) parts.push(this.part());
		return parts.length === 1 && parts[0] ? parts[0] : { join: 'and', parts };
	}

	private part(): Criteria {
		if (!this.skip('(')) return this.condition();
		const inner = this.either();
		this.take(')');
		return inner;
	}

	private condition(): Criteria {
		const field = this.name();
		const sign = comparisons[this.next.text];
		if (this.next.kind === 'sign' && sign) {
			this.place += 1;
			return { field, operator: sign, values: [this.value()] };
		}
		if (this.skip('is')) {
			const operator = this.skip('not') ? 'is_not_null' : 'is_null';
			this.take('null');
			return { field, operator, values: [] };
		}
		return this.wordCondition(field, this.skip('not'));
	}

	private wordCondition(field: string, isNot: boolean): Criteria {
		if (this.skip('like')) return { field, operator: isNot ? 'not_like' : 'like', values: [this.value()] };
		if (this.skip('in')) {
			this.take('(');
			const values = this.list(() => this.value());
			this.take(')');
			return { field, operator: isNot ? 'not_in' : 'in', values };
		}
		this.take('between');
		const low = this.value();
		this.take('and');
		return { field, operator: isNot ? 'not_between' : 'between', values: [low, this.value()] };
	}

	private value(): Json {
		const { kind, text } = this.next;
		const word = text.toLowerCase();
		const isTruth = kind === 'name' && ['true', 'false'].includes(word);
		if (kind !== 'text' && kind !== 'number' && !isTruth) throw this.wrong();
		this.place += 1;
		if (isTruth) return word === 'true';
		// A number too long to be one without loss is an id.
		return kind === 'number' && Number.isSafeInteger(Math.trunc(Number(text))) ? Number(text) : text;
	}

	private order(): Query['orderBy'] {
		if (!this.isNext('order')) return [];
		this.clause = 'order by';
		this.take('order');
		this.take('by');
		return this.list(() => {
			const column = this.name();
			const isDescending = this.skip('desc');
			if (!isDescending) this.skip('asc');
			return { column, isDescending };
		});
	}

	/** `limit 100 offset 200`, and the older `limit 200, 100`. */
	private bounds(): { limit: number | undefined; offset: number } {
		this.clause = 'limit';
		const first = this.skip('limit') ? this.count() : undefined;
		if (first !== undefined && this.skip(',')) return { offset: first, limit: this.count() };
		this.clause = 'offset';
		return { limit: first, offset: this.skip('offset') ? this.count() : 0 };
	}

	private count(): number {
		const { kind, text } = this.next;
		if (kind !== 'number' || !/^\d+$/.test(text)) throw this.wrong();
		this.place += 1;
		return Number(text);
	}
}
