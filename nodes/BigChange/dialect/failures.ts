import type { Answer, Fault } from '../../shared/answer';
import type { Failures } from '../../shared/dialect';
import { isObject } from '../../shared/values';

/** Stands for a fault of the query as a whole. */
const WHOLE_QUERY = 'queryParams';

function textsIn(value: unknown): string[] {
	const values: unknown[] = Array.isArray(value) ? value : [value];
	return values.filter((each): each is string => typeof each === 'string' && each !== '');
}

/**
 * RFC 7807, all of it optional: `errors` says most, then `detail`, then `title`. A title beside them is a general one.
 * https://documentation.ops.bigchange.com/docs/rest/api-reference
 */
function readFault({ body }: Answer): Fault {
	if (!isObject(body)) return {};
	const errors = isObject(body.errors) ? Object.entries(body.errors) : [];
	const sentences = errors.flatMap(([name, said]) => textsIn(said).map((text) => (name === WHOLE_QUERY ? text : `${name}: ${text}`)));
	const [texts = []] = [sentences, textsIn(body.detail), textsIn(body.title)].filter((each) => each.length > 0);
	const field = errors.map(([name]) => name).find((name) => name !== WHOLE_QUERY);
	return {
		...(texts.length > 0 && { detail: [...new Set(texts)].join('; ') }),
		...(field !== undefined && { field }),
	};
}

export const failures: Failures = {
	read: readFault,
	messages: {
		forbidden: {
			message: 'BigChange did not allow this{detail}',
			next: 'Check three things: the API key has the scope that this needs, the customer has approved the key, and Customer ID in the credential is right.',
		},
		notFound: {
			message: "BigChange has no {resource} '{value}'",
			next: "Choose it again in '{field}', and check that this account may see it. What was made elsewhere a moment ago is found a few seconds later.",
		},
		signIn: {
			message: 'BigChange did not accept the sign-in{detail}',
			next: 'Open the credential, check Client ID, Client Secret and Customer ID, and test it. A lost or expired secret needs a new API key.',
		},
		unknownFate: {
			message: 'BigChange did not confirm that the {resource} was saved',
			next: 'Look in BigChange whether it is there, for example by its reference, before you run this item again: it was not repeated, so that nothing is saved twice.',
		},
	},
};
