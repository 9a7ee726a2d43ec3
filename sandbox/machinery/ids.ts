/**
 * Makes ids from a counter, so that a test can name a row before it exists.
 * @param shape turns the counter (1, 2, …) into the vendor's form of an id
 */
export function idCounter(shape: (count: number) => string): () => string {
	let count = 0;
	return () => shape((count += 1));
}

/**
 * A lower-case GUID that shows kind and number at a glance.
 * @param kind two hexadecimal digits
 * @param count 0 to 16,777,215
 */
export function guid(kind: string, count: number): string {
	return `${kind}${count.toString(16).padStart(6, '0')}-20b6-4f11-88d0-6045bdd4a7e1`;
}

/**
 * A 19-digit id as text; too large for a JavaScript number on purpose, as the real ones are.
 * @param prefix the digits every id of one organisation begins with
 */
export function longNumber(prefix: string, count: number): string {
	return prefix + String(count).padStart(19 - prefix.length, '0');
}
