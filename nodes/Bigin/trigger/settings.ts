import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { DEFAULT_CONNECTION, readConnectionOptions, type ConnectionOptions } from '../../shared/transport/connectionOptions';
import { asList, asNumber, isObject, type Reader } from '../../shared/values';
import { wordsOf } from '../../shared/messages';
import { eventsField } from '../channelFields';
import { MOST_HOURS, MOST_MISSED, ofTeamPipeline, USUAL_HOURS, USUAL_MISSED } from './fields';
import type { TriggerCaller } from './parts';

export type Output = 'ids' | 'notification' | 'record';

/** What the user chose for the instant way. */
export interface Settings {
	/** As Bigin writes them, e.g. `Contacts.create`. */
	events: string[];
	output: Output;
	/** Only edits of one of these fields; all when empty. */
	changedFields: string[];
	/** Only records of this team pipeline. */
	pipeline?: string;
	changedValues: boolean;
	relatedChanges: boolean;
	/** How far back to look for what was missed; undefined: not at all. */
	catchUp?: { hours: number; records: number };
	connection: ConnectionOptions;
}

/** Whether the trigger keeps a channel of its own, or is called by a workflow rule of Bigin. */
export function isInstant(caller: TriggerCaller): boolean {
	return caller.getNodeParameter('way', 'instant') === 'instant';
}

/** Reads the form. Throws NodeOperationError with the field to correct. */
export function readSettings(caller: TriggerCaller): Settings {
	const node = caller.getNode();
	const zone = caller.getTimezone();
	const given: unknown = caller.getNodeParameter('options', {});
	const options = isObject(given) ? given : {};
	const read = (label: string, value: unknown, reader: Reader) => valueOf(node, label, reader(value, { zone, item: {}, files: [] }));
	const events = withoutRepeats(texts(read('Trigger On', caller.getNodeParameter('events', []), eventsField({}).read)));
	if (events.length === 0) throw refusal(node, { label: 'Trigger On', problem: 'needs at least one event' });
	const connection = readConnectionOptions(options, zone);
	if ('problem' in connection) throw refusal(node, connection);
	const pipeline = read('Team Pipeline', options.pipeline, ofTeamPipeline.read);
	return {
		events,
		output: outputOf(caller.getNodeParameter('output', 'record')),
		changedFields: texts(read('Changed Fields', options.changedFields, asList)),
		...(typeof pipeline === 'string' && { pipeline }),
		changedValues: options.changedValues === true,
		relatedChanges: options.relatedChanges === true,
		...(options.catchUp !== false && {
			catchUp: {
				hours: Number(read('Catch Up: Hours', options.catchUpHours, asNumber({ min: 1, max: MOST_HOURS })) ?? USUAL_HOURS),
				records: Number(read('Catch Up: Records', options.catchUpRecords, asNumber({ min: 1, max: MOST_MISSED, whole: true })) ?? USUAL_MISSED),
			},
		}),
		connection,
	};
}

/** Bigin waits for the answer of a notification: its calls are given up sooner, and found again later. */
export function inHaste(connection: ConnectionOptions = DEFAULT_CONNECTION): ConnectionOptions {
	return { ...connection, tries: Math.min(connection.tries, HASTY_TRIES), timeoutMs: Math.min(connection.timeoutMs, HASTY_TIMEOUT_MS) };
}

const HASTY_TRIES = 2;
const HASTY_TIMEOUT_MS = 10_000;

/** `Contacts.all` makes `Contacts.create` needless. */
function withoutRepeats(events: readonly string[]): string[] {
	return [...new Set(events)].filter((event) => event.endsWith('.all') || !events.includes(event.replace(/\.\w+$/, '.all')));
}

function outputOf(value: unknown): Output {
	return value === 'ids' || value === 'notification' ? value : 'record';
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.map((each) => String(each).trim()).filter((each) => each !== '') : [];
}

function valueOf(node: INode, label: string, reading: ReturnType<Reader>): unknown {
	if ('problem' in reading) throw refusal(node, { label, problem: reading.problem });
	return reading.value;
}

function refusal(node: INode, problem: { label: string; problem: string }): NodeOperationError {
	return new NodeOperationError(node, wordsOf(problem), { description: `Correct '${problem.label}' in the trigger, then activate the workflow again.` });
}
