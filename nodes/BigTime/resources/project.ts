import type { Resource } from '../../shared/descriptor';
import { choice, flag, number } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { CUSTOM_FIELDS, customFieldForm, customFieldsByName, customFieldsIn, projectCustomFields } from '../customFields';
import { changedSince, LESS_CERTAIN, money, nameContains, NO_SUCH_FILTER, onlyWith, showInactive, view } from '../fields';
import { clients, projects, productionStatuses, staff, tasks, teamRoles } from '../pickers';
import { projectDetails, projectName } from '../projectFields';
import { updateTeam } from '../team';
import { without } from '../wholeRecords';

const project = pick(projects, { in: 'path', as: 'projectSid' });
const client = pick(clients, { as: 'ClientId' });

const simple = [
	...['SystemId', 'DisplayName', 'Nm', 'ProjectCode', 'ClientId', 'StatusProd', 'StartDt', 'EndDt', 'IsInactive', 'BudgetHours'],
	...['BudgetFees', 'InputHours', 'DtModified'],
];

const teamChanges = [
	{ name: 'Add or Change', value: 'put', description: 'Who is on the team already gets the new role' },
	{ name: 'Remove', value: 'remove' },
];

/** Projects, with team, rates and custom fields. `ClientId` is the number of the client here, and a code on the client itself.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Project */
export const projectResource: Resource = {
	name: 'Project',
	value: 'project',
	key: 'SystemId',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a project',
			endpoint: 'createProject',
			route: 'POST /project/detail',
			required: [{ ...projectName, property: { ...projectName.property, required: true } }, { ...client, property: { ...client.property, required: true } }],
			optional: projectDetails,
			simple,
			inferred: 'Which fields BigTime insists on is not stated beyond the name.',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a project',
			endpoint: 'deleteProject',
			route: 'DELETE /project/detail/{projectSid}',
			gives: 'deleted',
			notice: LESS_CERTAIN,
			required: [project],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a project',
			endpoint: 'getProject',
			route: 'GET /project/detail/{projectSid}',
			required: [project],
			optional: [
				flag('showAllContacts', {
					label: 'Include All Contacts',
					as: 'ShowAllContacts',
					description: 'Whether to return other contacts beside the primary and the billing one. Works with the detailed view.',
				}),
				view,
			],
			simple,
		},
		{
			name: 'Get Custom Fields',
			value: 'getCustomFields',
			action: 'Get the custom fields of a project',
			endpoint: 'getProjectCustomFields',
			route: 'GET /project/customfields/{projectSid}',
			gives: 'rows',
			required: [project],
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many projects',
			endpoint: 'listProjects',
			route: 'GET /project',
			gives: 'rows',
			filters: [
				changedSince,
				onlyWith(pick(clients, { as: '', description: NO_SUCH_FILTER }), 'ClientId'),
				showInactive,
				nameContains('e.g. station', 'DisplayName', 'Nm'),
				onlyWith(pick(productionStatuses, { as: '', description: NO_SUCH_FILTER }), 'StatusProd'),
				view,
			],
			simple,
		},
		{
			name: 'Get Rates',
			value: 'getRates',
			action: 'Get the rates of a project',
			description: 'Get the rates that differ from the usual ones',
			endpoint: 'listProjectRates',
			route: 'GET /project/rates/{projectSid}',
			gives: 'rows',
			required: [project],
		},
		{
			name: 'Get Team',
			value: 'getTeam',
			action: 'Get the team of a project',
			endpoint: 'getProjectTeam',
			route: 'GET /project/team/{projectSid}',
			gives: 'rows',
			required: [project],
		},
		{
			name: 'Set Rate',
			value: 'setRate',
			action: 'Set a rate of a project',
			description: 'Create or change the hourly rate of a project, for everybody or for one person or task',
			endpoint: 'saveProjectRate',
			route: 'POST /project/rate',
			required: [pick(projects, { as: 'ProjectSid', required: true }), number('rate', { as: 'RateValue', label: 'Hourly Rate', required: true, ...money })],
			shown: [pick(staff, { as: 'StaffSid', description: 'Leave empty for everybody' }), pick(tasks, { as: 'TaskSid', description: 'Leave empty for all tasks' })],
			repeat: 'safe',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a project',
			endpoint: 'updateProject',
			route: 'POST /project/detail/{projectSid}',
			required: [project],
			optional: [...projectDetails, client, projectName],
			simple,
			keeps: { read: 'GET /project/detail/{projectSid}', ask: { View: 'Detailed' }, sent: without('AddressList', 'Client', 'ContactList', 'UdfList') },
			updates: true,
			repeat: 'safe',
			inferred: 'Whether fields that are left out keep their value is not stated: the project is read first and sent back whole.',
		},
		{
			name: 'Update Custom Fields',
			value: 'updateCustomFields',
			action: 'Update the custom fields of a project',
			description: 'Set custom fields that are listed for the chosen project',
			endpoint: 'updateProjectCustomFields',
			route: 'POST /project/customfields/{projectSid}',
			rowOf: customFieldsIn,
			required: [project],
			shown: [customFieldForm(projectCustomFields)],
			bareBody: CUSTOM_FIELDS,
			updates: true,
			repeat: 'safe',
			inferred: 'That the fields are sent as a bare list follows from how they are read.',
		},
		{
			name: 'Update Custom Fields by Name',
			value: 'updateCustomFieldsByName',
			action: 'Update custom fields of a project by their names',
			endpoint: 'updateProjectCustomFieldsByName',
			route: 'POST /project/CustomFieldsByName/{projectSid}',
			rowOf: customFieldsIn,
			notice: LESS_CERTAIN,
			required: [project, customFieldsByName],
			bareBody: CUSTOM_FIELDS,
			updates: true,
			repeat: 'safe',
		},
		{
			name: 'Update Team',
			value: 'updateTeam',
			action: 'Update the team of a project',
			description: 'Put somebody on the team or take somebody off it. All items of one project are sent together.',
			endpoint: 'setProjectTeam',
			route: 'POST /project/team/{projectSid}',
			jointly: updateTeam,
			required: [
				project,
				choice('change', { options: teamChanges, default: 'put', required: true }),
				pick(staff, { as: 'StaffSid', required: true }),
			],
			optional: [
				pick(teamRoles, { as: 'ContactRole' }),
				flag('teamLead', { as: 'TeamLead', description: 'Whether this person leads the team and may approve time' }),
			],
			inferred: 'Whether the written team replaces the one before is not stated: the team is read first and sent whole.',
		},
	],
};
