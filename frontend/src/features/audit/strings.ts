import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/audit.json';

addStrings('audit', strings);
