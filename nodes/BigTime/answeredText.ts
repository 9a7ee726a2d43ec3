/** The longest text of an answer that a message repeats, in characters. */
const LONGEST = 200;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of an answer that is no JSON: a web page without its tags, or plain text. Undefined where there are none. */
export function textAnswered(body: unknown): string | undefined {
	if (typeof body !== 'string') return undefined;
	const words = body
		.replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
		.replace(/\s+/g, ' ')
		.trim();
	if (words === '') return undefined;
	return words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…` : words;
}
