import type { Call, Handler } from '../../machinery/vendor';
import { changed, deleted, ok, rowAt, type Firm } from '../firm';
import { isPerson, projectIn } from '../links';
import { taskStatuses } from '../lookups';
import { plain } from '../members';
import { invalid } from '../problem';
import type { Task } from '../records';
import { groupedBy } from '../sums';
import { budgetView, isArchived, taskView } from '../views/tasks';
import { sentOr, written, type Sent } from '../writes';

type SentTask = Sent & {
	TaskNm?: string | null;
	CurrentStatus?: number | null;
	CurrentStatusName?: string | null;
	AssignmentList?: number[] | null;
	AssignLinkListValue?: string | null;
	AssignLinkListType?: number | null;
	NoCharge?: boolean | null;
	BudgetHours?: number | null;
	BudgetFees?: number | null;
	BudgetExps?: number | null;
};

function statusIn({ CurrentStatus, CurrentStatusName }: SentTask): number | undefined {
	if (CurrentStatus) return CurrentStatus;
	if (!CurrentStatusName) return undefined;
	const found = taskStatuses.find(({ name }) => name.toLowerCase() === CurrentStatusName.toLowerCase());
	if (!found) throw invalid(`CurrentStatusName '${CurrentStatusName}' does not exist.`);
	return Number(found.id);
}

/** inferred: several people in a link value are separated by commas. */
function assignedIn({ store }: Firm, { AssignmentList: list, AssignLinkListValue: value, AssignLinkListType: type }: SentTask): number[] | undefined {
	if (list) {
		const unknown = list.find((sid) => !store.staff.has(String(sid)));
		if (unknown !== undefined) throw invalid(`AssignmentList: ${unknown} does not exist.`);
		return list;
	}
	return value?.split(',').map((each) => {
		const [person] = store.staff.list((row) => isPerson(row, each.trim(), type));
		if (!person) throw invalid(`AssignLinkListValue '${each.trim()}' does not exist.`);
		return person.sid;
	});
}

type Content = Pick<Task, 'assigned' | 'budgetExpenses' | 'budgetFees' | 'budgetHours' | 'name' | 'noCharge' | 'projectSid' | 'rest' | 'status'>;

function contentOf(firm: Firm, sent: SentTask, before?: Task): Content {
	const projectSid = projectIn(firm.store, sent, 'ProjectSid') ?? before?.projectSid;
	if (projectSid === undefined) throw invalid('ProjectSid is required.');
	const name = sent.TaskNm === undefined ? before?.name : sent.TaskNm;
	if (!name) throw invalid('TaskNm is required.');
	return {
		projectSid,
		name,
		status: statusIn(sent) ?? before?.status ?? 1,
		assigned: assignedIn(firm, sent) ?? before?.assigned ?? [],
		noCharge: sentOr(sent.NoCharge, before?.noCharge ?? false),
		budgetHours: sentOr(sent.BudgetHours, before?.budgetHours ?? 0),
		budgetFees: sentOr(sent.BudgetFees, before?.budgetFees ?? 0),
		budgetExpenses: sentOr(sent.BudgetExps, before?.budgetExpenses ?? 0),
		rest: written(before?.rest ?? {}, sent, { names: plain.task, leftOut: before ? firm.settings.leftOut : 'kept' }),
	};
}

export function taskHandlers(firm: Firm): Record<string, Handler> {
	const view = (task: Task) => taskView(firm.store, task);
	const list = (call: Call, fits: (task: Task) => boolean) => {
		const all = call.flag('showCompleted') ?? false;
		return ok(firm.store.tasks.list((task) => fits(task) && (all || !isArchived(task))).map(view));
	};
	return {
		listTasksByProject: (call) => {
			const { sid } = rowAt(firm.store.projects, call, 'projectSid');
			return list(call, ({ projectSid }) => projectSid === sid);
		},
		listTasksByStaffer: (call) => {
			const { sid } = rowAt(firm.store.staff, call, 'staffSid');
			return list(call, ({ assigned }) => assigned.includes(sid));
		},
		getTaskBudgetStatus: (call) => {
			const { sid } = rowAt(firm.store.projects, call, 'projectSid');
			const { tasks, timeEntries, expenses } = firm.store;
			const time = groupedBy(timeEntries.list(({ projectSid }) => projectSid === sid), ({ taskSid }) => taskSid);
			const costs = groupedBy(expenses.list(({ projectSid }) => projectSid === sid), ({ taskSid }) => taskSid);
			return ok(
				tasks
					.list(({ projectSid }) => projectSid === sid)
					.map((task) => budgetView(task, { time: time.get(task.sid) ?? [], expenses: costs.get(task.sid) ?? [] }, firm.settings.budgetNames)),
			);
		},
		getTask: (call) => ok(view(rowAt(firm.store.tasks, call, 'taskSid'))),
		createTask: (call) => ok(view(firm.store.tasks.create({ sid: firm.store.newId('task'), ...contentOf(firm, call.body<SentTask>()) }))),
		updateTask: (call) => {
			const task = rowAt(firm.store.tasks, call, 'taskSid');
			return ok(view(changed(firm.store.tasks, task, contentOf(firm, call.body<SentTask>(), task))));
		},
		/** inferred: a task with time or expenses stays. */
		deleteTask: (call) => {
			const { tasks, timeEntries, expenses } = firm.store;
			const { sid } = rowAt(tasks, call, 'taskSid');
			const isUsed = timeEntries.list(({ taskSid }) => taskSid === sid).length + expenses.list(({ taskSid }) => taskSid === sid).length > 0;
			if (isUsed) throw invalid('The task has time or expenses.');
			tasks.delete(String(sid));
			return deleted;
		},
	};
}
