import { join } from 'node:path';
import type { Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access';
import { answerComplaints } from './complaints';
import { creditLedger, type Credits } from './credits';
import type { SentMail } from './drawers';
import { refusal, refusalOf } from './faults';
import type { FieldDefinition } from './fields/definition';
import { biginHandlers } from './handlers';
import { bulkResult } from './handlers/bulkWrite';
import type { ModuleName } from './modules/definitions';
import { newsDesk, type Delivery, type News } from './notifications/news';
import { recordFaultBoard, type RecordFault, type RecordFaults } from './records/recordFaults';
import { seedSizes } from './seed/sizes';
import { inventStudio, type StudioSeed } from './seed/studio';
import { defaultSettings, type BiginOptions, type BiginSettings } from './settings';
import { createStore, moduleOf, type Store } from './store';
import type { Studio } from './studio';
import { tokenOffice, type IssuedTokens, type Tokens } from './tokens';

/** A field as a test describes one: its name, and what differs from a text of 255 characters. */
export type NewField = Pick<FieldDefinition, 'apiName'> & Partial<FieldDefinition>;

export interface BiginControls {
	/** Choices and limits; change them while it runs. A reset brings the first ones back. */
	settings: BiginSettings;
	/** Ends every access token at once; refresh tokens stay. */
	expireTokens(): void;
	/** How many times an access token was drawn from a refresh token. */
	refreshes(): number;
	/** A pair of tokens with these scopes only, without the consent page. */
	issueTokens(scopes: readonly string[]): Required<IssuedTokens>;
	/** Adds a custom field to a module, as an owner does in the settings of Bigin. */
	addField(module: ModuleName, field: NewField): void;
	/** Lets one record of the next call of an operation fail. Returns a function that calls it off. */
	failRecord(wanted: RecordFault): () => void;
	/** Credits of the last 24 hours. */
	creditsSpent(): number;
	/** Notifications and callbacks that left, in order, and what became of them. */
	deliveries(): readonly Delivery[];
	/** Resolves when no notification is under way. */
	settled(): Promise<void>;
	sentMails(): readonly SentMail[];
}

/** The studio and what starts afresh in it at a reset. */
function openStudio({ clock }: Surroundings, { settings, seed }: { settings: BiginSettings; seed: () => StudioSeed }): { studio: Studio; reset: () => void } {
	// Invented at the first call, so that a test of another vendor does not wait for it.
	let store: Store | undefined;
	let tokens: Tokens;
	let credits: Credits;
	let recordFaults: RecordFaults;
	let news: News | undefined;
	const studio: Studio = {
		settings,
		clock,
		now: () => clock.now(),
		get store() {
			return (store ??= createStore(seed(), clock));
		},
		get tokens() {
			return tokens;
		},
		get credits() {
			return credits;
		},
		get recordFaults() {
			return recordFaults;
		},
		get news() {
			return (news ??= newsDesk(studio));
		},
	};
	const reset = (): void => {
		news?.close();
		store = undefined;
		news = undefined;
		tokens = tokenOffice(clock, settings);
		credits = creditLedger(() => clock.now());
		recordFaults = recordFaultBoard();
	};
	tokens = tokenOffice(clock, settings);
	credits = creditLedger(() => clock.now());
	recordFaults = recordFaultBoard();
	return { studio, reset };
}

/** A stand-in of Bigin REST API v2 and of Zoho's sign-in. */
export function createBigin(surroundings: Surroundings, options: BiginOptions = {}): { vendor: Vendor; controls: BiginControls } {
	const { seed: sizes, contacts = seedSizes.contacts, ...chosen } = options;
	const first: BiginSettings = { ...defaultSettings, ...chosen };
	const settings = { ...first };
	let invented: StudioSeed | undefined;
	const seed = (): StudioSeed => (invented ??= inventStudio({ ...seedSizes, contacts, ...sizes }));
	const { studio, reset } = openStudio(surroundings, { settings, seed });
	return {
		vendor: {
			name: 'bigin',
			descriptionFile: join(__dirname, 'openapi.yaml'),
			handlers: biginHandlers(studio),
			admit: (call) => admit(studio, call),
			// The token call answers for itself, in its own form.
			refuse: (call, complaints) => (call.operationId === 'exchangeToken' ? undefined : answerComplaints(complaints)),
			failure: (status) => refusalOf(status),
			besides: (call) => bulkResult(studio, call),
			expired: () => refusal(401, 'INVALID_TOKEN'),
			finish: (answer, call) => {
				studio.news.flush(call.origin);
				return answer;
			},
			reset: () => {
				Object.assign(settings, first);
				reset();
			},
		},
		controls: {
			settings,
			expireTokens: () => studio.tokens.expireAll(),
			refreshes: () => studio.tokens.refreshes(),
			issueTokens: (scopes) => studio.tokens.issue(scopes),
			addField: (module, field) => {
				moduleOf(studio.store, module).fields.push({ label: field.apiName.replaceAll('_', ' '), type: 'text', length: 255, isCustom: true, ...field });
			},
			failRecord: (wanted) => studio.recordFaults.fail(wanted),
			creditsSpent: () => studio.credits.spent(),
			deliveries: () => studio.news.deliveries(),
			settled: async () => await studio.news.settled(),
			sentMails: () => studio.store.mails,
		},
	};
}
