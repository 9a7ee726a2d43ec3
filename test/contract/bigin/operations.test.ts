import { describeOperations } from '../../support/contract/operations';
import { biginStand } from '../../support/contract/stands';

describeOperations(biginStand);
