/** Rows of each kind in the invented firm. */
export interface SeedSizes {
	clients: number;
	matters: number;
	timeEntries: number;
	expenses: number;
	fixedFees: number;
	invoices: number;
}

/** Enough for several pages of everything that is paged, at the vendor's largest page of 1,000. */
export const seedSizes: SeedSizes = {
	clients: 2_500,
	matters: 3_200,
	timeEntries: 6_000,
	expenses: 600,
	fixedFees: 300,
	invoices: 800,
};
