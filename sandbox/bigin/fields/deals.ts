import { teamPipelines } from '../modules/teamPipelines';
import { leadSources } from './contacts';
import { custom, lookup, mandatory, picklist, plain, system, systemFields, text, textarea, type FieldDefinition } from './definition';

const subPipelines = teamPipelines.flatMap((pipeline) => pipeline.subPipelines);
const stages = [...new Set(subPipelines.flatMap((sub) => sub.stages))];

/** Module Pipelines. Which choices fit a record depends on its Team Pipeline and sub-pipeline. */
export const dealFields: readonly FieldDefinition[] = [
	...systemFields('Pipeline'),
	system('Last_Activity_Time', 'Last Activity Time', 'datetime'),
	mandatory(text('Deal_Name', 'Pipeline Name', 120)),
	// Points at a layout, not at a record. Mandatory since the studio has several Team Pipelines.
	mandatory({ apiName: 'Pipeline', label: 'Team Pipeline', type: 'lookup', lookup: 'Layouts' }),
	mandatory(picklist('Sub_Pipeline', 'Sub-Pipeline', subPipelines.map(({ name }) => name))),
	mandatory(picklist('Stage', 'Stage', stages)),
	plain('Amount', 'Amount', 'currency'),
	plain('Closing_Date', 'Closing Date', 'date'),
	lookup('Contact_Name', 'Contact Name', 'Contacts'),
	lookup('Account_Name', 'Company Name', 'Accounts'),
	{ apiName: 'Secondary_Contacts', label: 'Secondary Contacts', type: 'multiselectlookup', lookup: 'Contacts' },
	plain('Associated_Products', 'Associated Products', 'jsonarray'),
	picklist('Lead_Source', 'Lead Source', leadSources),
	textarea('Description', 'Description'),
	system('Record_Creation_Source_ID__s', 'Record Creation Source', 'text'),
	custom(plain('Floor_Area', 'Floor Area (m²)', 'double')),
	custom(plain('Site_Survey', 'Site Survey', 'datetime')),
	custom(plain('Permit_Needed', 'Permit Needed', 'boolean')),
];
