import fc from 'fast-check';

import { byOffset, byPageNumber, byPageNumberThenToken, byPageToken, numberAt, textAt, unpaged } from '../../../nodes/shared/paging';

const offset = byOffset({ offset: 'skip', limit: 'take', most: 100, total: ['page', 'total'] });
const numbered = byPageNumber({ page: 'page', size: 'size', most: 50 });
const tokened = byPageToken({ token: 'token', size: 'size', most: 20, next: ['info', 'next'] });
const mixed = byPageNumberThenToken({ page: 'page', size: 'size', most: 200, reach: 2000, token: 'token', next: ['info', 'next'] });

describe('the first page', () => {
	test('is never larger than what is wanted, nor than a page may be', () => {
		fc.assert(
			fc.property(fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(Infinity)), (wanted) => {
				expect(offset.first(wanted)).toEqual({ skip: 0, take: Math.min(wanted, 100) });
				expect(numbered.first(wanted)).toEqual({ page: 1, size: Math.min(wanted, 50) });
				expect(tokened.first(wanted)).toEqual({ size: Math.min(wanted, 20) });
				expect(mixed.first(wanted)).toEqual({ page: 1, size: Math.min(wanted, 200) });
			}),
		);
	});

	test('of a list without pages is the whole list', () => {
		expect(unpaged.first(5)).toEqual({});
		expect(unpaged.next({ received: 900, asked: {}, body: [], wanted: Infinity })).toBeUndefined();
	});
});

describe('by offset', () => {
	const turn = { received: 100, asked: { skip: 100, take: 100 }, body: { page: { total: 450 } }, wanted: 30 };

	test('the next page begins after the rows received and is no larger than what is wanted', () => {
		expect(offset.next(turn)).toEqual({ skip: 200, take: 30 });
	});

	test('a page that came shorter than asked leaves no gap', () => {
		expect(offset.next({ ...turn, received: 40 })).toEqual({ skip: 140, take: 30 });
	});

	test.each([
		['at the total', { ...turn, asked: { skip: 350, take: 100 } }],
		['beyond the total', { ...turn, asked: { skip: 400, take: 100 } }],
		['at an empty page, whatever the total says', { ...turn, received: 0 }],
		['when nothing is wanted any more', { ...turn, wanted: 0 }],
	])('the list ends %s', (_name, last) => {
		expect(offset.next(last)).toBeUndefined();
	});

	test('without a total the list goes on until a page is empty', () => {
		expect(offset.next({ ...turn, body: {} })).toEqual({ skip: 200, take: 30 });
		expect(offset.next({ ...turn, body: {}, received: 0 })).toBeUndefined();
	});
});

describe('by page number', () => {
	const turn = { received: 50, asked: { page: 2, size: 50 }, body: [], wanted: Infinity };

	test.each([
		[false, undefined],
		[true, { page: 3, size: 50 }],
		[undefined, { page: 3, size: 50 }],
	])('a full page that says %p of more rows is followed by %j', (more, following) => {
		const telling = byPageNumber({ page: 'page', size: 'size', most: 50, more: ['info', 'more'] });

		expect(telling.next({ ...turn, body: { info: { more } } })).toEqual(following);
	});

	test('the next page has the next number and the same size, since the size decides where it begins', () => {
		expect(numbered.next({ ...turn, wanted: 3 })).toEqual({ page: 3, size: 50 });
	});

	test.each([
		['after a short page', { ...turn, received: 49 }],
		['after an empty page', { ...turn, received: 0 }],
		['when nothing is wanted any more', { ...turn, wanted: 0 }],
	])('the list ends %s', (_name, last) => {
		expect(numbered.next(last)).toBeUndefined();
	});
});

describe('by token', () => {
	const turn = { received: 5, asked: { size: 20, token: 'a' }, body: { info: { next: 'b' } }, wanted: Infinity };

	test('the next page is asked for by the token of the answer, however short the page was', () => {
		expect(tokened.next(turn)).toEqual({ size: 20, token: 'b' });
		expect(tokened.next({ ...turn, received: 0 })).toEqual({ size: 20, token: 'b' });
	});

	test.each([{ info: {} }, { info: { next: null } }, { info: { next: '' } }, {}, [], null, 'text'])('the list ends at %j', (body) => {
		expect(tokened.next({ ...turn, body })).toBeUndefined();
	});
});

describe('by page number, then by token', () => {
	const turn = { received: 200, asked: { page: 9, size: 200 }, body: { info: { next: 'b' } }, wanted: Infinity };

	test('the tenth page of 200 is still numbered, the eleventh has the token', () => {
		expect(mixed.next(turn)).toEqual({ page: 10, size: 200 });
		expect(mixed.next({ ...turn, asked: { page: 10, size: 200 } })).toEqual({ size: 200, token: 'b' });
		expect(mixed.next({ ...turn, asked: { size: 200, token: 'b' }, body: { info: { next: 'c' } } })).toEqual({ size: 200, token: 'c' });
	});

	test('never asks for a numbered page that ends beyond the reach', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 3000 }), (size, page) => {
				const following = mixed.next({ ...turn, received: size, asked: { page, size } }) ?? {};

				if ('page' in following) expect(Number(following.page) * size).toBeLessThanOrEqual(2000);
			}),
		);
	});
});

describe('a value deep in an answer', () => {
	test.each<[unknown, number | undefined]>([
		[{ page: { total: 7 } }, 7],
		[{ page: { total: '7' } }, undefined],
		[{ page: [] }, undefined],
		[{ page: null }, undefined],
		[undefined, undefined],
		['page', undefined],
	])('of %j is the number %s', (body, expected) => {
		expect(numberAt(body, ['page', 'total'])).toBe(expected);
	});

	test.each<[unknown, string | undefined]>([
		[{ next: 'b' }, 'b'],
		[{ next: '' }, undefined],
		[{ next: 5 }, undefined],
		[[], undefined],
	])('of %j is the text %s', (body, expected) => {
		expect(textAt(body, ['next'])).toBe(expected);
	});
});
