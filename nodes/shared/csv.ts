/** Separates cells, and quotes. RFC 4180: rows end with CRLF; a lone LF is read too. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A byte order mark, as spreadsheets put at the start of a file. */
const MARK = '\uFEFF';

function writeCell(cell: string): string {
	return NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** Writes rows of cells. A row of one empty cell is quoted, so that it is not taken for the end of the file. */
export function writeCsv(rows: string[][]): string {
	return rows.map((row) => `${row.length === 1 && row[0] === '' ? '""' : row.map(writeCell).join(',')}\r\n`).join('');
}

/** What ends a cell. */
const END = /,|\r\n|\n|\r/g;

/** Where the quote stands that closes a cell; -1 where none does. Two quotes side by side are one sign of the cell. */
function closingQuote(text: string, from: number): number {
	let at = text.indexOf('"', from);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

/** The cell that begins at a place. A cell of any length is read: no regular expression runs over its signs, which would fill the stack. */
function cellAt(text: string, at: number): { cell: string; isQuoted: boolean; isLast: boolean; next: number } {
	const close = text[at] === '"' ? closingQuote(text, at + 1) : -1;
	const isQuoted = close >= 0;
	const from = isQuoted ? close + 1 : at;
	END.lastIndex = from;
	const end = END.exec(text);
	const bare = text.slice(from, end?.index);
	return {
		cell: isQuoted ? text.slice(at + 1, close).replace(/""/g, '"') + bare : bare,
		isQuoted,
		isLast: end?.[0] !== ',',
		next: end === null ? text.length : END.lastIndex,
	};
}

/**
 * Reads rows of cells: RFC 4180, with a byte order mark, with any line ends and line breaks inside quotes. Rows may
 * differ in length; empty lines are left out. A quote that is never closed is read as an ordinary sign.
 */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = text.startsWith(MARK) ? MARK.length : 0;
	while (at < text.length || row.length > 0) {
		const { cell, isQuoted, isLast, next } = cellAt(text, at);
		at = next;
		row.push(cell);
		if (!isLast) continue;
		if (row.length > 1 || isQuoted || cell !== '') rows.push(row);
		row = [];
	}
	return rows;
}

/** Rows by the names of their columns. A cell too many is left out, and one too few is empty. */
export function recordsOf(names: string[], rows: string[][]): Array<Record<string, string>> {
	return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
