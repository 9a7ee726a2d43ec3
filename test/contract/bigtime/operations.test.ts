import { describeOperations } from '../../support/contract/operations';
import { bigTimeStand } from '../../support/contract/stands';

describeOperations(bigTimeStand);
