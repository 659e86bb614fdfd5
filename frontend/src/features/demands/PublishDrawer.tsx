import '@/shared/ui/fieldStyles';
import { Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  amendDemand,
  getDemandQueryKey,
  ifMatch,
  previewDemand,
  publishDemand,
  withdrawDemand,
  type Demand,
  type DemandInput,
  type Job,
  type PreviewInput,
  type Publication,
} from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import { Reload } from './DemandForm';
import { PreviewView } from './PreviewView';
import { usePublished } from './published';

type Action = PreviewInput['action'];

interface Props {
  action: Action;
  demand: Demand;
  /** What an amendment would put in its place. */
  proposal?: DemandInput;
  /** The reason as it was given before. */
  reason?: string | undefined;
  /** It was done, or left to a job for this reason. */
  onDone: (left?: { jobId: string; reason: string }) => void;
  onClose: () => void;
}

async function perform(
  { action, demand, proposal }: Props,
  reason: string,
): Promise<Publication | Job | undefined> {
  const call = {
    path: { id: demand.id },
    headers: ifMatch(demand.version),
    throwOnError: true,
  } as const;
  if (action === 'PUBLISH') return (await publishDemand(call)).data;
  if (action === 'WITHDRAW') return (await withdrawDemand({ ...call, body: { reason } })).data;
  if (!proposal) return undefined;
  return (await amendDemand({ ...call, body: { proposal, reason } })).data;
}

/** What would happen, counted and listed, and the one button that makes it so. */
export function PublishDrawer(props: Props) {
  const { action, demand, proposal, onDone, onClose } = props;
  const { t, i18n } = useTranslation('demands');
  const queryClient = useQueryClient();
  const published = usePublished();
  const [reason, setReason] = useState(props.reason ?? '');
  const needsReason = action !== 'PUBLISH';
  const preview = useQuery({
    queryKey: [{ _id: 'previewDemand' }, demand.id, demand.version, action, proposal],
    queryFn: async ({ signal }) =>
      (
        await previewDemand({
          path: { id: demand.id },
          body: { action, ...(proposal ? { proposal } : {}) },
          signal,
          throwOnError: true,
        })
      ).data,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const publish = useMutation({
    mutationFn: () => perform(props, reason.trim()),
    onSuccess: async (result) => {
      if (result && 'kind' in result) {
        onDone({ jobId: result.id, reason });
        // left to a job: the page shows how far it is
        await queryClient.invalidateQueries({
          queryKey: getDemandQueryKey({ path: { id: demand.id } }),
        });
        return;
      }
      onDone();
      const count = result ? result.created + result.changed + result.withdrawn : 0;
      say(t(`done.${action}`, { count: formatCount(count, i18n.language) }));
      await published();
    },
  });
  const counted = preview.data;
  const total = counted ? counted.create + counted.change + counted.withdraw : 0;
  const blocked = !counted || (needsReason && !reason.trim()) || (!needsReason && total === 0);
  return (
    <ConfirmDrawer
      opened
      title={t(`drawer.${action}`)}
      verb={
        counted
          ? t(`verb.${action}`, { count: formatCount(total, i18n.language) })
          : t(`drawer.${action}`)
      }
      busy={publish.isPending}
      disabled={blocked}
      onConfirm={() => publish.mutate()}
      onClose={onClose}
    >
      <FormErrorSummary
        error={publish.error ?? preview.error}
        fields={[{ pointer: '/reason', id: 'reason', label: t('drawer.reason') }]}
      />
      <Reload
        id={demand.id}
        error={publish.error ?? preview.error}
        onReload={() => publish.reset()}
      />
      {preview.isPending && <RowsSkeleton rows={4} />}
      {counted && <PreviewView preview={counted} />}
      {needsReason && (
        <Textarea
          id="reason"
          label={t('drawer.reason')}
          description={t('drawer.reasonHelp')}
          required
          autosize
          minRows={2}
          value={reason}
          error={fieldErrorOf(publish.error, '/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </ConfirmDrawer>
  );
}
