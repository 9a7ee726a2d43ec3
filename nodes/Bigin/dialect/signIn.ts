import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Fault } from '../../shared/answer';
import type { Message } from '../../shared/dialect';
import { isObject } from '../../shared/values';
import { DATA_CENTRES } from '../dataCentres';

/** The data centre that Zoho named when the account was connected: https://www.bigin.com/developer/docs/apis/v2/multi-dc.html */
function homeOf(token: unknown): string | undefined {
	const callback = isObject(token) ? token.callbackQueryString : undefined;
	const location = isObject(callback) ? callback.location : undefined;
	return DATA_CENTRES.find(({ value }) => value === location)?.name;
}

/** Faults of Zoho's token call come with status 200, and n8n keeps them with the token: only then is it known why. */
export function signInFault({ dataCentre, oauthTokenData: token }: ICredentialDataDecryptedObject): Fault | undefined {
	const home = homeOf(token);
	const chosen = DATA_CENTRES.find(({ value }) => value === dataCentre)?.name;
	if (home !== undefined && chosen !== undefined && home !== chosen) {
		return { code: 'OTHER_DATA_CENTRE', detail: `it is ${home}, and ${chosen} is chosen` };
	}
	const error = isObject(token) ? token.error : undefined;
	if (error === 'Access Denied') return { kind: 'throttled', code: 'ACCESS_DENIED' };
	return typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? { code: error } : undefined;
}

/** Messages for the codes above. https://www.zoho.com/accounts/protocol/oauth/token-limits.html: ten new tokens in ten minutes. */
export const SIGN_IN_MESSAGES: Record<string, Message> = {
	ACCESS_DENIED: {
		message: 'Zoho renews no more sign-ins of this account for now: there were too many',
		next: 'Wait ten minutes, then run it again. Use one credential for all workflows, and do not connect it anew each time.',
	},
	OTHER_DATA_CENTRE: {
		message: 'The Bigin account lives in another data centre than the one chosen{detail}',
		next: 'Open the credential, choose that Data Centre, with a Client ID that is valid there, and connect the account again.',
	},
};
