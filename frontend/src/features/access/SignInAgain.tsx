import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/CloseButton.css';
import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { bearer, getSessionQueryKey, sessionGate, type Session } from '@/api';
import { SignInForm } from './SignInForm';
import { SsoAgain } from './SsoAgain';

/** Over the page as it stands: the calls that waited go out again once somebody has signed in. */
export function SignInAgain() {
  const { t } = useTranslation('access');
  const queryClient = useQueryClient();
  const before = queryClient.getQueryData<Session>(getSessionQueryKey());
  const signedIn = (session: Session) => {
    if (before && session.userId !== before.userId) {
      // Another person: nothing of the first one's page may stay.
      window.location.assign('/');
      return;
    }
    if (session.pending) {
      window.location.assign('/sign-in/finish');
      return;
    }
    queryClient.setQueryData(getSessionQueryKey(), session);
    sessionGate.settle(true);
  };
  return (
    <Modal
      opened
      onClose={() => sessionGate.settle(false)}
      title={t('again.title')}
      closeButtonProps={{ 'aria-label': t('again.later') }}
      attributes={{ header: { role: 'presentation' } }}
      closeOnClickOutside={false}
    >
      <p className="lt-soft">{t('again.kept')}</p>
      {bearer.isRemembered() ? (
        <SsoAgain onSignedIn={signedIn} />
      ) : (
        <SignInForm userName={before?.userName ?? ''} onSignedIn={signedIn} />
      )}
    </Modal>
  );
}
