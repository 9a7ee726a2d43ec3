import type { Handler } from '../../machinery/vendor';
import { actingUser, created, deleted, item, rowAt, undeclared, type Firm } from '../firm';
import { pageOf, selected, type SortKeys } from '../lists';
import type { Expense } from '../records';
import { refuseBilled, refuseWrongCodes } from '../rules';
import { changesIn, type Sparse } from '../sparse';
import { expenseDetail, expenseView, itemParts } from '../views/items';
import { itemFilter, itemLinks } from './items';

type PlainName = 'date' | 'description' | 'amount' | 'expenseCode';
type NewExpense = Sparse<Expense> & Pick<Expense, 'matterId' | 'date' | 'description' | 'amount'>;

const plainNames: readonly PlainName[] = ['date', 'description', 'amount', 'expenseCode'];

const sort: SortKeys<Expense> = {
	date: ({ date }) => date,
	amount: ({ amount }) => amount,
	description: ({ description }) => description,
};

export function expenseHandlers(firm: Firm): Record<string, Handler> {
	return {
		ListExpenses: (call) => {
			const asked = selected(call, itemParts.expense);
			const found = firm.store.expenses.list(itemFilter(firm, call));
			return pageOf(call, found, { sort, view: (expense) => expenseView(firm.store, expense, asked) });
		},
		GetExpense: (call) => item(expenseDetail(firm.store, rowAt(firm, firm.store.expenses, call))),
		CreateExpense: (call) => {
			const sent = call.body<NewExpense>();
			const { store } = firm;
			// inferred: the acting user stands in for userId here as well; without either it is the firm's.
			const links = itemLinks(firm, { matterId: sent.matterId, userId: sent.userId ?? actingUser(call) ?? null });
			refuseWrongCodes(store.matters.get(links.matterId ?? ''), sent, ['expenseCode']);
			const expense = store.expenses.create({
				expenseId: store.newId('expense'),
				matterId: sent.matterId,
				date: sent.date,
				description: sent.description,
				amount: sent.amount,
				...changesIn<Expense, PlainName>(sent, plainNames),
				...links,
			});
			return undeclared(firm, created(firm, expenseDetail(store, expense)));
		},
		UpdateExpense: (call) => {
			const { store } = firm;
			const expense = rowAt(firm, store.expenses, call);
			refuseBilled(expense);
			const sent = call.body<Sparse<Expense>>();
			const links = itemLinks(firm, sent);
			const changes = changesIn<Expense, PlainName>(sent, plainNames, ['description', 'date']);
			const matter = store.matters.get(links.matterId ?? expense.matterId);
			refuseWrongCodes(matter, { ...expense, ...changes }, ['expenseCode']);
			const changed = store.expenses.change(expense.expenseId, { ...changes, ...links });
			return undeclared(firm, item(expenseDetail(store, changed ?? expense)));
		},
		DeleteExpense: (call) => {
			const expense = rowAt(firm, firm.store.expenses, call);
			refuseBilled(expense);
			firm.store.expenses.delete(expense.expenseId);
			return deleted;
		},
	};
}
