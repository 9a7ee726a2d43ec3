import { fileAnswer } from '../../machinery/files';
import type { Answer, Call } from '../../machinery/vendor';
import { bearerOf } from '../access/access';
import { isSigned, signature } from '../access/jwt';
import { failureOf, tokenExpired } from '../answers/v2';
import type { Environment } from '../environment';

const FOLDER = '/file-store/';
const LIFE_MS = 300_000;

function signedText(id: string, until: number | string): string {
	return `${id} until ${until}`;
}

/** Where the bytes of an attachment can be fetched for some minutes. */
export function downloadUrl({ settings, clock }: Environment, { origin }: Pick<Call, 'origin'>, id: string): string {
	const host = settings.downloads === 'otherHost' ? origin.replace('//127.0.0.1:', '//localhost:') : origin;
	const plain = `${host}${FOLDER}${id}`;
	if (settings.downloads === 'bearer') return plain;
	const until = clock.now() + LIFE_MS;
	return `${plain}?until=${until}&signature=${signature(signedText(id, until))}`;
}

function refusalOf({ settings, clock, tokens }: Environment, call: Call, id: string): Answer | undefined {
	if (settings.downloads === 'bearer') {
		const state = tokens.stateOf(bearerOf(call));
		if (state === 'expired') return tokenExpired;
		return state === 'unknown' ? failureOf(401) : undefined;
	}
	const until = call.text('until') ?? '';
	if (!isSigned(signedText(id, until), call.text('signature') ?? '') || Number(until) <= clock.now()) return failureOf(403);
	// As object stores do: a signed address and a token at once are one sign-in too many.
	return bearerOf(call) === '' ? undefined : failureOf(400);
}

/** The bytes behind such an address; `undefined` for every other one. */
export function download(environment: Environment, call: Call): Answer | undefined {
	if (!call.path.startsWith(FOLDER)) return undefined;
	const id = call.path.slice(FOLDER.length);
	const refusal = refusalOf(environment, call, id);
	if (refusal) return refusal;
	const file = environment.store.files.get(id);
	return file ? fileAnswer(file) : failureOf(404);
}
