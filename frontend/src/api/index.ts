export * from './generated';
export * from './generated/@tanstack/react-query.gen';
export { ifMatch, setApiLanguage } from './fetch';
export { asProblem, ProblemError } from './problem';
export { sessionGate } from './session-gate';
export { uploadFile } from './upload';
