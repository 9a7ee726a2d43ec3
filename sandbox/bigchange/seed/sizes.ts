/** Rows of each kind in the invented company. */
export interface SeedSizes {
	contacts: number;
	jobs: number;
	/** Months before today over which the jobs were made. */
	jobMonths: number;
	notes: number;
	stockItems: number;
	invoices: number;
	quotes: number;
	purchaseOrders: number;
	salesOpportunities: number;
	assets: number;
}

/** Enough for several pages of everything a user lists, at the default page of 100. */
export const seedSizes: SeedSizes = {
	contacts: 400,
	jobs: 1_200,
	jobMonths: 10,
	notes: 300,
	stockItems: 120,
	invoices: 600,
	quotes: 300,
	purchaseOrders: 240,
	salesOpportunities: 160,
	assets: 800,
};
