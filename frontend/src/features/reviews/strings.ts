import { addStrings } from '@/i18n';
import strings from '@/i18n/vi/reviews.json';

addStrings('reviews', strings);
