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

/** A cell in quotes or bare, and what ends it. Sticky: it continues where the last one ended. */
const CELL = /(?:"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads rows of cells: RFC 4180, with a byte order mark, with any line ends and line breaks inside quotes. Rows may
 * differ in length; empty lines are left out. A quote that is never closed is read as an ordinary sign.
 */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = new RegExp(CELL);
	cell.lastIndex = text.startsWith(MARK) ? MARK.length : 0;
	while (cell.lastIndex < text.length || row.length > 0) {
		const found = cell.exec(text);
		if (found === null) break;
		const [, quoted, behind = '', bare = '', end] = found;
		row.push(quoted === undefined ? bare : quoted.replace(/""/g, '"') + behind);
		if (end === ',') continue;
		if (row.length > 1 || quoted !== undefined || bare !== '') rows.push(row);
		row = [];
		if (end === '') break;
	}
	return rows;
}

/** Rows by the names of their columns. A cell too many is left out, and one too few is empty. */
export function recordsOf(names: string[], rows: string[][]): Array<Record<string, string>> {
	return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
