import type {
  ActionProgramme,
  OrganisationRef,
  ProgrammeGap,
  ProgrammeSection,
  ProgrammeSectionInput,
  ProgrammeTask,
  ProgrammeTaskInput,
  TaskDate,
} from '@/api';

/** How far apart the places of neighbours lie, so that one fits between them. */
const STEP = 1024;

const words = (date: TaskDate | undefined) =>
  date && {
    ...(date.words ? { words: date.words } : {}),
    ...(date.rule ? { rule: date.rule } : {}),
  };

/** A task as it is sent: what is absent is left out. */
export function taskInput(task: ProgrammeTask): ProgrammeTaskInput {
  const { leadId, standing, committee, deadline } = task;
  return {
    sectionId: task.sectionId,
    position: task.position,
    title: task.title,
    kind: task.kind,
    coordinators: task.coordinators,
    recipient: task.recipient,
    channel: task.channel,
    output: task.output,
    outputType: task.outputType,
    resources: task.resources,
    breakthrough: task.breakthrough,
    keyTask: task.keyTask,
    appraisal: task.appraisal,
    dependsOn: task.dependsOn,
    notes: task.notes,
    leadIds: leadId ? [leadId] : [],
    ...(standing ? { standing: words(standing) } : {}),
    ...(committee ? { committee: words(committee) } : {}),
    ...(deadline ? { deadline: words(deadline) } : {}),
  };
}

/** A section as it is sent. */
export function sectionInput(section: ProgrammeSection): ProgrammeSectionInput {
  const { kind, depth, position, heading, text } = section;
  return { kind, depth, position, heading, text };
}

/** A date as it is typed: words alone, which the server reads; the rule of other words goes. */
export function typedDate(typed: string): { words: string } | undefined {
  return typed.trim() ? { words: typed } : undefined;
}

/** What a date cell shows: its words, else the rule's sentence. */
export function dateWords(date: { words?: string; sentence?: string } | undefined): string {
  return date?.words ?? date?.sentence ?? '';
}

/** The place between two neighbours; undefined where none fits and all must be spread again. */
export function between(before: number | undefined, after: number | undefined): number | undefined {
  if (after === undefined) return (before ?? 0) + STEP;
  const place = Math.floor(((before ?? 0) + after) / 2);
  return place > (before ?? -1) && place < after ? place : undefined;
}

/** The tasks of each section, by its id, in their order. */
export function bySection(tasks: readonly ProgrammeTask[]): ReadonlyMap<string, ProgrammeTask[]> {
  const found = new Map<string, ProgrammeTask[]>();
  for (const task of tasks) {
    const list = found.get(task.sectionId);
    if (list) list.push(task);
    else found.set(task.sectionId, [task]);
  }
  return found;
}

/** Organisations by id. */
export function organisationsOf(
  programme: Pick<ActionProgramme, 'organisations' | 'organisation'>,
): ReadonlyMap<string, OrganisationRef> {
  return new Map(
    [programme.organisation, ...programme.organisations].map((one) => [one.id, one] as const),
  );
}

const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;

/** 1 to 39 in Roman numerals, as the outline counts its parts. */
export function roman(number: number): string {
  return 'X'.repeat(Math.floor(number / 10)) + (units[number % 10] ?? '');
}

/** The outline's numbers: I, II for its parts, 1, 2 within them. */
export function numbers(sections: readonly ProgrammeSection[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let part = 0;
  let within = 0;
  for (const section of sections) {
    if (section.depth === 0) {
      part += 1;
      within = 0;
      found.set(section.id, roman(part));
    } else {
      within += 1;
      found.set(section.id, String(within));
    }
  }
  return found;
}

/** Gaps by the id of their task, else of their section. */
export function gapsByPlace(gaps: readonly ProgrammeGap[]): ReadonlyMap<string, ProgrammeGap[]> {
  const found = new Map<string, ProgrammeGap[]>();
  for (const gap of gaps) {
    const place = gap.taskId ? `task-${gap.taskId}` : gap.sectionId && `section-${gap.sectionId}`;
    if (!place) continue;
    found.set(place, [...(found.get(place) ?? []), gap]);
  }
  return found;
}

/** The programme with one task put in the place of its earlier version, or added. */
export function withTask(programme: ActionProgramme, task: ProgrammeTask): ActionProgramme {
  const known = programme.tasks.some((one) => one.id === task.id);
  const tasks = known
    ? programme.tasks.map((one) => (one.id === task.id ? task : one))
    : [...programme.tasks, task];
  return { ...programme, tasks: ordered(tasks, programme.sections) };
}

/** The same for a section. */
export function withSection(
  programme: ActionProgramme,
  section: ProgrammeSection,
): ActionProgramme {
  const known = programme.sections.some((one) => one.id === section.id);
  const sections = (
    known
      ? programme.sections.map((one) => (one.id === section.id ? section : one))
      : [...programme.sections, section]
  ).sort((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
  return { ...programme, sections, tasks: ordered(programme.tasks, sections) };
}

function ordered(
  tasks: readonly ProgrammeTask[],
  sections: readonly ProgrammeSection[],
): ProgrammeTask[] {
  const place = new Map(sections.map((section, index) => [section.id, index] as const));
  return [...tasks].sort(
    (a, b) =>
      (place.get(a.sectionId) ?? 0) - (place.get(b.sectionId) ?? 0) ||
      a.position - b.position ||
      Number(a.id) - Number(b.id),
  );
}
