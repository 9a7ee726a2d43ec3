import type { IHookFunctions, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

import { systemClock, type Clock } from '../../shared/transport/clock';
import { openTransport } from '../../shared/transport/send';
import { Diaries } from './diary';

/** The parts of the trigger that a test may swap. */
export interface Parts {
	clock: Clock;
	openTransport: typeof openTransport;
	diaries: Diaries;
}

export const USUAL_PARTS: Parts = { clock: systemClock, openTransport, diaries: new Diaries() };

/** What n8n hands to the trigger: at activation, for each call of Bigin, and for its timer. */
export type TriggerCaller = IHookFunctions | ITriggerFunctions | IWebhookFunctions;
