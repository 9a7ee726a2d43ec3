import { isObject } from '../machinery/json';

/** What a language model answers: a tool to use, or words for the user. */
export type Reply = { tool: string; input: Record<string, string> } | { text: string };

/** One reply of the scripted model, given what the tools have answered so far, each answer as the text that a model gets. */
export type Turn = (answers: readonly string[]) => Reply;

/** A row should be a line or two for a model to read, and not a page. */
const MOST_CHARACTERS = 1_500;

/** Ends the conversation with what is wrong with the last answer, so that whoever looks at the answer sees it. */
function unless(holds: boolean, complaint: string, reply: () => Reply): Reply {
	return holds ? reply() : { text: complaint };
}

/** The rows in a tool's answer; none where it answered in words. */
function rowsIn(answer = ''): Array<Record<string, unknown>> {
	if (answer.length > MOST_CHARACTERS) return [];
	const value: unknown = JSON.parse(answer);
	return Array.isArray(value) ? value.filter(isObject) : [];
}

const FIND_COMPANY = 'Find_a_company_in_Bigin';
const FIND_CLIENT = 'Find_a_client_in_LeanLaw';
const WHAT_IS_OWED = 'Get_what_a_client_owes_in_LeanLaw';
const ID_OF_NOBODY = '3f2a6c1e-8d57-4b0a-9c43-5e1f7a2b6d90';

/**
 * What a model might do about "What is the phone number of Tidewater Bakery LLP, and what do they owe us?". It makes two
 * slips that models make, the number of a client in the place of its ID and the ID that a message gives as an example,
 * and goes on by what the messages say.
 */
export const conversation: readonly Turn[] = [
	() => ({ tool: FIND_COMPANY, input: { Company_Name: 'Tidewater' } }),
	([company]) =>
		unless(rowsIn(company).length === 1, `Bigin was to show one company on a line or two, but the tool answered: ${company}`, () => ({
			tool: FIND_CLIENT,
			input: { Client_Name: String(rowsIn(company)[0]?.Account_Name) },
		})),
	([, clients]) =>
		unless(rowsIn(clients).length > 0, `LeanLaw was to show clients on a line or two each, but the tool answered: ${clients}`, () => ({
			tool: WHAT_IS_OWED,
			input: { Client_ID: 'C-1363' },
		})),
	([, , refusal = '']) =>
		unless(/must be a LeanLaw ID .* but is 'C-1363'/.test(refusal), `The message was to say what is wrong with the ID, but it is: ${refusal}`, () => ({
			tool: WHAT_IS_OWED,
			input: { Client_ID: ID_OF_NOBODY },
		})),
	([, clients, , refusal = '']) =>
		unless(refusal.includes(`LeanLaw has no client '${ID_OF_NOBODY}'`), `The message was to say which client is not there, but it is: ${refusal}`, () => ({
			tool: WHAT_IS_OWED,
			input: { Client_ID: String(rowsIn(clients).find(({ reference }) => reference === 'C-1363')?.clientId) },
		})),
	([company, , , , owed]) =>
		unless(rowsIn(owed).length === 1, `LeanLaw was to show what is owed, but the tool answered: ${owed}`, () => {
			const [{ Account_Name: name, Phone: phone } = {}] = rowsIn(company);
			const [{ balance, overdue30 } = {}] = rowsIn(owed);
			return { text: `${String(name)} has the phone number ${String(phone)} and owes ${String(balance)}, of which ${String(overdue30)} is more than 30 days late.` };
		}),
];
