import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/targets.json';

addStrings('targets', strings);
