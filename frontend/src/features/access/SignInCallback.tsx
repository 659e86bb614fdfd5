import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/i18n';
import { bearer, getSessionQueryKey, ProblemError, sessionGate } from '@/api';
import { withQuery } from '@/shared/lib/references';
import { useGo } from '@/shared/ui/AppLink';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import classes from './SignIn.module.css';
import { answersBeside, complete, SignInNeeded } from './sso';

/** Where the provider sends the browser back to: takes its answer and goes on, or says why not. */
export function SignInCallback() {
  const { t } = useTranslation('access');
  const queryClient = useQueryClient();
  const go = useGo();
  const [error, setError] = useState<unknown>();
  const [answer] = useState(() => new URL(location.href));
  const [beside] = useState(() => answersBeside(answer));
  useEffect(() => {
    if (beside) return;
    complete(answer).then(
      ({ session, next }) => {
        queryClient.setQueryData(getSessionQueryKey(), session);
        sessionGate.establish();
        go(next, { replace: true });
      },
      (cause: unknown) => {
        if (cause instanceof SignInNeeded) {
          const next = cause.message || undefined;
          go(withQuery('/sign-in', { next }), { replace: true });
        } else {
          setError(cause);
        }
      },
    );
  }, [answer, beside, go, queryClient]);
  const leave = () => {
    const provider = bearer.source();
    bearer.forget();
    if (provider) void provider.signOut();
    else go('/sign-in', { replace: true });
  };
  return (
    <main className={classes.page}>
      <section className={`${classes.card ?? ''} ${classes.alone ?? ''}`}>
        <h1>{t(beside ? 'sso.verb' : error ? 'sso.failed' : 'sso.working')}</h1>
        {beside && <p>{t('sso.close')}</p>}
        {!beside && !error && <RowsSkeleton rows={1} />}
        {error instanceof ProblemError && <ErrorState error={error} />}
        {Boolean(error) && !(error instanceof ProblemError) && <p>{t('sso.failedWhat')}</p>}
        {Boolean(error) && (
          <Button variant="default" onClick={leave}>
            {t(bearer.source() ? 'sso.other' : 'sso.back')}
          </Button>
        )}
      </section>
    </main>
  );
}
