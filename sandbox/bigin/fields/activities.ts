import { custom, lookup, mandatory, phone, picklist, plain, system, systemFields, text, textarea, type FieldDefinition } from './definition';

export const taskStates = ['Not Started', 'In Progress', 'Completed', 'Deferred', 'Waiting for input'] as const;
export const priorities = ['High', 'Highest', 'Low', 'Lowest', 'Normal'] as const;
export const callTypes = ['Outbound', 'Inbound', 'Missed'] as const;

/** Its module stands in `$related_module` beside it. */
const relatedTo = plain('Related_To', 'Related To', 'lookup');
const lastActivity = system('Last_Activity_Time', 'Last Activity Time', 'datetime');

export const taskFields: readonly FieldDefinition[] = [
	...systemFields('Task'),
	lastActivity,
	mandatory(text('Subject', 'Subject', 255)),
	plain('Due_Date', 'Due Date', 'date'),
	picklist('Status', 'Status', taskStates),
	picklist('Priority', 'Priority', priorities),
	relatedTo,
	plain('Recurring_Activity', 'Repeat', 'RRULE'),
	plain('Remind_At', 'Reminder', 'ALARM'),
	textarea('Description', 'Description'),
	custom(plain('Estimated_Hours', 'Estimated Hours', 'double')),
];

export const eventFields: readonly FieldDefinition[] = [
	...systemFields('Event'),
	lastActivity,
	mandatory(text('Event_Title', 'Title', 255)),
	mandatory(plain('Start_DateTime', 'From', 'datetime')),
	mandatory(plain('End_DateTime', 'To', 'datetime')),
	plain('All_day', 'All Day', 'boolean'),
	text('Venue', 'Location', 255),
	plain('Participants', 'Participants', 'participants'),
	relatedTo,
	plain('Recurring_Activity', 'Repeat', 'RRULE'),
	plain('Remind_At', 'Reminder', 'event_reminder'),
	textarea('Description', 'Description'),
];

export const callFields: readonly FieldDefinition[] = [
	...systemFields('Call'),
	lastActivity,
	text('Subject', 'Subject', 255),
	mandatory(picklist('Call_Type', 'Call Type', callTypes)),
	mandatory(plain('Call_Start_Time', 'Call Start Time', 'datetime')),
	mandatory(plain('Call_Duration', 'Call Duration', 'duration')),
	lookup('Contact_Name', 'Contact Name', 'Contacts'),
	relatedTo,
	text('Call_Agenda', 'Call Agenda', 255),
	text('Reminder', 'Reminder', 255),
	phone('Dialled_Number', 'Dialled Number'),
	textarea('Description', 'Description'),
];

export const noteFields: readonly FieldDefinition[] = [
	...systemFields('Note'),
	text('Note_Title', 'Note Title', 120),
	mandatory(textarea('Note_Content', 'Note Content')),
	// Its module stands in `$se_module` beside it.
	plain('Parent_Id', 'Parent ID', 'lookup'),
];
