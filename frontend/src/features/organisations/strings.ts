import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/organisations.json';

addStrings('organisations', strings);
