import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/overview.json';

addStrings('overview', strings);
