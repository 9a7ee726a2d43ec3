import { postJson, type PostOutcome } from '../../machinery/post';
import type { JsonObject } from '../../machinery/vendor';
import type { Channel } from '../drawers';
import type { ModuleName } from '../modules/definitions';
import type { Studio } from '../studio';

export interface Change {
	module: ModuleName;
	operation: 'insert' | 'update' | 'delete';
	id: string;
	fields: readonly string[];
	values: JsonObject;
}

/** A notification and what became of it. */
export interface Delivery {
	url: string;
	payload: JsonObject;
	/** The receiver's status, or why there is none. Absent while under way. */
	outcome?: PostOutcome;
}

/** Tells subscribers of changes. */
export interface News {
	add(change: Change): void;
	/** Ends a call: what it changed goes out, one notification for each channel, module and operation. */
	flush(origin: string): void;
	/** Posts something else, such as the end of a bulk job. */
	post(url: string, payload: JsonObject): void;
	deliveries(): readonly Delivery[];
	/** Resolves when nothing is under way. */
	settled(): Promise<void>;
	/** Ends everything that is not out yet. */
	close(): void;
}

const words = { insert: 'create', update: 'edit', delete: 'delete' } as const;

function wants({ events, until }: Channel, { module, operation }: Change, now: number): boolean {
	return until > now && events.some((event) => event === `${module}.all` || event === `${module}.${words[operation]}`);
}

/** inferred: inner form of affected_fields and affected_values, from the sibling API; v1 in the address as seen. */
function payloadOf(channel: Channel, changes: readonly Change[], { origin, now }: { origin: string; now: number }): JsonObject {
	const [{ module, operation } = { module: '', operation: '' }] = changes;
	const edits = operation === 'update' ? changes : [];
	return {
		server_time: now,
		query_params: Object.fromEntries(new URL(channel.notifyUrl).searchParams),
		module,
		resource_uri: `${origin}/bigin/v1/${module}`,
		ids: [...new Set(changes.map(({ id }) => id))],
		operation,
		channel_id: channel.id,
		...(channel.token === null ? {} : { token: channel.token }),
		affected_fields: edits.map(({ id, fields }) => ({ [id]: [...fields] })),
		...(channel.isTold.values ? { affected_values: edits.map(({ id, values }) => ({ record_id: id, values })) } : {}),
	};
}

function grouped(changes: readonly Change[]): Change[][] {
	const groups = new Map<string, Change[]>();
	for (const change of changes) {
		const name = `${change.module}.${change.operation}`;
		groups.set(name, [...(groups.get(name) ?? []), change]);
	}
	return [...groups.values()];
}

export function newsDesk(studio: Pick<Studio, 'store' | 'settings' | 'clock'>): News {
	const delivered: Delivery[] = [];
	const underWay = new Set<Promise<void>>();
	let changes: Change[] = [];
	let isClosed = false;

	const deliver = async (delivery: Delivery, mayLeave: () => boolean): Promise<void> => {
		const { notifyDelayMs } = studio.settings;
		if (notifyDelayMs > 0) await studio.clock.wait(notifyDelayMs);
		if (isClosed || !mayLeave()) return;
		delivered.push(delivery);
		delivery.outcome = await postJson(delivery.url, delivery.payload, studio.settings.notifyPatienceMs);
	};
	const send = (delivery: Delivery, mayLeave = (): boolean => true): void => {
		const run = deliver(delivery, mayLeave).finally(() => underWay.delete(run));
		underWay.add(run);
	};

	return {
		add: (change) => changes.push(change),
		flush: (origin) => {
			const now = studio.clock.now();
			const groups = grouped(changes);
			changes = [];
			for (const group of groups) {
				for (const channel of studio.store.channels.values()) {
					if (!group[0] || !wants(channel, group[0], now)) continue;
					const payload = payloadOf(channel, group, { origin, now });
					const isAlive = (): boolean => channel.until > studio.clock.now();
					for (let time = 0; time < studio.settings.notifyTimes; time += 1) send({ url: channel.notifyUrl, payload }, isAlive);
				}
			}
		},
		post: (url, payload) => send({ url, payload }),
		deliveries: () => delivered,
		settled: async () => {
			while (underWay.size) await Promise.all(underWay);
		},
		close: () => {
			isClosed = true;
			changes = [];
		},
	};
}
