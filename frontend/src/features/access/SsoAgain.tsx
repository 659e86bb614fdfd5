import { useTranslation } from '@/i18n';
import type { Session } from '@/api';
import classes from './SignIn.module.css';
import { SsoButton } from './SsoButton';

/** Signing in again through the provider, beside the page as it stands. */
export function SsoAgain({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation('access');
  const again = async () => {
    const { signInBeside } = await import('./sso');
    onSignedIn(await signInBeside());
  };
  return (
    <div className={classes.form}>
      <p className="lt-soft">{t('sso.beside')}</p>
      <SsoButton onPress={again} failed={t('sso.blocked')} data-autofocus="" />
    </div>
  );
}
