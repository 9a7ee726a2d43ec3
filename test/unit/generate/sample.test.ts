import type { ApiDescription } from '../../../scripts/generate/apiDescription';
import type { Schema } from '../../../scripts/generate/openApiFile';
import { sampleOf } from '../../../scripts/generate/sample';
import { schemaOfValues } from '../../../scripts/generate/valueSchema';

const folder: Schema = { type: 'object', properties: { name: { type: 'string' }, inside: { $ref: '#/components/schemas/Folder' } } };

const description: ApiDescription = {
	operations: new Map(),
	schemas: new Map(),
	flatten: (schema) => (schema.$ref === undefined ? schema : folder),
};

function samples(schema: Schema): unknown[] {
	return [0, 1, 2].map((variant) => sampleOf(schema, { description, variant }));
}

describe('a sample', () => {
	test.each<[string, Schema, unknown]>([
		['of a text is a text', { type: 'string' }, 'text'],
		['of a whole number is whole', { type: 'integer' }, 1],
		['of a number is not whole', { type: 'number' }, 1.5],
		['of a value that may be null is not null', { type: ['null', 'boolean'] }, true],
		['of a choice is the first', { type: 'string', enum: [null, 'open', 'closed'] }, 'open'],
		['of a list holds one element', { type: 'array', items: { type: 'integer' } }, [1]],
		['of a record has every property', { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } }, { a: 1, b: 'text' }],
		['of a record or null is the record', { oneOf: [{ type: 'null' }, { type: 'object', properties: { a: { type: 'integer' } } }] }, { a: 1 }],
		['of anything is null', {}, null],
		['of a record within itself ends', { $ref: '#/components/schemas/Folder' }, { name: 'text', inside: null }],
	])('%s', (_name, schema, expected) => {
		expect(sampleOf(schema, { description, variant: 0 })).toEqual(expected);
	});

	test('of several plain types takes each in turn', () => {
		expect(samples({ oneOf: [{ type: 'string' }, { type: 'boolean' }] })).toEqual(['text', true, 'text']);
	});

	test('of several kinds of records stays with the first', () => {
		const done: Schema = { type: 'object', properties: { done: { type: 'boolean' } } };
		const refused: Schema = { type: 'object', properties: { why: { type: 'string' } } };

		expect(samples({ oneOf: [done, refused] })).toEqual([{ done: true }, { done: true }, { done: true }]);
	});
});

describe('the schema of values', () => {
	test('joins the properties of all records', () => {
		expect(schemaOfValues([{ a: 1 }, { b: 'x' }])).toEqual({
			type: 'object',
			properties: { a: { type: 'integer' }, b: { type: 'string' } },
		});
	});

	test('names every type that was seen', () => {
		expect(schemaOfValues(['text', 1.5, null])).toEqual({ type: ['string', 'number'] });
	});

	test('joins the elements of all lists', () => {
		expect(schemaOfValues([[], [1], ['a']])).toEqual({ type: 'array', items: { type: ['integer', 'string'] } });
	});

	test('says nothing of a value that may be anything', () => {
		expect(schemaOfValues([null, undefined])).toEqual({});
	});
});
