import type { Failures } from '../shared/dialect';
import { isObject } from '../shared/values';
import { isBareRecord } from './payload';

/** Words for a failure, whatever the generation. */
const FAILED = new Set<unknown>(['error', 'fail']);

/**
 * A good HTTP status alone is no success: the answer has to say the word of its generation, `ok` or `success`. A file may
 * hold anything, and counts as a failure only where it reads like one.
 */
export function hiddenUnless(word: string): NonNullable<Failures['hidden']> {
	return ({ body }, expects) => {
		if (!isObject(body) || body.status === word) return false;
		if (expects === 'bytes') return FAILED.has(body.status) && (typeof body.error === 'string' || typeof body.message === 'string');
		return !(isBareRecord(body) && !FAILED.has(body.status));
	};
}
