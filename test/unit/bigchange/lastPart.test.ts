import { lastPartOf } from '../../../nodes/BigChange/assets/lastPart';

test.each([
	['/asset-management/v1/jobs/req_000001', 'req_000001'],
	['https://api.bigchange.com/asset-management/v1/jobs/req_000001/?a=b/c', 'req_000001'],
	['https://files.example/Schild%20%26%20Uhr.png', 'Schild & Uhr.png'],
	['https://files.example/..%2F..%2Fetc%2Fpasswd', 'passwd'],
	['100%.png', '100%.png'],
	['', undefined],
	['/', undefined],
])('the last part of %j is %j', (address, part) => {
	expect(lastPartOf(address)).toBe(part);
});
