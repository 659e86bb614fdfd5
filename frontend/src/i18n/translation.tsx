import type { i18n as I18n, Namespace, TFunction } from 'i18next';
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';

interface Words<Names extends Namespace> {
  /** Says a key of the catalogue in the language of the screen. */
  t: TFunction<Names>;
  i18n: I18n;
}

type Find = <Names extends Namespace>(names: Names) => Words<Names>;

const Catalogues = createContext<Find | undefined>(undefined);

/** One function per catalogue and language, however many ask for it. */
function finder(i18n: I18n, language: string): Find {
  const known = new Map<string, Words<Namespace>>();
  return (names) => {
    const key = String(names);
    const found = known.get(key) ?? { t: i18n.getFixedT(language, names), i18n };
    known.set(key, found);
    return found as Words<typeof names>;
  };
}

interface Props {
  i18n: I18n;
  children: ReactNode;
}

/** Listens, once for all, to the language being changed. */
export function Translations({ i18n, children }: Props) {
  const language = useSyncExternalStore(
    (listener) => {
      i18n.on('languageChanged', listener);
      return () => i18n.off('languageChanged', listener);
    },
    () => i18n.language,
  );
  const find = useMemo(() => finder(i18n, language), [i18n, language]);
  return <Catalogues value={find}>{children}</Catalogues>;
}

/**
 * The words of a catalogue (`common` where none is named) in the language of the screen. Every
 * catalogue is here before its code runs, so there is nothing to wait for: a row of a list asks a
 * dozen times.
 */
export function useTranslation<const Names extends Namespace = 'common'>(
  names?: Names,
): Words<Names> {
  const find = useContext(Catalogues);
  if (!find) throw new Error('useTranslation is used outside Translations');
  return find((names ?? 'common') as Names);
}
