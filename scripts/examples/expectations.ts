import { acrossVendors } from './acrossVendors';
import type { Expectation } from './expectation';
import { vendorsAlone } from './vendorsAlone';

/** What each example has to bring about, by its file in the folder `examples`. */
export const expectations: Readonly<Record<string, Expectation>> = { ...vendorsAlone, ...acrossVendors };
