import { strFromU8, unzipSync } from 'fflate';
import { readCsv } from '../../machinery/csv';

export interface Table {
	name: string;
	header: string[];
	rows: string[][];
}

/** Separators that the real one takes. */
const separators = [',', ';', ':', '|'] as const;

function separatorOf(text: string): string {
	const [line = ''] = text.split(/\r?\n/, 1);
	const counts = separators.map((separator) => line.split(separator).length);
	return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The one CSV in a zip; `undefined` when the bytes are no zip or hold anything else. */
export function tableIn(zip: Uint8Array): Table | undefined {
	try {
		const [entry, ...more] = Object.entries(unzipSync(zip));
		if (!entry || more.length || !entry[0].toLowerCase().endsWith('.csv')) return undefined;
		const text = strFromU8(entry[1]).replace(/^\uFEFF/, '');
		const [header = [], ...rows] = readCsv(text, separatorOf(text));
		return { name: entry[0], header, rows };
	} catch {
		return undefined;
	}
}
