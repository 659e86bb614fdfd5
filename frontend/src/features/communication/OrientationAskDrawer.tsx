import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  closeOrientationMutation,
  ifMatch,
  issueOrientationMutation,
  previewOrientationOptions,
  withdrawOrientationMutation,
  type Orientation,
} from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { useDone, useOrientationWords } from './orientationWords';

export type Asking = 'issue' | 'close' | 'withdraw';

/** Whom issuing asks, or what closing and withdrawing mean, before it is done. */
export function AskDrawer({
  orientation,
  asking,
  onClose,
}: {
  orientation: Orientation;
  asking: Asking;
  onClose: () => void;
}) {
  const { t } = useTranslation('orientation');
  const words = useOrientationWords();
  const done = useDone();
  const [reason, setReason] = useState('');
  const preview = useQuery({
    ...previewOrientationOptions({ path: { id: orientation.id } }),
    enabled: asking === 'issue',
  });
  const finished = {
    onSuccess: async () => {
      onClose();
      await done(
        t(
          ({ issue: 'one.issued', close: 'one.closed', withdraw: 'one.withdrawn' } as const)[
            asking
          ],
        ),
      );
    },
  };
  const issue = useMutation({ ...issueOrientationMutation(), ...finished });
  const close = useMutation({ ...closeOrientationMutation(), ...finished });
  const withdraw = useMutation({ ...withdrawOrientationMutation(), ...finished });
  const at = { path: { id: orientation.id }, headers: ifMatch(orientation.version) };
  const verb = ({ issue: 'one.issue', close: 'one.close', withdraw: 'one.withdraw' } as const)[
    asking
  ];
  return (
    <ConfirmDrawer
      opened
      title={t(verb)}
      verb={t(verb)}
      busy={issue.isPending || close.isPending || withdraw.isPending}
      disabled={asking === 'withdraw' && !reason.trim()}
      onConfirm={() => {
        if (asking === 'issue') issue.mutate(at);
        else if (asking === 'close') close.mutate(at);
        else withdraw.mutate({ ...at, body: { reason: reason.trim() } });
      }}
      onClose={onClose}
    >
      <FormErrorSummary error={issue.error ?? close.error ?? withdraw.error} fields={[]} />
      {asking === 'issue' && preview.data && (
        <>
          <p>{t('one.asks', { count: preview.data.organisations })}</p>
          <ul>
            {preview.data.asked.map((one) => (
              <li key={one.level}>
                {t('one.levelDue', {
                  level: `${words.level(one.level)} (${words.count(one.organisations)})`,
                  date: words.date(one.dueOn),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {asking === 'close' && <p>{t('one.closeHelp')}</p>}
      {asking === 'withdraw' && (
        <>
          <p>{t('one.withdrawHelp')}</p>
          <Textarea
            label={t('one.reason')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ConfirmDrawer>
  );
}
