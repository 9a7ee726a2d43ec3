/** Names that break careless software. They sit at fixed places near the start, so that a test can point at them. */

const longName = 'The Brotherhood of Coastal Navigators, Lightkeepers, Chandlers and Allied Trades of the Upper Columbia Basin '
	.repeat(3)
	.slice(0, 250);

/** By row number of the client, from 1. */
export const hostileClients: Readonly<Record<number, string>> = {
	3: 'Ann "Annie" O\'Connell & Sons <Holdings>',
	4: '🦊 Fox & Hound Vet Clinic 🐾',
	5: 'شركة النور للتجارة',
	6: '={{ $json.name }}',
	7: longName,
	8: 'Smith, John',
	9: 'Smith, John',
	10: 'Zoë Ångström; DROP TABLE clients; --',
	11: '  Leading and trailing blanks  ',
	12: 'עורכת דין כהן',
};

/** By row number of the matter, from 1. */
export const hostileMatters: Readonly<Record<number, string>> = {
	3: 'Re: "Final" notice, 50% / 50% \\ split',
	4: '=SUM(A1:A9)',
	5: 'Müller ⚖️ Straße',
	6: longName,
	7: 'قضية الإيجار',
};
