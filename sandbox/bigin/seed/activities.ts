import type { Random } from '../../machinery/random';
import type { JsonObject } from '../../machinery/vendor';
import { callTypes, priorities, taskStates } from '../fields/activities';
import { dayNear, instantNear, tieTo, type Inventor } from './rows';
import type { SeedSizes } from './sizes';
import { errands, hostileTitles, remarks, towns } from './words';

/** Half of all activities belong to a contact, a quarter to a record of Pipelines, the rest to nothing. */
function relation(random: Random, sizes: SeedSizes): JsonObject {
	const draw = random.next();
	const contact = tieTo(random, 'contact', { count: Math.min(sizes.contacts, 500), share: 1 });
	const deal = tieTo(random, 'pipelineRecord', { count: sizes.pipelineRecords, share: 1 });
	if (draw < 0.5 && contact) return { Related_To: contact, $related_module: 'Contacts' };
	return draw < 0.75 && deal ? { Related_To: deal, $related_module: 'Deals' } : { Related_To: null, $related_module: null };
}

export function taskInventor(sizes: SeedSizes): Inventor {
	return (random, row) => ({
		Subject: hostileTitles[row] ?? `${random.pick(errands)} ${row}`,
		Due_Date: random.chance(0.8) ? dayNear(random, 60) : null,
		Status: random.pick(taskStates),
		Priority: random.pick(priorities),
		...relation(random, sizes),
		Estimated_Hours: random.chance(0.3) ? random.whole(1, 16) / 2 : null,
	});
}

export function eventInventor(sizes: SeedSizes): Inventor {
	return (random, row) => {
		const start = instantNear(random, 60);
		return {
			Event_Title: hostileTitles[row] ?? `Visit ${row}`,
			Start_DateTime: start,
			End_DateTime: start.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`),
			All_day: false,
			Venue: random.pick(towns),
			...relation(random, sizes),
		};
	};
}

export function callInventor(sizes: SeedSizes): Inventor {
	return (random, row) => ({
		Subject: `${random.pick(errands)} by phone ${row}`,
		Call_Type: random.pick(callTypes),
		Call_Start_Time: instantNear(random, 90),
		Call_Duration: String(random.whole(0, 45)),
		...relation(random, sizes),
	});
}

/** Every third note is on a company, the others on contacts 1 to 500. */
export function noteInventor(sizes: SeedSizes): Inventor {
	return (random, row) => {
		const isOfCompany = row % 3 === 0;
		const count = isOfCompany ? sizes.companies : Math.min(sizes.contacts, 500);
		return {
			Note_Title: row % 4 === 0 ? null : `Note ${row}`,
			Note_Content: random.pick(remarks),
			Parent_Id: tieTo(random, isOfCompany ? 'company' : 'contact', { count, share: 1 }),
			$se_module: isOfCompany ? 'Accounts' : 'Contacts',
		};
	};
}
