import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/consultations.json';

addStrings('consultations', strings);
