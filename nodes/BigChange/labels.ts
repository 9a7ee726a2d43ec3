import type { INodePropertyOptions } from 'n8n-workflow';

import { titleOf } from '../shared/words';

/** `broughtAndLeft` becomes `Brought and Left`. */
export function labelOf(word: string): string {
	return titleOf(word).replace(/ (And|In|On|The|To|With)(?= )/g, (small) => small.toLowerCase());
}

/** n8n wants choices from A to Z where there are as many, or more. */
const MANY = 5;

/** The choices of words such as `completedWithIssues`; those that read badly get a label of their own. A few keep their order. */
export function optionsOf(words: string[], labels: Record<string, string> = {}): INodePropertyOptions[] {
	const options = words.map((value) => ({ name: labels[value] ?? labelOf(value), value }));
	return options.length < MANY ? options : options.sort((one, other) => one.name.localeCompare(other.name));
}
