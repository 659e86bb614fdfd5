import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/readings.json';
import targets from '@/i18n/vi/targets.json';

addStrings('readings', strings);
addStrings('targets', targets);
