import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from '@/i18n';
import { getMyWorkOptions } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { useSession } from '@/shared/lib/session';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Logo } from '@/shared/ui/Icons';
import { isTyping, useListKeys } from '@/shared/ui/keyboard';
import { AsOfBanner } from './AsOf';
import { navigation, searchedPages, type NavItem } from './navigation';
import classes from './Shell.module.css';
import { TopBar } from './TopBar';

const KeyboardHelp = lazy(async () => ({ default: (await import('./KeyboardHelp')).KeyboardHelp }));
const loadPalette = () => import('./SearchPalette');
const SearchPalette = lazy(async () => ({ default: (await loadPalette()).SearchPalette }));

function SideNav({ items, path, overdue }: { items: NavItem[]; path: string; overdue: number }) {
  const { t, i18n } = useTranslation();
  const link = (item: NavItem) => (
    <li key={item.key}>
      <AppLink
        href={item.href}
        className={classes.link}
        aria-current={item.holds(path) ? 'page' : undefined}
      >
        <span>{t(`nav.${item.key}`)}</span>
        {item.key === 'work' && overdue > 0 && (
          <span className={classes.count} aria-label={t('nav.overdue', { count: overdue })}>
            {formatCount(overdue, i18n.language)}
          </span>
        )}
      </AppLink>
    </li>
  );
  const below = items.filter((item) => item.section === 'organisation');
  return (
    <nav className={`${classes.side ?? ''} lt-no-print`} aria-label={t('nav.label')}>
      <div className={classes.stuck}>
        <AppLink href="/" className={classes.brand}>
          <Logo /> Lan Tỏa
        </AppLink>
        <ul>{items.filter((item) => !item.section).map(link)}</ul>
        {below.length > 0 && (
          <>
            <div className={classes.section}>{t('nav.section.organisation')}</div>
            <ul>{below.map(link)}</ul>
          </>
        )}
      </div>
    </nav>
  );
}

function PhoneTabs({ items, path }: { items: NavItem[]; path: string }) {
  const { t } = useTranslation();
  const shown = (['work', 'overview', 'documents', 'organisations', 'obligations'] as const)
    .flatMap((key) => items.filter((item) => item.key === key).map((item) => ({ ...item, key })))
    .slice(0, 4);
  return (
    <nav className={`${classes.tabs ?? ''} lt-no-print`} aria-label={t('nav.tabs')}>
      {shown.map((item) => (
        <AppLink
          key={item.key}
          href={item.href}
          aria-current={item.holds(path) ? 'page' : undefined}
        >
          {t(`tab.${item.key}`)}
        </AppLink>
      ))}
    </nav>
  );
}

/** The keys that work on every page; what is being typed is left alone. */
function useShellKeys(open: (what: 'search' | 'help') => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open('search');
      } else if (event.key === '?' && !isTyping(event.target)) {
        event.preventDefault();
        open('help');
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open]);
}

/** The frame of every signed-in page: menu left (four tabs on a phone), search and account above. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const path = useLocation({ select: (location) => location.pathname });
  // Of where the page has come to: until then what is read is of the instant before.
  const instant = useRouterState({
    select: ({ location, resolvedLocation = location }) =>
      new URLSearchParams(resolvedLocation.searchStr).get('asOf') ?? undefined,
  });
  const go = useGo();
  const [opened, setOpened] = useState<'search' | 'help'>();
  const work = useQuery(getMyWorkOptions());
  const overdue = work.data?.groups.find((group) => group.key === 'OVERDUE')?.count ?? 0;
  const items = navigation(session);
  const close = () => setOpened(undefined);
  useShellKeys(setOpened);
  useListKeys();
  useEffect(() => {
    // Once the page stands, so that the first Ctrl-K loses no letter.
    const timer = setTimeout(() => void loadPalette(), 2000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('page.skip')}
      </a>
      <SideNav items={items} path={path} overdue={overdue} />
      <div className={classes.column}>
        <TopBar
          session={session}
          instant={instant}
          onSearch={() => setOpened('search')}
          onHelp={() => setOpened('help')}
          items={items}
        />
        {instant && <AsOfBanner instant={instant} />}
        <main id="content" className={classes.main} tabIndex={-1}>
          <Outlet key={instant} />
        </main>
      </div>
      <PhoneTabs items={items} path={path} />
      <Suspense fallback={null}>
        {opened === 'search' && (
          <SearchPalette items={[...items, ...searchedPages(session)]} onClose={close} onGo={go} />
        )}
        {opened === 'help' && <KeyboardHelp onClose={close} />}
      </Suspense>
    </div>
  );
}
