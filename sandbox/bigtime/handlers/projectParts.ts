import type { Call, Handler } from '../../machinery/vendor';
import { saveFields, type SentField } from '../customFields';
import { changed, ok, rowAt, type Firm } from '../firm';
import { projectFields } from '../lookups';
import { invalid } from '../problem';
import type { Project, Rate, TeamMember } from '../records';
import { rateKey } from '../store';
import { fieldsView } from '../views/projects';

interface SentRate {
	ProjectSid: number;
	StaffSid?: number | null;
	TaskSid?: number | null;
	RateValue: number;
}

function teamAfter(before: readonly TeamMember[], sent: readonly TeamMember[], how: 'adds' | 'replaces'): TeamMember[] {
	const kept = how === 'adds' ? before.filter(({ StaffSid }) => !sent.some((member) => member.StaffSid === StaffSid)) : [];
	const fresh = sent.map(({ StaffSid, ContactRole = null, TeamLead = false }) => ({ StaffSid, ContactRole, TeamLead }));
	return [...kept, ...fresh];
}

function rateView({ projectSid, staffSid, taskSid, value }: Rate): object {
	return { ProjectSid: projectSid, StaffSid: staffSid, TaskSid: taskSid, RateValue: value };
}

/** Team, custom fields and rates of a project. */
export function projectPartHandlers(firm: Firm): Record<string, Handler> {
	const projectAt = (call: Call): Project => rowAt(firm.store.projects, call, 'projectSid');
	const fieldsOf = ({ sid, fields }: Project) => ok(fieldsView(projectFields, fields, { ProjectSid: sid }));
	const writeFields = (call: Call) => {
		const project = projectAt(call);
		return fieldsOf(changed(firm.store.projects, project, { fields: saveFields(projectFields, project.fields, call.body<SentField[]>()) }));
	};
	return {
		getProjectTeam: (call) => ok(projectAt(call).team),
		setProjectTeam: (call) => {
			const project = projectAt(call);
			const sent = call.body<TeamMember[]>();
			const unknown = sent.find(({ StaffSid }) => !firm.store.staff.has(String(StaffSid)));
			if (unknown) throw invalid(`StaffSid ${unknown.StaffSid} does not exist.`);
			return ok(changed(firm.store.projects, project, { team: teamAfter(project.team, sent, firm.settings.teamWrite) }).team);
		},
		getProjectCustomFields: (call) => fieldsOf(projectAt(call)),
		updateProjectCustomFields: writeFields,
		updateProjectCustomFieldsByName: writeFields,
		listProjectRates: (call) => {
			const { sid } = projectAt(call);
			return ok(firm.store.rates.list(({ projectSid }) => projectSid === sid).map(rateView));
		},
		/** inferred: project, person and task together tell which rate is meant. */
		saveProjectRate: (call) => {
			const { ProjectSid, StaffSid, TaskSid, RateValue } = call.body<SentRate>();
			const { store } = firm;
			if (!store.projects.has(String(ProjectSid))) throw invalid('ProjectSid does not exist.');
			if (StaffSid && !store.staff.has(String(StaffSid))) throw invalid('StaffSid does not exist.');
			if (TaskSid && store.tasks.get(String(TaskSid))?.projectSid !== ProjectSid) throw invalid('TaskSid does not exist on this project.');
			const rate = { projectSid: ProjectSid, staffSid: StaffSid || null, taskSid: TaskSid || null, value: RateValue };
			return ok(rateView(store.rates.change(rateKey(rate), rate) ?? store.rates.create(rate)));
		},
	};
}
