import { describeOperations } from '../../support/contract/operations';
import { bigChangeStand } from '../../support/contract/stands';

describeOperations(bigChangeStand);
