import { bigchangeId, type IdKind } from '../ids';
import { instantText } from '../instants';
import type { Named } from '../records/fleet';
import type { NoteType } from '../records/notes';
import type { Code, VatCode, Worksheet } from '../records/reference';
import type { StockDetails } from '../records/stock';

const COMPANY_START = instantText(Date.parse('2021-02-01T08:00:00Z'));

function named(kind: IdKind, names: readonly string[]): Named[] {
	return names.map((name, index) => ({ id: bigchangeId(kind, index + 1), name }));
}

function codes(kind: IdKind, rows: ReadonlyArray<readonly [code: string, description: string]>): Code[] {
	return rows.map(([code, description], index) => ({ id: bigchangeId(kind, index + 1), code, description, createdAt: COMPANY_START }));
}

export const categories = named('category', ['Planned maintenance', 'Breakdown', 'Installation', 'Survey']);
export const flags = named('flag', ['Awaiting parts', 'Awaiting access', 'Invoice query', 'Call customer', 'Urgent']);
export const vehicleGroups = named('vehicleGroup', ['Vans', 'Lorries']);
export const resourceGroups = named('resourceGroup', ['Gas engineers', 'Lift engineers', 'Fire door fitters', 'Subcontractors']);
export const worksheetGroups = named('worksheetGroup', ['Safety', 'Handover']);

export const departmentCodes = codes('departmentCode', [
	['HEAT', 'Heating'],
	['LIFT', 'Lifts'],
	['DOOR', 'Fire doors'],
]);

export const nominalCodes = codes('nominalCode', [
	['4000', 'Sales of labour'],
	['4010', 'Sales of parts'],
	['4020', 'Call-out charges'],
	['5000', 'Purchases of parts'],
	['5010', 'Subcontractors'],
]);

export const vatCodes: readonly VatCode[] = [
	{ id: bigchangeId('vatCode', 1), code: 'T1', description: 'Standard rate', percentage: 20 },
	{ id: bigchangeId('vatCode', 2), code: 'T5', description: 'Reduced rate', percentage: 5 },
	{ id: bigchangeId('vatCode', 3), code: 'T0', description: 'Zero rate', percentage: 0 },
];

export const worksheets: readonly Worksheet[] = ['Gas safety check', 'Lift inspection', 'Fire door check', 'Customer handover', 'Risk assessment'].map(
	(name, index) => ({ id: bigchangeId('worksheet', index + 1), name, groupId: bigchangeId('worksheetGroup', name.startsWith('Customer') ? 2 : 1) }),
);

export const noteTypes: readonly NoteType[] = ['Follow-up', 'Complaint', 'Order parts', 'Site visit'].map((name, index) => ({
	id: bigchangeId('noteType', index + 1),
	name,
	defaultOwnedByUserId: bigchangeId('user', index + 1),
	createdAt: COMPANY_START,
}));

/** Products 1 to 3 have serial numbers, 4 to 6 are counted. */
export const products: readonly StockDetails[] = (
	[
		['Flue fan', 'Vantec', 'F2', false],
		['Circulating pump', 'Norhaus', 'P25', false],
		['Lift door motor', 'Elvara', 'M7', false],
		['Copper pipe 15 mm', 'Trent', 'CP15', true],
		['Detector battery', 'Cellmark', '9V', true],
		['Door seal', 'Sealwell', 'DS2', true],
	] as const
).map(([name, make, model, isConsumable], index) => ({ id: bigchangeId('stockDetails', index + 1), name, make, model, isConsumable }));
