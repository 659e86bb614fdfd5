import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/notifications.json';

addStrings('notifications', strings);
