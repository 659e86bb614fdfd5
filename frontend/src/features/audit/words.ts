import { useTranslation } from '@/i18n';
import type { AuditEntry, AuditNamed } from '@/api';
import type audit from '@/i18n/vi/audit.json';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { paths } from '@/shared/lib/references';

type Subject = keyof typeof audit.subject;
type Actions = typeof audit.action;
type Code = { [R in keyof Actions]: `${R}.${keyof Actions[R] & string}` }[keyof Actions];

const verbs: { readonly [R in keyof Actions]: readonly (keyof Actions[R] & string)[] } = {
  obligation: [
    'receive',
    'object',
    'answer',
    'submit',
    'accept',
    'return',
    'request-extension',
    'withdraw-extension',
    'grant-extension',
    'refuse-extension',
    'forward-extension',
    'waive',
    'revoke-waiver',
    'internal-date',
    'progress',
  ],
  demand: [
    'create',
    'update',
    'delete',
    'publish',
    'amend',
    'withdraw',
    'remind',
    'internal-dates',
  ],
  'programme-review': ['create', 'update', 'delete', 'freeze'],
  movement: ['launch', 'update', 'end'],
  obstacle: ['raise', 'answer', 'forward', 'withdraw'],
  'communication-plan': ['create', 'update', 'delete', 'approve', 'reopen', 'close'],
  'communication-delivery': ['report', 'correct', 'take-back'],
  orientation: ['create', 'update', 'delete', 'issue', 'close', 'withdraw'],
  'orientation-report': ['report', 'correct'],
  'public-opinion-report': ['record', 'correct', 'take-back'],
  'public-opinion-rhythm': ['set'],
  'support-request': ['ask', 'answer', 'complete', 'withdraw'],
  escalation: ['answer'],
  'notification-preference': ['update'],
  document: ['create', 'update', 'delete', 'text'],
  target: ['create', 'update', 'delete', 'plan', 'divide'],
  'target-actual': ['report', 'correct', 'confirm', 'return'],
  'target-period': ['lock', 'release'],
  relation: ['create', 'delete'],
  attachment: ['add', 'delete'],
  organisation: ['create', 'update', 'succeed'],
  term: ['create'],
  headcount: ['record'],
  calendar: ['decide', 'undecide'],
  'calendar-feed': ['create', 'revoke'],
  'closing-period': ['create', 'update', 'delete'],
  consultation: ['open', 'close'],
  'study-plan': ['create', 'update', 'delete', 'submit', 'approve', 'return', 'issue', 'close'],
  'study-session': ['create', 'update', 'delete', 'withdraw', 'attach'],
  'study-expected': ['correct'],
  'study-essays': ['record'],
  'study-roster': ['keep', 'write', 'erase'],
  'study-explanation': ['give'],
  'study-signal': ['switch'],
  opinion: ['give', 'enter', 'update', 'agree', 'answer'],
  programme: ['create', 'update', 'delete', 'approve', 'issue', 'edition', 'close', 'split'],
  'programme-section': ['create', 'update', 'delete'],
  'programme-task': ['create', 'update', 'delete'],
  alignment: ['adopt', 'create', 'delete', 'decide'],
  session: ['create', 'end', 'revoke'],
  user: [
    'create',
    'update',
    'provision',
    'link',
    'external-roles',
    'lock-out',
    'unlock',
    'password-change',
    'password-reset',
    'second-factor-on',
    'second-factor-off',
    'recovery-codes-replace',
    'erase',
  ],
  position: ['create', 'update', 'take-up', 'move'],
  delegation: ['create', 'revoke'],
  'access-token': ['create', 'revoke'],
  import: ['check', 'apply'],
  job: ['submit', 'cancel'],
  setup: ['demo', 'blank'],
};

/** Every action that has words, in the order they are offered. */
export const actions = Object.entries(verbs).flatMap(([resource, list]) =>
  list.map((verb: string) => `${resource}.${verb}` as Code),
);

/** Every subject that has words; the rest is shown by its path. */
export const subjects: readonly Subject[] = [
  'obligations',
  'obstacles',
  'support-requests',
  'communication-plans',
  'orientations',
  'public-opinion-reports',
  'emulation-movements',
  'programme-reviews',
  'demands',
  'documents',
  'targets',
  'target-actuals',
  'target-period-locks',
  'organisations',
  'users',
  'positions',
  'delegations',
  'access-tokens',
  'calendar/years',
  'calendar-feeds',
  'closing-periods',
  'action-programmes',
  'consultations',
  'study-plans',
  'study-sessions',
  'imports',
  'jobs',
  'setup',
];

const screens: Readonly<Record<string, (id: string) => string>> = {
  obligations: paths.obligation,
  demands: paths.demand,
  documents: paths.document,
  'action-programmes': paths.programme,
  consultations: paths.consultation,
  'study-plans': paths.studyPlan,
  'communication-plans': paths.communicationPlan,
  orientations: paths.orientation,
  'study-sessions': paths.studySession,
  organisations: paths.overview,
  users: paths.user,
  'calendar/years': paths.calendarYear,
};
const gone = new Set([
  'demand.delete',
  'document.delete',
  'programme.delete',
  'study-plan.delete',
  'communication-plan.delete',
  'orientation.delete',
  'public-opinion-report.take-back',
  'study-session.delete',
  'study-session.withdraw',
]);

/** The screen of what an entry is about; none where there is no such screen or the thing was deleted. */
export function screenOfSubject(
  entry: Pick<AuditEntry, 'action' | 'subject' | 'subjectId'>,
): string | undefined {
  if (!entry.subjectId || gone.has(entry.action)) return undefined;
  return screens[entry.subject]?.(entry.subjectId);
}

/** A field's value as it is read: days and instants as everywhere, the rest as it was recorded. */
function shown(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);
  return instant && !Number.isNaN(Date.parse(value)) ? formatInstant(value) : value;
}

/** The journal's codes in words; a code that is not known is shown as it is. */
export function useWords() {
  const { t, i18n } = useTranslation('audit');
  const or = (key: string, code: string, namespace = 'audit') => {
    // Codes come from the server, so the catalogue is asked rather than the compiler.
    const found: unknown =
      i18n.getResource(i18n.language, namespace, key) ?? i18n.getResource('vi', namespace, key);
    return typeof found === 'string' ? found : code;
  };
  const account = ({ id, name }: AuditNamed) =>
    name === '' ? t('row.erased', { id }) : (name ?? t('row.account', { id }));
  const subject = (path: string) => or(`subject.${path}`, path);
  return {
    action: (code: string) => or(`action.${code}`, code),
    subject,
    thing: (entry: Pick<AuditEntry, 'subject' | 'subjectId' | 'subjectName'>) => {
      if (!entry.subjectId) return subject(entry.subject);
      if (entry.subjectName !== undefined) {
        return account({ id: entry.subjectId, name: entry.subjectName });
      }
      const named = { subject: subject(entry.subject), id: entry.subjectId };
      return entry.subject === 'calendar/years'
        ? `${named.subject} ${named.id}`
        : t('filter.one', named);
    },
    field: (name: string) => or(`field.${name}`, name),
    value: (entry: AuditEntry, field: string, value: string) => {
      if (field === 'state' && entry.subject === 'obligations') {
        return or(`state.${value}`, value, 'domain');
      }
      if (field === 'act') return or(`act.${value}`, value, 'domain');
      return /^(true|false)$/.test(value) ? or(`value.${value}`, value) : shown(value);
    },
    account,
    organisation: (named: AuditNamed) => named.name ?? t('row.organisation', { id: named.id }),
  };
}
