/** How much there is of each kind. */
export interface SeedSizes {
	clients: number;
	projects: number;
	/** Weeks of time and expenses, up to today. */
	weeks: number;
}

/** About 5,000 time entries. */
export const seedSizes: SeedSizes = { clients: 120, projects: 250, weeks: 26 };
