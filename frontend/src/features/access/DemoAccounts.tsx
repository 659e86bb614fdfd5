import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { createSessionMutation, type DemoAccount, type Session } from '@/api';
import { ErrorState } from '@/shared/ui/States';
import classes from './SignIn.module.css';

interface Props {
  accounts: readonly DemoAccount[];
  onSignedIn: (session: Session) => void;
}

/** Each person of the demonstration, signed in by one click. */
export function DemoAccounts({ accounts, onSignedIn }: Props) {
  const { t } = useTranslation('access');
  const signIn = useMutation({ ...createSessionMutation(), onSuccess: onSignedIn });
  return (
    <>
      <p className="lt-soft lt-small">{t('demo.what')}</p>
      {signIn.error && <ErrorState error={signIn.error} />}
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.userName}>
            <button
              type="button"
              disabled={signIn.isPending}
              onClick={() =>
                signIn.mutate({ body: { userName: account.userName, password: account.password } })
              }
            >
              <span className={classes.who}>
                <strong>{t(`role.${account.role}`)}</strong> · {account.organisationName}
              </span>
              <span className="lt-soft lt-small">{account.purpose}</span>
              <span className={classes.credentials}>
                {account.userName} / {account.password}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
