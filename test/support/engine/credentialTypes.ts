import { NodeHelpers } from 'n8n-workflow';
import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { OAuth2Api } from './oAuth2Api';

/** The credential types that one run knows, and what they inherit. */
export class CredentialTypes {
	private readonly types: Map<string, ICredentialType>;

	constructor(types: readonly ICredentialType[]) {
		this.types = new Map([new OAuth2Api(), ...types].map((type) => [type.name, type]));
	}

	/** The type of that name. */
	get(name: string): ICredentialType {
		const type = this.types.get(name);
		if (type === undefined) throw new Error(`The test has no account of the type "${name}"`);
		return type;
	}

	/** The names of all types that a type extends, however far up; none for a type without account. */
	parentsOf(name: string): string[] {
		const parents = this.types.get(name)?.extends ?? [];
		return parents.flatMap((parent) => [...this.parentsOf(parent), parent]);
	}

	/** The fields of a type, inherited ones first; a field of the same name replaces its parent's. */
	propertiesOf(name: string): INodeProperties[] {
		const { extends: parents = [], properties } = this.get(name);
		const all: INodeProperties[] = [];
		for (const parent of parents) NodeHelpers.mergeNodeProperties(all, this.propertiesOf(parent));
		NodeHelpers.mergeNodeProperties(all, properties);
		return all;
	}
}
