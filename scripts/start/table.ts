const WIDEST_CELL = 36;
const MOST_COLUMNS = 7;
const MOST_WIDTH = 118;

type Cells = Record<string, string>;

/** One record as text cells; what lies one level deeper becomes a column of its own, such as `address.city`. */
function cellsOf(row: Record<string, unknown>): Cells {
	const cells: Cells = {};
	for (const [name, value] of Object.entries(row)) {
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
			for (const [inner, deeper] of Object.entries(value)) cells[`${name}.${inner}`] = asCell(deeper);
		} else {
			cells[name] = asCell(value);
		}
	}
	return cells;
}

function asCell(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	const line = text.replace(/\s+/g, ' ');
	return line.length > WIDEST_CELL ? `${line.slice(0, WIDEST_CELL - 1)}…` : line;
}

/** The columns that hold something, in the order they first appear. */
function filledColumns(rows: Cells[]): string[] {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return names.filter((name) => rows.some((row) => row[name]));
}

/** The columns that fit on a line. */
function columnsOf(rows: Cells[]): Array<{ name: string; width: number }> {
	const columns = filledColumns(rows).map((name) => ({ name, width: Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)) }));
	let used = 0;
	return columns.slice(0, MOST_COLUMNS).filter(({ width }, index) => {
		used += width + 2;
		return index === 0 || used <= MOST_WIDTH;
	});
}

/** Rows as a table of plain text, numbers to the right; what does not fit is counted below. */
export function table(rows: Array<Record<string, unknown>>): string {
	const cells = rows.map(cellsOf);
	const columns = columnsOf(cells);
	const isNumeric = (name: string) => cells.every((row) => /^-?[\d.]*$/.test(row[name] ?? ''));
	const line = (textOf: (name: string) => string) =>
		columns
			.map(({ name, width }) => (isNumeric(name) ? textOf(name).padStart(width) : textOf(name).padEnd(width)))
			.join('  ')
			.trimEnd();
	const hidden = filledColumns(cells).length - columns.length;
	return [
		line((name) => name),
		columns.map(({ width }) => '─'.repeat(width)).join('  '),
		...cells.map((row) => line((name) => row[name] ?? '')),
		...(hidden > 0 ? [`(and ${hidden} more ${hidden === 1 ? 'column' : 'columns'})`] : []),
	].join('\n');
}
