import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { FailureKind } from '../../../nodes/shared/answer';
import type { Vendor } from '../../../nodes/shared/descriptor';
import { explain, MESSAGES } from '../../../nodes/shared/messages';
import { lantern } from '../../support/inventedVendor';
import { registeredVendors } from '../../support/vendors';

const page = readFileSync(resolve(__dirname, '../../../docs/when-something-goes-wrong.md'), 'utf8');

const NAMED = { label: '…', value: '…' };

/** A message as the page writes it, with dots for the words that change. */
function written(vendor: Vendor, kind: FailureKind, code?: string, subject: typeof NAMED | undefined = NAMED): string {
	const failure = { kind, notCarriedOut: true, temporary: false, ...(code !== undefined && { code, field: '…' }) };
	return explain(failure, { vendor, resource: '…', subject }).message;
}

/** The dialects of a vendor, one for each generation of its API. */
function generationsOf(vendor: Vendor): Vendor[] {
	const others = (vendor.signIns ?? []).flatMap(({ dialect }) => (dialect ? [{ ...vendor, dialect }] : []));
	return [vendor, ...others];
}

function isKind(name: string): name is FailureKind {
	return Object.hasOwn(MESSAGES, name);
}

const kinds = Object.keys(MESSAGES).filter(isKind);

describe('docs/when-something-goes-wrong.md', () => {
	test('has every message of the shared table', () => {
		const plain: Vendor = { ...lantern, name: '…', dialect: { ...lantern.dialect, failures: { ...lantern.dialect.failures, messages: {} } } };
		const texts = [...kinds.map((kind) => written(plain, kind)), written(plain, 'notFound', undefined, undefined)];

		expect(texts.filter((text) => !page.includes(`**${text}**`))).toEqual([]);
	});

	test('has every message of each vendor', async () => {
		const vendors = (await registeredVendors()).flatMap(generationsOf);
		const texts = vendors.flatMap((vendor) =>
			Object.keys(vendor.dialect.failures.messages ?? {}).map((name) => (isKind(name) ? written(vendor, name) : written(vendor, 'other', name))),
		);

		expect(texts.length).toBeGreaterThan(20);
		expect([...new Set(texts)].filter((text) => !page.includes(`**${text}**`))).toEqual([]);
	});
});
