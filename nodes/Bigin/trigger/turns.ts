/** Lets tasks that share a key run one after the other, in the order in which they came; all others run side by side. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/** Runs a task when every earlier one with one of its keys is over. */
	async take<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> {
		const before = Promise.all(keys.map(async (key) => await this.last.get(key)));
		const mine = before.then(task);
		const over = mine.then(
			() => undefined,
			() => undefined,
		);
		for (const key of keys) this.last.set(key, over);
		try {
			return await mine;
		} finally {
			for (const key of keys) if (this.last.get(key) === over) this.last.delete(key);
		}
	}
}
