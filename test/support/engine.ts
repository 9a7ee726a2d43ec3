/**
 * n8n's own engine for tests: nodes, searchable lists and credential tests run in the published
 * n8n-core, so that requests, sign-in, pairing and error handling are those that a user meets.
 */
import './engine/home';

export { account } from './engine/account';
export type { Account } from './engine/account';
export { testCredential } from './engine/credentialTest';
export { listSearch, loadOptions, resourceMapping } from './engine/dynamic';
export type { PanelQuestion } from './engine/dynamic';
export { runNode } from './engine/runNode';
export type { NodeResult, NodeRun } from './engine/runNode';
