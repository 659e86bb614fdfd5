import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/support.json';

addStrings('support', strings);
