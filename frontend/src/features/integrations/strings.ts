import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/integrations.json';

addStrings('integrations', strings);
