import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/study-results.json';

addStrings('study-results', strings);
