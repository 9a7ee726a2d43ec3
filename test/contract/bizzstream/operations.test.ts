import { describeOperations } from '../../support/contract/operations';
import { bizzStreamStand, originalBizzStreamStand } from '../../support/contract/stands';

describe('the newer platform', () => describeOperations(bizzStreamStand));

describe('the original platform', () => describeOperations(originalBizzStreamStand));
