/** What a test does while another client pages through documents. */
export interface Readings {
	/** Calls `act` before each page of documents is read. Returns a function that ends it. */
	meanwhile(act: (page: number) => void): () => void;
	/** A page is about to be read. */
	begin(): void;
}

/** Pages are counted from 1. */
export function readingDesk(): Readings {
	let acts: Array<(page: number) => void> = [];
	let pages = 0;
	return {
		meanwhile: (act) => {
			acts.push(act);
			return () => {
				acts = acts.filter((other) => other !== act);
			};
		},
		begin: () => {
			pages += 1;
			acts.forEach((act) => act(pages));
		},
	};
}
