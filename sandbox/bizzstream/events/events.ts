import type { Clock } from '../../machinery/clock';
import type { JsonObject } from '../../machinery/vendor';
import type { BizzStreamSettings } from '../settings';

export interface EmittedEvent {
	type: string;
	info: JsonObject;
	userId: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Whether its listeners have run. */
	isHandled: boolean;
	/** Documents that its listeners changed, by their ids. */
	changed: readonly string[];
}

/** An event action: changes every document that passes its filter. Filter and changes may use what the event brings. */
export interface EventListener {
	type: string;
	/** Name of the definition. */
	definition: string;
	filter: (info: JsonObject) => JsonObject;
	/** Fields that are set. */
	sets?: (info: JsonObject) => JsonObject;
	/** Status after it. */
	to?: string;
}

/** Documented: listeners run after the answer, which says nothing about what comes of them. */
export interface EventDesk {
	emit(event: Pick<EmittedEvent, 'type' | 'info' | 'userId'>): void;
	/** Hears what is emitted from now on. Returns a function that ends it. */
	listen(listener: EventListener): () => void;
	/** Runs the listeners of every event that is due. */
	settle(): void;
	emitted(): readonly EmittedEvent[];
}

/** @param run lets a listener do its work; returns the ids of the documents it changed */
export function eventDesk(
	clock: Clock,
	settings: Pick<BizzStreamSettings, 'eventDelayMs'>,
	{ seed, run }: { seed: readonly EventListener[]; run: (listener: EventListener, info: JsonObject) => string[] },
): EventDesk {
	const kept: Array<{ event: EmittedEvent; listeners: readonly EventListener[] }> = [];
	let listeners = [...seed];
	return {
		emit: (event) => {
			const heard = listeners.filter(({ type }) => type === event.type);
			kept.push({ event: { ...event, at: clock.now(), isHandled: false, changed: [] }, listeners: heard });
		},
		listen: (listener) => {
			listeners.push(listener);
			return () => {
				listeners = listeners.filter((other) => other !== listener);
			};
		},
		settle: () => {
			for (const { event, listeners: heard } of kept) {
				if (event.isHandled || event.at + settings.eventDelayMs > clock.now()) continue;
				event.isHandled = true;
				event.changed = heard.flatMap((listener) => run(listener, event.info));
			}
		},
		emitted: () => kept.map(({ event }) => event),
	};
}
