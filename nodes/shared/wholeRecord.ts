import type { ThenRead } from './descriptor';
import type { Wish } from './plan';
import type { Row } from './values';
import { readFor, type Run } from './wire';
import { inSentence } from './words';

/** The key of an answered record, as text. */
export function keyIn({ resource }: Wish, row: Row | undefined): string | undefined {
	const key: unknown = row?.[resource.key ?? 'id'];
	return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
}

/** The record as the vendor has it now, where the user wants it. The write succeeded, so a read that fails must not hide it. */
export async function wholeRecord(run: Run, wish: Wish, written: Row): Promise<Row> {
	const { operation, filled, resource } = wish;
	const { thenRead } = operation;
	if (thenRead === undefined || !filled.wholeRecord) return written;
	const key = keyIn(wish, written);
	if (thenRead.id !== undefined && key === undefined) return written;
	const path = { ...filled.path, ...(thenRead.id !== undefined && key !== undefined && { [thenRead.id]: key }) };
	const row = await readUntilShown(run, wish, { thenRead, path });
	if (row === undefined) {
		run.tell(`${run.vendor.name} saved the ${inSentence(resource.name)} but could not show it yet, so only its ID is returned. Read it again later; do not run this again.`);
	}
	return row ?? written;
}

/** Reads the record, and again while it does not show what was written. What was read last counts, shown or not: vendors may write a value in another way. */
async function readUntilShown(run: Run, wish: Wish, { thenRead, path }: { thenRead: ThenRead; path: Record<string, string> }): Promise<Row | undefined> {
	const { envelope, lag } = run.vendor.dialect;
	const { route, rowOf = envelope.row, shows = () => true } = thenRead;
	const read = async (): Promise<Row | undefined> => {
		const sent = await readFor(run, wish, { route, path });
		return 'failure' in sent ? undefined : rowOf(sent.answer.body, path);
	};
	const signal = run.context.getExecutionCancelSignal();
	let row = await read();
	for (const waitMs of lag?.waitsMs ?? []) {
		if (row === undefined || shows(row, wish.filled.body) || signal?.aborted) break;
		await run.clock.wait(waitMs, signal);
		row = (await read()) ?? row;
	}
	return row;
}
