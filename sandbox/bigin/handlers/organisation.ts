import type { Handler } from '../../machinery/vendor';
import { refusal, refusalOf } from '../faults';
import { fieldView } from '../fields';
import type { Studio } from '../studio';

const modulesOfBigin = ['Contacts', 'Accounts', 'Pipelines', 'Products', 'Tasks', 'Events', 'Calls', 'Notes'];

export function organisationHandlers(studio: Studio): Record<string, Handler> {
	return {
		getOrganization: () => ({
			status: 200,
			body: {
				org: [
					{
						id: '7712045000000020005',
						company_name: 'Lumen & Pine Studio',
						zgid: '70412280',
						primary_email: 'mira@lumenpine.example',
						country_code: 'NL',
						currency: 'Euro - EUR',
						currency_symbol: '€',
						currency_locale: 'nl_NL',
						iso_code: 'EUR',
						time_zone: 'Europe/Amsterdam',
						photo_id: null,
						license_details: { paid: true, paid_type: 'biginexpress', users_license_purchased: studio.store.users.length },
					},
				],
			},
		}),
		listFields: (call) => {
			const name = call.text('module') ?? '';
			if (!modulesOfBigin.includes(name)) return refusal(400, 'INVALID_MODULE', { param_name: 'module' });
			const module = studio.store.modules.get(name);
			// The sandbox has no field outside every layout.
			if (call.text('type') === 'unused') return { status: 204 };
			return module ? { status: 200, body: { fields: module.fields.map(fieldView) } } : refusalOf(501);
		},
	};
}
