import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const FOLDER = join(ROOT, 'docs', 'pictures');
const MOST_BYTES = 150 * 1024;

const pictures = readdirSync(FOLDER);

function pages(): string[] {
	const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
		.map((entry) => join(entry.parentPath, entry.name));
	return [join(ROOT, 'README.md'), ...docs].map((file) => readFileSync(file, 'utf8'));
}

test('every picture is shown by a page', () => {
	const text = pages().join('\n');

	expect(pictures.filter((name) => !text.includes(`pictures/${name})`))).toEqual([]);
});

test('every picture is small', () => {
	expect(pictures.filter((name) => statSync(join(FOLDER, name)).size > MOST_BYTES)).toEqual([]);
});

test('every example has a picture', () => {
	const examples = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.json'));
	const wanted = examples.map((file) => `example-${file.replace('.json', '.png')}`);

	expect(wanted.filter((name) => !pictures.includes(name))).toEqual([]);
});
