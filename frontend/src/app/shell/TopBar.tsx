import { useTranslation } from '@/i18n';
import type { Session } from '@/api';
import { dateInVietnam, formatDate } from '@/shared/lib/dates';
import { may } from '@/shared/lib/session';
import { AppLink } from '@/shared/ui/AppLink';
import { Logo } from '@/shared/ui/Icons';
import { AccountMenu } from './AccountMenu';
import { AsOfButton } from './AsOf';
import { Bell } from './Bell';
import type { NavItem } from './navigation';
import classes from './Shell.module.css';

interface Props {
  session: Session;
  /** The past instant that is looked at. */
  instant: string | undefined;
  items: readonly NavItem[];
  onSearch: () => void;
  onHelp: () => void;
}

export function TopBar({ session, instant, items, onSearch, onHelp }: Props) {
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
      <AsOfButton instant={instant} />
      {may(session, 'OBLIGATION_READ') && !instant && <Bell />}
      <AccountMenu session={session} items={items} onHelp={onHelp} />
    </header>
  );
}
