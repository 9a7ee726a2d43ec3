import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { Vendor } from '../../nodes/shared/descriptor';
import { registeredNodes } from './package/registeredNodes';

const ROOT = resolve(__dirname, '../..');

function isVendor(value: unknown): value is Vendor {
	return typeof value === 'object' && value !== null && 'dialect' in value && 'resources' in value && 'credential' in value;
}

async function vendorsIn(folder: string): Promise<Vendor[]> {
	const files = readdirSync(resolve(ROOT, folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.node.ts'));
	const modules = await Promise.all(
		files.map(async (file): Promise<Record<string, unknown>> => await import(resolve(ROOT, folder, file))),
	);
	return modules.flatMap((module) => Object.values(module)).filter(isVendor);
}

/** The vendors whose nodes package.json names. */
export async function registeredVendors(): Promise<Vendor[]> {
	const folders = [...new Set(registeredNodes.map(({ source }) => dirname(source)))];
	const vendors = await Promise.all(folders.map(vendorsIn));
	return [...new Set(vendors.flat())];
}
