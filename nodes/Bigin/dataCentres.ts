/** Where a Bigin account lives. */
export interface DataCentre {
	name: string;
	value: string;
	apiHost: string;
}

/** https://www.bigin.com/developer/docs/apis/v2/multi-dc.html. inferred: the codes `sa` and `ca`. */
export const DATA_CENTRES: [DataCentre, ...DataCentre[]] = [
	{ name: 'United States', value: 'us', apiHost: 'www.zohoapis.com' },
	{ name: 'Australia', value: 'au', apiHost: 'www.zohoapis.com.au' },
	{ name: 'Canada', value: 'ca', apiHost: 'www.zohoapis.ca' },
	{ name: 'China', value: 'cn', apiHost: 'www.zohoapis.com.cn' },
	{ name: 'Europe', value: 'eu', apiHost: 'www.zohoapis.eu' },
	{ name: 'India', value: 'in', apiHost: 'www.zohoapis.in' },
	{ name: 'Japan', value: 'jp', apiHost: 'www.zohoapis.jp' },
	{ name: 'Saudi Arabia', value: 'sa', apiHost: 'www.zohoapis.sa' },
];
