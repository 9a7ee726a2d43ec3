import { join } from 'node:path';
import type { Surroundings, Vendor } from '../machinery/vendor';
import { admit } from './access';
import { openEstate } from './assets/books';
import { answerFiles } from './assets/fileAddresses';
import { answerComplaints } from './complaints';
import { bigchangeHandlers } from './handlers';
import { FIRST_NEW_ID } from './ids';
import { withoutPageSize } from './paging';
import { problem } from './problem';
import { inventCompany, type Company } from './seed/company';
import { seedSizes } from './seed/sizes';
import { defaultSettings, type BigChangeOptions, type BigChangeSettings } from './settings';
import { createStore, type Store } from './store';
import type { Tenant } from './tenant';
import { tokenOffice, type Tokens } from './tokens';
import { openPostOffice, type PostOffice } from './webhooks/postOffice';

export interface BigChangeControls extends Pick<PostOffice, 'subscribe' | 'giveUp' | 'deliveries' | 'settled'> {
	/** Choices, delays and limits; change them while it runs. A reset brings the first ones back. */
	settings: BigChangeSettings;
	/** Ends every access token at once. */
	expireTokens(): void;
	/** How many access tokens were fetched. */
	tokensIssued(): number;
}

/** The company and what starts afresh in it at a reset. */
function openTenant({ clock }: Surroundings, settings: BigChangeSettings, { seed }: BigChangeOptions): { tenant: Tenant; reset: () => void } {
	const sizes = { ...seedSizes, ...seed };
	let openedAt = clock.now();
	let newIds = 0;
	let resets = 0;
	let tokens: Tokens = tokenOffice(clock, settings);
	const drawer: Tenant['drawer'] = (make) => {
		let content: { is: ReturnType<typeof make>; after: number } | undefined;
		return () => {
			if (content?.after !== resets) content = { is: make(), after: resets };
			return content.is;
		};
	};
	// Invented at the first call, so that a test of another vendor does not wait for it.
	let company: { is: Company; on: number } | undefined;
	const store: () => Store = drawer(() => {
		if (company?.on !== openedAt) company = { is: inventCompany(sizes, openedAt), on: openedAt };
		return createStore(tenant, company.is);
	});
	const tenant: Tenant = {
		settings,
		sizes,
		now: () => clock.now(),
		newId: () => FIRST_NEW_ID + (newIds += 1),
		drawer,
		get store() {
			return store();
		},
		get tokens() {
			return tokens;
		},
		get openedAt() {
			return openedAt;
		},
	};
	return {
		tenant,
		reset: () => {
			resets += 1;
			newIds = 0;
			openedAt = clock.now();
			tokens = tokenOffice(clock, settings);
		},
	};
}

/** A stand-in of BigChange REST API v1, its asset management and its webhook administration. */
export function createBigChange(surroundings: Surroundings, options: BigChangeOptions = {}): { vendor: Vendor; controls: BigChangeControls } {
	const { seed: _sizes, ...chosen } = options;
	const first: BigChangeSettings = { ...defaultSettings, ...chosen };
	const settings = { ...first };
	const { tenant, reset } = openTenant(surroundings, settings, options);
	const estate = openEstate(tenant);
	const postOffice = openPostOffice(tenant);
	return {
		vendor: {
			name: 'bigchange',
			descriptionFile: join(__dirname, 'openapi.yaml'),
			handlers: bigchangeHandlers(tenant, { estate, postOffice }),
			admit: (call) => admit(tenant, call),
			refuse: (call, complaints) => answerComplaints(call, complaints),
			failure: (status) => {
				const { retryAfterSeconds } = settings;
				const answer = problem(status);
				if (status !== 429 || retryAfterSeconds === undefined) return answer;
				return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
			},
			besides: (call) => answerFiles(estate, call),
			expired: () => problem(401),
			finish: (answer) => (settings.pageSize === 'leftOut' ? withoutPageSize(answer) : answer),
			reset: () => {
				Object.assign(settings, first);
				reset();
			},
		},
		controls: {
			settings,
			expireTokens: () => tenant.tokens.expireAll(),
			tokensIssued: () => tenant.tokens.issued(),
			subscribe: (subscription) => postOffice.subscribe(subscription),
			giveUp: (message) => postOffice.giveUp(message),
			deliveries: () => postOffice.deliveries(),
			settled: async () => await postOffice.settled(),
		},
	};
}
