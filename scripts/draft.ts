import { descriptorDraft } from './draft/descriptorDraft';
import { descriptionOf, DOCUMENTED } from './generate/documented';

/** `npm run draft -- leanlaw ListInvoices`: prints a descriptor to begin with. @returns the exit code. */
function draft([slug, id]: string[]): number {
	const documented = DOCUMENTED.find((each) => each.slug === slug);
	if (!documented) {
		console.error(`Usage: npm run draft -- <vendor> <operation>\nVendors: ${DOCUMENTED.map((each) => each.slug).join(', ')}`);
		return 1;
	}
	const description = descriptionOf(documented);
	const described = description.operations.get(id ?? '');
	if (!described) {
		console.error(`The API description of ${documented.vendor.name} has these operations:\n${[...description.operations.keys()].sort().join('\n')}`);
		return 1;
	}
	console.log(descriptorDraft(described, description, documented.vendor));
	return 0;
}

process.exitCode = draft(process.argv.slice(2));
