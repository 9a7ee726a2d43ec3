import type { Json } from '../../machinery/vendor';
import { idField, plain, text, type FieldDefinition } from '../fields/definition';
import { idIn } from '../json';
import type { BiginRecord, Module, Store } from '../store';
import { targetModule } from './view';

/** What a user behind an ownerlookup can be asked for, as in `Owner.last_name`. */
const userFields: readonly FieldDefinition[] = [idField, text('first_name', 'First Name', 100), text('last_name', 'Last Name', 100), plain('email', 'Email', 'email')];

function split(path: string): [string, string | undefined] {
	const dot = path.indexOf('.');
	return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)];
}

/** The field a name or a joined name such as `Account_Name.Phone` means; `undefined` when there is none. */
export function fieldAt(store: Store, module: Module, path: string): FieldDefinition | undefined {
	const [first, rest] = split(path);
	if (path === 'id') return idField;
	const field = module.fields.find(({ apiName }) => apiName === first);
	if (!field || rest === undefined) return field;
	if (field.type === 'ownerlookup') return userFields.find(({ apiName }) => apiName === rest);
	if (rest === 'id') return idField;
	const target = field.lookup === undefined ? undefined : store.module(field.lookup);
	return target && fieldAt(store, target, rest);
}

function readUser({ users }: Store, id: string | undefined, name: string | undefined): Json {
	const user = users.get(id ?? '');
	if (!user) return null;
	const values: Record<string, Json> = { id: user.id, first_name: user.firstName, last_name: user.lastName, email: user.email };
	return values[name ?? 'id'] ?? null;
}

function ownValue(store: Store, record: BiginRecord, { name, rest }: { name: string; rest: string | undefined }): Json | undefined {
	switch (name) {
		case 'id':
			return record.id;
		case 'Owner':
			return readUser(store, record.ownerId, rest);
		case 'Created_By':
		case 'Modified_By':
			return readUser(store, store.users.list()[0]?.id, rest);
		case 'Created_Time':
			return record.createdAt;
		case 'Modified_Time':
		case 'Last_Activity_Time':
			return record.modifiedAt;
		case 'Full_Name':
			return [record.values['Salutation'], record.values['First_Name'], record.values['Last_Name']].filter((part) => typeof part === 'string').join(' ');
		default:
			return undefined;
	}
}

/** The value to compare with: instants in milliseconds, lookups as ids; null for none. */
export function readPath(store: Store, module: Module, { record, path }: { record: BiginRecord; path: string }): Json {
	const [name, rest] = split(path);
	const own = ownValue(store, record, { name, rest });
	if (own !== undefined) return own;
	const field = module.fields.find(({ apiName }) => apiName === name);
	const value = record.values[name] ?? null;
	if (!field || value === null) return null;
	if (field.type === 'datetime' && typeof value === 'string') return Date.parse(value);
	if (field.type === 'ownerlookup') return readUser(store, idIn(value), rest);
	if (field.type !== 'lookup') return value;
	const id = idIn(value) ?? null;
	if (rest === undefined || rest === 'id') return id;
	const target = store.module(targetModule(field, record) ?? '');
	const other = target?.records.get(id ?? '');
	return target && other ? readPath(store, target, { record: other, path: rest }) : null;
}
