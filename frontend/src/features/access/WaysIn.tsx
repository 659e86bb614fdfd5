import { useTranslation } from '@/i18n';
import type { Session, SignIn } from '@/api';
import classes from './SignIn.module.css';
import { SignInForm } from './SignInForm';
import { SsoButton } from './SsoButton';

interface Props {
  signIn: SignIn;
  next: string | undefined;
  onSignedIn: (session: Session) => void;
}

/** What the mode of the installation offers: the form, single sign-on, or both. */
export function WaysIn({ signIn, next, onSignedIn }: Props) {
  const { t } = useTranslation('access');
  const away = async () => {
    const { signInAway } = await import('./sso');
    return signInAway(next);
  };
  const form = <SignInForm onSignedIn={onSignedIn} />;
  if (!signIn.provider) return form;
  return (
    <>
      <div className={classes.form}>
        <SsoButton onPress={away} />
      </div>
      {signIn.mode === 'EXTERNAL' ? (
        <details className={classes.emergency}>
          <summary>{t('sso.emergency')}</summary>
          <p className="lt-soft lt-small">{t('sso.emergencyWhat')}</p>
          {form}
        </details>
      ) : (
        <>
          <p className={classes.or}>{t('sso.or')}</p>
          {form}
        </>
      )}
    </>
  );
}
