/** The last part of a path or address, without its query and decoded where that can be done; undefined where there is none. */
export function lastPartOf(address: string): string | undefined {
	const [path = ''] = address.split(/[?#]/);
	const part = path.replace(/\/+$/, '').split('/').pop() ?? '';
	try {
		return decodeURIComponent(part).split(/[/\\]/).pop() || undefined;
	} catch {
		return part || undefined;
	}
}
