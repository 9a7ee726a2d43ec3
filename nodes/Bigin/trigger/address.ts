/** Names that mean something only inside a machine, a house or a company. */
const PRIVATE_NAME = /^(localhost|.*\.(localhost|local|internal|lan|home|test|invalid))$/;

/** Numbers that do (RFC 6890), of both versions. */
const PRIVATE_NUMBER =
	/^((0|10|127)(\.\d+){3}|169\.254(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|192\.168(\.\d+){2}|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])(\.\d+){2}|\[::1?\]|\[f[cde].*\])$/;

/** Whether an address can only be reached from nearby. A name without a dot is one too. */
export function isPrivate(address: string): boolean {
	if (!URL.canParse(address)) return true;
	const host = new URL(address).hostname.toLowerCase();
	return PRIVATE_NAME.test(host) || PRIVATE_NUMBER.test(host) || !/[.:]/.test(host);
}
