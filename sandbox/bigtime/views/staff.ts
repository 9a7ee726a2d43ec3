import type { JsonObject } from '../../machinery/vendor';
import { stampText } from '../firm';
import { staffFields } from '../lookups';
import { plain } from '../members';
import type { Allocation, Staff } from '../records';
import type { Store } from '../store';
import { filled } from '../writes';
import { displayName, fieldsView } from './projects';
import { fullName } from './time';

/** A person in the Detailed view. */
export function staffView(staff: Staff): JsonObject {
	const rates = staff.rates.map((rate, index): [string, number] => [`Rate${index + 1}`, rate]);
	return {
		StaffSID: staff.sid,
		FName: staff.firstName,
		SName: staff.lastName,
		FullName: fullName(staff),
		EMail: staff.email,
		IsInactive: staff.isInactive,
		DtCreated: stampText(staff.createdAt),
		DtModified: stampText(staff.modifiedAt),
		Address: null,
		Capacity: staff.capacity,
		UserAccountStatus: staff.isInvited ? 'Active' : 'Not invited',
		CostFactor: staff.costRate,
		...Object.fromEntries(rates),
		...filled(staff.rest, plain.staff),
		UdfList: fieldsView(staffFields, staff.fields),
	};
}

/** inferred: which members are filled, from their names. */
export function allocationView(store: Store, { staffSid, projectSid, period, hours }: Allocation): JsonObject {
	const staff = store.staff.get(String(staffSid));
	const project = store.projects.get(String(projectSid));
	return {
		StaffSid: staffSid,
		StaffFName: staff?.firstName ?? null,
		StaffSName: staff?.lastName ?? null,
		StaffInactive: staff?.isInactive ?? true,
		ProjectSid: projectSid,
		ProjectDName: project ? displayName(store, project) : null,
		ProjectInactive: project?.isInactive ?? true,
		ProjectBillable: !(project?.isNoCharge ?? true),
		Period: period,
		AllocatedHours: hours,
		RawCapacity: staff?.capacity ?? 0,
		RealCapacity: staff?.capacity ?? 0,
		IsRole: false,
	};
}
