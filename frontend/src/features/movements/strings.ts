import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/movements.json';

addStrings('movements', strings);
