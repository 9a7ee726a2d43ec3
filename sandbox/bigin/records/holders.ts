import type { JsonObject } from '../../machinery/vendor';
import type { BiginRecord, Module } from '../store';

/**
 * Who holds which value, by field and value; matching takes no heed of case.
 * Made once for a call of up to 100 records: looking through all records for each would take too long.
 */
export class Holders {
	private readonly byKey = new Map<string, string>();

	/** @param fields API names to look at */
	constructor(
		module: Module,
		private readonly fields: readonly string[],
	) {
		module.records.list().forEach((record) => this.add(record));
	}

	/** The first holder stays: of two namesakes the older one is found. */
	add({ id, values }: BiginRecord): void {
		for (const apiName of this.fields) {
			const key = keyOf(apiName, values);
			if (key !== undefined && !this.byKey.has(key)) this.byKey.set(key, id);
		}
	}

	forget({ id, values }: BiginRecord): void {
		for (const apiName of this.fields) {
			const key = keyOf(apiName, values);
			if (key !== undefined && this.byKey.get(key) === id) this.byKey.delete(key);
		}
	}

	/** Id of the record that holds the value this input has in the field. */
	holder(apiName: string, input: JsonObject): string | undefined {
		const key = keyOf(apiName, input);
		return key === undefined ? undefined : this.byKey.get(key);
	}
}

function keyOf(apiName: string, values: JsonObject): string | undefined {
	const value = values[apiName];
	return typeof value === 'string' && value !== '' ? `${apiName}:${value.toLowerCase()}` : undefined;
}

export function uniqueFields({ fields }: Module): string[] {
	return fields.filter(({ isUnique }) => isUnique).map(({ apiName }) => apiName);
}
