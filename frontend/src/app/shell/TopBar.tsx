import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteSession, sessionGate, type Session } from '@/api';
import { changeLanguage, languages } from '@/i18n';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { initials } from '@/shared/lib/text';
import { AppLink, useGo } from '@/shared/ui/AppLink';
import { Logo } from '@/shared/ui/Icons';
import type { NavItem } from './navigation';
import classes from './Shell.module.css';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

interface Props {
  session: Session;
  items: readonly NavItem[];
  onSearch: () => void;
  onHelp: () => void;
}

function useSignOut() {
  const queryClient = useQueryClient();
  const go = useGo();
  return async () => {
    sessionGate.forget();
    // Without an answer the cookie may live on, but this page shows nothing of it any more.
    await deleteSession().catch(() => undefined);
    queryClient.clear();
    go('/sign-in');
  };
}

function AccountMenu({ session, items, onHelp }: Omit<Props, 'onSearch'>) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button
          type="button"
          className={classes.account}
          aria-label={t('account.menu', { name: session.displayName })}
        >
          {initials(session.displayName)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{session.displayName}</strong>
          {session.home && <div className="lt-soft lt-small">{session.home.name}</div>}
        </div>
        <Menu.Divider />
        <div className={classes.phoneOnly}>
          {items.map((item) => (
            <Menu.Item key={item.key} component={AppLink} href={item.href}>
              {t(`nav.${item.key}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </div>
        <Menu.Label>{t('account.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            role="menuitemradio"
            aria-checked={i18n.language === language}
            rightSection={i18n.language === language ? '✓' : undefined}
            onClick={() => void changeLanguage(language)}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('account.theme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            rightSection={colorScheme === scheme ? '✓' : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onHelp}>{t('keys.title')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function TopBar({ session, items, onSearch, onHelp }: Props) {
  const { t } = useTranslation();
  return (
    <header className={`${classes.top ?? ''} lt-no-print`}>
      <AppLink href="/" className={classes.phoneBrand}>
        <Logo size={20} /> Lan Tỏa
      </AppLink>
      <button
        type="button"
        className={classes.search}
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
      >
        <span>
          {t('search.open')}
          <span className={classes.searchLong}> {t('search.what')}</span>
        </span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className={classes.today}>
        {t('page.today', { date: formatDate(dateInVietnam()) })}
      </span>
      <AccountMenu session={session} items={items} onHelp={onHelp} />
    </header>
  );
}
