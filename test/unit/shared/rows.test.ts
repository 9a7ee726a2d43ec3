import { anythingIn, deletedRow, rowsIn, shapeRow } from '../../../nodes/shared/rows';
import { filledWith, foundIn } from '../../support/filled';
import { lantern } from '../../support/inventedVendor';

const { envelope } = lantern.dialect;
const { operation } = foundIn('job.getMany');

describe('the rows of a list', () => {
	test.each<[unknown, unknown]>([
		[{ items: [{ id: 1 }] }, [{ id: 1 }]],
		['', []],
		[null, []],
		[undefined, []],
		[{ item: {} }, undefined],
		['<html>', undefined],
	])('in %j are %j', (body, expected) => {
		expect(rowsIn(body, envelope.rows)).toEqual(expected);
	});
});

describe('whatever an answer holds', () => {
	test.each<[string, unknown, unknown]>([
		['a list in its envelope', { items: [{ id: 1 }, { id: 2 }] }, [{ id: 1 }, { id: 2 }]],
		['an empty list', { items: [] }, []],
		['one record in its envelope', { item: { id: 1 } }, [{ id: 1 }]],
		['an object without an envelope', { status: 'fine' }, [{ status: 'fine' }]],
		['a list without an envelope', [{ id: 1 }, 2, null, ['a']], [{ id: 1 }, { value: 2 }, { value: 'null' }, { value: '["a"]' }]],
		['text', 'pong', [{ value: 'pong' }]],
		['a number', 5, [{ value: 5 }]],
		['nothing', '', [{ success: true }]],
		['null', null, [{ success: true }]],
	])('becomes rows: %s', (_name, body, expected) => {
		expect(anythingIn(body, envelope)).toEqual(expected);
	});
});

describe('a simplified row', () => {
	const row = { id: 1, title: 'Roof', secret: 'x', customer: { name: 'Ada', id: 'c1' }, visits: [{ day: 1 }] };

	test('is flat and keeps what matters most, in that order', () => {
		const filled = filledWith('job.getMany', { limit: 1 });

		expect(JSON.stringify(shapeRow(row, operation, filled))).toBe('{"id":1,"title":"Roof","customerName":"Ada"}');
	});

	test('holds the parts that were asked for, unless they are shown already', () => {
		const filled = filledWith('job.getMany', { limit: 1, include: ['customer', 'visits'] });

		expect(shapeRow(row, operation, filled)).toEqual({ id: 1, title: 'Roof', customerName: 'Ada', visits: [{ day: 1 }] });
	});

	test('leaves out what the record does not have, and keeps null, false and zero', () => {
		const filled = filledWith('job.getMany', { limit: 1 });

		expect(shapeRow({ id: 0, title: null, customer: null }, operation, filled)).toEqual({ id: 0, title: null });
	});

	test('is the whole row where the user wants it', () => {
		expect(shapeRow(row, operation, filledWith('job.getMany', { limit: 1, simplify: false }))).toBe(row);
	});
});

test('a deleted row names the record that is gone', () => {
	expect(deletedRow(filledWith('job.delete', { job: ' 7 ' }))).toEqual({ deleted: true, id: '7' });
});
