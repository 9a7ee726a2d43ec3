'use strict';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	// Not the whole project: the n8n that `npm start` installs has some hundred thousand files.
	roots: ['test', 'nodes', 'credentials', 'sandbox', 'scripts'].map((folder) => `<rootDir>/${folder}`),
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	// Loading n8n's engine takes some seconds in each test file, and many on a busy machine.
	testTimeout: 90_000,
	maxWorkers: 2,
};
