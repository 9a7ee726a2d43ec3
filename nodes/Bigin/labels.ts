import type { Row } from '../shared/values';
import type { Module } from './modules';

/** A name, and what tells it from a namesake. */
export function withMore(name: unknown, more: unknown): string {
	return typeof more === 'string' && more !== '' ? `${String(name)} (${more})` : String(name);
}

/** People are known by both names. */
export function nameOf(row: Row, { api, nameField }: Module): string {
	const { First_Name: first, Last_Name: last, Email: email } = row;
	if (api === 'Contacts') return withMore(typeof first === 'string' ? `${first} ${String(last)}` : last, email);
	return String(row[nameField] ?? row.id);
}

/** Each module knows its records by another field. */
export function labelOfAny(row: Row): string {
	const { Last_Name: last, First_Name: first, Deal_Name: deal, Product_Name: product, Subject: subject } = row;
	const person = last === undefined ? undefined : withMore([first, last].filter(Boolean).join(' '), row.Email);
	return String(person ?? deal ?? product ?? subject ?? row.Event_Title ?? row.Account_Name ?? row.id);
}

/** What a note shows of its text. */
const FIRST_LETTERS = 40;

/** Notes need no title: without one they are known by how they begin. */
export function labelOfNote({ id, Note_Title: title, Note_Content: content }: Row): string {
	if (typeof title === 'string' && title !== '') return title;
	return typeof content === 'string' && content !== '' ? content.slice(0, FIRST_LETTERS) : String(id);
}
