import type { INodePropertyOptions } from 'n8n-workflow';

import { titleOf } from '../shared/words';

/** `broughtAndLeft` becomes `Brought and Left`. */
export function labelOf(word: string): string {
	return titleOf(word).replace(/ (And|In|On|The|To|With)(?= )/g, (small) => small.toLowerCase());
}

/** The choices of words such as `completedWithIssues`; those that read badly get a label of their own. */
export function optionsOf(words: string[], labels: Record<string, string> = {}): INodePropertyOptions[] {
	return words
		.map((value) => ({ name: labels[value] ?? labelOf(value), value }))
		.sort((one, other) => one.name.localeCompare(other.name));
}
