/** Raw material of the invented estate. No real maker or address. */

export const categoryNames = [
	'Boilers', 'Chillers', 'Lifts', 'Fire Doors', 'Emergency Lighting', 'Fire Extinguishers', 'Air Handling Units', 'Water Heaters',
	'Alarm Panels', 'Pumps', 'Escalators', 'Sprinklers',
] as const;

type Words = readonly [string, ...string[]];

export const makers: Words = ['Vantec', 'Holmgard', 'Brisco & Lane', 'Nordlift', 'Pyrel', 'Aquamere'];

export const models: Words = ['RC-90', 'RC-120', 'Series 4', 'Compact 7', 'HX 300', 'Mk II'];

export const places: Words = ['Roof, north side', 'Plant room', 'Basement', 'Main entrance', 'Second floor, by the stairs', 'Kitchen', 'Loading bay'];

export const attemptNotes: Words = ['Filter replaced', 'Tested, no faults', 'Gate was locked', 'Waiting for a seal', 'Bearings greased', 'Reset and re-tested'];

const longText = 'Behind the second partition on the left past the old dumb waiter '.repeat(5).slice(0, 250);

/** Texts that break careless software, by row number of the asset, from 1. 5 and 6 are namesakes. */
export const hostileAssets: Readonly<Record<number, { reference?: string; location?: string }>> = {
	3: { reference: '🚪 Door "A" & <B>', location: 'Foyer, 50% / 50% \\ split' },
	4: { reference: '=SUM(A1:A9)', location: '={{ $json.location }}' },
	5: { reference: 'CH-01' },
	6: { reference: 'CH-01' },
	7: { reference: 'مصعد الشحن', location: longText },
};
