import { useCallback, useEffect, useReducer, useRef } from 'react';
import { asProblem, type ProblemError } from '@/api';
import { keep, readKept } from './kept';
import { equal, merge } from './merge';

/** How long the hands rest before something is sent. */
const REST = 800;

export type SaveState = 'idle' | 'dirty' | 'saving' | 'saved' | 'error' | 'conflict';

interface State<Input> {
  /** What the server had when the change began. */
  base: Input;
  version: string;
  mine: Input;
  state: SaveState;
  /** What stands on the server where both changed the same. */
  theirs?: Input;
  theirVersion?: string;
  clashes: readonly (keyof Input & string)[];
  error?: ProblemError;
}

type Action<Input> =
  | { do: 'change'; part: Partial<Input> }
  | { do: 'server'; input: Input; version: string }
  | { do: 'sending' }
  | { do: 'sent'; input: Input; version: string; was: Input }
  | { do: 'failed'; error: ProblemError }
  | { do: 'met'; input: Input; version: string }
  | { do: 'resolved'; input: Input };

function reduce<Input extends object>(now: State<Input>, action: Action<Input>): State<Input> {
  switch (action.do) {
    case 'change': {
      const mine = { ...now.mine, ...action.part };
      if (now.state === 'conflict') return { ...now, mine };
      return { ...now, mine, state: now.state === 'saving' ? 'saving' : 'dirty' };
    }
    case 'server':
      // Somebody else's change comes in by itself while nothing of mine is open.
      return (now.state === 'idle' || now.state === 'saved') &&
        Number(action.version) > Number(now.version)
        ? { ...now, base: action.input, mine: action.input, version: action.version }
        : now;
    case 'sending':
      return { ...now, state: 'saving' };
    case 'sent': {
      const rest = equal(now.mine, action.was);
      return {
        base: action.input,
        version: action.version,
        mine: now.mine,
        state: rest ? 'saved' : 'dirty',
        clashes: [],
      };
    }
    case 'failed':
      return { ...now, state: 'error', error: action.error };
    case 'met': {
      const { merged, clashes } = merge(now.base, now.mine, action.input);
      return clashes.length === 0
        ? { base: action.input, version: action.version, mine: merged, state: 'dirty', clashes }
        : {
            ...now,
            state: 'conflict',
            theirs: action.input,
            theirVersion: action.version,
            clashes,
          };
    }
    case 'resolved':
      return {
        base: now.theirs ?? now.base,
        version: now.theirVersion ?? now.version,
        mine: action.input,
        state: 'dirty',
        clashes: [],
      };
  }
}

interface Options<Item extends { version: string }, Input extends object> {
  /** Under which it is kept on this device until it is saved. */
  id: string;
  item: Item;
  inputOf: (item: Item) => Input;
  save: (input: Input, version: string) => Promise<Item>;
  reread: () => Promise<Item>;
  onSaved: (item: Item) => void;
}

export interface Autosave<Input> {
  values: Input;
  change: (part: Partial<Input>) => void;
  state: SaveState;
  error?: ProblemError | undefined;
  /** Both versions, where a person must choose. */
  conflict?: { base: Input; theirs: Input; fields: readonly (keyof Input & string)[] } | undefined;
  resolve: (input: Input) => void;
  again: () => void;
}

/**
 * Saves what is typed once the hands rest, against the version it rests on. Nobody is locked out: where
 * somebody else saved meanwhile, both are merged field by field, and a person is asked only where both
 * changed the same. What could not be sent is kept on this device.
 */
export function useAutosave<Item extends { version: string }, Input extends object>(
  options: Options<Item, Input>,
): Autosave<Input> {
  const { id, item, inputOf, save, reread, onSaved } = options;
  const [now, dispatch] = useReducer(reduce<Input>, undefined, (): State<Input> => {
    const kept = readKept<Input>(id);
    return kept
      ? { ...kept, state: 'dirty', clashes: [] }
      : {
          base: inputOf(item),
          version: item.version,
          mine: inputOf(item),
          state: 'idle',
          clashes: [],
        };
  });
  const calls = useRef({ save, reread, onSaved, inputOf });
  useEffect(() => {
    calls.current = { save, reread, onSaved, inputOf };
  });
  useEffect(() => {
    dispatch({ do: 'server', input: calls.current.inputOf(item), version: item.version });
  }, [item]);

  const { base, mine, version, state } = now;
  const open = state !== 'idle' && state !== 'saved';
  useEffect(() => {
    keep(id, open && !equal(base, mine) ? { base, mine, version } : undefined);
  }, [id, open, base, mine, version]);

  const send = useCallback(async () => {
    dispatch({ do: 'sending' });
    try {
      const saved = await calls.current.save(mine, version);
      calls.current.onSaved(saved);
      dispatch({
        do: 'sent',
        input: calls.current.inputOf(saved),
        version: saved.version,
        was: mine,
      });
    } catch (cause) {
      const error = asProblem(cause);
      if (error.status !== 412) {
        dispatch({ do: 'failed', error });
        return;
      }
      try {
        const theirs = await calls.current.reread();
        dispatch({ do: 'met', input: calls.current.inputOf(theirs), version: theirs.version });
      } catch (second) {
        dispatch({ do: 'failed', error: asProblem(second) });
      }
    }
  }, [mine, version]);

  useEffect(() => {
    if (state !== 'dirty') return;
    const timer = setTimeout(() => void send(), REST);
    return () => clearTimeout(timer);
  }, [state, send]);

  useEffect(() => {
    if (state !== 'error') return;
    const online = () => void send();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [state, send]);

  return {
    values: mine,
    change: (part) => dispatch({ do: 'change', part }),
    state,
    error: state === 'error' ? now.error : undefined,
    conflict:
      state === 'conflict' && now.theirs
        ? { base, theirs: now.theirs, fields: now.clashes }
        : undefined,
    resolve: (input) => dispatch({ do: 'resolved', input }),
    again: () => void send(),
  };
}
