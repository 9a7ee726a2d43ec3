import { invalid } from './problem';

/** A write as it arrives: a property may be missing or null. */
export type Sparse<Row> = { [Name in keyof Row]?: Row[Name] | null };

/**
 * The properties a sparse PUT really changes: left out keeps, and so does null.
 * inferred: an empty text clears an optional property.
 * @param names the properties this operation may write; others are ignored, as ASP.NET does
 * @param required those among them that must not become empty
 * @throws Refusal when a required one would become empty
 */
export function changesIn<Row extends object, Name extends keyof Row & string>(
	sent: Sparse<Pick<Row, Name>>,
	names: readonly Name[],
	required: readonly Name[] = [],
): Partial<Pick<Row, Name>> {
	const changes: Partial<Pick<Row, Name>> = {};
	for (const name of names) {
		const value = sent[name];
		if (value === undefined || value === null) continue;
		if (value === '' && required.includes(name)) throw invalid(name, `${name} must not be empty`);
		changes[name] = value === '' ? undefined : value;
	}
	return changes;
}

/** inferred: nested objects (contact, conflictInformation) are merged; the texts leave merge or replace open. */
export function merged<Part extends object>(current: Part, sent: Sparse<Part> | null | undefined): Part {
	const filled = Object.entries(sent ?? {}).filter(([, value]) => value !== null && value !== undefined);
	return { ...current, ...Object.fromEntries(filled) };
}
