import { shown } from '../../shared/values';

/** A query, taken apart so that pages of it can be asked for. */
export interface Statement {
	/** From `select` to the module, as it was written, line break included: what is wrong is told by line and column. */
	select: string;
	/** The conditions without the word `where`; undefined where there are none. */
	where?: string;
	/** Grouping and order, as they were written. */
	rest: string;
	/** Whether rows come in the order of their ids, and each row is a record. */
	isById: boolean;
	/** The user's own bounds. */
	limit?: number;
	offset?: number;
}

interface Token {
	text: string;
	at: number;
}

/** Text in quotes, a parameter, a word, a number or moment, blanks, or any other sign. */
const TOKENS = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|:[A-Za-z_]\w*|[A-Za-z_$][\w$.]*|\d[\w.:+-]*|\s+|[\s\S]/g;

function tokensOf(query: string): Token[] {
	return [...query.matchAll(TOKENS)].map(({ 0: text, index }) => ({ text, at: index }));
}

function isParameter({ text }: Token): boolean {
	return /^:\w/.test(text);
}

/** Puts literals in the place of `:names`. Quoted text stays as it is. @returns the query, or what is wrong with it. */
export function bind(query: string, literals: Record<string, unknown>): { query: string } | { problem: string } {
	const tokens = tokensOf(query);
	const named = new Set(tokens.filter(isParameter).map(({ text }) => text.slice(1)));
	const missing = [...named].find((name) => !Object.hasOwn(literals, name));
	if (missing !== undefined) return { problem: `names :${shown(missing)}, which is not among the Parameters` };
	const unused = Object.keys(literals).find((name) => !named.has(name));
	if (unused !== undefined) return { problem: `does not use the parameter '${shown(unused)}': write :${shown(unused)}, without quotes` };
	return { query: tokens.map((token) => (isParameter(token) ? String(literals[token.text.slice(1)]) : token.text)).join('') };
}

const CLAUSES = ['from', 'where', 'group', 'order', 'limit', 'offset'];

/** Where each clause begins, leaving out what stands in brackets. */
function clausesOf(tokens: Token[]): Map<string, Token> {
	const found = new Map<string, Token>();
	let depth = 0;
	for (const token of tokens) {
		if (token.text === '(') depth++;
		if (token.text === ')') depth--;
		const word = token.text.toLowerCase();
		if (depth === 0 && CLAUSES.includes(word) && !found.has(word)) found.set(word, token);
	}
	return found;
}

/** `limit 10`, `limit 10 offset 20`, or the sibling's `limit 20, 10`, whose first number is the offset. */
const BOUNDS = /^(?:limit\s+(?:(\d+)\s*,\s*)?(\d+))?\s*(?:offset\s+(\d+))?$/i;

function boundsIn(text: string): Pick<Statement, 'limit' | 'offset'> | undefined {
	const found = BOUNDS.exec(text.trim());
	if (found === null) return undefined;
	const [, before, limit, after] = found;
	const offset = after ?? before;
	return { ...(limit !== undefined && { limit: Number(limit) }), ...(offset !== undefined && { offset: Number(offset) }) };
}

function problemIn(tokens: Token[]): string | undefined {
	const [first] = tokens;
	if (first?.text.toLowerCase() !== 'select') return `must begin with select, but begins with '${shown(first?.text ?? '')}'`;
	if (tokens.some(({ text }) => text === "'" || text === '"')) return 'has a quote that is not closed';
	return tokens.some(({ text }) => text === ';') ? 'must be a single statement, without a semicolon' : undefined;
}

/** Takes a query apart. @returns what is wrong where it is no single select with a module. */
export function statementOf(query: string): Statement | { problem: string } {
	const text = query.trim().replace(/\s*;\s*$/, '');
	const tokens = tokensOf(text);
	const problem = problemIn(tokens);
	if (problem !== undefined) return { problem };
	const clauses = clausesOf(tokens);
	if (!clauses.has('from')) return { problem: 'names no module: write select … from Contacts' };
	const at = (...names: string[]) => Math.min(...names.map((name) => clauses.get(name)?.at ?? text.length));
	const boundsAt = at('limit', 'offset');
	const restAt = Math.min(at('group', 'order'), boundsAt);
	const whereAt = Math.min(at('where'), restAt);
	const bounds = boundsIn(text.slice(boundsAt));
	if (bounds === undefined) return { problem: `must end with limit and offset as numbers, but ends with '${shown(text.slice(boundsAt))}'` };
	const where = text.slice(whereAt, restAt).replace(/^where/i, '').trim();
	const rest = text.slice(restAt, boundsAt).trim();
	return {
		select: text.slice(0, whereAt).replace(/[ \t]+$/, ''),
		...(where !== '' && { where }),
		rest,
		isById: /^(?:order\s+by\s+id(?:\s+asc)?)?$/i.test(rest) && bounds.offset === undefined,
		...bounds,
	};
}
