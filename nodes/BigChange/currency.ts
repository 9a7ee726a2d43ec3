import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../shared/descriptor';
import { choice, type About } from '../shared/fields';

/** inferred: https://docs.vh3.ai/api-reference/bigchange/invoices. Records show these in small letters, so they are sent like that. */
const NAMES: Record<string, string> = {
	aed: 'UAE Dirham',
	aud: 'Australian Dollar',
	bgn: 'Bulgarian Lev',
	cad: 'Canadian Dollar',
	chf: 'Swiss Franc',
	czk: 'Czech Koruna',
	dkk: 'Danish Krone',
	eur: 'Euro',
	gbp: 'British Pound',
	huf: 'Hungarian Forint',
	ils: 'Israeli New Shekel',
	ltl: 'Lithuanian Litas',
	lvl: 'Latvian Lats',
	mxn: 'Mexican Peso',
	nok: 'Norwegian Krone',
	nzd: 'New Zealand Dollar',
	pln: 'Polish Zloty',
	ron: 'Romanian Leu',
	rub: 'Russian Ruble',
	sek: 'Swedish Krona',
	usd: 'US Dollar',
	zar: 'South African Rand',
};

const options: INodePropertyOptions[] = Object.entries(NAMES)
	.map(([value, name]) => ({ name: `${name} (${value.toUpperCase()})`, value }))
	.sort((one, other) => one.name.localeCompare(other.name));

/** A currency, by its ISO code in any case. */
export function currency(about: About = {}): Field {
	return choice('currency', { as: 'currencyCode', options, default: 'gbp', ...about });
}
