/** A text as a cell, quoted where it has to be. */
function cell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 has them, with commas. */
export function writeCsv(rows: ReadonlyArray<readonly string[]>): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * Rows of a text with any separator of one character. Quoted cells may hold separators, breaks and doubled quotes.
 * @returns no row for an empty text, and none for an empty last line
 */
export function readCsv(text: string, separator = ','): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cellText = '';
	let isQuoted = false;
	const endCell = (): void => {
		row.push(cellText);
		cellText = '';
	};
	const endRow = (): void => {
		endCell();
		rows.push(row);
		row = [];
	};
	for (let place = 0; place < text.length; place += 1) {
		const sign = text.charAt(place);
		if (isQuoted) {
			const isDoubled = sign === '"' && text.charAt(place + 1) === '"';
			if (isDoubled) place += 1;
			if (sign === '"' && !isDoubled) isQuoted = false;
			else cellText += sign;
		} else if (sign === '"' && cellText === '') isQuoted = true;
		else if (sign === separator) endCell();
		else if (sign === '\n') endRow();
		else if (sign !== '\r') cellText += sign;
	}
	if (cellText !== '' || row.length) endRow();
	return rows;
}
