import type { INodeProperties } from 'n8n-workflow';

import { choice, flag, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { connectionProperties } from '../../shared/transport/connectionOptions';
import { eventsField } from '../channelFields';
import { limits } from '../dialect/connection';
import { teamPipelines } from '../pickers';

export const USUAL_HOURS = 24;
export const MOST_HOURS = 720;
export const USUAL_MISSED = 1_000;
export const MOST_MISSED = 10_000;

/** Letters of a secret below which it can be guessed by trying. */
export const SHORTEST_SECRET = 16;

const INSTANT = { show: { way: ['instant'] } };
const BY_RULE = { show: { way: ['workflowRule'] } };

export const ofTeamPipeline = pick(teamPipelines, {
	name: 'pipeline',
	as: 'pipeline_id',
	description: 'Of pipeline records, only those of this team pipeline. Deletions come from all, since Bigin does not tell where a deleted record was.',
});

const ways: INodeProperties = choice('way', {
	label: 'Start',
	options: [
		{ name: 'When a Record Changes', value: 'instant', description: 'The trigger tells Bigin what to watch, and keeps the connection alive' },
		{ name: 'When a Workflow Rule Calls', value: 'workflowRule', description: 'You set up a webhook in the workflow rules of Bigin' },
	],
}).property;

const events: INodeProperties = { ...eventsField({ required: true }).property, displayName: 'Trigger On', displayOptions: INSTANT };

const output: INodeProperties = {
	...choice('output', {
		options: [
			{ name: 'IDs Only', value: 'ids', description: 'The ID of each record, and what happened to it. Takes no calls.' },
			{ name: 'Notification', value: 'notification', description: 'What Bigin sent, as it came' },
			{ name: 'Records', value: 'record', description: 'Each record with all its fields, and what happened to it' },
		],
		default: 'record',
	}).property,
	displayOptions: INSTANT,
};

const ruleNotice: INodeProperties = {
	displayName:
		'In Bigin, open <b>Settings > Workflow Rules</b>, add a <b>Webhook</b>, paste the address from <b>Webhook URLs</b> above as URL to notify, choose GET or POST, and add a custom parameter with the name and the secret below.',
	name: 'ruleNotice',
	type: 'notice',
	default: '',
	displayOptions: BY_RULE,
};

const parameterName: INodeProperties = {
	...text('parameterName', {
		label: 'Parameter Name',
		required: true,
		example: 'e.g. secret',
		description: 'Name of the custom parameter in Bigin that holds the secret',
	}).property,
	default: 'secret',
	displayOptions: BY_RULE,
};

const secret: INodeProperties = {
	...text('secret', {
		required: true,
		description: `At least ${SHORTEST_SECRET} letters that nobody can guess. Calls without it are refused.`,
	}).property,
	typeOptions: { password: true },
	displayOptions: BY_RULE,
};

const ownOptions: INodeProperties[] = [
	{ ...flag('catchUp', { description: 'Whether to look up what changed while n8n or the connection was down, and what Bigin could not tell' }).property, default: true },
	number('catchUpHours', {
		label: 'Catch Up: Hours',
		min: 1,
		max: MOST_HOURS,
		default: USUAL_HOURS,
		description: 'How many hours back to look at most',
	}).property,
	number('catchUpRecords', {
		label: 'Catch Up: Records',
		min: 1,
		max: MOST_MISSED,
		whole: true,
		default: USUAL_MISSED,
		description: 'How many changes to start the workflow for at most. If more were missed, the newest are taken.',
	}).property,
	text('changedFields', {
		example: 'e.g. Stage,Amount',
		description: 'Of edits, only those that change one of these fields: API names, separated by commas',
	}).property,
	flag('changedValues', { label: 'Include Changed Values', description: 'Whether Bigin tells the new values of the fields that were edited' }).property,
	flag('relatedChanges', { label: 'Include Related Changes', description: 'Whether to start as well when the change comes from a related record' }).property,
	ofTeamPipeline.property,
];

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: INSTANT,
	options: [...ownOptions, ...connectionProperties(limits.parallelCalls)].sort((one, other) => one.displayName.localeCompare(other.displayName)),
};

/** The form of the trigger. */
export const triggerProperties: INodeProperties[] = [ways, events, ruleNotice, parameterName, secret, output, options];
