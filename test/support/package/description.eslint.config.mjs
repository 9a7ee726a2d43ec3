import parser from '@typescript-eslint/parser';
import nodesBase from 'eslint-plugin-n8n-nodes-base';

/** n8n's rules for node files, less those that n8n's own tools leave out. */
export default [
	{
		files: ['**/*.ts'],
		plugins: { 'n8n-nodes-base': nodesBase },
		languageOptions: { parser },
		rules: {
			...nodesBase.configs.nodes.rules,
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
];
