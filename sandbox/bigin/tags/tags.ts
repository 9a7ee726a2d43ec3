import type { Module, Store, Tag } from '../store';

/** In characters. */
export const LONGEST_TAG = 25;

export function findTag({ tags }: Module, name: string): Tag | undefined {
	const [tag] = tags.list((known) => known.name.toLowerCase() === name.toLowerCase());
	return tag;
}

/** The tag of that name; made when the module has none. */
export function tagNamed(store: Store, module: Module, name: string): Tag {
	return findTag(module, name) ?? module.tags.create({ id: store.newId(), name, color: null });
}
