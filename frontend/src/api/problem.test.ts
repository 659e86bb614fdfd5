import { describe, expect, it } from 'vitest';
import { asProblem, parseProblem, ProblemError } from './problem';

describe('parseProblem', () => {
  it('keeps what RFC 9457 and the contract name', () => {
    const body = {
      type: '/problems/invalid-input',
      title: 'Dữ liệu chưa hợp lệ',
      status: 422,
      detail: 'Một trường cần sửa.',
      instance: '/api/v1/obligations/7/submission',
      requestId: 'r-1',
      currentVersion: '3',
      errors: [
        {
          pointer: '/doneOn',
          code: 'before-document',
          detail: 'Trước ngày văn bản.',
          proposal: '2026-11-01',
        },
      ],
    };
    expect(parseProblem(422, JSON.stringify(body))).toEqual(body);
  });

  it.each(['', '<html>502</html>', '[]', 'null', '{"message":"x"}'])(
    'makes of %j a problem with the status alone',
    (body) => {
      expect(parseProblem(502, body)).toEqual({ type: 'about:blank', title: '', status: 502 });
    },
  );

  it('trusts the status of the answer, not the one written inside', () => {
    expect(parseProblem(409, '{"title":"x","status":200}').status).toBe(409);
  });

  it('drops what is no field error', () => {
    const body = '{"title":"x","errors":["no",{"detail":"d"}]}';
    expect(parseProblem(400, body).errors).toEqual([{ pointer: '', code: 'invalid', detail: 'd' }]);
  });
});

describe('ProblemError', () => {
  it('tells its slug and its fields', () => {
    const error = new ProblemError({ type: '/problems/stale-version', title: 't', status: 412 });
    expect(error.slug).toBe('stale-version');
    expect(error.fieldErrors).toEqual([]);
    expect(error.message).toBe('t');
  });

  it('wraps whatever else was thrown', () => {
    const cause = new TypeError('x');
    const error = asProblem(cause);
    expect(error.status).toBe(-1);
    expect(error.cause).toBe(cause);
    expect(asProblem(error)).toBe(error);
  });
});
