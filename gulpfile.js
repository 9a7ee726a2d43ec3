'use strict';

const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

const OUT = 'dist';

/** Removes what an earlier build left. */
async function clean() {
	await rm(OUT, { recursive: true, force: true });
}

/** Type-checks the sources that ship and turns them into JavaScript. */
function compile() {
	const compiler = require.resolve('typescript/bin/tsc');
	return spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}

/** Copies files into the build under the path they have in the sources, byte for byte. */
function copy(pattern) {
	return src(pattern, { base: '.', encoding: false, allowEmpty: true }).pipe(dest(OUT));
}

/** The icons that lie beside the nodes. */
function icons() {
	return copy('nodes/**/*.{svg,png}');
}

/** What n8n shows about a node in its panel: category, other names, where to read on. */
function codex() {
	return copy('nodes/**/*.node.json');
}

/** The rows that the editor previews before the first run. */
function schemas() {
	return copy('nodes/**/__schema__/**/*.json');
}

exports.clean = clean;
exports.compile = compile;
exports.icons = icons;
exports.codex = codex;
exports.schemas = schemas;
exports.build = series(clean, parallel(compile, icons, codex, schemas));
exports.default = exports.build;
