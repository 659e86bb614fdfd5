import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/alignment.json';

addStrings('alignment', strings);
