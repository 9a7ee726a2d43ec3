import type { Answer, Call, Handler, JsonObject } from '../../machinery/vendor';
import { fault } from '../faults';
import { pageOf } from '../records/pages';
import { eachRecord, success, writeAnswer } from '../records/results';
import { profiles, roles, type Colleague, type Post } from '../seed/users';
import { nothing, type Studio } from '../studio';
import type { Stamped } from '../../machinery/collection';
import { caller, CALLER_ID, instantText } from '../view';

type User = Colleague & Stamped;

const isOfType: Readonly<Record<string, (user: User) => boolean>> = {
	AllUsers: ({ status }) => status !== 'deleted',
	ActiveUsers: ({ status }) => status === 'active',
	DeactiveUsers: ({ status }) => status === 'disabled',
	ConfirmedUsers: ({ status, isConfirmed }) => status !== 'deleted' && isConfirmed,
	NotConfirmedUsers: ({ status, isConfirmed }) => status !== 'deleted' && !isConfirmed,
	DeletedUsers: ({ status }) => status === 'deleted',
	ActiveConfirmedUsers: ({ status, isConfirmed }) => status === 'active' && isConfirmed,
	AdminUsers: ({ profileId }) => profileId === profiles[0].id,
	ActiveConfirmedAdmins: ({ status, isConfirmed, profileId }) => status === 'active' && isConfirmed && profileId === profiles[0].id,
	CurrentUser: ({ id }) => id === CALLER_ID,
};

function postView(posts: readonly Post[], id: string): JsonObject {
	return { name: posts.find((post) => post.id === id)?.name ?? null, id };
}

function userView({ store }: Studio, user: User): JsonObject {
	return {
		id: user.id,
		zuid: user.id.slice(-8),
		full_name: [user.firstName, user.lastName].filter((part) => part !== null).join(' '),
		first_name: user.firstName,
		last_name: user.lastName,
		email: user.email,
		status: user.status,
		confirm: user.isConfirmed,
		category: 'regular_user',
		role: postView(roles, user.roleId),
		profile: postView(profiles, user.profileId),
		country_locale: 'nl_NL',
		time_zone: 'Europe/Amsterdam',
		...user.details,
		created_time: instantText(user.createdAt),
		created_by: caller(store),
		Modified_Time: instantText(user.modifiedAt),
		Modified_By: caller(store),
	};
}

const namedKeys = ['id', 'first_name', 'last_name', 'email', 'role', 'profile', 'status'];
const textKeys = ['last_name', 'email', 'role', 'profile'] as const;

/** What is wrong with a user to be made or changed. */
function faultOfUser({ store }: Studio, input: JsonObject, { index, isNew }: { index: number; isNew: boolean }): JsonObject | undefined {
	const place = (apiName: string): JsonObject => ({ api_name: apiName, json_path: `$.users[${index}].${apiName}` });
	for (const key of textKeys) {
		const value = input[key];
		if (value === undefined ? isNew : value === '') return fault('MANDATORY_NOT_FOUND', place(key));
		if (value !== undefined && typeof value !== 'string') return fault('INVALID_DATA', place(key));
	}
	const { role, profile, email } = input;
	if (role !== undefined && !roles.some(({ id }) => id === role)) return fault('INVALID_DATA', place('role'));
	if (profile !== undefined && !profiles.some(({ id }) => id === profile)) return fault('INVALID_DATA', place('profile'));
	const [holder] = store.users.list((user) => user.email === email && user.status !== 'deleted' && user.id !== input['id']);
	return holder ? fault('DUPLICATE_DATA', { ...place('email'), id: holder.id }) : undefined;
}

function changesIn(input: JsonObject, details: JsonObject): Partial<User> {
	const text = (key: string): string | undefined => (typeof input[key] === 'string' ? input[key] : undefined);
	const { first_name, last_name, email, role, profile } = Object.fromEntries(namedKeys.map((key) => [key, text(key)]));
	const status = input['status'];
	const other = Object.fromEntries(Object.entries(input).filter(([key]) => !namedKeys.includes(key)));
	return {
		...(first_name === undefined ? {} : { firstName: first_name }),
		...(last_name === undefined ? {} : { lastName: last_name }),
		...(email === undefined ? {} : { email }),
		...(role === undefined ? {} : { roleId: role }),
		...(profile === undefined ? {} : { profileId: profile }),
		...(status === 'active' || status === 'disabled' ? { status } : {}),
		details: { ...details, ...other },
	};
}

function change(studio: Studio, input: JsonObject, index: number): JsonObject {
	const id = typeof input['id'] === 'string' ? input['id'] : '';
	const user = studio.store.users.get(id);
	if (!user || user.status === 'deleted') return fault('INVALID_DATA', { api_name: 'id', json_path: `$.users[${index}].id`, id });
	const wrong = faultOfUser(studio, input, { index, isNew: false });
	if (wrong) return wrong;
	studio.store.users.change(id, changesIn(input, user.details));
	return success('User updated', { id });
}

function create(studio: Studio, input: JsonObject, index: number): JsonObject {
	const wrong = faultOfUser(studio, input, { index, isNew: true });
	if (wrong) return wrong;
	const blank = { id: studio.store.newId(), firstName: null, lastName: '', email: '', roleId: '', profileId: '', details: {} };
	const { id } = studio.store.users.create({ ...blank, ...changesIn(input, {}), status: 'active', isConfirmed: false });
	return success('User added', { id });
}

export function userHandlers(studio: Studio): Record<string, Handler> {
	const answer = (call: Call, results: JsonObject[], good = 200): Answer => writeAnswer(studio, call, { results, good, key: 'users' });
	return {
		listUsers: (call) => {
			const { page, info } = pageOf(call, studio.store.users.list(isOfType[call.text('type') ?? 'AllUsers']));
			return page.length ? { status: 200, body: { users: page.map((user) => userView(studio, user)), info } } : nothing;
		},
		getUser: (call) => {
			const user = studio.store.users.get(call.param('user_id'));
			return user ? { status: 200, body: { users: [userView(studio, user)] } } : nothing;
		},
		createUser: (call) => answer(call, eachRecord(studio, call, { key: 'users', carryOut: (input, index) => create(studio, input, index) }), 201),
		updateUsers: (call) => answer(call, eachRecord(studio, call, { key: 'users', carryOut: (input, index) => change(studio, input, index) })),
		updateUser: (call) => {
			const id = call.param('user_id');
			return answer(call, eachRecord(studio, call, { key: 'users', carryOut: (input, index) => change(studio, { ...input, id }, index) }));
		},
		deleteUser: (call) => {
			const id = call.param('user_id');
			const user = studio.store.users.get(id);
			// inferred: the user behind the token cannot be deleted.
			if (id === CALLER_ID) return answer(call, [fault('NOT_ALLOWED', { id })]);
			if (!user || user.status === 'deleted') return answer(call, [fault('INVALID_DATA', { id })]);
			studio.store.users.change(id, { status: 'deleted' });
			return answer(call, [success('User deleted', { id })]);
		},
	};
}
