import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/i18n';
import { deleteSession, getSessionOptions } from '@/api';
import { useGo } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { PasswordForm } from './PasswordForm';
import { SecondFactorSetup } from './SecondFactorSetup';
import classes from './Security.module.css';

/** What must be done once before the work: choose a password, set up the second factor. */
export function FinishSignInPage() {
  const { t } = useTranslation('security');
  const queryClient = useQueryClient();
  const go = useGo();
  const session = useQuery({ ...getSessionOptions(), staleTime: 0 });
  const pending = session.data?.pending;
  const ready = session.data !== undefined && pending === undefined && !session.isFetching;
  useEffect(() => {
    if (ready) go('/', { replace: true });
  }, [ready, go]);
  const next = () => {
    queryClient.clear();
    void session.refetch();
  };
  const leave = async () => {
    await deleteSession().catch(() => undefined);
    queryClient.clear();
    go('/sign-in');
  };
  return (
    <main className={classes.page}>
      <div className={classes.narrow}>
        <Card title={t(pending === 'SET_UP_SECOND_FACTOR' ? 'finish.factor' : 'finish.password')}>
          <div className={classes.stack}>
            {session.isPending && <RowsSkeleton rows={2} />}
            {session.isError && <ErrorState error={session.error} />}
            {pending === 'CHANGE_PASSWORD' && (
              <>
                <p>{t('finish.passwordWhy')}</p>
                <PasswordForm userName={session.data?.userName ?? ''} onChanged={next} />
              </>
            )}
            {pending === 'SET_UP_SECOND_FACTOR' && (
              <>
                <p>{t('finish.factorWhy')}</p>
                <SecondFactorSetup onDone={next} />
              </>
            )}
            <div>
              <Button variant="subtle" onClick={() => void leave()}>
                {t('finish.leave')}
              </Button>
            </div>
          </div>
        </Card>
      </div>
    </main>
  );
}
