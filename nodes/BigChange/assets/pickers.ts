import { unpaged } from '../../shared/paging';
import type { Picker } from '../../shared/picker';
import { labelOf } from '../labels';
import { idOf, named } from '../pickerRows';
import { contacts, jobs, jobTypes, resources, users } from '../pickers';

export const assets: Picker = {
	label: 'Asset',
	list: 'GET /asset-management/v1/assets',
	search: 'searchText',
	row: (asset) => ({
		name: named(asset.reference ?? asset.displayId ?? asset.id, asset.reference ? asset.displayId : undefined, asset.categoryName, asset.location),
		value: idOf(asset),
	}),
	example: 'e.g. ast_01HV8K2M',
};

export const assetImages: Picker = {
	label: 'Asset Image',
	list: 'GET /asset-management/v1/assets/{assetId}/images',
	within: { assetId: ['asset'] },
	paging: unpaged,
	row: (image) => ({ name: named(image.fileName ?? image.id), value: idOf(image) }),
	example: 'e.g. img_01HVC',
};

export const categories: Picker = {
	label: 'Category',
	list: 'GET /asset-management/v1/categories',
	search: 'name',
	row: (category) => ({ name: named(category.name), value: idOf(category) }),
	example: 'e.g. cat_01HV8',
};

export const serviceAgreements: Picker = {
	label: 'Service Agreement',
	list: 'GET /asset-management/v1/serviceAgreements',
	search: 'searchText',
	row: (agreement) => ({ name: named(agreement.displayId ?? agreement.id, agreement.reference, agreement.status), value: idOf(agreement) }),
	example: 'e.g. sag_01HV9',
};

/** BigChange lists schedules of one agreement, or of one asset, only. */
export const serviceSchedules: Picker = {
	label: 'Service Schedule',
	list: 'GET /asset-management/v1/serviceAgreements/{serviceAgreementId}/schedules',
	within: { serviceAgreementId: ['serviceAgreement'] },
	row: (schedule) => ({ name: named(schedule.name ?? schedule.id, schedule.categoryName), value: idOf(schedule) }),
	example: 'e.g. sch_01HVA',
};

/** The latest due first. */
export const services: Picker = {
	label: 'Service',
	list: 'GET /asset-management/v1/services',
	ask: { sortBy: 'serviceDueDate', direction: 'descending' },
	search: 'searchText',
	row: (service) => ({
		name: named(service.name ?? service.id, service.assetReference ?? service.assetDisplayId, service.dueAt, labelOf(String(service.status))),
		value: idOf(service),
	}),
	example: 'e.g. svc_01HVB',
};

/** The latest first. */
export const serviceAttempts: Picker = {
	label: 'Service Attempt',
	list: 'GET /asset-management/v1/serviceAttempts',
	ask: { sortBy: 'serviceAttemptAtDateTime', direction: 'descending' },
	row: (attempt) => ({
		name: named(attempt.serviceName ?? attempt.id, attempt.assetReference ?? attempt.assetDisplayId, attempt.attemptAtDate, labelOf(String(attempt.status))),
		value: idOf(attempt),
	}),
	example: 'e.g. sat_01HVD',
};

/** The lists that fields of the node ask for. */
export const pickers: Picker[] = [
	...[assets, assetImages, categories, serviceAgreements, serviceSchedules, services, serviceAttempts],
	...[contacts, jobs, jobTypes, resources, users],
];
