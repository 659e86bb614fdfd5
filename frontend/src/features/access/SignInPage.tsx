import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { changeLanguage, useTranslation, type Language } from '@/i18n';
import {
  bearer,
  getSessionQueryKey,
  getSetupOptions,
  getSignInOptions,
  sessionGate,
  type Session,
} from '@/api';
import { useGo } from '@/shared/ui/AppLink';
import { Logo } from '@/shared/ui/Icons';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { DemoAccounts } from './DemoAccounts';
import { FirstRun } from './FirstRun';
import { nextAddress } from './next';
import classes from './SignIn.module.css';
import { WaysIn } from './WaysIn';

/** The form; the demo accounts where there are any; the guided set-up where the database is empty. */
export function SignInPage() {
  const { t, i18n } = useTranslation('access');
  const queryClient = useQueryClient();
  const go = useGo();
  const search: { next?: string } = useSearch({ strict: false });
  const setup = useQuery(getSetupOptions());
  const signIn = useQuery(getSignInOptions());
  const signedIn = (session: Session) => {
    bearer.forget();
    queryClient.clear();
    queryClient.setQueryData(getSessionQueryKey(), session);
    sessionGate.establish();
    go(nextAddress(search.next), { replace: true });
  };
  const other: Language = i18n.language === 'vi' ? 'en' : 'vi';
  const empty = setup.data?.state === 'EMPTY';
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <Logo size={28} />
        <div>
          <div className={classes.name}>Lan Tỏa</div>
          <div className="lt-soft">{t('signIn.what')}</div>
        </div>
      </div>
      <div className={classes.columns} data-wide={setup.data?.demo || undefined}>
        <section className={classes.card}>
          <h1>{t(empty ? 'firstRun.title' : 'signIn.title')}</h1>
          {(setup.isPending || signIn.isPending) && <RowsSkeleton rows={2} />}
          {signIn.isError && (
            <ErrorState error={signIn.error} onRetry={() => void signIn.refetch()} />
          )}
          {setup.isError && <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />}
          {setup.data && signIn.data && !empty && (
            <WaysIn signIn={signIn.data} next={search.next} onSignedIn={signedIn} />
          )}
          {setup.data && empty && (
            <FirstRun
              demoAvailable={setup.data.demoAvailable ?? false}
              onReady={() => void setup.refetch()}
            />
          )}
        </section>
        {setup.data?.demo &&
          signIn.data?.mode !== 'EXTERNAL' &&
          (setup.data.demoAccounts ?? []).length > 0 && (
            <section className={classes.card}>
              <h2>{t('demo.title')}</h2>
              <DemoAccounts accounts={setup.data.demoAccounts ?? []} onSignedIn={signedIn} />
            </section>
          )}
      </div>
      <Button variant="subtle" onClick={() => void changeLanguage(other)} lang={other}>
        {t(`other.${other}`)}
      </Button>
    </main>
  );
}
