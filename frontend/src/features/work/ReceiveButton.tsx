import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { ifMatch, receiveObligationMutation, type ObligationRow } from '@/api';
import { useObligationChanged } from '@/shared/lib/obligation-cache';
import { ErrorState } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';

/** Receives in one click; what goes wrong is said in the row. */
export function ReceiveButton({ row }: { row: ObligationRow }) {
  const { t } = useTranslation('work');
  const { t: c } = useTranslation();
  const changed = useObligationChanged();
  const receive = useMutation({
    ...receiveObligationMutation(),
    onSuccess: async (obligation) => {
      await changed(obligation);
      say(t('received', { title: row.title }));
    },
  });
  if (receive.error) return <ErrorState error={receive.error} onRetry={() => void changed()} />;
  return (
    <Button
      variant="default"
      loading={receive.isPending}
      aria-label={`${c('action.RECEIVE')}: ${row.title}`}
      onClick={() => receive.mutate({ path: { id: row.id }, headers: ifMatch(row.version) })}
    >
      {c('action.RECEIVE')}
    </Button>
  );
}
