import { Refusal, type JsonObject } from '../../machinery/vendor';
import { refusal } from '../faults';

export interface Token {
	kind: 'name' | 'text' | 'number' | 'sign' | 'end';
	text: string;
	/** Place in the query, from 0. */
	at: number;
}

const forms: ReadonlyArray<[Token['kind'], RegExp]> = [
	['text', /^'(?:[^'\\]|\\[\s\S]|'')*'/],
	['number', /^-?\d+(?:\.\d+)?(?![\w.])/],
	['name', /^[A-Za-z_$][\w$.]*/],
	['sign', /^(?:!=|<>|>=|<=|[=<>(),])/],
];

/** @param details what is wrong where; line and column count from 1 */
export function syntaxError(query: string, { at, clause, near }: { at: number; clause: string; near: string }): Refusal {
	const before = query.slice(0, at).split('\n');
	const details: JsonObject = { clause, line: before.length, column: (before.at(-1) ?? '').length + 1, near };
	return new Refusal(refusal(400, 'SYNTAX_ERROR', details));
}

function textIn(quoted: string): string {
	return quoted.slice(1, -1).replace(/''|\\([\s\S])/g, (match, escaped: string | undefined) => escaped ?? match.slice(1));
}

/** @throws Refusal at the first sign that belongs to no word */
export function tokensOf(query: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < query.length) {
		const rest = query.slice(at);
		const space = /^\s+/.exec(rest)?.[0].length ?? 0;
		if (space > 0) {
			at += space;
			continue;
		}
		const [kind, found] = forms.map(([name, form]) => [name, form.exec(rest)?.[0]] as const).find(([, match]) => match !== undefined) ?? [];
		if (kind === undefined || found === undefined) throw syntaxError(query, { at, clause: '', near: rest.slice(0, 20) });
		tokens.push({ kind, text: kind === 'text' ? textIn(found) : found, at });
		at += found.length;
	}
	return [...tokens, { kind: 'end', text: '', at }];
}
