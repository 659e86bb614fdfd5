import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/obstacles.json';

addStrings('obstacles', strings);
