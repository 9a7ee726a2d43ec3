import { leadSources } from '../fields/contacts';
import { categories } from '../fields/products';
import { teamPipelines } from '../modules/teamPipelines';
import { dayNear, instantNear, tieTo, type Inventor } from './rows';
import type { SeedSizes } from './sizes';
import { families, hostileTitles, materials, works } from './words';

/** The Team Pipelines take turns: record 1 is in the first, record 2 in the second. */
export function dealInventor(sizes: SeedSizes): Inventor {
	return (random, row) => {
		const pipeline = teamPipelines[(row - 1) % teamPipelines.length] ?? teamPipelines[0];
		const subPipeline = random.pick(pipeline.subPipelines);
		return {
			Deal_Name: hostileTitles[row] ?? `${random.pick(families)} ${random.pick(works)} ${row}`,
			Pipeline: { id: pipeline.id },
			Sub_Pipeline: subPipeline.name,
			Stage: random.pick(subPipeline.stages),
			Amount: random.chance(0.8) ? random.whole(5, 900) * 100 : null,
			Closing_Date: random.chance(0.8) ? dayNear(random, 200) : null,
			Contact_Name: tieTo(random, 'contact', { count: sizes.contacts, share: 0.7 }),
			Account_Name: tieTo(random, 'company', { count: sizes.companies, share: 0.6 }),
			Lead_Source: random.chance(0.3) ? random.pick(leadSources) : null,
			Floor_Area: random.chance(0.4) ? random.whole(100, 9_000) / 10 : null,
			Site_Survey: random.chance(0.2) ? instantNear(random, 90) : null,
			Permit_Needed: random.chance(0.1),
		};
	};
}

export const productInventor: Inventor = (random, row) => ({
	Product_Name: hostileTitles[row] ?? `${random.pick(materials)} ${row}`,
	Product_Code: `P-${String(row).padStart(4, '0')}`,
	Product_Active: random.chance(0.9),
	Product_Category: random.pick(categories),
	Unit_Price: random.whole(100, 90_000) / 100,
	Taxable: true,
	Qty_in_Stock: random.whole(0, 400),
	SKU: `SKU-${row}`,
});
