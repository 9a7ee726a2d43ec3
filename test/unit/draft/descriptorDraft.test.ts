import { leanLaw } from '../../../nodes/LeanLaw/leanLaw';
import { descriptorDraft } from '../../../scripts/draft/descriptorDraft';
import { fieldDraft } from '../../../scripts/draft/fieldDraft';
import { quoted } from '../../../scripts/draft/literal';
import { descriptionOf, DOCUMENTED } from '../../../scripts/generate/documented';
import type { Schema } from '../../../scripts/generate/openApiFile';

const [documented] = DOCUMENTED.filter(({ slug }) => slug === 'leanlaw');
if (!documented) throw new Error('LeanLaw is not among the documented vendors');
const description = descriptionOf(documented);

function draftOf(id: string): string {
	const described = description.operations.get(id);
	if (!described) throw new Error(`The API description lacks ${id}`);
	return descriptorDraft(described, description, leanLaw);
}

describe('the draft of a list', () => {
	test('begins as a finished descriptor does', () => {
		expect(draftOf('ListInvoices').split('\n').slice(0, 9)).toEqual([
			'// https://platform.leanlaw.io/api/invoice',
			'{',
			"\tname: 'Get Many',",
			"\tvalue: 'getMany',",
			"\taction: 'Get many invoices',",
			"\tdescription: 'Billed amounts and open balances. Read only; single invoices, line items and PDFs are not exposed.',",
			"\tendpoint: 'ListInvoices',",
			"\troute: 'GET /v2/invoices',",
			"\tgives: 'rows',",
		]);
	});

	test('has parts and sort keys', () => {
		const draft = draftOf('ListInvoices');

		expect(draft).toContain("\tselect: selectOf(['client', 'matter', 'meta'], ['client', 'matter']),");
		expect(draft).toContain("'client.name': 'Client Name'");
	});

	test('leaves paging and what every call carries to the dialect', () => {
		const draft = draftOf('ListInvoices');

		for (const name of ['limit', 'offset', 'x-leanlaw-userid', 'x-leanlaw-partnerid']) expect(draft).not.toContain(`('${name}'`);
	});
});

test('the draft of a deletion picks the record and confirms', () => {
	const draft = draftOf('DeleteClient');

	expect(draft).toContain("\tgives: 'deleted',");
	expect(draft).toContain("\t\tid('id', { required: true, description: 'GUID of the client', in: 'path' }),");
	expect(draft).toContain("// A picker from pickers.ts is better than an id: pick(…, { in: 'path', as: 'id' })");
});

test('the draft of a creation tells required fields from optional ones, and writes groups flat', () => {
	const [required = '', optional = ''] = draftOf('CreateClient').split('optional: [');

	expect(required).toContain("text('name', { required: true");
	expect(optional).toContain("as: 'contact.companyName'");
	expect(optional).toContain('// customFields: array, needs a field of its own');
});

test.each(leanLaw.resources.flatMap(({ operations }) => operations.flatMap((operation) => operation.endpoint ?? [])))(
	'the draft of %s ends as an element of the list of operations',
	(id) => {
		expect(draftOf(id).trimEnd().endsWith('\n},')).toBe(true);
	},
);

test.each<[string, Schema, string]>([
	['a text', { type: 'string' }, "text('a')"],
	['an address', { type: 'string', format: 'email' }, "email('a')"],
	['a day', { type: 'string', format: 'date' }, "date('a')"],
	['a moment', { type: ['string', 'null'], format: 'date-time' }, "dateTime('a')"],
	['an id', { type: 'string', format: 'uuid' }, "id('a')"],
	['a number', { type: 'number', minimum: 0 }, "number('a', { min: 0 })"],
	['a whole number', { type: 'integer' }, "number('a', { whole: true })"],
	['a choice', { type: 'string', enum: ['open', 'closed'] }, "choice('a', { options: [{ name: 'Closed', value: 'closed' }, { name: 'Open', value: 'open' }] })"],
	['a flag', { type: 'boolean' }, "flag('a', { description: 'Whether …' })"],
	['a list', { type: 'array' }, '// a: array, needs a field of its own'],
])('%s becomes the builder that fits', (_name, schema, expected) => {
	expect(fieldDraft({ wire: 'a', schema, required: false }, description)).toBe(expected);
});

test.each([
	['plain', "'plain'"],
	["the firm's own", '"the firm\'s own"'],
	[`it's "both"`, `'it\\'s "both"'`],
])('the text %s is quoted', (text, expected) => {
	expect(quoted(text)).toBe(expected);
});
