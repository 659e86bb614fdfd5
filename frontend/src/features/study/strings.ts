import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/study.json';

addStrings('study', strings);
