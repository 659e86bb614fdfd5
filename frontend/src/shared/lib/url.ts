import { useLocation } from '@tanstack/react-router';
import { useHistory } from './history';
import { withQuery } from './references';

/** The query of the address bar as plain words, and a way to change some of them in place. */
export function useQueryWords(): [
  Readonly<Record<string, string | undefined>>,
  (change: Readonly<Record<string, string | undefined>>) => void,
] {
  const history = useHistory();
  const search = useLocation({ select: (location) => location.searchStr });
  const words = Object.fromEntries(new URLSearchParams(search));
  const change = (part: Readonly<Record<string, string | undefined>>) => {
    const { pathname, search: now } = history.location;
    const kept = Object.fromEntries(new URLSearchParams(now));
    history.replace(withQuery(pathname, { ...kept, ...part }));
  };
  return [words, change];
}
