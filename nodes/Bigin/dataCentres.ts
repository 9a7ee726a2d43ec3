/** Where a Bigin account lives. */
export interface DataCentre {
	name: string;
	value: string;
	accountsHost: string;
	apiHost: string;
}

/** https://www.bigin.com/developer/docs/apis/v2/multi-dc.html. inferred: the codes `sa` and `ca`. */
export const DATA_CENTRES: [DataCentre, ...DataCentre[]] = [
	{ name: 'United States', value: 'us', accountsHost: 'accounts.zoho.com', apiHost: 'www.zohoapis.com' },
	{ name: 'Australia', value: 'au', accountsHost: 'accounts.zoho.com.au', apiHost: 'www.zohoapis.com.au' },
	{ name: 'Canada', value: 'ca', accountsHost: 'accounts.zohocloud.ca', apiHost: 'www.zohoapis.ca' },
	{ name: 'China', value: 'cn', accountsHost: 'accounts.zoho.com.cn', apiHost: 'www.zohoapis.com.cn' },
	{ name: 'Europe', value: 'eu', accountsHost: 'accounts.zoho.eu', apiHost: 'www.zohoapis.eu' },
	{ name: 'India', value: 'in', accountsHost: 'accounts.zoho.in', apiHost: 'www.zohoapis.in' },
	{ name: 'Japan', value: 'jp', accountsHost: 'accounts.zoho.jp', apiHost: 'www.zohoapis.jp' },
	{ name: 'Saudi Arabia', value: 'sa', accountsHost: 'accounts.zoho.sa', apiHost: 'www.zohoapis.sa' },
];
