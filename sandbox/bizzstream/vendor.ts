import { join } from 'node:path';
import type { Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access/access';
import { helperRoute } from './access/helperRoutes';
import { sessionDesk } from './access/sessions';
import { tokenOffice } from './access/tokens';
import * as v1 from './answers/v1';
import * as v2 from './answers/v2';
import { answerComplaints } from './complaints';
import { isV1, type Environment } from './environment';
import { eventDesk, type EmittedEvent, type EventListener } from './events/events';
import { runListener, seededListeners } from './events/listeners';
import { download } from './files/downloads';
import { bizzstreamHandlers } from './handlers';
import { bizzstreamId } from './ids';
import { otherClient, type OtherClient } from './otherClient';
import { readingDesk } from './query/readings';
import { inventCompany, type CompanySeed } from './seed/company';
import { seedSizes } from './seed/sizes';
import { defaultSettings, type BizzStreamOptions, type BizzStreamSettings } from './settings';
import { createStore, type ChatMessage, type Store } from './store';

/** Controls of the stand-in; those of {@link OtherClient} act on its documents as if somebody else did. */
export interface BizzStreamControls extends OtherClient {
	/** Choices and limits; change them while it runs. A reset brings the first ones back. */
	settings: BizzStreamSettings;
	/** A v2 token of the administrator, or of another user. Without `lifeMs` it lives as long as the settings say. */
	issueToken(options?: { userId?: string; lifeMs?: number; isOpaque?: boolean }): string;
	/** Ends every v2 token that is about; log-ins from now on give new ones. */
	expireTokens(): void;
	/** v2 tokens given out so far, by the log-in, the helper route and `issueToken`. */
	tokensIssued(): number;
	/** Ends every v1 session. */
	expireSessions(): void;
	/** v1 log-ins so far. */
	logins(): number;
	/** Events so far, and what came of them by now. */
	emitted(): readonly EmittedEvent[];
	/** Adds an event action, until the next reset. Returns a function that ends it. */
	listen(listener: EventListener): () => void;
	/** Messages that were added to chat fields. */
	messages(): readonly ChatMessage[];
	/** Calls `act` before each page of documents is read, counted from 1, so that it can change them meanwhile. */
	whileReading(act: (page: number) => void): () => void;
}

/** The environment and what starts afresh in it at a reset. */
function openEnvironment({ clock }: Surroundings, settings: BizzStreamSettings, seed: () => CompanySeed): { environment: Environment; reset: () => void } {
	const afresh = (): Pick<Environment, 'tokens' | 'sessions' | 'events' | 'readings'> => ({
		tokens: tokenOffice(clock, settings),
		sessions: sessionDesk(clock, settings),
		events: eventDesk(clock, settings, { seed: seededListeners, run: (listener, info) => runListener(environment, listener, info) }),
		readings: readingDesk(),
	});
	let desks = afresh();
	let store: Store | undefined;
	const environment: Environment = {
		settings,
		clock,
		now: () => clock.now(),
		get store() {
			return (store ??= createStore(seed(), clock));
		},
		get tokens() {
			return desks.tokens;
		},
		get sessions() {
			return desks.sessions;
		},
		get events() {
			return desks.events;
		},
		get readings() {
			return desks.readings;
		},
	};
	const reset = (): void => {
		store = undefined;
		desks = afresh();
	};
	return { environment, reset };
}

/** A stand-in of both generations of BizzStream's REST API. */
export function createBizzStream(surroundings: Surroundings, options: BizzStreamOptions = {}): { vendor: Vendor; controls: BizzStreamControls } {
	const { seed: sizes, ...chosen } = options;
	const first: BizzStreamSettings = { ...defaultSettings, ...chosen };
	// Copied with what is inside, since a test may change a part of it.
	const settings = structuredClone(first);
	// Invented at the first call, so that a test of another vendor does not wait for it.
	let invented: CompanySeed | undefined;
	const seed = (): CompanySeed => (invented ??= inventCompany({ ...seedSizes, ...sizes }));
	const { environment, reset } = openEnvironment(surroundings, settings, seed);
	return {
		vendor: {
			name: 'bizzstream',
			descriptionFile: join(__dirname, 'openapi.yaml'),
			handlers: bizzstreamHandlers(environment),
			admit: (call) => {
				environment.events.settle();
				return admit(environment, call);
			},
			refuse: (call, complaints) => answerComplaints(call, complaints, settings),
			failure: (status, call) => (isV1(call) ? v1.failureOf(status, settings) : v2.failureOf(status)),
			besides: (call) => download(environment, call) ?? helperRoute(environment, call),
			expired: (call) => (isV1(call) ? v1.failureOf(401, settings) : v2.tokenExpired),
			reset: () => {
				Object.assign(settings, structuredClone(first));
				reset();
			},
		},
		controls: {
			settings,
			issueToken: ({ userId = bizzstreamId('user', 1), ...rest } = {}) => environment.tokens.issue({ userId, ...rest }),
			expireTokens: () => environment.tokens.expireAll(),
			tokensIssued: () => environment.tokens.issued(),
			expireSessions: () => environment.sessions.expireAll(),
			logins: () => environment.sessions.opened(),
			emitted: () => {
				environment.events.settle();
				return environment.events.emitted();
			},
			listen: (listener) => environment.events.listen(listener),
			messages: () => environment.store.messages,
			whileReading: (act) => environment.readings.meanwhile(act),
			...otherClient(environment),
		},
	};
}
