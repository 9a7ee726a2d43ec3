import type { Check, Field, Resource } from '../../shared/descriptor';
import { choice, email, flag, id, longText, text } from '../../shared/fields';
import { unpaged } from '../../shared/paging';
import { pick } from '../../shared/picker';
import { moduleOfRecord, record } from '../anyRecordFields';
import { newIn } from '../dialect/batches';
import { biginId, ID_EXAMPLE } from '../ids';
import { instant } from '../instant';
import { addresses, fileIds } from '../mailFields';
import { companies, contacts, pipelineRecords } from '../modules';
import { senders } from '../setupPickers';

const message: Field[] = [
	text('subject', { example: 'e.g. Your quote' }),
	choice('format', {
		options: [
			{ name: 'HTML', value: 'html' },
			{ name: 'Text', value: 'text' },
		],
		as: 'mail_format',
	}),
	longText('message', { as: 'content' }),
];

const details: Field[] = [
	fileIds('attachments', { label: 'Attached File IDs', example: 'e.g. c1b7f0aa93d2455e', description: 'As File: Upload gives them, separated by commas' }),
	addresses('bcc', { label: 'BCC' }),
	addresses('cc', { label: 'CC' }),
	flag('orgEmail', { label: 'From Organization', as: 'org_email', description: 'Whether the sender is an address of the organization and not of a person' }),
	email('replyTo', { as: 'reply_to.email' }),
	instant('scheduledTime', { as: 'scheduled_time', description: 'When to send it; at once where left empty' }),
	id('template', { label: 'Template ID', rule: biginId, as: 'template.id', example: ID_EXAMPLE, description: 'An email template of Bigin, in place of a message' }),
];

const hasContent: Check = ({ content, template }) =>
	content || template ? undefined : { label: 'Message', problem: 'is empty: fill it in, or give a Template ID' };

/** Mails from addresses of the connected user, kept with a record.
 *  https://www.bigin.com/developer/docs/apis/v2/send-mail.html */
export const emailResource: Resource = {
	name: 'Email',
	value: 'email',
	usual: 'send',
	operations: [
		{
			name: 'Get Sender Addresses',
			value: 'getSenderAddresses',
			action: 'Get sender addresses',
			description: 'Read from which addresses the connected user may send',
			endpoint: 'listFromAddresses',
			route: 'GET /bigin/v2/settings/emails/actions/from_addresses',
			paging: unpaged,
			gives: 'rows',
			inferred: 'The keys of an address are not printed.',
		},
		{
			name: 'Send',
			value: 'send',
			action: 'Send an email',
			description: 'Send an email from one of your sender addresses, and keep it with a record',
			endpoint: 'sendMail',
			route: 'POST /bigin/v2/{module_api_name}/{record_id}/actions/send_mail',
			batch: newIn('data', 1),
			required: [
				moduleOfRecord([companies, contacts, pipelineRecords]),
				record,
				pick(senders, { name: 'from', label: 'From', as: 'from.email', required: true }),
				addresses('to', { required: true, description: 'Several are separated by commas' }),
			],
			shown: message,
			optional: details,
			check: hasContent,
			inferred: 'Scheduled time, attached files and template are named by the sibling API only.',
		},
	],
};
