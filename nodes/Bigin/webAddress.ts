import { asText, shown, type Reader } from '../shared/values';

/** An address on the web; only one with encryption where Bigin itself calls it. */
export function asWebAddress(about: { isCalled: boolean }): Reader {
	return (value, context) => {
		const reading = asText(value, context);
		if ('problem' in reading || reading.value === undefined) return reading;
		const address = String(reading.value).trim();
		if (URL.canParse(address) && (!about.isCalled || address.startsWith('https://'))) return { value: address };
		const wanted = about.isCalled ? 'that begins with https://' : 'such as https://example.com/page';
		return { problem: `must be an address ${wanted}, but is '${shown(value)}'` };
	};
}
