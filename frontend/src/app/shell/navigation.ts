import type { Session } from '@/api';
import { paths } from '@/shared/lib/references';
import { may } from '@/shared/lib/session';

export interface NavItem {
  key:
    | 'work'
    | 'overview'
    | 'obligations'
    | 'escalations'
    | 'obstacles'
    | 'support'
    | 'movements'
    | 'documents'
    | 'reading'
    | 'programmes'
    | 'study'
    | 'communication'
    | 'alignment'
    | 'targets'
    | 'organisations'
    | 'calendar'
    | 'audit'
    | 'users';
  href: string;
  section?: 'organisation';
  /** Whether an address belongs to this item. */
  holds: (path: string) => boolean;
}

const under = (root: string) => (path: string) => path === root || path.startsWith(`${root}/`);

/** What the menu offers to this person, in order; the server decides what may be read. */
export function navigation(session: Session): NavItem[] {
  const items: NavItem[] = [{ key: 'work', href: paths.work, holds: (path) => path === '/' }];
  if (session.home && may(session, 'OVERVIEW_READ')) {
    items.push({
      key: 'overview',
      href: paths.overview(session.home.id),
      holds: (path) => /^\/organisations\/[^/]+\/overview$/.test(path),
    });
  }
  if (may(session, 'OBLIGATION_READ')) {
    items.push({ key: 'obligations', href: paths.obligations, holds: under(paths.obligations) });
    items.push({ key: 'escalations', href: paths.escalations, holds: under(paths.escalations) });
    items.push({ key: 'obstacles', href: paths.obstacles, holds: under(paths.obstacles) });
    items.push({ key: 'support', href: paths.support, holds: under(paths.support) });
  }
  if (may(session, 'DOCUMENT_READ')) {
    items.push({
      key: 'documents',
      href: paths.documents,
      holds: (path) =>
        under(paths.documents)(path) || under('/demands')(path) || under('/readings')(path),
    });
    items.push({ key: 'programmes', href: paths.programmes, holds: under(paths.programmes) });
    items.push({
      key: 'study',
      href: paths.studyPlans,
      holds: (path) => under(paths.studyPlans)(path) || under(paths.studySessions)(path),
    });
    items.push({
      key: 'communication',
      href: paths.communication,
      holds: (path) =>
        under(paths.communication)(path) ||
        under(paths.orientations)(path) ||
        under(paths.publicOpinion)(path),
    });
    items.push({ key: 'alignment', href: paths.alignment, holds: under(paths.alignment) });
    items.push({ key: 'targets', href: paths.targets, holds: under(paths.targets) });
    items.push({ key: 'movements', href: paths.movements, holds: under(paths.movements) });
  }
  if (may(session, 'ORGANISATION_READ')) {
    items.push({
      key: 'organisations',
      href: paths.organisations,
      section: 'organisation',
      holds: (path) => under(paths.organisations)(path) && !path.endsWith('/overview'),
    });
  }
  if (may(session, 'ORGANISATION_READ')) {
    items.push({
      key: 'calendar',
      href: paths.calendar,
      section: 'organisation',
      holds: under('/calendar'),
    });
  }
  if (may(session, 'AUDIT_READ')) {
    items.push({
      key: 'audit',
      href: paths.audit,
      section: 'organisation',
      holds: under(paths.audit),
    });
  }
  if (session.permissions.includes('USER_ADMINISTER')) {
    items.push({
      key: 'users',
      href: paths.users,
      section: 'organisation',
      holds: under(paths.users),
    });
  }
  return items;
}

/** What the search offers beside the menu: pages one goes to on purpose, not to look around. */
export function searchedPages(session: Session): NavItem[] {
  if (!may(session, 'DOCUMENT_READ')) return [];
  return [{ key: 'reading', href: paths.newReading, holds: under(paths.newReading) }];
}
