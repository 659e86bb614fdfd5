import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/demands.json';

addStrings('demands', strings);
