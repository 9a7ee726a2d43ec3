/** Documents of each kind in the invented company. */
export interface SeedSizes {
	customers: number;
	sites: number;
	employees: number;
	workOrders: number;
	inspections: number;
	timesheets: number;
}

/** Work orders and customers fill several pages at the largest page of 800. */
export const seedSizes: SeedSizes = {
	customers: 1_000,
	sites: 1_200,
	employees: 40,
	workOrders: 2_400,
	inspections: 600,
	timesheets: 400,
};
