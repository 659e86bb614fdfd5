import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getAuditChainOptions,
  getAuditEntryOptions,
  verifyAuditChain,
  type AuditBreak,
  type AuditChain,
  type AuditVerification,
} from '@/api';
import { formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { ToneShape } from '@/shared/ui/Icons';
import { ErrorState } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Audit.module.css';
import { EntryRow } from './EntryRow';

interface Checked extends AuditVerification {
  at: string;
}

/** Goes along the whole chain, a stretch a call, and tells how far it has come. */
async function checkAll(
  anchor: string | undefined,
  onStretch: (stretch: AuditVerification) => void,
): Promise<Checked> {
  let after = 0;
  for (;;) {
    const { data } = await verifyAuditChain({
      query: { after, ...(anchor ? { anchor } : {}) },
      throwOnError: true,
    });
    onStretch(data);
    // A stretch that does not get on would be asked for for ever.
    if (data.broken || data.complete || data.to <= after) {
      return { ...data, at: new Date().toISOString() };
    }
    after = data.to;
  }
}

function useNumber() {
  const { i18n } = useTranslation();
  return (value: number) => formatCount(value, i18n.language);
}

/** The entry that the chain breaks at, as it stands now. */
function BrokenEntry({ id }: { id: string }) {
  const { t } = useTranslation('audit');
  const found = useQuery(getAuditEntryOptions({ path: { id } }));
  return (
    <>
      <p>
        <strong>{t('chain.entry', { id })}</strong>
      </p>
      {found.isError && <p>{t('chain.entryGone')}</p>}
      {found.data && (
        <ul className={classes.rows}>
          <EntryRow entry={found.data} />
        </ul>
      )}
    </>
  );
}

function Broken({ broken }: { broken: AuditBreak }) {
  const { t } = useTranslation('audit');
  const number = useNumber();
  const { position, entryId, otherEntryId } = broken;
  return (
    <div className={classes.broken} role="alert">
      <h3>
        <ToneShape tone="late" />{' '}
        {position === undefined
          ? t('chain.brokenNowhere')
          : t('chain.broken', { position: number(position) })}
      </h3>
      <p>{t(`chain.kind.${broken.kind}`)}</p>
      {otherEntryId && <p>{t('chain.other', { id: otherEntryId })}</p>}
      {entryId && <BrokenEntry id={entryId} />}
      {position !== undefined && position > 1 && broken.kind !== 'ANCHOR_DIFFERS' && (
        <p>{t('chain.before', { entries: number(position - 1) })}</p>
      )}
      <p>{t('chain.do')}</p>
    </div>
  );
}

function Answer({ checked }: { checked: Checked }) {
  const { t } = useTranslation('audit');
  const number = useNumber();
  const at = formatInstant(checked.at);
  return (
    <div className={classes.answer}>
      {checked.broken ? (
        <Broken broken={checked.broken} />
      ) : (
        <p role="status">
          {checked.to > 0 ? (
            <>
              <ToneBadge tone="done">{t('chain.whole')}</ToneBadge>{' '}
              {t('chain.wholeOver', { entries: number(checked.to) })}
            </>
          ) : (
            t('chain.nothing')
          )}
        </p>
      )}
      <p className="lt-small lt-soft">{t('chain.checkedAt', { at })}</p>
    </div>
  );
}

interface AnchorProps {
  chain: AuditChain;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

function Anchor({ chain, value, wrong, onChange }: AnchorProps) {
  const { t } = useTranslation('audit');
  return (
    <details className={classes.anchor}>
      <summary>{t('chain.anchor')}</summary>
      <p className="lt-soft">{t('chain.anchorWhat')}</p>
      <code className={classes.hash}>{`${chain.position}:${chain.hash}`}</code>
      <TextInput
        label={t('chain.anchorInput')}
        placeholder={t('chain.anchorHelp')}
        value={value}
        error={wrong ? t('chain.anchorWrong') : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </details>
  );
}

function Sealed({ chain }: { chain: AuditChain }) {
  const { t } = useTranslation('audit');
  const number = useNumber();
  return (
    <p>
      {t('chain.sealed', { entries: number(chain.position) })} ·{' '}
      {chain.unsealed > 0 ? t('chain.tail', { count: chain.unsealed }) : t('chain.noTail')}
      {chain.oldestUnsealedAt &&
        `, ${t('chain.since', { at: formatInstant(chain.oldestUnsealedAt) })}`}
    </p>
  );
}

/** A check of the whole chain, with the stretch it has come to while it runs. */
function useCheck(anchor: string | undefined) {
  const queryClient = useQueryClient();
  const [stretch, setStretch] = useState<AuditVerification>();
  const check = useMutation({
    mutationFn: () => checkAll(anchor, setStretch),
    onSettled: () => {
      setStretch(undefined);
      return queryClient.invalidateQueries({ queryKey: getAuditChainOptions().queryKey });
    },
  });
  return { ...check, stretch };
}

/** Up to where the journal is sealed, what waits, and whether all of it still holds. */
export function ChainCard() {
  const { t } = useTranslation('audit');
  const number = useNumber();
  const chain = useQuery(getAuditChainOptions());
  const [anchor, setAnchor] = useState('');
  const copied = anchor.trim();
  const wrong = copied !== '' && !/^\d{1,18}:[0-9a-f]{64}$/.test(copied);
  const { stretch, ...check } = useCheck(copied || undefined);
  const start = () => check.mutate();
  return (
    <Card title={t('chain.title')}>
      {chain.isError && <ErrorState error={chain.error} onRetry={() => void chain.refetch()} />}
      <div className={classes.state}>
        {chain.data && <Sealed chain={chain.data} />}
        <Button
          variant="default"
          className="lt-no-print"
          loading={check.isPending}
          disabled={wrong}
          onClick={start}
        >
          {t('chain.check')}
        </Button>
      </div>
      {stretch && !stretch.complete && (
        <p role="status">
          {t('chain.checking', { to: number(stretch.to), all: number(stretch.chain.position) })}
        </p>
      )}
      {check.error && <ErrorState error={check.error} onRetry={start} />}
      {check.data && <Answer checked={check.data} />}
      {chain.data && chain.data.position > 0 && (
        <Anchor chain={chain.data} value={anchor} wrong={wrong} onChange={setAnchor} />
      )}
    </Card>
  );
}
