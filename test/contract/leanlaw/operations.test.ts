import { describeOperations } from '../../support/contract/operations';
import { leanLawStand } from '../../support/contract/stands';

describeOperations(leanLawStand);
