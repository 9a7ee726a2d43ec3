import { bodySchemaOf, respelledBody, respelledPath, respelledQuery } from '../../../sandbox/machinery/spelling';

describe('paths', () => {
	const templates = ['/client', '/project/contact', '/project/contact/{contactSid}', '/task/ListByStaffer/{staffSid}', '/time/{timeSid}', '/time/Sheet'];

	test.each([
		['/CLIENT', '/client'],
		['/task/listbystaffer/4130', '/task/ListByStaffer/4130'],
		['/Project/Contact/aBc%20D', '/project/contact/aBc%20D'],
		['/time/SHEET', '/time/Sheet'],
		['/time/-66100001', '/time/-66100001'],
		['/client/', '/client'],
		['/Payment', '/Payment'],
	])('%s is read as %s', (sent, read) => {
		expect(respelledPath(templates, sent)).toBe(read);
	});
});

test('names of the query are read in any case, values stay, unknown names as well', () => {
	const parameters = [
		{ in: 'query', name: 'StartDt' },
		{ in: 'path', name: 'view' },
	];
	const operation = { path: '/time', method: 'get', responses: {}, parameters };
	expect(respelledQuery(operation, 'STARTDT=2026-04-01&View=Basic&x=%20Y')).toBe('StartDt=2026-04-01&View=Basic&x=+Y');
});

describe('bodies', () => {
	const line = { type: 'object', properties: { Amt: { type: 'number' } } };
	const schema = {
		allOf: [{ properties: { Lines: { type: 'array', items: line } } }],
		anyOf: [{ properties: { SID: { type: 'integer' } } }],
		properties: { Notes: { type: 'string' } },
	};

	test('members are read in any case, in lists and in parts of a schema as well', () => {
		const sent = { notes: 'KEPT', sid: 4, lines: [{ AMT: 2, other: null }], Unknown: { Notes: 1 } };
		expect(respelledBody(schema, sent)).toEqual({ Notes: 'KEPT', SID: 4, Lines: [{ Amt: 2, other: null }], Unknown: { Notes: 1 } });
	});

	test('a bare list, a text and nothing are read as well', () => {
		expect([respelledBody({ type: 'array', items: line }, [{ amt: 1 }]), respelledBody(schema, 'text'), respelledBody(schema, undefined)]).toEqual([[{ Amt: 1 }], 'text', undefined]);
	});

	test('members keep their case where it matters', () => {
		expect(respelledBody({ ...schema, 'x-case-matters': true }, { notes: 'a' })).toEqual({ notes: 'a' });
	});

	test('the schema of a body is the one for JSON', () => {
		const operation = { path: '/time', method: 'post', responses: {} };
		const requestBody = { content: { 'application/json': { schema: { type: 'object' as const } } } };
		expect([bodySchemaOf({ ...operation, requestBody }), bodySchemaOf(operation)]).toEqual([{ type: 'object' }, undefined]);
	});
});
