import { budgetRows } from '../../../nodes/BigTime/budgetRows';
import { member, textOf } from '../../../nodes/BigTime/members';
import { pickItems } from '../../../nodes/BigTime/pickItems';
import { followed, without } from '../../../nodes/BigTime/wholeRecords';

const BY_HOURS = { of: 'Hours_IN', same: ['HoursBillable'], product: { of: 'HoursBillable', rate: 'BillRate', name: 'ChargeBillable' } };
const entry = { Hours_IN: 4, HoursBillable: 4, BillRate: 165, ChargeBillable: 660 };

test.each([
	['hours take billable hours and amount along', entry, { Hours_IN: 6 }, { Hours_IN: 6, HoursBillable: 6, ChargeBillable: 990 }],
	['billable hours that were set apart stay', { ...entry, HoursBillable: 3, ChargeBillable: 495 }, { Hours_IN: 6 }, { Hours_IN: 6, ChargeBillable: 495 }],
	['an amount that was set apart stays', { ...entry, ChargeBillable: 500 }, { Hours_IN: 6 }, { Hours_IN: 6, HoursBillable: 6 }],
	['what the user fills in wins', entry, { Hours_IN: 6, HoursBillable: 5, ChargeBillable: 1 }, { Hours_IN: 6, HoursBillable: 5, ChargeBillable: 1 }],
	['other changes change nothing else', entry, { Notes: 'x' }, { Notes: 'x' }],
	['without a rate there is no amount', { Hours_IN: 4, HoursBillable: 4 }, { Hours_IN: 6 }, { Hours_IN: 6, HoursBillable: 6 }],
])('%s', (_what, record, changes, sent) => {
	expect(followed(record, changes, BY_HOURS)).toEqual(sent);
});

test('parts that have calls of their own are not sent back', () => {
	expect(without('ContactList')({ Nm: 'Delgado', ContactList: [{ Id: 1 }] })).toEqual({ Nm: 'Delgado' });
});

test('a member is found in any spelling, the exact one first', () => {
	expect(member({ sid: 1, SID: 2 }, 'SID')).toBe(2);
	expect(member({ sid: 1 }, 'SID')).toBe(1);
	expect(member({ other: 1 }, 'SID')).toBeUndefined();
	expect([textOf({ Nm: null }, 'nm'), textOf({ Nm: 7 }, 'nm'), textOf({}, 'nm')]).toEqual(['', '7', '']);
});

test('items of a pick list have one spelling, and text for an ID', () => {
	expect(pickItems([{ id: 14, name: 'Study', isinactive: true }, { Id: '15', Name: 'Internal', Group: 'Active' }])).toEqual([
		{ Id: '14', Name: 'Study', Group: null, IsInactive: true },
		{ Id: '15', Name: 'Internal', Group: 'Active', IsInactive: false },
	]);
});

test.each([
	['the documented names', { TaskSid: 1, HoursInput: 5, TotalWip: 9 }],
	['the names of a live account', { TaskSid: 1, HrsIn: 5, WipTotal: 9 }],
])('totals under %s come out under both', (_what, row) => {
	expect(budgetRows([row])).toEqual([{ TaskSid: 1, HoursInput: 5, HrsIn: 5, TotalWip: 9, WipTotal: 9 }]);
});
