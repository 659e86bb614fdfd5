import access from './vi/access.json';
import type overview from './vi/overview.json';
import type documents from './vi/documents.json';
import type demands from './vi/demands.json';
import type integrations from './vi/integrations.json';
import type organisations from './vi/organisations.json';
import type obligations from './vi/obligations.json';
import type audit from './vi/audit.json';
import type calendar from './vi/calendar.json';
import type consultations from './vi/consultations.json';
import type delegations from './vi/delegations.json';
import type targets from './vi/targets.json';
import type offices from './vi/offices.json';
import type users from './vi/users.json';
import type escalations from './vi/escalations.json';
import type movements from './vi/movements.json';
import type reviews from './vi/reviews.json';
import type obstacles from './vi/obstacles.json';
import type imports from './vi/imports.json';
import type alignment from './vi/alignment.json';
import type communication from './vi/communication.json';
import type orientation from './vi/orientation.json';
import type study from './vi/study.json';
import type support from './vi/support.json';
import type programmes from './vi/programmes.json';
import type studyResults from './vi/study-results.json';
import type readings from './vi/readings.json';
import type notifications from './vi/notifications.json';
import common from './vi/common.json';
import domain from './vi/domain.json';
import security from './vi/security.json';
import work from './vi/work.json';

/**
 * The source catalogue of the first screen; each feature has one file, `common` and `domain` belong to
 * all. What the first screen does not need is added by its feature (`addStrings`).
 */
export const vi = {
  access,
  common,
  domain,
  security,
  work,
};

/** Every catalogue: those of the first screen, and those that travel with a feature's own code. */
export type Strings = typeof vi & {
  overview: typeof overview;
  documents: typeof documents;
  demands: typeof demands;
  integrations: typeof integrations;
  organisations: typeof organisations;
  obligations: typeof obligations;
  audit: typeof audit;
  calendar: typeof calendar;
  delegations: typeof delegations;
  escalations: typeof escalations;
  movements: typeof movements;
  reviews: typeof reviews;
  obstacles: typeof obstacles;
  imports: typeof imports;
  offices: typeof offices;
  alignment: typeof alignment;
  programmes: typeof programmes;
  consultations: typeof consultations;
  study: typeof study;
  communication: typeof communication;
  orientation: typeof orientation;
  'study-results': typeof studyResults;
  support: typeof support;
  readings: typeof readings;
  targets: typeof targets;
  users: typeof users;
  notifications: typeof notifications;
};

export const namespaces = Object.keys(vi) as (keyof typeof vi)[];
