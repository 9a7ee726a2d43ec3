import type { Sandbox } from '../../sandbox/server';
import { askerOf } from '../examples/askSandbox';
import { callsFromNow, differences, wrongCalls } from '../examples/expectation';
import { expectations } from '../examples/expectations';
import { dig } from './dig';
import type { Example } from './examples';
import { isRecord } from './isRecord';
import type { Execution, N8nSession } from './n8nRest';
import { Problem } from './problem';
import { table } from './table';

const MOST_DIFFERENCES = 12;

export interface Outcome {
	/** The node that ran last. */
	node: string;
	rows: Array<Record<string, unknown>>;
}

/** The rows of a node's first run. Under an agent, a node is a tool and gives its rows to it. */
function rowsOf(execution: Execution, node: string): Array<Record<string, unknown>> {
	const data = dig(execution.data, 'resultData', 'runData', node, 0, 'data');
	const items = dig(data, 'main', 0) ?? dig(data, 'ai_tool', 0);
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

async function execute(session: N8nSession, example: Example): Promise<Execution> {
	const { id, trigger } = example;
	if (trigger === undefined) throw new Problem(`'${example.name}' has no Manual Trigger.`, 'Add one.');
	return await session.run({ id, trigger });
}

function inRows({ name }: Example, { node, rows }: Outcome): string {
	const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
	return `\n${name}: ${count} from '${node}'\n\n${table(rows)}\n`;
}

/** Runs an example in n8n as the Execute Workflow button does, and shows its last rows. */
export async function runExample(session: N8nSession, example: Example): Promise<string> {
	return inRows(example, outcomeOf(example, await execute(session, example)));
}

/** The same, and a Problem if rows or calls are others than they have to be. */
export async function checkExample(session: N8nSession, example: Example, sandbox: Sandbox): Promise<string> {
	const expectation = expectations[example.file];
	if (expectation === undefined) {
		throw new Problem(`Nothing says what '${example.name}' has to bring about.`, `Add ${example.file} to a file in scripts/examples.`);
	}
	const callsSince = callsFromNow(sandbox);
	const execution = await execute(session, example);
	const calls = callsSince();
	const outcome = outcomeOf(example, execution);
	const rows = expectation.node === undefined ? outcome.rows : rowsOf(execution, expectation.node);
	const wanted = typeof expectation.rows === 'function' ? await expectation.rows(askerOf(sandbox)) : expectation.rows;
	const wrong = [...differences(wanted, rows), ...wrongCalls(expectation, calls)];
	if (wrong.length > 0) throw new Problem(`The example '${example.name}' did not bring about what it has to.`, wrong.slice(0, MOST_DIFFERENCES).join('\n'));
	return inRows(example, outcome);
}
