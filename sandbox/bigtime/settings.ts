import { seedSizes, type SeedSizes } from './seed/sizes';

export interface CallWindow {
	calls: number;
	lengthMs: number;
}

/** Where the vendor's texts leave a choice, and limits. Change them while it runs. */
export interface BigTimeSettings {
	/** Calls of one token or key within a moving window; `undefined` lets all through. Documented: 30 in a minute. */
	window: CallWindow | undefined;
	/** Life of a session in milliseconds: seven days by the current page, one by older copies of it. */
	sessionMs: number;
	/** inferred: what somebody without admin rights gets who writes to submitted time or expenses. */
	lockedStatus: 405 | 400;
	/** No page shows the body of an error; several were seen as web pages. */
	errorBody: 'json' | 'html' | 'text' | 'empty';
	/** The vendor's pages label single reads as arrays, clients read objects. */
	singleReads: 'object' | 'array';
	/** Two sets of names for the running totals of tasks: the documented one, and the one of live answers. */
	budgetNames: 'both' | 'documented' | 'live';
	/** Not stated: what an update does to members that it leaves out. */
	leftOut: 'kept' | 'cleared';
	/** Not stated: whether writing a team replaces it or adds to it. */
	teamWrite: 'replaces' | 'adds';
	/** Not stated: the answer of a delete, in both cases without a body. */
	deleteStatus: 200 | 204;
	/** One integrator always got a 500 for expense reports other than 0. */
	expenseReports: 'answered' | 'failing';
	/** Members of a time entry that the firm demands, e.g. `BudgCatID`; `settings/timesheet/schema` tells them. */
	demandedOfTime: readonly string[];
}

export interface BigTimeOptions extends Partial<BigTimeSettings> {
	/** How much of each kind to invent. */
	seed?: Partial<SeedSizes>;
}

export const defaultSettings: BigTimeSettings = {
	window: { calls: 30, lengthMs: 60_000 },
	sessionMs: 7 * 24 * 3_600_000,
	lockedStatus: 405,
	errorBody: 'json',
	singleReads: 'object',
	budgetNames: 'both',
	leftOut: 'kept',
	teamWrite: 'replaces',
	deleteStatus: 200,
	expenseReports: 'answered',
	demandedOfTime: [],
};

/** Sizes with the defaults filled in. */
export function sizesOf({ seed = {} }: BigTimeOptions): SeedSizes {
	return { ...seedSizes, ...seed };
}
