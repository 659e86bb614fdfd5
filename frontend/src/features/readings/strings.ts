import { addStrings } from '@/i18n';
import documents from '@/i18n/vi/documents.json';
import strings from '@/i18n/vi/readings.json';
import targets from '@/i18n/vi/targets.json';

addStrings('readings', strings);
addStrings('targets', targets);
addStrings('documents', documents);
