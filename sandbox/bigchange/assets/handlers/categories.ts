import type { Handler } from '../../../machinery/vendor';
import { given } from '../../patch';
import { readAt, writeAt } from '../../tenant';
import type { Estate } from '../estate';
import { assetPage, isAsked, questionInQuery, type Question } from '../question';
import type { Category } from '../records';
import { forbidden } from '../rules';
import { addNoted, changeNoted } from '../trail';

type CategoryWrite = Partial<Pick<Category, 'name'>>;

/** Categories that have an asset at one of the sites, or a service in one of the states, where such are asked for. */
function hasWhatIsAsked({ books }: Estate, question: Question): (category: Category) => boolean {
	const withAssets = new Set(books.assets.list(({ siteId }) => isAsked(question, 'assetSiteId', siteId)).map(({ categoryId }) => categoryId));
	const leavesOut = question.text('isInProgressServicesExcluded') === 'true';
	const services = books.services.list(({ status, isInProgress }) => isAsked(question, 'serviceStatus', status) && !(leavesOut && isInProgress));
	const withServices = new Set(services.map(({ scheduleId }) => books.schedules.read(scheduleId)?.categoryId));
	return ({ id }) =>
		(question.values('assetSiteId').length === 0 || withAssets.has(id)) && (question.values('serviceStatus').length === 0 || withServices.has(id));
}

export function categoryHandlers(estate: Estate): Record<string, Handler> {
	const isTaken = (name: string, own?: string): boolean =>
		estate.books.categories.all((other) => other.id !== own && other.name.toLowerCase() === name.toLowerCase()).length > 0;
	return {
		amGetCategories: (call) => {
			const question = questionInQuery(call);
			const name = question.text('name')?.toLowerCase() ?? '';
			const isWanted = hasWhatIsAsked(estate, question);
			// inferred: a part of the name will do.
			const found = estate.books.categories.list((category) => category.name.toLowerCase().includes(name) && isWanted(category));
			return assetPage(question, found, { now: estate.tenant.now(), view: (category) => category });
		},
		amGetCategoryById: (call) => ({ status: 200, body: readAt(estate.books.categories, call.param('categoryId')) }),
		// Documented: unlike all other creates of BigChange, this one answers with the whole record.
		amCreateCategory: (call) => {
			const { name = '' } = call.body<CategoryWrite>();
			if (isTaken(name)) throw forbidden(call, `A category with the name ${name} exists already.`);
			const row: Category = { id: estate.books.newId('category'), createdAt: estate.instant(), modifiedAt: null, name };
			addNoted(estate, estate.books.categories, { entityName: 'Category', row });
			return { status: 201, headers: { location: `${call.path}/${row.id}` }, body: row };
		},
		amUpdateCategory: (call) => {
			const { categories } = estate.books;
			const row = writeAt(categories, call.param('categoryId'));
			const changes = given(call.body<CategoryWrite>(), ['name']);
			if (changes.name !== undefined && (changes.name === '' || isTaken(changes.name, row.id))) throw forbidden(call, 'The name is empty or taken.');
			changeNoted(estate, categories, { entityName: 'Category', row, changes });
			return { status: 200, body: categories.current(row.id) };
		},
	};
}
