import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/imports.json';

addStrings('imports', strings);
