/** What is wrong with one part of what was sent, to be told in the form of either generation. */
export interface Problem {
	/** From the top of the body or parameter; line blocks with the place of the line. */
	path: ReadonlyArray<string | number>;
	/** In the style of the Joi library, without the name in front, e.g. `must be a number`. */
	text: string;
}

export function problem(path: ReadonlyArray<string | number>, text: string): Problem {
	return { path, text };
}

/** The last name on the path: what the message calls the culprit. */
export function culprit({ path }: Problem): string {
	return path.filter((part) => typeof part === 'string').at(-1) ?? 'value';
}
