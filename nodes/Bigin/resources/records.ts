import type { Resource } from '../../shared/descriptor';
import { contacts, RECORD_MODULES } from '../modules';
import { recordResource } from '../records';

/** Contacts, companies, pipeline records, products, tasks, events and calls: one description for all of them.
 *  A new node begins with contacts. https://www.bigin.com/developer/docs/apis/v2/get-records.html */
export const recordResources: Resource[] = [contacts, ...RECORD_MODULES.filter((module) => module !== contacts)].map((module) => recordResource(module));
