import type { Json } from '../../machinery/vendor';
import type { BiginRecord, Module, Store } from '../store';
import { instantText } from '../view';
import { fieldAt, readPath } from './paths';

/**
 * A value as a column of a query or an export: lookups as ids, instants as text.
 * @param path a field, or a joined name such as `Account_Name.Phone`
 */
export function columnValue(store: Store, module: Module, { record, path }: { record: BiginRecord; path: string }): Json {
	const value = readPath(store, module, { record, path });
	const isInstant = fieldAt(store, module, path)?.type === 'datetime';
	return isInstant && typeof value === 'number' ? instantText(value) : value;
}
