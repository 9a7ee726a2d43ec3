import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

const pages = [
	...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'sandbox/README.md'],
	...readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
		.map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
];

function textOf(page: string): string {
	return readFileSync(join(ROOT, page), 'utf8');
}

function withoutCode(text: string): string {
	return text.replace(/^```[\s\S]*?^```/gm, '');
}

/** As GitHub makes them from headings. */
function anchorsIn(text: string): string[] {
	const headings = [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
	return headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/ /g, '-'));
}

/** Links of a page that lead nowhere in this project. */
function deadLinks(page: string, text: string): string[] {
	const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
	return targets.filter((target) => {
		if (/^[a-z]+:/.test(target)) return false;
		const [path = '', anchor] = target.split('#');
		const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
		if (!existsSync(file)) return true;
		return anchor !== undefined && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
	});
}

const TOP_FOLDERS = ['credentials', 'docs', 'examples', 'nodes', 'sandbox', 'scripts', 'test'];

/** Files and folders that a page names as code and that are not there. Those with a placeholder in them are patterns. */
function deadPaths(text: string): string[] {
	const named = [...withoutCode(text).matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
	return named.filter((path) => TOP_FOLDERS.includes(path.split('/')[0] ?? '') && path.includes('/') && !/[<*…]/.test(path) && !existsSync(join(ROOT, path)));
}

/** The commands of package.json that a page tells to run. */
function unknownCommands(text: string): string[] {
	const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const told = [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
	return told.filter((name) => !(name in scripts));
}

describe.each(pages)('%s', (page) => {
	test('links only to what is there', () => {
		expect(deadLinks(page, textOf(page))).toEqual([]);
	});

	test('names only files that are there', () => {
		expect(deadPaths(textOf(page))).toEqual([]);
	});

	test('tells to run only commands that are there', () => {
		expect(unknownCommands(textOf(page))).toEqual([]);
	});
});

describe('the search', () => {
	test('finds a link to a page that is not there', () => {
		expect(deadLinks('README.md', '[a](docs/none.md) [b](LICENSE) [c](https://n8n.io)')).toEqual(['docs/none.md']);
	});

	test('finds a link to a heading that is not there', () => {
		expect(deadLinks('README.md', '[a](CONTRIBUTING.md#commits) [b](CONTRIBUTING.md#none)')).toEqual(['CONTRIBUTING.md#none']);
	});

	test('finds a path and a command that are not there', () => {
		expect(deadPaths('`nodes/None/none.ts` `nodes/<Vendor>/` `package.json`')).toEqual(['nodes/None/none.ts']);
		expect(unknownCommands('npm run nothing, npm start')).toEqual(['nothing']);
	});
});
