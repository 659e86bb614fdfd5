import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/communication.json';
import orientation from '@/i18n/vi/orientation.json';

addStrings('communication', strings);
addStrings('orientation', orientation);
