import { describeOperations } from '../../support/contract/operations';
import { bigChangeAssetsStand } from '../../support/contract/stands';

describeOperations(bigChangeAssetsStand);
