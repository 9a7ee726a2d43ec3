import { bigchangeId } from '../ids';
import type { ContactGroup } from '../records';

const groupNames = ['Schools', 'Offices', 'Housing', 'Hotels', 'Care Homes', 'Suppliers', 'Prospects', 'Former Customers'];

export function seedContactGroups(): ContactGroup[] {
	return groupNames.map((name, index) => ({ id: bigchangeId('contactGroup', index + 1), name }));
}
