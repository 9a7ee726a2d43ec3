/** Keeps a text in its cell and its signs from being read as Markdown or HTML. */
export function cell(text: string): string {
	return text
		.replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '[$2]($1)')
		.replace(/\s*\n\s*/g, ' ')
		.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
		.replace(/\|/g, '\\|');
}

/** A table; no lines at all when there is nothing to put in. */
export function table(heads: string[], rows: string[][]): string[] {
	if (rows.length === 0) return [];
	const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

/** Text that a reader opens by a click. The empty lines let Markdown go on inside. */
export function folded(title: string, lines: string[]): string[] {
	return ['<details>', `<summary>${title}</summary>`, '', ...lines, '</details>', ''];
}

/** A sentence from words that may end without a full stop. */
export function sentence(text: string): string {
	const trimmed = text.trim();
	return /[.!?)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
