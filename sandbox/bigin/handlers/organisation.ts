import type { Handler } from '../../machinery/vendor';
import { ORGANISATION_PHOTO_BYTES, pictureIn } from '../files/uploads';
import type { Studio } from '../studio';

/** Number of the organisation, which the upload of a bulk write wants. */
export const ZGID = '70412280';

export function organisationHandlers(studio: Studio): Record<string, Handler> {
	return {
		getOrganization: () => ({
			status: 200,
			body: {
				org: [
					{
						id: '7712045000000020005',
						company_name: 'Lumen & Pine Studio',
						zgid: ZGID,
						primary_email: 'mira@lumenpine.example',
						country_code: 'NL',
						currency: 'Euro - EUR',
						currency_symbol: '€',
						currency_locale: 'nl_NL',
						iso_code: 'EUR',
						time_zone: 'Europe/Amsterdam',
						photo_id: studio.store.organisationPhoto ? 'c1b7f0aa93d2' : null,
						license_details: { paid: true, paid_type: 'biginexpress', users_license_purchased: 4 },
					},
				],
			},
		}),
		uploadOrganizationPhoto: (call) => {
			studio.store.organisationPhoto = pictureIn(call, { most: ORGANISATION_PHOTO_BYTES, tooLarge: 415 });
			return { status: 200, body: { code: 'SUCCESS', details: {}, message: 'photo uploaded successfully', status: 'success' } };
		},
	};
}
