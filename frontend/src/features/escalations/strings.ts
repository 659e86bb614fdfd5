import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/escalations.json';

addStrings('escalations', strings);
