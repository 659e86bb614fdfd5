import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listSessionsQueryKey } from '@/api';
import { useSession } from '@/shared/lib/session';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { say } from '@/shared/ui/Toasts';
import { PasswordForm } from './PasswordForm';
import { SecondFactorCard } from './SecondFactorCard';
import classes from './Security.module.css';
import { SessionsCard } from './SessionsCard';

/** One's own sign-in: password, second factor, where one is signed in. */
export function SecurityPage() {
  const { t } = useTranslation('security');
  const session = useSession();
  const queryClient = useQueryClient();
  const changed = () => {
    say(t('password.changed'));
    void queryClient.invalidateQueries({ queryKey: listSessionsQueryKey() });
  };
  return (
    <>
      <PageHeader title={t('title')} subtitle={session.userName} />
      <div className={classes.stack}>
        <Card title={t('password.title')}>
          <PasswordForm userName={session.userName} onChanged={changed} />
        </Card>
        <SecondFactorCard />
        <SessionsCard />
      </div>
    </>
  );
}
