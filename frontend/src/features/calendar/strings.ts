import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/calendar.json';

addStrings('calendar', strings);
