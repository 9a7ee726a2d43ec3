import fc from 'fast-check';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { Failure, FailureKind } from '../../../nodes/shared/answer';
import type { Vendor } from '../../../nodes/shared/descriptor';
import type { Message } from '../../../nodes/shared/dialect';
import { apiErrorOf, explain, MESSAGES, refusalOf, wordsOf } from '../../../nodes/shared/messages';
import { lantern } from '../../support/inventedVendor';
import { registeredVendors } from '../../support/vendors';

const node: INode = { id: '1', name: 'Node', type: 'test', typeVersion: 1, position: [0, 0], parameters: {} };
const subject = { label: 'Job', value: '42' };
const LONGEST = 160;
const FORBIDDEN = /\b(error|problem|failure|mistake)s?\b/i;
/** Words of ours that users never see elsewhere: names in camelCase or with underscores, and what JavaScript says of nothing. */
const INTERNAL = /\b[a-z]+[A-Z]\w*|\b\w+_\w+|\bundefined\b|\bnull\b|\[object/;

function failureOf(kind: FailureKind, more: Partial<Failure> = {}): Failure {
	return { kind, notCarriedOut: true, temporary: false, ...more };
}

function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.!?:])\s+/);
}

interface Row {
	name: string;
	vendor: Vendor;
	failure: Failure;
}

/** Every message that a vendor's users may meet: by kind, and by the vendor's own codes. */
function rowsOf(vendor: Vendor, more: Partial<Failure>): Row[] {
	const own: Array<[string, Message | undefined]> = Object.entries(vendor.dialect.failures.messages ?? {});
	const isKind = (name: string): name is FailureKind => name in MESSAGES;
	return [
		...Object.keys(MESSAGES).filter(isKind).map((kind) => ({ name: `${vendor.name}: ${kind}`, vendor, failure: failureOf(kind, more) })),
		...own
			.filter(([code]) => !isKind(code))
			.map(([code]) => ({ name: `${vendor.name}: ${code}`, vendor, failure: failureOf('invalid', { code, ...more }) })),
	];
}

describe('every message of every vendor', () => {
	let rows: Row[];

	beforeAll(async () => {
		const vendors = [lantern, ...(await registeredVendors())];
		const full = { status: 400, detail: 'the date lies in the past', field: 'Due Date', traceId: 't-1' };
		rows = vendors.flatMap((vendor) => [...rowsOf(vendor, full), ...rowsOf(vendor, {})]);
	});

	test('says what happened and what to do next', () => {
		for (const { name, vendor, failure } of rows) {
			const { message, next } = explain(failure, { vendor, resource: 'Invoice', subject });

			expect([name, message]).toEqual([name, expect.stringMatching(/^[A-Z].{10,}/)]);
			expect([name, next]).toEqual([name, expect.stringMatching(/^[A-Z].{10,}\.$/)]);
		}
	});

	test('has no gap, no doubled space and no word of ours in it, whatever is known', () => {
		for (const { name, vendor, failure } of rows) {
			for (const known of [subject, undefined]) {
				const { message, next } = explain(failure, { vendor, resource: 'Invoice', subject: known });

				expect([name, `${message} | ${next}`]).toEqual([name, expect.not.stringMatching(/[{}]|''| {2}| [.,:]|\bthe same the\b|'the fields above'|'like this'|\b[Aa] invoice/)]);
				const ours = [message, next].join(' ').replace(new RegExp(vendor.name, 'g'), 'Vendor');
				expect([name, ours]).toEqual([name, expect.not.stringMatching(INTERNAL)]);
			}
		}
	});

	test('has no sentence over 160 characters and no word that n8n avoids', () => {
		for (const { name, vendor, failure } of rows) {
			const { message, next } = explain(failure, { vendor, resource: 'Invoice', subject });

			for (const sentence of [...sentencesOf(message), ...sentencesOf(next)]) {
				expect([name, sentence.length <= LONGEST, sentence]).toEqual([name, true, expect.not.stringMatching(FORBIDDEN)]);
			}
		}
	});
});

describe('a failure in words', () => {
	test("takes the vendor's own message by its code before the one of its kind", () => {
		const explained = explain(failureOf('invalid', { code: 'CREW_BUSY', detail: 'until 5' }), { vendor: lantern, resource: 'Job', subject });

		expect(explained).toMatchObject({ message: 'The crew of this job is busy: until 5', next: 'Choose another crew.' });
	});

	test('keeps to its kind where the code of the vendor is a word that every object knows', () => {
		const circumstance = { vendor: lantern, resource: 'Job', subject };

		expect(explain(failureOf('invalid', { code: 'constructor' }), circumstance).message).toBe(explain(failureOf('invalid'), circumstance).message);
	});

	test('names the record as the user chose it', () => {
		expect(explain(failureOf('notFound', { status: 404 }), { vendor: lantern, resource: 'Job', subject })).toEqual({
			message: "Lantern has no job '42'",
			next: "Choose it again in 'Job', and check that this account may see it.",
			details: { httpCode: '404' },
		});
	});

	test("fills in words only once: braces in a vendor's words stay", () => {
		const { message } = explain(failureOf('invalid', { detail: '{value} and {vendor}' }), { vendor: lantern, resource: 'Job', subject });

		expect(message).toBe('Lantern did not accept the values: {value} and {vendor}');
	});
});

describe('what n8n shows', () => {
	const place = { node, item: 3 };
	const circumstance = { vendor: lantern, resource: 'Job', subject };

	test('names item, status, code, field and trace id', () => {
		const failure = failureOf('invalid', { status: 400, code: 'BAD', field: 'due', traceId: 't-1', detail: 'too late' });
		const error = apiErrorOf(failure, circumstance, place);

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Lantern did not accept the values: too late [item 3]',
			description: 'Correct the fields of this item, then run it again. (HTTP 400, code BAD, field due, trace ID t-1)',
			httpCode: '400',
			context: { itemIndex: 3 },
		});
	});

	test.each(['EPERM', 'approvePermissions', 'ECONNREFUSED', 'ENOTFOUND getaddrinfo', 'EACCES', 'socket hang up', '404 not found'])(
		"keeps its words where the vendor's hold '%s', which n8n would replace",
		(detail) => {
			const error = apiErrorOf(failureOf('invalid', { detail, status: 400 }), circumstance, place);

			expect(error.message).toBe(`Lantern did not accept the values: ${detail} [item 3]`);
			expect(error.description).toContain('Correct the fields of this item');
		},
	);

	test("holds the vendor's words as they are, whatever they are", () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (detail) => {
				expect(apiErrorOf(failureOf('forbidden', { detail }), circumstance, place).message).toBe(
					`Lantern did not allow this: ${detail} [item 3]`,
				);
			}),
		);
	});

	test.each([
		[undefined, ''],
		[[], ''],
		[[4], ' 1 other item was carried out already (4): leave it out when you run this again, or set On Error to Continue.'],
		[[0, 1, 2, 4, 8, 9], ' 6 other items were carried out already (0–2, 4, 8–9): leave them out when you run this again, or set On Error to Continue.'],
	])('after the items %j were saved names them', (savedBefore, sentence) => {
		const { description } = apiErrorOf(failureOf('tooLarge'), circumstance, { ...place, savedBefore });

		expect(description).toBe(`Send a smaller file or fewer values.${sentence}`);
	});

	test('of a call of the panel belongs to no item', () => {
		const error = apiErrorOf(failureOf('offline'), { vendor: lantern, resource: 'List' }, { node });

		expect(error.message).toBe('Lantern could not be reached');
		expect(error.httpCode).toBe('none');
	});

	test('of our own refusal is an error of the operation, with the label and the item', () => {
		const error = refusalOf(node, { label: 'Title', problem: 'is empty: fill it in' }, 2);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error).toMatchObject({
			message: "'Title' is empty: fill it in [item 2]",
			description: "Correct 'Title' for this item. Nothing was sent.",
			context: { itemIndex: 2 },
		});
		expect(wordsOf({ label: 'Title', problem: 'is empty' })).toBe("'Title' is empty");
	});
});
