import type {
  AudienceCategory,
  ChecklistPoint,
  StudyForm,
  StudyPlan,
  StudyPlanInput,
  StudyPlanState,
  StudyRule,
} from '@/api';

export const forms: readonly StudyForm[] = [
  'IN_PERSON',
  'ONLINE',
  'HYBRID',
  'SELF_STUDY',
  'DISCUSSION',
];

export const levels = ['PROVINCE', 'COMMUNE', 'GRASSROOTS', 'DIVISION', 'CELL'] as const;
export type Level = (typeof levels)[number] | 'DISTRICT';

/** Whether a level is offered; one of an older plan is shown where the plan names it. */
export function isUsual(level: Level): boolean {
  return (levels as readonly Level[]).includes(level);
}

export const categories: readonly AudienceCategory[] = [
  'KEY_CADRE',
  'CADRE',
  'MEMBER',
  'CIVIL_SERVANT',
  'PUBLIC_EMPLOYEE',
  'UNION_MEMBER',
  'NON_MEMBER',
];

export const specials: readonly AudienceCategory[] = [
  'RETIRED_LEADER',
  'RETIRED_OFFICER',
  'BUSINESS_PERSON',
  'INDUSTRIAL_WORKER',
  'MASS_ORGANISATION_MEMBER',
];

export const points: readonly ChecklistPoint[] = [
  'AIMS',
  'TARGETS',
  'NEW',
  'BREAKTHROUGHS',
  'LOCAL',
  'OWN_RESPONSIBILITY',
  'OTHER',
];

export const rules: readonly StudyRule[] = [
  'IN_PERSON',
  'BY_HEAD',
  'NOT_MERGED',
  'EVERY_LEVEL',
  'FINISHED_BY_DATE',
  'EVERYONE_REACHED',
  'MAKE_UP',
  'ESSAYS',
  'SPECIAL_AUDIENCES',
  'PROGRAMME_FOLLOWS',
];

/** The same without some of its fields. */
export function without<T extends object, K extends keyof T>(whole: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => !keys.includes(name as K)),
  ) as Omit<T, K>;
}

/** The tone of a plan's state; its word always stands beside. */
export function toneOfPlan(state: StudyPlanState): 'done' | 'soon' | 'off' | 'info' {
  if (state === 'ISSUED') return 'done';
  return state === 'SUBMITTED' || state === 'APPROVED'
    ? 'soon'
    : state === 'DRAFT'
      ? 'info'
      : 'off';
}

/** What a new plan starts with: the usual rules and points, cells by the last day. */
export function emptyPlan(organisationId: string, endsOn: string): StudyPlanInput {
  return {
    organisationId,
    title: '',
    endsOn,
    form: 'IN_PERSON',
    citations: [],
    documents: [],
    checklist: points.filter((point) => point !== 'OTHER').map((point) => ({ point })),
    levels: [],
    audiences: [{ category: 'MEMBER' }],
    rules: rules.map((rule) => ({
      rule,
      on: !['ESSAYS', 'SPECIAL_AUDIENCES', 'PROGRAMME_FOLLOWS'].includes(rule),
    })),
  };
}

/** A plan as it would be sent back unchanged. */
export function inputOf(plan: StudyPlan): StudyPlanInput {
  return {
    organisationId: plan.organisation.id,
    ...(plan.drafting ? { draftingOrganisationId: plan.drafting.id } : {}),
    ...(plan.parentId ? { parentId: plan.parentId } : {}),
    ...(plan.programmeId ? { programmeId: plan.programmeId } : {}),
    issuingBody: plan.issuingBody,
    type: plan.type,
    title: plan.title,
    ...(plan.termId ? { termId: plan.termId } : {}),
    ...(plan.startsOn ? { startsOn: plan.startsOn } : {}),
    endsOn: plan.endsOn,
    form: plan.form,
    ...(plan.pastSuperiorReason ? { pastSuperiorReason: plan.pastSuperiorReason } : {}),
    citations: plan.citations.map((one) => one.words),
    documents: plan.documents.map(({ document, citation, topics }) => ({
      documentId: document.id,
      ...(citation === undefined ? {} : { citation }),
      topics,
    })),
    checklist: plan.checklist,
    levels: plan.levels,
    audiences: plan.audiences.map(({ category, level, form, dueOn }) => ({
      category,
      ...(level ? { level } : {}),
      ...(form ? { form } : {}),
      ...(dueOn ? { dueOn } : {}),
    })),
    rules: plan.rules,
  };
}

/** A lower committee's own plan: the superior's documents, dates and rules, for its own organisation. */
export function derivedFrom(plan: StudyPlan, organisationId: string): StudyPlanInput {
  return {
    ...without(
      inputOf(plan),
      'draftingOrganisationId',
      'programmeId',
      'termId',
      'pastSuperiorReason',
    ),
    organisationId,
    parentId: plan.id,
    levels: plan.levels.filter(({ level }) => level !== 'PROVINCE'),
  };
}
