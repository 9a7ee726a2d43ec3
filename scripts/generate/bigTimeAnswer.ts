import type { Operation } from '../../nodes/shared/descriptor';
import type { Schema } from './openApiFile';

/** What stands in a report is up to who made it. */
const REPORT: Schema = {
	type: 'object',
	properties: { Data: { type: 'array', items: { type: 'array', items: {} } }, FieldList: { type: 'array' } },
};

/** The node gives one answer for each person, though one call invites them all. */
const INVITED: Schema = { type: 'object', properties: { StaffSID: { type: 'integer' }, invited: { type: 'boolean' } } };

const ANSWERS: Partial<Record<string, Schema>> = { runReport: REPORT, getReportData: REPORT, inviteStaff: INVITED };

/** What BigTime's node reads where the API description serves something else at once. */
export function bigTimeAnswer({ operation }: { operation: Operation }): Schema | undefined {
	return ANSWERS[operation.endpoint ?? ''];
}
