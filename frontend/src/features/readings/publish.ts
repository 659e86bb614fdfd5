import {
  asProblem,
  createDemand,
  createDocument,
  createRelation,
  createTarget,
  getDocument,
  getDocumentText,
  idempotencyKey,
  ifMatch,
  keepReading,
  publishDemand,
  replaceDocumentText,
  type Reading,
} from '@/api';
import { demandBody, documentBody, placesOf, relationBody, targetBody, type Place } from './bodies';
import { keptOf } from './kept';
import type { SelfValues } from './model';
import { inOrder, kinds } from './model';
import type { Proposal } from './proposals';

/** What was made so far: kept between tries, so that nothing is made twice. */
export interface Made {
  document?: { id: string; version: string; existing?: boolean };
  places?: Place[];
  /** Ids by the key of the proposal. */
  relations: Record<string, string>;
  demands: Record<string, { id: string; version: string }>;
  targets: Record<string, string>;
  published: Record<string, true>;
  kept?: true;
  /** What was refused, by the key of the proposal (`document`, `text`, `kept` for the whole). */
  refused: Record<string, string[]>;
  /** Keys of calls that got no answer: sent again they find what was made. */
  calls: Record<string, string>;
  /** A document of the register that has the same symbol already. */
  same?: string;
}

export const nothingMade: Made = {
  relations: {},
  demands: {},
  targets: {},
  published: {},
  refused: {},
  calls: {},
};

/** What became of a proposal: the id of what was made of it. */
export const madeOf = (made: Made, key: string): string | undefined =>
  made.demands[key]?.id ?? made.targets[key] ?? made.relations[key];

export interface Job {
  text: string;
  reading: Reading;
  self: SelfValues;
  proposals: readonly Proposal[];
}

type Headers = { 'Idempotency-Key': string };
type Part = Partial<Made>;

/** One call; its name is the key of the proposal, or of the part of the whole. */
interface Step {
  name: string;
  /** Nothing after it can be done without it. */
  vital?: boolean;
  done: (made: Made) => boolean;
  run: (made: Made, headers: Headers) => Promise<Part>;
}

const without = <T>(record: Record<string, T>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** What a problem says, the fields first: they say what to do. */
export function wordsOf(error: unknown): string[] {
  const { problem, fieldErrors, message } = asProblem(error);
  const fields = fieldErrors.map(({ detail }) => detail).filter(Boolean);
  if (fields.length > 0) return fields;
  return [problem.detail ?? (problem.title || message)].filter(Boolean);
}

function documentSteps({ text, self }: Job): Step[] {
  return [
    {
      name: 'document',
      vital: true,
      done: ({ document }) => Boolean(document),
      run: async (_, headers) => {
        const { data } = await createDocument({
          body: documentBody(self),
          headers,
          throwOnError: true,
        });
        return { document: { id: data.id, version: data.version } };
      },
    },
    {
      name: 'text',
      vital: true,
      done: ({ places }) => Boolean(places),
      run: async ({ document }) => {
        if (!document) return {};
        const path = { id: document.id };
        if (document.existing) {
          // A text that is registered already stays: demands may rest on its provisions.
          const { data } = await getDocumentText({ path, throwOnError: true });
          if (data.text) return { places: placesOf(data.provisions) };
        }
        const { data } = await replaceDocumentText({
          path,
          headers: ifMatch(document.version),
          body: { text },
          throwOnError: true,
        });
        return {
          document: { ...document, version: data.version },
          places: placesOf(data.provisions),
        };
      },
    },
  ];
}

function proposalStep(one: Proposal, all: readonly Proposal[]): Step[] {
  const id = ({ document }: Made) => document?.id ?? '';
  if (one.verdict !== 'ACCEPTED') return [];
  switch (one.kind) {
    case 'CITATION': {
      const body = relationBody(one);
      if (!body) return [];
      return [
        {
          name: one.key,
          done: ({ relations }) => one.key in relations,
          run: async (made, headers) => {
            const path = { id: id(made) };
            await createRelation({ path, body, headers, throwOnError: true });
            return { relations: { ...made.relations, [one.key]: body.targetId } };
          },
        },
      ];
    }
    case 'WORK':
      return [
        {
          name: one.key,
          done: ({ demands }) => one.key in demands,
          run: async (made, headers) => {
            const body = demandBody(one, all, id(made), made.places ?? []);
            const { data } = await createDemand({ body, headers, throwOnError: true });
            const { id: made_, version } = data;
            return { demands: { ...made.demands, [one.key]: { id: made_, version } } };
          },
        },
      ];
    case 'TARGET':
      return [
        {
          name: one.key,
          done: ({ targets }) => one.key in targets,
          run: async (made, headers) => {
            const body = targetBody(one, id(made));
            const { data } = await createTarget({ body, headers, throwOnError: true });
            return { targets: { ...made.targets, [one.key]: data.id } };
          },
        },
      ];
    case 'STUDY_SHARE':
    case 'DEADLINE':
      return [];
  }
}

/** Document, text, relations, demands, targets: in this order. */
export function makingSteps(job: Job): Step[] {
  const ordered = inOrder(job.proposals);
  const steps = kinds.flatMap((kind) =>
    ordered.filter((one) => one.kind === kind).flatMap((one) => proposalStep(one, job.proposals)),
  );
  return [...documentSteps(job), ...steps];
}

/** Each demand, then what became of the reading. */
export function publishingSteps(job: Job, made: Made, publish: boolean): Step[] {
  const demands = publish ? Object.entries(made.demands) : [];
  return [
    ...demands.map(([key, { id, version }]): Step => ({
      name: key,
      done: ({ published }) => key in published,
      run: async (now, headers) => {
        await publishDemand({
          path: { id },
          headers: { ...headers, ...ifMatch(version) },
          throwOnError: true,
        });
        return { published: { ...now.published, [key]: true } };
      },
    })),
    {
      name: 'kept',
      done: ({ kept }) => Boolean(kept),
      run: async ({ document }, headers) => {
        const body = keptOf(job.text, job.reading, job.self, job.proposals);
        try {
          await keepReading({
            path: { id: document?.id ?? '' },
            body,
            headers,
            throwOnError: true,
          });
        } catch (error) {
          // Another reading of this document is kept already: the first one counts.
          if (asProblem(error).status !== 409) throw error;
        }
        return { kept: true };
      },
    },
  ];
}

/**
 * Does what is not done yet and tells after each call what there is now. A refused step is written down and the
 * next one tried; without an answer, or where all else rests on it, it stops. True where nothing was refused.
 */
export async function go(
  steps: readonly Step[],
  start: Made,
  tell: (made: Made) => void,
): Promise<Made> {
  let made: Made = { ...start, refused: {}, same: undefined };
  const set = (part: Part) => {
    made = { ...made, ...part };
    tell(made);
  };
  for (const step of steps) {
    if (step.done(made)) continue;
    const key = made.calls[step.name] ?? idempotencyKey();
    set({ calls: { ...made.calls, [step.name]: key } });
    try {
      const part = await step.run(made, { 'Idempotency-Key': key });
      set({ ...part, calls: without(made.calls, step.name) });
    } catch (error) {
      const problem = asProblem(error);
      const answered = problem.status > 0;
      const same = problem.fieldErrors.find(({ code }) => code === 'DUPLICATE')?.proposal;
      set({
        refused: { ...made.refused, [step.name]: wordsOf(error) },
        ...(answered ? { calls: without(made.calls, step.name) } : {}),
        ...(step.name === 'document' && same ? { same } : {}),
      });
      if (!answered || step.vital) break;
    }
  }
  return made;
}

/** The document of the register takes the place of the one that could not be registered again. */
export async function takeRegistered(made: Made, id: string): Promise<Made> {
  const { data } = await getDocument({ path: { id }, throwOnError: true });
  return {
    ...made,
    document: { id, version: data.version, existing: true },
    refused: {},
    same: undefined,
  };
}
