import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  approveActionProgrammeMutation,
  ifMatch,
  issueActionProgrammeMutation,
  previewIssue,
  type ActionProgramme,
  type ProgrammeIssuePreview,
} from '@/api';
import { dateInVietnam, formatInstant, type IsoDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import classes from './Programmes.module.css';
import { useProgrammeCache } from './useProgramme';

function Effects({ preview }: { preview: ProgrammeIssuePreview }) {
  const { t, i18n } = useTranslation('programmes');
  const counted = ['created', 'changed', 'withdrawn', 'unchanged', 'organisations'] as const;
  return (
    <ul className={classes.effects}>
      {counted
        .filter((name) => preview[name] > 0)
        .map((name) => (
          <li key={name}>
            {t(`issue.${name}`, { shown: formatCount(preview[name], i18n.language) })}
          </li>
        ))}
    </ul>
  );
}

interface Props {
  programme: ActionProgramme;
  onClose: () => void;
}

/** Completeness, approval, issue: three steps, each with what stands in its way. */
export function IssueDrawer({ programme, onClose }: Props) {
  const { t } = useTranslation('programmes');
  const cache = useProgrammeCache(programme.id);
  const path = { id: programme.id };
  const [symbol, setSymbol] = useState<string>();
  const [issuedOn, setIssuedOn] = useState<IsoDate | undefined>(dateInVietnam());
  const [signer, setSigner] = useState('');
  const found = useQuery({
    queryKey: ['programme-issue-preview', programme.id, programme.version, programme.contentHash],
    queryFn: async ({ signal }) => {
      const { data } = await previewIssue({ path, signal, throwOnError: true });
      return data;
    },
    gcTime: 0,
  });
  const approve = useMutation({
    ...approveActionProgrammeMutation(),
    onSuccess: async () => {
      say(t('issue.nowApproved'));
      await cache.reload();
    },
  });
  const issue = useMutation({
    ...issueActionProgrammeMutation(),
    onSuccess: async (done) => {
      say(t('issue.issued', { count: done.created }));
      await cache.reload();
      onClose();
    },
  });
  const preview = found.data;
  const approved = programme.approval?.valid === true;
  const amends = programme.edition > 1;
  const written = symbol ?? (amends ? '' : (preview?.symbol ?? ''));
  return (
    <ConfirmDrawer
      opened
      title={t('issue.title')}
      verb={t('issue.issue')}
      busy={issue.isPending}
      disabled={!preview?.mayIssue || !approved || (!amends && !written.trim())}
      onClose={onClose}
      onConfirm={() =>
        issue.mutate({
          path,
          headers: ifMatch(programme.version),
          body: {
            ...(written.trim() ? { symbol: written.trim() } : {}),
            ...(issuedOn ? { issuedOn } : {}),
            ...(signer.trim() ? { signerPosition: signer.trim() } : {}),
          },
        })
      }
    >
      {found.isPending && <RowsSkeleton rows={3} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      <FormErrorSummary
        error={issue.error ?? approve.error}
        fields={[
          { pointer: '/symbol', id: 'issue-symbol', label: t('issue.symbol') },
          { pointer: '/issuedOn', id: 'issue-date', label: t('issue.issuedOn') },
        ]}
      />
      {preview && (
        <>
          <h3>{t('issue.step1')}</h3>
          {preview.gaps.blocking > 0 ? (
            <>
              <ToneBadge tone="soon">
                {t('issue.gapsBlock', { count: preview.gaps.blocking })}
              </ToneBadge>
              <ul className={classes.effects}>
                {preview.gaps.items
                  .filter((gap) => gap.blocking)
                  .slice(0, 10)
                  .map((gap, index) => (
                    <li key={index}>
                      {gap.place && `${gap.place}: `}
                      {gap.detail}
                    </li>
                  ))}
              </ul>
            </>
          ) : (
            <ToneBadge tone="done">{t('gaps.none')}</ToneBadge>
          )}
          <h3>{t('issue.step2')}</h3>
          {programme.approval && (
            <p>
              <ToneBadge tone={approved ? 'done' : 'soon'}>
                {t(approved ? 'approval.valid' : 'approval.void')}
              </ToneBadge>{' '}
              <span className="lt-soft">
                {t('approval.by', {
                  by: programme.approval.by,
                  at: formatInstant(programme.approval.at),
                })}
              </span>
            </p>
          )}
          {approved ? (
            <p className="lt-soft">{t('issue.approved')}</p>
          ) : programme.mayApprove ? (
            <div>
              <Button
                variant="default"
                loading={approve.isPending}
                onClick={() =>
                  approve.mutate({
                    path,
                    headers: ifMatch(programme.version),
                    body: { contentHash: preview.contentHash },
                  })
                }
              >
                {t('issue.approve')}
              </Button>
            </div>
          ) : (
            <p>{t('issue.approveOnlyHead')}</p>
          )}
          <p className="lt-small lt-soft">
            {t('issue.fingerprint', { hash: preview.contentHash.slice(0, 16) })}
          </p>
          <h3>{t('issue.step3')}</h3>
          <TextInput
            id="issue-symbol"
            label={t('issue.symbol')}
            description={
              amends ? t('issue.symbolAmend') : t('issue.symbolHelp', { symbol: preview.symbol })
            }
            value={written}
            maxLength={100}
            onChange={(event) => setSymbol(event.currentTarget.value)}
          />
          <DateField
            id="issue-date"
            label={t('issue.issuedOn')}
            value={issuedOn}
            max={dateInVietnam()}
            onChange={setIssuedOn}
          />
          <TextInput
            label={t('issue.signer')}
            value={signer}
            maxLength={200}
            onChange={(event) => setSigner(event.currentTarget.value)}
          />
          <p>{t('issue.will')}:</p>
          <Effects preview={preview} />
          <details>
            <summary>{t('issue.text')}</summary>
            <pre className={classes.preview}>{preview.text}</pre>
          </details>
        </>
      )}
    </ConfirmDrawer>
  );
}
