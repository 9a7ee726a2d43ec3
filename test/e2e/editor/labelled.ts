/** What a label reads; a field that has to be filled in has an asterisk behind it. */
export function labelled(label: string): RegExp {
	return new RegExp(`^${label.replace(/[^\w ]/g, '\\$&')} *\\*?$`);
}
