import type { INodeProperties } from 'n8n-workflow';

import type { Resource, SignIn, Vendor } from './descriptor';

/** Name of the panel field that chooses among several ways to sign in, as n8n's own nodes call it. */
export const SIGN_IN_FIELD = 'authentication';

const signedIn = new WeakMap<SignIn, Vendor>();

/** The vendor as one way to sign in shows it. Always the same object for the same way, so that what is kept for a vendor is found again. */
function through(vendor: Vendor, way: SignIn): Vendor {
	const existing = signedIn.get(way);
	if (existing) return existing;
	const { signIns, ...rest } = vendor;
	const { credential, dialect = vendor.dialect, resources = vendor.resources } = way;
	const seen: Vendor = { ...rest, credential, dialect, resources };
	signedIn.set(way, seen);
	return seen;
}

/** The vendor as the chosen way to sign in shows it: with one credential, one dialect and its resources. An unknown way counts as the usual one. */
export function signedInVendor(vendor: Vendor, chosen: unknown): Vendor {
	const [usual, ...others] = vendor.signIns ?? [];
	if (usual === undefined) return vendor;
	return through(vendor, others.find(({ value }) => value === chosen) ?? usual);
}

/** The generations of a vendor's API: as many as its ways to sign in have sets of resources, mostly one. */
export function generationsOf(vendor: Vendor): Vendor[] {
	const all = (vendor.signIns ?? []).map((way) => through(vendor, way));
	const generations = all.filter(({ resources }, index) => all.findIndex((other) => other.resources === resources) === index);
	return generations.length > 0 ? generations : [vendor];
}

/** The resources of all generations; one that several share stands once. */
export function allResourcesOf(vendor: Vendor): Resource[] {
	const [first = [], ...others] = generationsOf(vendor).map(({ resources }) => resources);
	return [...first, ...new Set(others.flat().filter((resource) => !first.includes(resource)))];
}

/** The generation that a resource belongs to: its dialect is the one to read the answers with. */
export function generationWith(vendor: Vendor, resource: Resource): Vendor {
	return generationsOf(vendor).find(({ resources }) => resources.includes(resource)) ?? vendor;
}

/** The panel field that chooses the way to sign in; none where there is only one. */
export function signInProperties({ signIns = [] }: Vendor): INodeProperties[] {
	const usual = signIns[0]?.value;
	if (usual === undefined) return [];
	const options = signIns.map(({ name, value, description }) => ({ name, value, ...(description !== undefined && { description }) }));
	return [{ displayName: 'Authentication', name: SIGN_IN_FIELD, type: 'options', noDataExpression: true, options, default: usual }];
}

/** Condition under which a generation is shown; none where there is only one. */
export function shownForGeneration(vendor: Vendor, { resources }: Vendor): Pick<INodeProperties, 'displayOptions'> {
	const ways = (vendor.signIns ?? []).filter((way) => (way.resources ?? vendor.resources) === resources).map(({ value }) => value);
	return ways.length === (vendor.signIns ?? []).length ? {} : { displayOptions: { show: { [SIGN_IN_FIELD]: ways } } };
}
