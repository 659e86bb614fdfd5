import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/offices.json';

addStrings('offices', strings);
