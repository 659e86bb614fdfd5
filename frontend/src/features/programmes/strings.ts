import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/programmes.json';

addStrings('programmes', strings);
