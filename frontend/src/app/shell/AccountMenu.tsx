import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { bearer, deleteSession, sessionGate, type Session } from '@/api';
import { changeLanguage, languages, useTranslation } from '@/i18n';
import { paths } from '@/shared/lib/references';
import { may } from '@/shared/lib/session';
import { initials } from '@/shared/lib/text';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import classes from './AccountMenu.module.css';
import type { NavItem } from './navigation';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

function useSignOut() {
  const queryClient = useQueryClient();
  const go = useGo();
  return async () => {
    sessionGate.forget();
    // Without an answer the cookie may live on, but this page shows nothing of it any more.
    await deleteSession().catch(() => undefined);
    const provider = bearer.source();
    bearer.forget();
    if (provider) return provider.signOut();
    queryClient.clear();
    go('/sign-in');
  };
}

interface ChoicesProps<Value extends string> {
  legend: string;
  values: readonly Value[];
  chosen: string;
  label: (value: Value) => string;
  onChoose: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { legend, values, chosen, label, onChoose } = props;
  const name = useId();
  return (
    <fieldset className={classes.choices}>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {label(value)}
        </label>
      ))}
    </fieldset>
  );
}

/** Closes on Escape (the focus goes back to the button) and on a press anywhere else. */
function useClosing(opened: boolean, close: () => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      box.current?.querySelector('button')?.focus();
    };
    const point = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', point);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', point);
    };
  }, [opened, close]);
  return box;
}

interface Props {
  session: Session;
  items: readonly NavItem[];
  onHelp: () => void;
}

/** Who is signed in; language, appearance, shortcuts, the way out; on a phone also every page. */
export function AccountMenu({ session, items, onHelp }: Props) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const box = useClosing(opened, close);
  return (
    <div ref={box} className={classes.account}>
      <button
        type="button"
        className={classes.button}
        aria-expanded={opened}
        aria-controls="account-panel"
        aria-label={t('account.menu', { name: session.displayName })}
        data-initials={initials(session.displayName)}
        onClick={() => setOpened(!opened)}
      />
      <div id="account-panel" className={classes.panel} hidden={!opened}>
        <div className={classes.who}>
          <strong>{session.displayName}</strong>
          {session.home && <div className="lt-soft lt-small">{session.home.name}</div>}
        </div>
        <ul className={classes.pages}>
          {items.map((item) => (
            <li key={item.key}>
              <AppLink href={item.href} className={classes.item} onClick={close}>
                {t(`nav.${item.key}`)}
              </AppLink>
            </li>
          ))}
        </ul>
        <AppLink href="/security" className={classes.item} onClick={close}>
          {t('account.security')}
        </AppLink>
        <AppLink href="/delegations" className={classes.item} onClick={close}>
          {t('account.delegations')}
        </AppLink>
        {may(session, 'TOKEN_OWN') && (
          <AppLink href="/integrations" className={classes.item} onClick={close}>
            {t('account.integrations')}
          </AppLink>
        )}
        {may(session, 'IMPORT') && may(session, 'ORGANISATION_EDIT') && (
          <AppLink href={paths.imports} className={classes.item} onClick={close}>
            {t('account.imports')}
          </AppLink>
        )}
        <Choices
          legend={t('account.language')}
          values={languages}
          chosen={i18n.language}
          label={(language) => t(`language.${language}`)}
          onChoose={(language) => void changeLanguage(language)}
        />
        <Choices
          legend={t('account.theme')}
          values={schemes}
          chosen={colorScheme}
          label={(scheme) => t(`theme.${scheme}`)}
          onChoose={setColorScheme}
        />
        <button
          type="button"
          className={classes.item}
          onClick={() => {
            close();
            onHelp();
          }}
        >
          {t('keys.title')}
        </button>
        <button type="button" className={classes.item} onClick={() => void signOut()}>
          {t('account.signOut')}
        </button>
      </div>
    </div>
  );
}
