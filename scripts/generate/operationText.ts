import type { Operation } from '../../nodes/shared/descriptor';
import { inSentence } from '../../nodes/shared/words';
import type { ApiDescription } from './apiDescription';
import type { Certainty } from './certainty';
import { isOfSeveralCalls, type Documented, type Pair } from './documented';
import { FIELD_HEADS, fieldRows } from './fieldRows';
import { folded, sentence, table } from './markdown';
import { OUTPUT_HEADS, outputRows } from './outputRows';
import { answerOf, outputSchemaOf } from './outputSchema';

/** What an operation does, in a sentence or two. A description that begins like the action says all of it already. */
export function purposeOf({ action, description }: Operation): string {
	if (description === undefined) return sentence(action);
	const [verb] = action.split(' ');
	return description.split(' ')[0] === verb ? sentence(description) : `${sentence(action)} ${sentence(description)}`;
}

/** These give the record they are about; others, such as Get Balances, something of their own. */
const GIVE_THE_RECORD = ['Create', 'Create or Update', 'Get', 'Update'];

function comesOut(operation: Operation, resource: string): string {
	if (operation.orFile) return 'One item for each row, or one item with all rows in a file.';
	const { name, gives = 'row', simple, simpleHint = 'Turn off Simplify to get the whole record', select } = operation;
	const noun = inSentence(resource);
	const whole = simple ? ` ${sentence(simpleHint.replace(/^Turn off (?!Simplify)/, 'Turn off Simplify '))}` : '';
	switch (gives) {
		case 'rows': {
			const parts = select ? ' Include adds the parts that you tick there.' : '';
			return `One item for each ${noun}; no item when nothing is found.${whole}${parts}`;
		}
		case 'deleted':
			return 'One item that confirms the deletion.';
		case 'success':
			return 'One item that confirms the change.';
		case 'file':
			return 'One item with the file in its binary data.';
		case 'any':
			return 'Whatever the vendor answers.';
		case 'row':
			return GIVE_THE_RECORD.includes(name) ? `One item with the ${noun}.${whole}` : `One item with ${isOfSeveralCalls(operation) ? 'what came of it' : 'what was asked for'}.${whole}`;
	}
}

function sourceLine({ described, operation }: Pair): string {
	const page = described.source === undefined ? '' : ` Vendor's page: <${described.source}>.`;
	if (isOfSeveralCalls(operation)) return `Calls: several, from \`${operation.route}\` on. What comes out is taken from \`${described.id}\`.${page}`;
	const { alone, byMethod = {} } = operation;
	const others = Object.entries(byMethod).map(([method, endpoint]) => ` With ${method}: \`${endpoint}\`.`).join('');
	const single = alone === undefined ? '' : ` For a single item: \`${alone.route}\` (\`${alone.endpoint}\`).`;
	return `Call: \`${operation.route}\` (\`${described.id}\`).${others}${single}${page}`;
}

export interface Told {
	documented: Documented;
	description: ApiDescription;
	pair: Pair;
	certainty: Certainty;
}

/** All about one operation, folded. */
export function operationText({ documented, description, pair, certainty }: Told): string[] {
	const { operation, resource } = pair;
	const answer = answerOf(documented, pair, description);
	const schema = outputSchemaOf(documented, pair, description);
	const fields = table(FIELD_HEADS, fieldRows(operation));
	const gaps = certainty.gaps.map((gap) => `- ${gap}`);
	return folded(`<b>${operation.name}</b>: ${operation.action}`, [
		purposeOf(operation),
		...(operation.notice === undefined ? [] : ['', operation.notice]),
		'',
		...(fields.length > 0 ? ['Fields:', '', ...fields] : ['It needs no fields.', '']),
		`What comes out: ${comesOut(operation, resource.name)}`,
		'',
		...table(OUTPUT_HEADS, outputRows(schema, operation, { answer, description })),
		...(gaps.length > 0 ? ['What is not certain:', '', ...gaps, ''] : []),
		sourceLine(pair),
		'',
	]);
}
