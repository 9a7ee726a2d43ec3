import { dig } from './dig';
import type { Example } from './examples';
import { isRecord } from './isRecord';
import type { Execution, N8nSession } from './n8nRest';
import { Problem } from './problem';
import { table } from './table';

export interface Outcome {
	/** The node that ran last. */
	node: string;
	rows: Array<Record<string, unknown>>;
}

function rowsOf(execution: Execution, node: string): Array<Record<string, unknown>> {
	const items = dig(execution.data, 'resultData', 'runData', node, 0, 'data', 'main', 0);
	if (!Array.isArray(items)) return [];
	return items.map((item: unknown) => dig(item, 'json')).filter(isRecord);
}

function refusal(example: Example, execution: Execution): Problem {
	const error = dig(execution.data, 'resultData', 'error');
	const [node, message, description] = [
		dig(error, 'node', 'name') ?? dig(execution.data, 'resultData', 'lastNodeExecuted'),
		dig(error, 'message'),
		dig(error, 'description'),
	].map((value) => (typeof value === 'string' ? value : ''));
	return new Problem(
		`The example '${example.name}' ended as '${execution.status}'${node ? ` at '${node}'` : ''}.`,
		[message, description].filter(Boolean).join('\n') || 'Look at it in n8n, under Executions.',
	);
}

/** What one execution of an example shows; a Problem if it failed, or if one of this package's nodes gave nothing. */
export function outcomeOf(example: Example, execution: Execution): Outcome {
	if (execution.status !== 'success') throw refusal(example, execution);
	const silent = example.ours.find((name) => rowsOf(execution, name).length === 0);
	const node = dig(execution.data, 'resultData', 'lastNodeExecuted');
	if (silent === undefined && example.ours.length > 0 && typeof node === 'string') {
		return { node, rows: rowsOf(execution, node) };
	}
	throw new Problem(
		`The example '${example.name}' got no rows from ${silent === undefined ? 'this package' : `'${silent}'`}.`,
		'Look at it in n8n, under Executions.',
	);
}

/** Runs an example in n8n as the Execute Workflow button does, and shows its last rows. */
export async function runExample(session: N8nSession, example: Example): Promise<string> {
	const { id, trigger } = example;
	if (trigger === undefined) throw new Problem(`'${example.name}' has no Manual Trigger.`, 'Add one.');
	const { node, rows } = outcomeOf(example, await session.run({ id, trigger }));
	const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
	return `\n${example.name}: ${count} from '${node}'\n\n${table(rows)}\n`;
}
