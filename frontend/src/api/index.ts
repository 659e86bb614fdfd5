export * from './generated';
export * from './generated/@tanstack/react-query.gen';
export { bearer, type BearerSource } from './bearer';
export { download, needsFetching } from './download';
export { asOf } from './as-of';
export { idempotencyKey, ifMatch, setApiLanguage } from './fetch';
export { asProblem, ProblemError } from './problem';
export { sessionGate } from './session-gate';
export { uploadFile } from './upload';
