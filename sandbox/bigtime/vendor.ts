import { join } from 'node:path';
import type { Answer, Call, Complaint, Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access';
import { failureAs } from './errorBodies';
import type { Firm } from './firm';
import { bigtimeHandlers } from './handlers';
import { submitEntry } from './handlers/time';
import { problem } from './problem';
import { callQuota, type Quota } from './quota';
import type { FirmSeed } from './records';
import { dateOf } from './seed/calendar';
import { inventFirm } from './seed/firm';
import { sessionBook, type Sessions } from './sessions';
import { defaultSettings, sizesOf, type BigTimeOptions, type BigTimeSettings } from './settings';
import { createStore, type Store } from './store';

export interface BigTimeControls {
	/** Choices and limits; change them while it runs. A reset brings the first ones back. */
	settings: BigTimeSettings;
	/** Ends every session at once. */
	expireSessions(): void;
	/** How many sessions were opened. */
	logins(): number;
	/** Submits what a person has not, as in the application; the numbers of the entries change. */
	submitTimesheet(staffSid: number): void;
	/** Starts a job that takes so many milliseconds. @returns its ticket */
	startJob(lengthMs: number): string;
}

/** The vendor reads enumerations in any case, and ignores members that it does not know. */
function isTolerated({ where, rule }: Complaint): boolean {
	return (rule === 'enum' && where === 'query/View') || (rule === 'additionalProperties' && where.startsWith('query'));
}

/** Single reads whose answers the vendor's pages label as arrays. */
const singleReads = ['getClient', 'getProject', 'getProjectContact', 'getTask', 'getTimeEntry', 'getInvoice', 'getStaff'];

/** What the API description does not announce is done to an answer after it has been checked. */
function finished({ settings }: Firm, answer: Answer, call: Call): Answer {
	if (answer.status >= 400) return failureAs(settings.errorBody, answer);
	if (call.method === 'DELETE') return { ...answer, status: settings.deleteStatus };
	const isWrapped = settings.singleReads === 'array' && singleReads.includes(call.operationId) && answer.body !== undefined;
	return isWrapped ? { ...answer, body: [answer.body] } : answer;
}

function openFirm({ clock }: Surroundings, settings: BigTimeSettings, seedOf: (today: string) => FirmSeed): { firm: Firm; reset: () => void } {
	let store: Store | undefined;
	let sessions: Sessions;
	let quota: Quota;
	const today = (): string => dateOf(clock.now());
	const begin = (): void => {
		store = undefined;
		sessions = sessionBook(() => clock.now());
		quota = callQuota(() => clock.now());
	};
	begin();
	const firm: Firm = {
		settings,
		now: () => clock.now(),
		today,
		get store() {
			return (store ??= createStore(seedOf(today()), clock));
		},
		get sessions() {
			return sessions;
		},
		get quota() {
			return quota;
		},
	};
	return { firm, reset: begin };
}

/** A stand-in of BigTime IQ REST API v2. */
export function createBigTime(surroundings: Surroundings, options: BigTimeOptions = {}): { vendor: Vendor; controls: BigTimeControls } {
	const { seed: _sizes, ...chosen } = options;
	const first: BigTimeSettings = { ...defaultSettings, ...chosen };
	const settings = { ...first };
	// Invented at the first call, and anew when the day has changed: everything leads up to today.
	let invented: { today: string; seed: FirmSeed } | undefined;
	const seedOf = (today: string): FirmSeed => {
		if (invented?.today !== today) invented = { today, seed: inventFirm(sizesOf(options), today) };
		return invented.seed;
	};
	const { firm, reset } = openFirm(surroundings, settings, seedOf);
	return {
		vendor: {
			name: 'bigtime',
			descriptionFile: join(__dirname, 'openapi.yaml'),
			basePath: '/BigtimeData/api/v2',
			ignoresCase: true,
			handlers: bigtimeHandlers(firm),
			admit: (call) => admit(firm, call),
			refuse: (_call, complaints) => {
				const [serious] = complaints.filter((complaint) => !isTolerated(complaint));
				return serious && problem(400, serious.text);
			},
			// Documented: what others answer with 429 is a 503 here.
			failure: (status) => (status === 429 ? { ...problem(503), headers: { 'retry-after': '2' } } : problem(status)),
			expired: () => problem(401),
			finish: (answer, call) => finished(firm, answer, call),
			reset: () => {
				Object.assign(settings, first);
				reset();
			},
		},
		controls: {
			settings,
			expireSessions: () => firm.sessions.expireAll(),
			logins: () => firm.sessions.logins(),
			startJob: (lengthMs) => {
				const { tickets } = firm.store;
				const txnId = `0f7d6a0e-5b52-4c6b-9a51-${String(tickets.size + 1).padStart(12, '0')}`;
				tickets.set(txnId, firm.now() + lengthMs);
				return txnId;
			},
			submitTimesheet: (staffSid) => {
				for (const entry of firm.store.timeEntries.list((row) => row.sid < 0 && row.staffSid === staffSid)) submitEntry(firm, entry);
			},
		},
	};
}
