/** Most rows of a page that LeanLaw gives. */
export const PAGE_ROWS = 1000;

export const LATENCIES_MS = [0, 20];

/** What is asked for, and how many rows that makes. */
export const scenarios = {
	get: { title: 'Get by ID, 1,000 items', rows: 1000 },
	getMany: { title: 'Get Many, Return All, 10,000 rows', rows: 10_000 },
};

export type ScenarioName = keyof typeof scenarios;

/** Whether a text names a scenario. */
export function isScenario(name: string | undefined): name is ScenarioName {
	return name !== undefined && name in scenarios;
}

/** Ids of the kind that LeanLaw gives. */
export function ids(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
}
