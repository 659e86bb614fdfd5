import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/delegations.json';

addStrings('delegations', strings);
