import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/users.json';

addStrings('users', strings);
