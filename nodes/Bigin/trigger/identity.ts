import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Of the hash, after a leading one: numbers of 57 bits, where Bigin takes 64. */
const NUMBER_DIGITS = 14;

/** The number of the channel that calls an address: the same for the same address, so that no two addresses share a channel. */
export function channelNumberOf(address: string): string {
	const hash = createHash('sha256').update(address).digest('hex');
	return String(BigInt(`0x1${hash.slice(0, NUMBER_DIGITS)}`));
}

/**
 * The secret that Bigin repeats in each notification. It is derived and not drawn, so that every process knows it, and
 * it cannot be lost: it takes the client secret and the address to work it out. 43 letters; Bigin takes 50.
 */
export function tokenOf({ clientSecret, credentialId, address }: { clientSecret: string; credentialId: string; address: string }): string {
	return createHmac('sha256', clientSecret).update(`bigin trigger\n${credentialId}\n${address}`).digest('base64url');
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

/** Compares in a time that tells nothing of where two texts differ, nor of how long they are. */
export function isSameSecret(given: unknown, wanted: string): boolean {
	const isEqual = timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(wanted));
	return isEqual && wanted !== '';
}
