import type { DocumentRef, OrganisationRef } from '@/api';

/** Addresses of the screens, in one place, so that features can point at each other without knowing each other. */
export const paths = {
  work: '/',
  signIn: '/sign-in',
  obligations: '/obligations',
  obligation: (id: string) => `/obligations/${encodeURIComponent(id)}`,
  organisations: '/organisations',
  overview: (id: string) => `/organisations/${encodeURIComponent(id)}/overview`,
  documents: '/documents',
  document: (id: string) => `/documents/${encodeURIComponent(id)}`,
  programmes: '/programmes',
  programme: (id: string) => `/programmes/${encodeURIComponent(id)}`,
  programmeReviews: (id: string) => `/programmes/${encodeURIComponent(id)}/reviews`,
  programmeTargets: (id: string) => `/programmes/${encodeURIComponent(id)}/targets`,
  programmeAlignment: (id: string) => `/programmes/${encodeURIComponent(id)}/alignment`,
  alignment: '/alignment',
  chain: (documentId: string) => `/documents/${encodeURIComponent(documentId)}/chain`,
  consultations: '/consultations',
  consultation: (id: string) => `/consultations/${encodeURIComponent(id)}`,
  studyPlans: '/study-plans',
  newStudyPlan: '/study-plans/new',
  studyPlan: (id: string) => `/study-plans/${encodeURIComponent(id)}`,
  studySessions: '/study-sessions',
  newStudySession: (obligationId: string) =>
    `/study-sessions/new?obligation=${encodeURIComponent(obligationId)}`,
  studyUnit: (planId: string, organisationId: string) =>
    `/study-plans/${encodeURIComponent(planId)}/units/${encodeURIComponent(organisationId)}`,
  studySession: (id: string) => `/study-sessions/${encodeURIComponent(id)}`,
  imports: '/imports',
  targets: '/targets',
  documentTargets: (id: string) => `/documents/${encodeURIComponent(id)}/targets`,
  newDocument: '/documents/new',
  newReading: '/readings/new',
  calendar: '/calendar',
  calendarYear: (year: number | string) => `/calendar/years/${year}`,
  audit: '/audit',
  users: '/users',
  user: (id: string) => `/users/${encodeURIComponent(id)}`,
  offices: (organisationId: string) =>
    `/organisations/${encodeURIComponent(organisationId)}/offices`,
  notifications: '/notifications',
  escalations: '/escalations',
  obstacles: '/obstacles',
  support: '/support-requests',
  communication: '/communication-plans',
  newCommunicationPlan: '/communication-plans/new',
  communicationPlan: (id: string) => `/communication-plans/${encodeURIComponent(id)}`,
  orientations: '/orientations',
  newOrientation: '/orientations/new',
  orientation: (id: string) => `/orientations/${encodeURIComponent(id)}`,
  orientationBoard: (id: string) => `/orientations/${encodeURIComponent(id)}/board`,
  publicOpinion: '/public-opinion-reports',
  movements: '/movements',
  demand: (id: string) => `/demands/${encodeURIComponent(id)}`,
} as const;

/** The screen's list behind a number: the API's `/api/v1/obligations?…` as `/obligations?…`. */
export function screenOf(apiLink: string | undefined): string | undefined {
  if (!apiLink) return undefined;
  const [, rest] = /\/api\/v1(\/.*)$/.exec(apiLink) ?? [];
  return rest;
}

/** `/obligations?organisationId=7&timeliness=OVERDUE`, leaving out what is absent. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** What a document is called in a row: its symbol, or its title where it has no number. */
export function documentName(document: Pick<DocumentRef, 'symbol' | 'title'>): string {
  return document.symbol ?? document.title;
}

/** The short name where there is one. */
export function shortName(organisation: OrganisationRef): string {
  return organisation.shortName ?? organisation.name;
}
