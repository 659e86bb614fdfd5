import type { FieldError, Problem } from './generated';

/**
 * Any failed call, as one type: an RFC 9457 problem of the API, or `status` 0 when no answer came
 * (no network, server down). Nothing else is ever thrown by a call of this product's API.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Seconds to wait before trying again, where the answer said so. */
  retryAfter?: number;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options);
    this.problem = problem;
  }

  /** The HTTP status; 0 when no answer came. */
  get status(): number {
    return this.problem.status;
  }

  /** The last part of the problem's type, e.g. `stale-version`; codes never change. */
  get slug(): string {
    return this.problem.type.replace(/^.*\//, '');
  }

  /** What is wrong with single fields; empty when the problem is about the whole. */
  get fieldErrors(): readonly FieldError[] {
    return this.problem.errors ?? [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function fieldError(value: unknown): FieldError[] {
  if (!isRecord(value)) return [];
  const proposal = text(value.proposal);
  return [
    {
      pointer: text(value.pointer) ?? '',
      code: text(value.code) ?? 'invalid',
      detail: text(value.detail) ?? '',
      ...(proposal ? { proposal } : {}),
    },
  ];
}

/** Reads whatever came as a problem: a proxy's HTML page becomes a problem with the status alone. */
export function parseProblem(status: number, body: string): Problem {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    json = undefined;
  }
  if (!isRecord(json) || typeof json.title !== 'string') {
    return { type: 'about:blank', title: '', status };
  }
  return {
    type: text(json.type) ?? 'about:blank',
    title: json.title,
    status,
    ...(text(json.detail) ? { detail: text(json.detail) } : {}),
    ...(text(json.instance) ? { instance: text(json.instance) } : {}),
    ...(text(json.requestId) ? { requestId: text(json.requestId) } : {}),
    ...(text(json.currentVersion) ? { currentVersion: text(json.currentVersion) } : {}),
    ...(Array.isArray(json.errors) ? { errors: json.errors.flatMap(fieldError) } : {}),
  };
}

/** The problem of an answer that was not a success. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const error = new ProblemError(parseProblem(response.status, await response.text()));
  const seconds = Number(response.headers.get('Retry-After'));
  if (seconds > 0) error.retryAfter = seconds;
  return error;
}

/** The problem of a call that got no answer. */
export function noAnswer(cause: unknown): ProblemError {
  return new ProblemError({ type: 'about:no-answer', title: '', status: 0 }, { cause });
}

/** Anything thrown, as a problem, so that one component can show it. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError({ type: 'about:unexpected', title: '', status: -1 }, { cause: error });
}

/** The problem of a change that was tried while a past instant is looked at; nothing was sent. */
export function readOnly(): ProblemError {
  return new ProblemError({ type: 'about:read-only', title: '', status: -2 });
}
