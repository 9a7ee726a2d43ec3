import { seedSizes, type SeedSizes } from './seed/sizes';

/** Where the vendor's texts leave a choice; tests try a client against each. Change them while it runs. */
export interface LeanLawSettings {
	/** Body of the five writes for which the published document declares none. */
	bodies: 'detail' | 'empty';
	/** Prose says 201 for POST, the published document says 200. */
	postStatus: 201 | 200;
	/** inferred: the documentation lists no 404. */
	unknownId: 404 | 400;
	/** True refuses unknown body properties; ASP.NET ignores them unless told otherwise. */
	strictBodies: boolean;
}

export interface LeanLawOptions extends Partial<LeanLawSettings> {
	/** How many rows of each kind to invent. */
	seed?: Partial<SeedSizes>;
}

export const defaultSettings: LeanLawSettings = {
	bodies: 'detail',
	postStatus: 201,
	unknownId: 404,
	strictBodies: false,
};

/** Row counts with the defaults filled in. */
export function sizesOf({ seed = {} }: LeanLawOptions): SeedSizes {
	return { ...seedSizes, ...seed };
}
