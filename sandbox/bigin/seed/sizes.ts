/** Rows to invent of each kind. */
export interface SeedSizes {
	contacts: number;
	companies: number;
	pipelineRecords: number;
	products: number;
	tasks: number;
	events: number;
	calls: number;
	notes: number;
}

export const seedSizes: SeedSizes = {
	contacts: 5_000,
	companies: 1_200,
	pipelineRecords: 900,
	products: 300,
	tasks: 600,
	events: 400,
	calls: 400,
	notes: 800,
};
