import { join } from 'node:path';
import type { Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access';
import { answerComplaints } from './complaints';
import { refusal, refusalOf } from './faults';
import { oauthHandlers } from './handlers/oauth';
import { organisationHandlers } from './handlers/organisation';
import { recordHandlers } from './handlers/records';
import { inventStudio, type StudioSeed } from './seed/studio';
import { defaultSettings, type BiginOptions, type BiginSettings } from './settings';
import { createStore, type Store } from './store';
import type { Studio } from './studio';
import { tokenOffice, type IssuedTokens, type Tokens } from './tokens';

const CONTACTS = 5_000;

export interface BiginControls {
	/** Choices and limits; change them while it runs. A reset brings the first ones back. */
	settings: BiginSettings;
	/** Ends every access token at once; refresh tokens stay. */
	expireTokens(): void;
	/** How many times an access token was drawn from a refresh token. */
	refreshes(): number;
	/** A pair of tokens with these scopes only, without the consent page. */
	issueTokens(scopes: readonly string[]): Required<IssuedTokens>;
}

/** A stand-in of Bigin REST API v2 and of Zoho's sign-in. A slice so far: see the sandbox's README. */
export function createBigin({ clock }: Surroundings, options: BiginOptions = {}): { vendor: Vendor; controls: BiginControls } {
	const { contacts = CONTACTS, ...chosen } = options;
	const first: BiginSettings = { ...defaultSettings, ...chosen };
	const settings = { ...first };
	// Invented at the first call, so that a test of another vendor does not wait for it.
	let seed: StudioSeed | undefined;
	let store: Store | undefined;
	let tokens: Tokens = tokenOffice(clock, settings);
	const studio: Studio = {
		settings,
		now: () => clock.now(),
		get store() {
			return (store ??= createStore((seed ??= inventStudio(contacts)), clock));
		},
		get tokens() {
			return tokens;
		},
	};
	return {
		vendor: {
			name: 'bigin',
			descriptionFile: join(__dirname, 'openapi.yaml'),
			handlers: { ...oauthHandlers(studio), ...organisationHandlers(studio), ...recordHandlers(studio) },
			admit: (call) => admit(studio, call),
			// The token call answers for itself, in its own form.
			refuse: (call, complaints) => (call.operationId === 'exchangeToken' ? undefined : answerComplaints(complaints)),
			failure: (status) => refusalOf(status),
			expired: () => refusal(401, 'INVALID_TOKEN'),
			reset: () => {
				store = undefined;
				Object.assign(settings, first);
				tokens = tokenOffice(clock, settings);
			},
		},
		controls: {
			settings,
			expireTokens: () => tokens.expireAll(),
			refreshes: () => tokens.refreshes(),
			issueTokens: (scopes) => tokens.issue(scopes),
		},
	};
}
