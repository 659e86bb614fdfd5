import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/obligations.json';

addStrings('obligations', strings);
