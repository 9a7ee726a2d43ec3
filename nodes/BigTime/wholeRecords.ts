import type { Row } from '../shared/values';

/** What is sent back of a record that was read, without parts that have calls of their own: sent along, they might be made a second time. */
export function without(...parts: string[]): (record: Row) => Row {
	return (record) => Object.fromEntries(Object.entries(record).filter(([name]) => !parts.includes(name)));
}

/** Amounts that are mostly the same as another one, or a rate times it. */
export interface Following {
	/** The amount that was changed. */
	of: string;
	/** Amounts that were the same, and stay so. */
	same: string[];
	/** Amounts that were one of those times a rate. */
	product?: { of: string; rate: string; name: string };
}

const CENT = 0.005;

function isNear(one: unknown, other: unknown): boolean {
	return typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) < CENT;
}

/** What follows from a changed amount where the record goes back whole. What somebody had set otherwise stays as it was. */
export function followed(record: Row, changes: Row, { of, same, product }: Following): Row {
	const changed = changes[of];
	if (typeof changed !== 'number') return changes;
	const following: Row = {};
	for (const name of same) if (isNear(record[name], record[of])) following[name] = changed;
	const whole = { ...record, ...following, ...changes };
	if (product) {
		const [amount, rate] = [record[product.of], record[product.rate]];
		const wasProduct = typeof amount === 'number' && typeof rate === 'number' && isNear(record[product.name], amount * rate);
		const [newAmount, newRate] = [whole[product.of], whole[product.rate]];
		if (wasProduct && typeof newAmount === 'number' && typeof newRate === 'number') following[product.name] = Math.round(newAmount * newRate * 100) / 100;
	}
	return { ...following, ...changes };
}
