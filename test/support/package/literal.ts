import type { INodeTypeDescription } from 'n8n-workflow';

function keyOf(key: string): string {
	return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** A value as source text: lint rules know a key only if it has no quotes. */
export function asLiteral(value: unknown, indent = ''): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
	const deeper = `${indent}\t`;
	const lines = Array.isArray(value)
		? value.map((entry) => `${deeper}${asLiteral(entry, deeper)},\n`)
		: Object.entries(value)
				.filter(([, entry]) => entry !== undefined)
				.map(([key, entry]) => `${deeper}${keyOf(key)}: ${asLiteral(entry, deeper)},\n`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join('')}${indent}${close}`;
}

/** The file that somebody would have written who had typed the whole description by hand. */
export function nodeFileOf(className: string, description: INodeTypeDescription): string {
	return [
		"import type { INodeType, INodeTypeDescription } from 'n8n-workflow';",
		'',
		`export class ${className} implements INodeType {`,
		`\tdescription: INodeTypeDescription = ${asLiteral(description, '\t')};`,
		'}',
		'',
	].join('\n');
}
