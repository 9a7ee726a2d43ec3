/** A text as it stands in our code: in single quotes, or in double ones where that saves a backslash. */
export function quoted(text: string): string {
	const plain = text.replace(/\\/g, '\\\\').replace(/\n/g, ' ');
	return plain.includes("'") && !plain.includes('"') ? `"${plain}"` : `'${plain.replace(/'/g, "\\'")}'`;
}

/** An object on one line; values are code already. */
export function inlineObject(values: Record<string, string | undefined>): string {
	const entries = Object.entries(values).filter(([, code]) => code !== undefined);
	return `{ ${entries.map(([name, code]) => `${keyOf(name)}: ${code}`).join(', ')} }`;
}

function keyOf(name: string): string {
	return /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name);
}

/** Lines one tab further in. */
export function indented(lines: string[]): string[] {
	return lines.map((line) => (line === '' ? line : `\t${line}`));
}

/** A list with an element on each line; nothing when there are none. */
export function listProperty(name: string, elements: string[]): string[] {
	return elements.length === 0 ? [] : [`${name}: [`, ...indented(elements.map((element) => (element.startsWith('//') ? element : `${element},`))), '],'];
}
