/** Names and numbers that mean something only inside a machine, a house or a company. */
const PRIVATE_HOST =
	/^(localhost|.*\.(localhost|local|internal|lan|home|test|invalid)|0\.0\.0\.0|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\..*|\[::1?\]|\[f[cde].*\])$/;

/** Whether an address can only be reached from nearby. A name without a dot is one too. */
export function isPrivate(address: string): boolean {
	if (!URL.canParse(address)) return true;
	const host = new URL(address).hostname.toLowerCase();
	return PRIVATE_HOST.test(host) || (!host.includes('.') && !host.startsWith('['));
}
