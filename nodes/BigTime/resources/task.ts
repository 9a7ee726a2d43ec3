import type { Field, Resource } from '../../shared/descriptor';
import { date, flag, longText, number, text } from '../../shared/fields';
import { pick } from '../../shared/picker';
import { isObject, type Row } from '../../shared/values';
import { budgetRows } from '../budgetRows';
import { LESS_CERTAIN, money, nameContains, recordId, showCompleted, view } from '../fields';
import { member } from '../members';
import { chosenNumbers, staffOptions } from '../optionLists';
import { projects, quickBooksClasses, staff, taskPriorities, tasks, taskStatuses } from '../pickers';

const task = pick(tasks, { in: 'path', as: 'taskSid' });
const projectInPath = pick(projects, { in: 'path', as: 'projectSid' });
const name = text('name', { as: 'TaskNm', example: 'e.g. Structural survey' });

/** The project only leads to the list of its tasks. */
const projectOfList = pick(projects, { as: '', description: 'To pick the task from a list; not needed where its ID is given' });
const listedProject: Field = { ...projectOfList, in: 'query', read: () => ({ value: undefined }) };

const details: Field[] = [
	chosenNumbers('assignees', staffOptions, { label: 'Assigned Staff', as: 'AssignmentList', description: 'Replaces who is assigned' }),
	number('budgetedExpenses', { as: 'BudgetExps', ...money }),
	number('budgetedFees', { as: 'BudgetFees', ...money }),
	number('budgetedHours', { as: 'BudgetHours', ...money }),
	text('code', { as: 'TaskId', example: 'e.g. P1-010', description: "The firm's own code of the task" }),
	date('dueDate', { as: 'DueDt' }),
	recordId('feeOrExpense', { label: 'Fee or Expense Code', as: 'FeeOrExpense', description: 'Whether the task carries fees, expenses or both: BigTime does not publish the codes' }),
	text('group', { as: 'TaskGroup', example: 'e.g. Phase 1', description: 'Heading under which tasks stand' }),
	flag('noCharge', { as: 'NoCharge', description: 'Whether the task is not billable' }),
	longText('notes', { as: 'Notes' }),
	pick(tasks, { name: 'parent', label: 'Parent Task', as: 'ParentSid' }),
	number('percentComplete', { as: 'PerComp', min: 0, max: 100 }),
	pick(taskPriorities, { name: 'priority', label: 'Priority', as: 'Priority' }),
	pick(quickBooksClasses, { as: 'DefaultQBClass' }),
	date('startDate', { as: 'StartDt' }),
	pick(taskStatuses, { name: 'status', label: 'Status', as: 'CurrentStatus' }),
	recordId('taskType', { label: 'Task Type ID', as: 'TaskType' }),
];

/** Read as objects, written as numbers: https://iq.bigtime.net/BigtimeData/api/v2/help/Task */
function asSent(row: Row): Row {
	const assigned: unknown = member(row, 'AssignmentList');
	if (!Array.isArray(assigned)) return row;
	const people = assigned.map((each: unknown) => (isObject(each) ? (member(each, 'Sid') ?? member(each, 'StaffSid')) : each));
	const numbers = people.map((each) => Number(each)).filter((each) => Number.isSafeInteger(each));
	return { ...row, AssignmentList: numbers };
}

const simple = ['TaskSid', 'FullName', 'TaskNm', 'TaskId', 'ProjectSid', 'CurrentStatus_nm', 'AssignmentNames', 'StartDt', 'DueDt', 'BudgetHours', 'BudgetFees', 'PerComp'];

/** Tasks of projects. BigTime has no list of all tasks: there is one for each project and one for each person.
 *  https://iq.bigtime.net/BigtimeData/api/v2/help/Task */
export const taskResource: Resource = {
	name: 'Task',
	value: 'task',
	key: 'TaskSid',
	operations: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a task',
			endpoint: 'createTask',
			route: 'POST /task/detail',
			required: [pick(projects, { as: 'ProjectSid', required: true }), { ...name, property: { ...name.property, required: true } }],
			optional: details,
			simple,
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a task',
			endpoint: 'deleteTask',
			route: 'DELETE /task/detail/{taskSid}',
			gives: 'deleted',
			notice: LESS_CERTAIN,
			required: [listedProject, task],
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a task',
			endpoint: 'getTask',
			route: 'GET /task/detail/{taskSid}',
			required: [listedProject, task],
			optional: [view],
			simple,
		},
		{
			name: 'Get Budget Status',
			value: 'getBudgetStatus',
			action: 'Get the budget status of the tasks of a project',
			description: 'Get hours, fees, expenses and what is not invoiced yet, for each task. For many projects at once, run a report.',
			endpoint: 'getTaskBudgetStatus',
			route: 'GET /task/BudgetStatusByProject/{projectSid}',
			gives: 'rows',
			rowsOf: budgetRows,
			required: [projectInPath],
			inferred: 'The totals have one set of names on the page and another in a live account. You get both.',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many tasks',
			description: 'Get the tasks of a project',
			endpoint: 'listTasksByProject',
			route: 'GET /task/listByProject/{projectSid}',
			gives: 'rows',
			required: [projectInPath],
			filters: [showCompleted, nameContains('e.g. survey', 'FullName', 'TaskNm'), view],
			simple,
		},
		{
			name: 'Get Many by Staff Member',
			value: 'getManyByStaff',
			action: 'Get many tasks of a staff member',
			endpoint: 'listTasksByStaffer',
			route: 'GET /task/ListByStaffer/{staffSid}',
			gives: 'rows',
			required: [pick(staff, { in: 'path', as: 'staffSid' })],
			filters: [showCompleted, nameContains('e.g. survey', 'FullName', 'TaskNm')],
			simple,
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update a task',
			endpoint: 'updateTask',
			route: 'POST /task/detail/{taskSid}',
			required: [listedProject, task],
			optional: [...details, name],
			simple,
			keeps: { read: 'GET /task/detail/{taskSid}', ask: { View: 'Detailed' }, sent: asSent },
			updates: true,
			repeat: 'safe',
			inferred: 'Whether fields that are left out keep their value is not stated: the task is read first and sent back whole.',
		},
	],
};
