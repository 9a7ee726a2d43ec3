import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import typescript from '@typescript-eslint/eslint-plugin';
import parser from '@typescript-eslint/parser';
import { defineConfig, globalIgnores } from 'eslint/config';
import nodesBase from 'eslint-plugin-n8n-nodes-base';

const SHIPPED = ['nodes/**/*.ts', 'credentials/**/*.ts'];

/** What n8n offers to a package at run time; everything else has to be relative. Types may come from anywhere. */
const runTimeImports = {
	regex: String.raw`^(?!\.{1,2}/|n8n-workflow$|luxon$|node:crypto$)`,
	allowTypeImports: true,
	message: 'n8n does not offer this at run time: use n8n-workflow, luxon, node:crypto or a relative path.',
};

/** A vendor's folder can be split off into a package of its own, and nodes/shared goes with each. */
const vendorFolders = {
	regex: String.raw`^(\.\./)+[A-Z]\w*/`,
	caseSensitive: true,
	caseSensitive: true,
	message: 'nodes/shared knows no vendor, and vendors do not know each other.',
};

const outsideThePackage = {
	regex: String.raw`^(\.\./)+(credentials|dist|sandbox|scripts|test)/`,
	message: 'Nodes know nodes only.',
};

const credentialImports = {
	regex: String.raw`^(?!n8n-workflow$|\.\./nodes/)`,
	message: 'Credentials import n8n-workflow, and of our own files those under nodes/.',
};

/** The rules of n8n's own tools leave these out, for the reasons given there. */
const notForCommunityNodes = {
	'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
	'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
};

export default defineConfig(
	globalIgnores(['dist/', '.local/', 'docs/', 'coverage/']),
	{
		name: 'every TypeScript file',
		files: ['**/*.ts'],
		extends: [typescript.configs['flat/strict']],
		languageOptions: { parser, parserOptions: { projectService: true } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/ban-ts-comment': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			eqeqeq: 'error',
			'max-lines': ['error', 300],
			'no-console': 'error',
			'prefer-const': 'error',
		},
	},
	{
		name: 'tests and commands',
		files: ['test/**/*.ts', 'sandbox/**/*.ts', 'scripts/**/*.ts'],
		rules: { 'max-lines': ['error', 400] },
	},
	{
		name: 'commands may print',
		files: ['scripts/**/*.ts', 'sandbox/main.ts', 'test/bench/**/*.ts', 'test/e2e/**/*.ts'],
		rules: { 'no-console': 'off' },
	},
	{
		name: 'what ships',
		files: SHIPPED,
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		linterOptions: { noInlineConfig: true },
		rules: {
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
		},
	},
	{
		name: 'nodes',
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.nodes.rules,
			...notForCommunityNodes,
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: [runTimeImports, vendorFolders, outsideThePackage] },
			],
		},
	},
	{
		name: 'credentials',
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		rules: {
			...nodesBase.configs.credentials.rules,
			...notForCommunityNodes,
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: [credentialImports] }],
		},
	},
	{
		name: 'the manifest',
		files: ['package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': nodesBase },
		languageOptions: { parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: nodesBase.configs.community.rules,
	},
	{
		name: 'the entry that ships',
		files: ['index.js'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		languageOptions: { sourceType: 'commonjs' },
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
		rules: { 'no-console': 'error' },
	},
);
