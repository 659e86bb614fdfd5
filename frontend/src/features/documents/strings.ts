import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/documents.json';

addStrings('documents', strings);
