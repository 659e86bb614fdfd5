import { http, HttpResponse, type HttpHandler } from 'msw';
import { setupServer } from 'msw/node';
import type {
  StudyBoard,
  StudyConformance,
  StudyCoverage,
  AccessTokenPage,
  ActionProgramme,
  Consultation,
  ConsultationChanges,
  ConsultationDraft,
  ConsultationPage,
  ConsultationPartyPage,
  ConsultationPreview,
  Opinion,
  OpinionAnswers,
  OpinionPage,
  ProgrammeGaps,
  ProgrammeIssue,
  ProgrammeIssuePreview,
  ProgrammePage,
  ProgrammeTask,
  ProgrammeYearPlan,
  AccountSecurity,
  AuditAccountPage,
  EffectiveRole,
  Holding,
  InternalDates,
  Job,
  Organisation,
  OrganisationPage,
  OwnSession,
  Position,
  PositionPage,
  User,
  UserPage,
  AnchorChange,
  DeadlineReading,
  DemandAnchor,
  DemandReminder,
  Delegation,
  DelegationPage,
  PersonPage,
  Attachment,
  AuditChain,
  AuditEntry,
  AuditEntryPage,
  AuditVerification,
  CalendarYear,
  ExtensionRequest,
  CreatedCalendarFeed,
  CalendarFeed,
  CalendarItemPage,
  CalendarDayCount,
  ClosingPeriodPage,
  Decisions,
  Demand,
  DemandPage,
  Document,
  Escalation,
  EscalationPage,
  NotificationPage,
  NotificationPreferences,
  UnreadCount,
  DocumentText,
  MyWork,
  Obligation,
  ObligationPage,
  Obstacle,
  ObstaclePage,
  CommunicationDelivery,
  CommunicationPlan,
  CommunicationPlanPage,
  CommunicationTotals,
  Orientation,
  OrientationBoard,
  OrientationPage,
  OrientationPreview,
  OrientationReport,
  PublicOpinionBoard,
  PublicOpinionReport,
  PublicOpinionReportPage,
  SupportBoards,
  SupportCounts,
  SupportRequest,
  SupportRequestPage,
  StudyPlan,
  StudyPlanAmendmentPreview,
  StudyPlanAmendments,
  StudyPlanPage,
  StudySignalSettings,
  ProgrammeReview,
  ProgrammeReviewList,
  EmulationMovement,
  EmulationMovementPage,
  ObligationStep,
  OrganisationKind,
  OrganisationLevel,
  Overview,
  Preview,
  Problem,
  Publication,
  Relations,
  ResolvedDeadline,
  Session,
  Setup,
  SignIn,
  TargetActual,
  Target,
  TargetChain,
  TargetPage,
  TargetParts,
  TargetPeriodLock,
  TargetPeriodLockPage,
  TargetRollUp,
  TargetSheet,
  WorkingDays,
} from '@/api';
import { session } from './data';

/** What the API answers, in the contract's own types. */
interface Gets {
  [relations: `/documents/${number}/relations`]: Relations;
  [plan: `/study-plans/${number}`]: StudyPlan;
  [amended: `/study-plans/${number}/amendments`]: StudyPlanAmendments;
  [signals: `/organisations/${number}/study-signals`]: StudySignalSettings;
  [board: `/study-plans/${number}/board`]: StudyBoard;
  [rules: `/study-plans/${number}/conformance`]: StudyConformance;
  '/study-coverage': StudyCoverage;
  [job: `/jobs/${number}`]: Job;
  '/consultations': ConsultationPage;
  [round: `/consultations/${number}`]: Consultation;
  [opinions: `/consultations/${number}/opinions`]: OpinionPage;
  [parties: `/consultations/${number}/parties`]: ConsultationPartyPage;
  [sent: `/consultations/${number}/draft`]: ConsultationDraft;
  [changes: `/consultations/${number}/changes`]: ConsultationChanges;
  '/action-programmes': ProgrammePage;
  [programme: `/action-programmes/${number}`]: ActionProgramme;
  [gaps: `/action-programmes/${number}/gaps`]: ProgrammeGaps;
  [task: `/action-programmes/${number}/tasks/${number}`]: ProgrammeTask;
  [year: `/action-programmes/${number}/year-plan`]: ProgrammeYearPlan;
  '/notifications': NotificationPage;
  '/notifications/unread': UnreadCount;
  '/notification-preferences': NotificationPreferences;
  '/escalations': EscalationPage;
  '/delegations': DelegationPage;
  '/delegations/candidates': PersonPage;
  '/users': UserPage;
  [user: `/users/${number}`]: User;
  [security: `/users/${number}/security`]: AccountSecurity;
  [sessions: `/users/${number}/security/sessions`]: OwnSession[];
  [roles: `/users/${number}/effective-roles`]: EffectiveRole[];
  [tokens: `/users/${number}/access-tokens`]: AccessTokenPage;
  [positions: `/organisations/${number}/positions`]: PositionPage;
  '/organisations': OrganisationPage;
  [organisation: `/organisations/${number}`]: Organisation;
  '/audit/accounts': AuditAccountPage;
  '/audit/entries': AuditEntryPage;
  [entry: `/audit/entries/${number}`]: AuditEntry;
  '/audit/chain': AuditChain;
  '/audit/verification': AuditVerification;
  '/session': Session;
  '/setup': Setup;
  '/session/options': SignIn;
  '/my-work': MyWork;
  '/obligations': ObligationPage;
  '/dashboard/overview': Overview;
  [obligation: `/obligations/${number}`]: Obligation;
  '/organisation-levels': OrganisationLevel[];
  '/organisation-kinds': OrganisationKind[];
  '/demands': DemandPage;
  [demand: `/demands/${number}`]: Demand;
  [publications: `/demands/${number}/publications`]: Publication[];
  [anchors: `/demands/${number}/anchors`]: DemandAnchor[];
  [reminders: `/demands/${number}/reminders`]: DemandReminder;
  [document: `/documents/${number}`]: Document;
  [text: `/documents/${number}/text`]: DocumentText;
  [steps: `/obligations/${number}/steps`]: ObligationStep[];
  [year: `/calendar/years/${number}`]: CalendarYear;
  '/calendar/working-days': WorkingDays;
  '/calendar-days': CalendarDayCount[];
  '/calendar-items': CalendarItemPage;
  '/calendar-feeds': CalendarFeed[];
  [extensions: `/obligations/${number}/extensions`]: ExtensionRequest[];
  [closing: `/organisations/${number}/closing-periods`]: ClosingPeriodPage;
  [evidence: `/obligations/${number}/attachments`]: Attachment[];
  '/target-sheets': TargetSheet;
  '/obstacles': ObstaclePage;
  '/study-plans': StudyPlanPage;
  '/support-requests': SupportRequestPage;
  '/orientations': OrientationPage;
  [directed: `/orientations/${number}`]: Orientation;
  [asks: `/orientations/${number}/preview`]: OrientationPreview;
  [followed: `/orientations/${number}/board`]: OrientationBoard;
  [filed: `/orientation-reports/${number}`]: OrientationReport;
  '/public-opinion-reports': PublicOpinionReportPage;
  [heard: `/organisations/${number}/public-opinion-board`]: PublicOpinionBoard;
  '/communication-plans': CommunicationPlanPage;
  [told: `/communication-plans/${number}`]: CommunicationPlan;
  [totals: `/organisations/${number}/communication-totals`]: CommunicationTotals;
  '/support-request-counts': SupportCounts;
  [boards: `/organisations/${number}/support-boards`]: SupportBoards;
  [reviews: `/action-programmes/${number}/reviews`]: ProgrammeReviewList;
  [review: `/programme-reviews/${number}`]: ProgrammeReview;
  '/emulation-movements': EmulationMovementPage;
  '/targets': TargetPage;
  [parts: `/targets/${number}/parts`]: TargetParts;
  [locks: `/organisations/${number}/target-period-locks`]: TargetPeriodLockPage;
  [chain: `/targets/${number}/chain`]: TargetChain;
  [rollUp: `/targets/${number}/rollup`]: TargetRollUp;
}

interface Posts {
  [explained: `/study-plans/${number}/explanations`]: StudyConformance;
  [foreseen: `/study-plans/${number}/amendment-preview`]: StudyPlanAmendmentPreview;
  [amended: `/study-plans/${number}/amendment`]: StudyPlan;
  [switched: `/organisations/${number}/study-signals`]: StudySignalSettings;
  '/consultations': Consultation;
  '/consultations/preview': ConsultationPreview;
  [opinion: `/consultations/${number}/opinions`]: Opinion;
  [answer: `/consultations/${number}/opinions/${number}/answer`]: Opinion;
  [answers: `/consultations/${number}/answers`]: OpinionAnswers;
  [agreement: `/consultations/${number}/agreement`]: Consultation;
  [programme: `/action-programmes/${number}/approval`]: ActionProgramme;
  [issue: `/action-programmes/${number}/issue`]: ProgrammeIssue;
  [look: `/action-programmes/${number}/issue-preview`]: ProgrammeIssuePreview;
  '/targets': Target;
  [locks: `/organisations/${number}/target-period-locks`]: TargetPeriodLock;
  '/emulation-movements': EmulationMovement;
  [ended: `/emulation-movements/${number}/ending`]: EmulationMovement;
  [begun: `/action-programmes/${number}/reviews`]: ProgrammeReview;
  [frozen: `/programme-reviews/${number}/freezing`]: ProgrammeReview;
  '/support-requests': SupportRequest;
  '/orientations': Orientation;
  [issued: `/orientations/${number}/${'issue' | 'closure' | 'withdrawal'}`]: Orientation;
  [filed: `/orientations/${number}/reports`]: OrientationReport;
  '/public-opinion-reports': PublicOpinionReport;
  '/communication-plans': CommunicationPlan;
  [
    moved: `/communication-plans/${number}/${'approval' | 'reopening' | 'closure'}`
  ]: CommunicationPlan;
  [delivered: `/communication-plans/${number}/items/${number}/deliveries`]: CommunicationDelivery;
  [helped: `/support-requests/${number}/${'answer' | 'completion' | 'withdrawal'}`]: SupportRequest;
  [told: `/obstacles/${number}/${'answer' | 'forwarding' | 'withdrawal'}`]: Obstacle;
  [progress: `/obligations/${number}/progress`]: Obligation;
  [figures: `/targets/${number}/actuals`]: TargetActual;
  [decided: `/targets/${number}/actuals/${number}/${'confirmation' | 'return'}`]: TargetActual;
  '/notifications/reading': UnreadCount;
  [reading: `/notifications/${number}/reading`]: UnreadCount;
  [answer: `/escalations/${number}/answer`]: Escalation;
  '/delegations': Delegation;
  [revocation: `/delegations/${number}/revocation`]: Delegation;
  '/users': User;
  [erasure: `/users/${number}/erasure`]: User;
  [positions: `/organisations/${number}/positions`]: Position;
  [holdings: `/positions/${number}/holdings`]: Holding;
  '/session': Session;
  '/obligation-decisions': Decisions;
  '/extension-decisions': Decisions;
  '/internal-dates': InternalDates;
  '/calendar-feeds': CreatedCalendarFeed;
  '/deadline-resolutions': ResolvedDeadline;
  '/deadline-readings': DeadlineReading;
  [anchor: `/demands/${number}/anchors/${string}/preview`]: AnchorChange;
  '/demands': Demand;
  [preview: `/demands/${number}/preview`]: Preview;
  [publication: `/demands/${number}/publication`]: Publication;
  [changed: `/demands/${number}/${'amendment' | 'withdrawal'}`]: Publication | Job;
  [transition: `/obligations/${number}/${string}`]: Obligation;
}

/** What a screen sent: its body and the headers the contract asks for. */
export interface Sent {
  body: unknown;
  ifMatch: string | null;
  csrf: string | null;
  idempotencyKey: string | null;
}

const api = (path: string) => `*/api/v1${path}`;

/** Answers a GET. */
export function onGet<Path extends keyof Gets>(path: Path, body: Gets[Path]): HttpHandler {
  return http.get(api(path), () => HttpResponse.json(body as object));
}

/** Answers a POST and writes down what was sent. */
export function onPost<Path extends keyof Posts>(
  path: Path,
  body: Posts[Path],
  sent: Sent[],
): HttpHandler {
  return http.post(api(path), async ({ request }) => {
    const text = await request.text();
    sent.push({
      body: text ? JSON.parse(text) : undefined,
      ifMatch: request.headers.get('If-Match'),
      csrf: request.headers.get('X-Lantoa-Csrf'),
      idempotencyKey: request.headers.get('Idempotency-Key'),
    });
    return HttpResponse.json(body as object);
  });
}

/** Answers a PUT and writes down what was sent. */
export function onPut(path: string, body: object, sent: Sent[]): HttpHandler {
  return http.put(api(path), async ({ request }) => {
    sent.push({
      body: await request.json(),
      ifMatch: request.headers.get('If-Match'),
      csrf: request.headers.get('X-Lantoa-Csrf'),
      idempotencyKey: request.headers.get('Idempotency-Key'),
    });
    return HttpResponse.json(body);
  });
}

/** Answers with a problem. */
export function onProblem(
  method: 'get' | 'post',
  path: keyof Gets | keyof Posts,
  problem: Problem,
): HttpHandler {
  return http[method](api(path), () =>
    HttpResponse.json(problem, {
      status: problem.status,
      headers: { 'Content-Type': 'application/problem+json' },
    }),
  );
}

/** Every screen of the shell asks who is signed in; the rest is each test's own. */
export const server = setupServer(
  onGet('/session', session),
  onGet('/session/options', { mode: 'INTERNAL' }),
  onGet('/notifications/unread', { unread: 0 }),
  onGet('/obstacles', { items: [], total: 0 }),
  onGet('/support-request-counts', {
    open: 0,
    overdue: 0,
    accepted: 0,
    declined: 0,
    done: 0,
    withdrawn: 0,
  }),
  onGet('/consultations', { items: [] }),
);
