import { biginId } from '../ids';
import { moduleNumber, type ModuleName } from '../modules/definitions';
import type { Attachment } from '../drawers';
import type { Tag, Trace } from '../store';
import { STUDIO_NOW } from './rows';
import type { SeedSizes } from './sizes';

const DAY_MS = 86_400_000;
const tagNames = ['Referral', 'VIP', 'Trade fair', '"Gold" 🦊', 'فرصة'];

/** Five tags a module, `biginId('tag', 1)` being Referral of Contacts; those of the next module begin at 101. */
export function inventTags(module: ModuleName): Tag[] {
	if (module === 'Notes') return [];
	return tagNames.map((name, index) => ({
		id: biginId('tag', moduleNumber(module) * 100 + index + 1),
		name,
		color: null,
		createdAt: STUDIO_NOW - 400 * DAY_MS,
		modifiedAt: STUDIO_NOW - 400 * DAY_MS,
	}));
}

/** Five records a module that are in the bin and two that are gone for good. */
export function inventBin(module: ModuleName): Trace[] {
	if (module === 'Notes') return [];
	return Array.from({ length: 7 }, (_, index) => ({
		id: biginId('deleted', moduleNumber(module) * 100 + index + 1),
		name: `Old ${module} ${index + 1}`,
		deletedAt: STUDIO_NOW - (index < 5 ? index + 1 : 90 + index) * DAY_MS,
	}));
}

const fileNames = ['quote-118.pdf', 'plan "final" (2).png', 'الخطة.txt'];

/** Each of contacts 1 to 10 has a text file with a troublesome name, and contact 1 a link as well. */
export function inventAttachments({ contacts }: SeedSizes): Attachment[] {
	const stamps = { createdAt: STUDIO_NOW - DAY_MS, modifiedAt: STUDIO_NOW - DAY_MS };
	const files = Array.from({ length: Math.min(contacts, 10) }, (_, index): Attachment => {
		const name = fileNames[index % fileNames.length] ?? 'file';
		const bytes = Buffer.from(`Attachment ${index + 1} of the sandbox\n`, 'utf8');
		const file = { name, type: 'text/plain', bytes };
		return { id: biginId('attachment', index + 1), module: 'Contacts', recordId: biginId('contact', index + 1), name, link: null, file, ...stamps };
	});
	if (contacts === 0) return files;
	const link: Attachment = {
		id: biginId('attachment', 11),
		module: 'Contacts',
		recordId: biginId('contact', 1),
		name: 'Quote 118',
		link: 'https://files.lumenpine.example/quote-118',
		file: undefined,
		...stamps,
	};
	return [...files, link];
}

/** Products 1 to 3 are tied to contacts 1 to 20 and to records 1 to 20 of Pipelines, in both directions. */
export function inventTies({ contacts, pipelineRecords, products }: SeedSizes): string[] {
	const pairs = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((row) => [
		...(row <= contacts ? [['Contacts', biginId('contact', row)]] : []),
		...(row <= pipelineRecords ? [['Pipelines', biginId('pipelineRecord', row)]] : []),
	]);
	return pairs.flatMap(([module, id], index) => {
		const product = (index % 3) + 1;
		if (product > products) return [];
		const productId = biginId('product', product);
		return [`${module}:${id}>Products:${productId}`, `Products:${productId}>${module}:${id}`];
	});
}
