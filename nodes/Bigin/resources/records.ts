import type { Resource } from '../../shared/descriptor';
import { RECORD_MODULES } from '../modules';
import { recordResource } from '../records';

/** Contacts, companies, pipeline records, products, tasks, events and calls: one description for all of them.
 *  https://www.bigin.com/developer/docs/apis/v2/get-records.html */
export const recordResources: Resource[] = RECORD_MODULES.map((module) => recordResource(module));
