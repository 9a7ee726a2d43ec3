import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import parser from '@typescript-eslint/parser';

/** What n8n's scanner lints in the tarball of a published package: scripts and manifest. */
export default [
	n8nCommunityNodesPlugin.configs.recommended,
	{ linterOptions: { noInlineConfig: true }, rules: { 'no-console': 'error' } },
	{ files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
	{ files: ['package.json'], languageOptions: { parser } },
];
