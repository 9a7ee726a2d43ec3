import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../../nodes/shared/descriptor';
import { field, id, jsonObject, number, text } from '../../../nodes/shared/fields';
import { asChoices } from '../../../nodes/shared/values';
import { filledWith, foundIn, readWith } from '../../support/filled';

const customer = { __rl: true, mode: 'id', value: 'c12' };
const newJob = { customer, title: 'Leaking roof' };

function refused(path: `${string}.${string}`, parameters: IDataObject, files: string[] = []): string {
	const read = readWith(foundIn(path).operation, parameters, { files });
	if (!('problem' in read)) throw new TypeError('Nothing was wrong');
	return `'${read.label}' ${read.problem}`;
}

describe('a required field', () => {
	test('goes to its place under its name on the wire', () => {
		expect(filledWith('job.create', newJob).body).toEqual({ customerId: 'c12', title: 'Leaking roof' });
	});

	test.each([
		[{ ...newJob, title: '' }, "'Title' is empty: fill it in"],
		[{ ...newJob, title: null }, "'Title' is empty: fill it in"],
		[{ ...newJob, title: ' \n\u00a0' }, "'Title' is empty: fill it in"],
		[{ ...newJob, customer: { mode: 'list', value: '' } }, "'Customer' is empty: choose one from the list"],
		[{ ...newJob, customer: 'twelve' }, "'Customer' must be a Lantern ID such as c12, but is 'twelve'"],
		[{ ...newJob, title: ['a'] }, "'Title' must be text, but is a list"],
	])('of %j is refused with its label', (parameters, sentence) => {
		expect(refused('job.create', parameters)).toBe(sentence);
	});

	test('in a path is text, and what messages call the record', () => {
		expect(filledWith('job.get', { job: 42 })).toMatchObject({ path: { job: '42' }, subject: { label: 'Job', value: '42' } });
	});
});

describe('a field that identifies the record outside the path', () => {
	const operation: Operation = {
		name: 'Remove',
		value: 'remove',
		action: 'Remove',
		route: 'DELETE /jobs/{job}/files',
		required: [id('job', { in: 'path' }), { ...id('file', { in: 'query' }), isSubject: true }],
	};

	test('is what messages call the record', () => {
		expect(readWith(operation, { job: '7', file: 'f1' })).toMatchObject({ query: { file: 'f1' }, subject: { label: 'File', value: 'f1' } });
	});
});

describe('a field of a write that replaces the whole', () => {
	const operation: Operation = { name: 'Plan', value: 'plan', action: 'Plan', route: 'PUT /plan', shown: [{ ...text('van'), whenEmpty: null }] };

	test('says so where it is left empty', () => {
		expect(readWith(operation, { van: '' })).toMatchObject({ body: { van: null } });
		expect(readWith(operation, { van: 'V1' })).toMatchObject({ body: { van: 'V1' } });
	});
});

describe('an optional field', () => {
	test('that was not added is not sent, whatever its default', () => {
		expect(filledWith('job.create', { ...newJob, additionalFields: {} }).body).not.toHaveProperty('priority');
	});

	test('that was added and left empty is not sent', () => {
		const additionalFields = { notes: '', due: '', city: null, crew: undefined, repairCrew: { mode: 'list', value: '' } };

		expect(filledWith('job.create', { ...newJob, additionalFields }).body).toEqual({ customerId: 'c12', title: 'Leaking roof' });
	});

	test('of false or zero is sent', () => {
		expect(filledWith('job.getMany', { limit: 1, filters: { done: false } }).query).toMatchObject({ done: false });
		const operation: Operation = { name: 'Set', value: 'set', action: 'Set', route: 'POST /set', optional: [number('rate')] };

		expect(readWith(operation, { additionalFields: { rate: 0 } })).toMatchObject({ body: { rate: 0 } });
	});

	test('is nested where its name on the wire has dots', () => {
		const additionalFields = { city: 'Delft', zip: '2611', labels: ['Urgent', 'indoor'] };

		expect(filledWith('job.create', { ...newJob, additionalFields }).body).toMatchObject({
			address: { city: 'Delft', zip: '2611' },
			labels: 'urgent,indoor',
		});
	});

	test('is refused with its label where it is wrong', () => {
		expect(refused('job.create', { ...newJob, additionalFields: { priority: 12 } })).toBe("'Priority' must be at most 9, but is 12");
	});

	test('of another operation, left over in the workflow, is ignored', () => {
		expect(filledWith('job.create', { ...newJob, additionalFields: { state: 'open' }, updateFields: { title: 'x' } }).body).not.toHaveProperty('state');
	});

	test.each([undefined, null, 'text', 5, []])('is none where the collection is %p', (additionalFields) => {
		expect(filledWith('job.create', { ...newJob, additionalFields }).body).toEqual({ customerId: 'c12', title: 'Leaking roof' });
	});
});

describe('two fields for one place', () => {
	const [first, second] = [text('one', { as: 'place' }), text('other', { as: 'place' })];
	const operation: Operation = { name: 'Set', value: 'set', action: 'Set', route: 'POST /set', optional: [first, second] };

	test('are refused where both are filled in', () => {
		expect(readWith(operation, { additionalFields: { one: 'a', other: 'b' } })).toEqual({
			label: 'Other',
			problem: "cannot be used together with 'One': keep one of them",
		});
	});

	test('are fine where one is empty', () => {
		expect(readWith(operation, { additionalFields: { one: '', other: 'b' } })).toMatchObject({ body: { place: 'b' } });
	});

	test('are joined where both give a list', () => {
		const customFields = { mappingMode: 'defineBelow', value: { f1: 'new' }, schema: [{ id: 'f1', displayName: 'F', type: 'string' }] };
		const update = foundIn('job.update').operation;
		const { shown } = foundIn('job.create').operation;
		const read = readWith({ ...update, shown }, { job: '1', customFields, updateFields: { clearedFields: ['f2', 'f3'] } });

		expect(read).toMatchObject({
			body: {
				fields: [
					{ field: 'f1', value: 'new' },
					{ field: 'f2', value: null },
					{ field: 'f3', value: null },
				],
			},
		});
	});
});

describe('a field that another choice hides', () => {
	const byDay = { ...text('day', { required: true }) };
	byDay.property = { ...byDay.property, displayOptions: { show: { by: ['day'] } } };
	const operation: Operation = { name: 'Find', value: 'find', action: 'Find', route: 'GET /jobs', required: [text('by'), byDay] };

	test('is neither sent nor missed', () => {
		expect(readWith(operation, { by: 'name', day: 'Monday' })).toMatchObject({ query: expect.not.objectContaining({ day: 'Monday' }) });
		expect(readWith(operation, { by: 'name' })).not.toHaveProperty('problem');
	});

	test('counts where it is shown', () => {
		expect(readWith(operation, { by: 'day', day: 'Monday' })).toMatchObject({ query: { by: 'day', day: 'Monday' } });
		expect(readWith(operation, { by: 'day' })).toMatchObject({ label: 'Day', problem: 'is empty: fill it in' });
	});
});

describe('a required field that takes several values', () => {
	const events = field('events', { required: true, shape: { type: 'multiOptions', options: [], default: [] }, read: asChoices(['made', 'gone']) });
	const operation: Operation = { name: 'Watch', value: 'watch', action: 'Watch', route: 'POST /watches', required: [events] };

	test('is missed where an expression gives an empty list', () => {
		expect(readWith(operation, { events: [] })).toMatchObject({ label: 'Events', problem: 'is empty: fill it in' });
		expect(readWith(operation, { events: ['gone'] })).toMatchObject({ body: { events: ['gone'] } });
	});
});

describe('an object for the whole body', () => {
	test('keeps a name that means something to JavaScript', () => {
		const operation: Operation = { name: 'Tell', value: 'tell', action: 'Tell', route: 'POST /news', shown: [jsonObject('more', { as: '' })] };
		const read = readWith(operation, { more: '{"__proto__":{"size":3},"colour":"red"}' });

		expect('body' in read && JSON.stringify(read.body)).toBe('{"__proto__":{"size":3},"colour":"red"}');
	});

	test('is merged into the rest', () => {
		const updateFields = { title: 'New', more: '{"colour":"red","size":3}' };

		expect(filledWith('job.update', { job: '1', updateFields }).body).toEqual({ title: 'New', colour: 'red', size: 3 });
	});

	test('does not stand in the way of another', () => {
		const both = [jsonObject('one', { as: '' }), jsonObject('other', { as: '' })];
		const operation: Operation = { name: 'Set', value: 'set', action: 'Set', route: 'POST /set', optional: both };

		expect(readWith(operation, { additionalFields: { one: '{"a":1}', other: '{"b":2}' } })).toMatchObject({ body: { a: 1, b: 2 } });
	});

	test('must be an object', () => {
		expect(refused('job.update', { job: '1', updateFields: { more: '[1]' } })).toContain("'More Fields' must be a JSON object");
	});
});

describe('the other places', () => {
	test('a header comes from the options of the vendor', () => {
		expect(filledWith('job.get', { job: '1', options: { onBehalfOf: 'ada', timeout: 500 } })).toMatchObject({
			headers: { 'x-lantern-user': 'ada' },
			options: { timeoutMs: 500 },
		});
	});

	test('a query value of a write stands beside its body', () => {
		const filled = filledWith('note.create', { job: '1', text: 'Hello', additionalFields: { silent: true } });

		expect([filled.path, filled.query, filled.body]).toEqual([{ job: '1' }, { silent: true }, { text: 'Hello' }]);
	});

	test('a file is named by its binary field, which the item must have', () => {
		expect(filledWith('photo.upload', { job: '1', photo: 'scan' }, { files: ['scan'] }).files).toMatchObject({ photo: { field: 'scan' } });
		expect(refused('photo.upload', { job: '1', photo: 'scan' }, ['data'])).toContain("'Input Data Field Name'");
		expect(refused('photo.upload', { job: '1', photo: '' }, ['data'])).toContain("'Input Data Field Name' is empty");
	});

	test('a filter on our side keeps the rows that fit, and sends nothing', () => {
		const { keep, query } = filledWith('job.getMany', { limit: 1, filters: { titleHolds: 'roof' } });

		expect(query).not.toHaveProperty('titleHolds');
		expect([{ title: 'Leaking roof' }, { title: 'Door' }].map((row) => keep?.(row))).toEqual([true, false]);
	});

	test('the method and path of an API request are those that the user chose', () => {
		const filled = filledWith('apiRequest.send', { method: 'PATCH', path: ' /jobs/7 ', query: '{"deep":true}', body: '{"a":1}' });

		expect(filled).toMatchObject({ method: 'PATCH', route: '/jobs/7', query: { deep: true }, body: { a: 1 } });
		expect(filled.subject).toEqual({ label: 'Path', value: '/jobs/7' });
	});
});

describe('a list', () => {
	test.each([
		[{ limit: 7 }, 7],
		[{ limit: '7' }, 7],
		[{ returnAll: true, limit: 7 }, Infinity],
		[{ returnAll: true }, Infinity],
		[{ returnAll: 'true', limit: 7 }, Infinity],
		[{ returnAll: 'false', limit: 7 }, 7],
	])('with %j wants %d rows', (parameters, wanted) => {
		expect(filledWith('job.getMany', { limit: 50, ...parameters }).wanted).toBe(wanted);
	});

	test.each([
		[{ limit: 0 }, "'Limit' must be at least 1, but is 0"],
		[{ limit: 1.5 }, "'Limit' must be a whole number, but is 1.5"],
		[{ limit: 'many' }, "'Limit' must be a number, but is 'many'"],
		[{ limit: '' }, "'Limit' is empty: fill it in, or turn on Return All"],
		[{ limit: 5, include: ['pets'] }, "'Include' must be one of customer, visits, but is 'pets'"],
		[{ limit: 5, sort: { keys: [{ field: 'pets' }] } }, "'Sort' must be one of title, due, but is 'pets'"],
		[{ limit: 5, sort: { keys: [{ field: '', direction: 'ascending' }] } }, "'Sort' is empty: choose a field, or remove it"],
		[{ limit: 5, returnAll: 'always' }, "'Return All' must be true or false, but is 'always'"],
		[{ limit: 5, filters: { customer: 'x' } }, "'Customer' must be a Lantern ID such as c12, but is 'x'"],
		[{ limit: 5, simplify: 'perhaps' }, "'Simplify' must be true or false, but is 'perhaps'"],
	])('with %j is refused', (parameters, sentence) => {
		expect(refused('job.getMany', parameters)).toBe(sentence);
	});

	test('asks for its usual parts and order where nothing is chosen', () => {
		expect(filledWith('job.getMany', { limit: 1 })).toMatchObject({
			query: { parts: 'customer', order: 'due:ascending' },
			include: ['customer'],
		});
	});

	test('asks for the parts and the order that are chosen', () => {
		expect(filledWith('job.getMany', { limit: 1, sort: { keys: { field: 'title' } } }).query).toMatchObject({ order: 'title:ascending' });
		const sort = { keys: [{ field: 'title', direction: 'descending' }, { field: 'DUE', direction: 'ascending' }] };

		expect(filledWith('job.getMany', { limit: 1, include: ['visits'], sort })).toMatchObject({
			query: { parts: 'visits', order: 'title:descending,due:ascending' },
			include: ['visits'],
		});
		expect(filledWith('job.getMany', { limit: 1, include: [] })).toMatchObject({ query: { parts: '' }, include: [] });
	});
});

describe('a change', () => {
	test.each([{}, { title: '' }, { labels: [] }])('of %j changes nothing, and is refused', (updateFields) => {
		expect(refused('job.update', { job: '1', updateFields })).toBe("'Update Fields' is empty: add at least one field to change");
	});

	test('of one field is sent', () => {
		expect(filledWith('job.update', { job: '1', updateFields: { state: 'DONE' } }).body).toEqual({ state: 'done' });
	});
});

describe('a rule over several fields', () => {
	test('refuses what breaks it, after each field was found good', () => {
		expect(refused('job.create', { ...newJob, additionalFields: { priority: 9 } })).toBe("'Due' is needed for priority 9");
		expect(refused('job.create', { ...newJob, title: '', additionalFields: { priority: 9 } })).toContain("'Title'");
		expect(filledWith('job.create', { ...newJob, additionalFields: { priority: 9, due: '2026-05-01' } }).body.due).toBe('2026-05-01');
	});
});

describe('what leaves the node', () => {
	test('is simplified unless the user turned it off', () => {
		expect(filledWith('job.get', { job: '1' }).simplify).toBe(true);
		expect(filledWith('job.get', { job: '1', simplify: false }).simplify).toBe(false);
		expect(filledWith('job.update', { job: '1', updateFields: { title: 'a' } }).simplify).toBe(false);
	});

	test('as a file goes into a field that has a name', () => {
		expect(filledWith('photo.download', { job: '1', outputField: 'picture' }).outputField).toBe('picture');
		expect(refused('photo.download', { job: '1', outputField: '' })).toBe("'Put Output File in Field' is empty: fill it in");
	});
});

describe('a rule over the query', () => {
	const operation: Operation = {
		name: 'Get Many',
		value: 'getMany',
		action: 'Get many notes',
		route: 'GET /notes',
		filters: [text('owner'), text('ownerId')],
		check: (_body, _call, query) => (query.ownerId !== undefined && query.owner === undefined ? { label: 'Owner', problem: 'is empty' } : undefined),
	};

	test('refuses what the filters lack', () => {
		expect(readWith(operation, { returnAll: true, filters: { ownerId: '7' } })).toEqual({ label: 'Owner', problem: 'is empty' });
		expect(readWith(operation, { returnAll: true, filters: { owner: 'job', ownerId: '7' } })).toMatchObject({ query: { owner: 'job', ownerId: '7' } });
	});
});

describe('the options of a run', () => {
	test.each([
		[{ timeout: 0 }, "'Timeout' must be at least 1, but is 0"],
		[{ maxRetries: 11 }, "'Max Retries' must be at most 10, but is 11"],
		[{ parallelCalls: 0 }, "'Parallel Calls' must be at least 1, but is 0"],
		[{ proxy: 'not an address' }, "'Proxy' must be an address such as http://myproxy:3128"],
	])('of %j are refused', (options, sentence) => {
		expect(refused('job.get', { job: '1', options })).toBe(sentence);
	});

	test.each([
		['myproxy:3128', { protocol: 'http', host: 'myproxy', port: 3128 }],
		['http://myproxy', { protocol: 'http', host: 'myproxy', port: 80 }],
		['https://us%40er:p%3Ass@myproxy', { protocol: 'https', host: 'myproxy', port: 443, auth: { username: 'us@er', password: 'p:ss' } }],
	])('name the proxy %s', (proxy, expected) => {
		expect(filledWith('job.get', { job: '1', options: { proxy } }).options.proxy).toEqual(expected);
	});

	test('are the usual ones where nothing is set', () => {
		expect(filledWith('job.get', { job: '1' }).options).toEqual({ timeoutMs: 60_000, tries: 5, skipSslCertificateValidation: false });
		expect(filledWith('job.get', { job: '1', options: { maxRetries: 0 } }).options.tries).toBe(1);
	});
});
