import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { defaultSettings as bigchange } from '../../../sandbox/bigchange/settings';
import { defaultSettings as bigin } from '../../../sandbox/bigin/settings';
import { defaultSettings as bigtime } from '../../../sandbox/bigtime/settings';
import { defaultSettings as bizzstream } from '../../../sandbox/bizzstream/settings';
import { defaultSettings as leanlaw } from '../../../sandbox/leanlaw/settings';

const page = readFileSync(resolve(__dirname, '../../../sandbox/README.md'), 'utf8');

/** The options of a vendor in the table: the first of a row with the vendor's name, others without. */
function optionsOf(vendor: string): string[] {
	const rows = [...page.matchAll(/^\| (`.*?`) \| /gm)].map(([, names = '']) => names).filter((names) => names.startsWith(`\`${vendor}.`));
	return rows.flatMap((names) => names.split(', ').map((name) => name.replaceAll('`', '').replace(`${vendor}.`, '')));
}

test.each(Object.entries({ bigchange, bigin, bigtime, bizzstream, leanlaw }))('sandbox/README.md tells of every setting of %s', (vendor, settings) => {
	expect(Object.keys(settings).filter((name) => !optionsOf(vendor).includes(name))).toEqual([]);
});
