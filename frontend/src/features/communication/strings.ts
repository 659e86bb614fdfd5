import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/communication.json';

addStrings('communication', strings);
