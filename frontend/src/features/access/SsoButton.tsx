import { Button, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';

interface Props extends ButtonProps {
  onPress: () => Promise<unknown>;
  /** What is said where it does not succeed. */
  failed?: string;
}

/** Signs in through the identity provider. */
export function SsoButton({ onPress, failed, ...button }: Props) {
  const { t } = useTranslation('access');
  const press = useMutation({ mutationFn: onPress });
  return (
    <>
      {press.isError && (
        <p role="alert" className="lt-soft">
          {failed ?? t('sso.failedWhat')}
        </p>
      )}
      <Button loading={press.isPending} onClick={() => press.mutate()} {...button}>
        {t('sso.verb')}
      </Button>
    </>
  );
}
