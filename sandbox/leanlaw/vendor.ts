import { join } from 'node:path';
import { idCounter } from '../machinery/ids';
import type { Answer, Complaint, Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access';
import type { Firm } from './firm';
import { leanlawHandlers } from './handlers';
import { NO_TRACE, problem } from './problem';
import { inventFirm } from './seed/firm';
import { defaultSettings, sizesOf, type LeanLawOptions, type LeanLawSettings } from './settings';
import { createStore, type Store } from './store';

/** inferred: the wording; only the meaning of 400, 401, 403, 429 and 500 is documented. */
const titles: Readonly<Record<number, string>> = {
	400: 'Request validation failed',
	401: 'API key missing',
	403: 'Key is not valid for this action',
	404: 'No such record',
	405: 'Method not allowed',
	429: 'Too many requests',
	500: 'Unexpected server error',
	501: 'The sandbox does not imitate this operation',
	503: 'Service unavailable',
};

export interface LeanLawControls {
	/** Choices the vendor's texts leave open; change them while it runs. A reset brings the first ones back. */
	settings: LeanLawSettings;
}

/** An unknown `select` name is no error for LeanLaw; unknown body properties are one only when strict. */
function isTolerated({ where, rule }: Complaint, { strictBodies }: LeanLawSettings): boolean {
	if (rule === 'enum' && where.startsWith('query/select/')) return true;
	return rule === 'additionalProperties' && where.startsWith('body') && !strictBodies;
}

function validationProblem(complaints: readonly Complaint[]): Answer {
	const errors: Record<string, string[]> = {};
	for (const { where, text } of complaints) {
		const name = where.split('/').slice(1).join('.') || where;
		(errors[name] ??= []).push(text);
	}
	return problem(400, 'Request validation failed', errors);
}

/** A stand-in of LeanLaw REST API v2. Throttling sends no Retry-After: none is documented. */
export function createLeanLaw({ clock }: Surroundings, options: LeanLawOptions = {}): { vendor: Vendor; controls: LeanLawControls } {
	const { seed: _sizes, ...chosen } = options;
	const first: LeanLawSettings = { ...defaultSettings, ...chosen };
	const settings = { ...first };
	// Invented at the first call, so that a test of another vendor does not wait for it.
	let seed: ReturnType<typeof inventFirm> | undefined;
	let store: Store | undefined;
	let nextTrace = idCounter((count) => `4bf92f3577b34da6${count.toString(16).padStart(16, '0')}`);
	const firm: Firm = {
		settings,
		now: () => clock.now(),
		get store() {
			return (store ??= createStore((seed ??= inventFirm(sizesOf(options))), clock));
		},
	};
	const vendor: Vendor = {
		name: 'leanlaw',
		descriptionFile: join(__dirname, 'openapi.yaml'),
		handlers: leanlawHandlers(firm),
		admit,
		refuse: (_call, complaints) => {
			const serious = complaints.filter((complaint) => !isTolerated(complaint, settings));
			return serious.length ? validationProblem(serious) : undefined;
		},
		failure: (status) => problem(status, titles[status] ?? 'Request failed'),
		// Documented: a key has no end of its own; a revoked one gets 403.
		expired: () => problem(403, 'Key is not valid for this action'),
		finish: (answer) => {
			const traceId = nextTrace();
			// Observed on the live host, not documented: x-leanlaw-version.
			const headers = { ...answer.headers, 'x-leanlaw-traceid': traceId, 'x-leanlaw-version': '0.27.0' };
			const { body } = answer;
			const isRefusal = typeof body === 'object' && body !== null && 'traceId' in body && body.traceId === NO_TRACE;
			return { ...answer, headers, ...(isRefusal ? { body: { ...body, traceId } } : {}) };
		},
		reset: () => {
			store = undefined;
			nextTrace = idCounter((count) => `4bf92f3577b34da6${count.toString(16).padStart(16, '0')}`);
			Object.assign(settings, first);
		},
	};
	return { vendor, controls: { settings } };
}
