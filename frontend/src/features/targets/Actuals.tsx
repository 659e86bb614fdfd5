import '@/shared/ui/fieldStyles';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  confirmTargetActual,
  ifMatch,
  returnTargetActual,
  type ActualState,
  type SheetActual,
  type SheetRow,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { ErrorState } from '@/shared/ui/States';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import { say } from '@/shared/ui/Toasts';
import { ReportForm } from './ReportForm';
import classes from './Targets.module.css';
import { useFresh } from './useSheet';
import { useWords } from './useWords';

const tones: Readonly<Record<ActualState, Tone>> = {
  REPORTED: 'info',
  CONFIRMED: 'done',
  RETURNED: 'soon',
};

interface LineProps {
  row: SheetRow;
  actual: SheetActual;
  onCorrect: () => void;
}

function Decide({ row, actual }: Omit<LineProps, 'onCorrect'>) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const fresh = useFresh();
  const [reason, setReason] = useState<string>();
  const period = words.period(actual.period);
  const request = {
    path: { id: row.target.id, actualId: actual.id },
    headers: ifMatch(actual.version),
    throwOnError: true as const,
  };
  const decide = useMutation({
    mutationFn: async (why: string | undefined) => {
      await (why === undefined
        ? confirmTargetActual(request)
        : returnTargetActual({ ...request, body: { reason: why } }));
    },
    onSuccess: async (_, why) => {
      say(t(why === undefined ? 'confirm.done' : 'return.done'));
      setReason(undefined);
      await fresh();
    },
  });
  return (
    <>
      {decide.error && <ErrorState error={decide.error} />}
      {reason !== undefined && (
        <Textarea
          label={t('return.reason')}
          required
          autosize
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        {actual.state === 'REPORTED' && reason === undefined && (
          <Button
            size="xs"
            loading={decide.isPending}
            aria-label={t('confirm.of', { period })}
            onClick={() => decide.mutate(undefined)}
          >
            {t('confirm.do')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={reason !== undefined && !reason.trim()}
          aria-label={t('return.of', { period })}
          onClick={() => (reason === undefined ? setReason('') : decide.mutate(reason))}
        >
          {t('return.do')}
        </Button>
        {reason !== undefined && (
          <Button size="xs" variant="subtle" onClick={() => setReason(undefined)}>
            {t('edit.cancel')}
          </Button>
        )}
      </div>
    </>
  );
}

function Line({ row, actual, onCorrect }: LineProps) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const { unit } = row.target;
  return (
    <li className={classes.actual}>
      <div className={classes.part}>
        <span>
          {words.period(actual.period)} ·{' '}
          <strong>
            {actual.rating
              ? t(`rating.${actual.rating}`)
              : actual.value === undefined
                ? '–'
                : words.measured(actual.value, unit)}
          </strong>
          {actual.numerator !== undefined && actual.denominator !== undefined && (
            <span className={classes.note}>
              {' '}
              {words.number(actual.numerator)} / {words.number(actual.denominator)}
            </span>
          )}
        </span>
        <ToneBadge tone={tones[actual.state]}>{t(`state.${actual.state}`)}</ToneBadge>
      </div>
      {(actual.evidenceOn ?? actual.note) && (
        <p className={classes.note}>
          {[
            actual.evidenceOn && t('drawer.evidence', { date: formatDate(actual.evidenceOn) }),
            actual.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {actual.returnReason && <p>{actual.returnReason}</p>}
      {row.target.mayReport && actual.state !== 'CONFIRMED' && (
        <Button size="xs" variant="default" onClick={onCorrect}>
          {t('report.again', { period: words.period(actual.period) })}
        </Button>
      )}
      {row.target.mayConfirm && actual.state !== 'RETURNED' && <Decide row={row} actual={actual} />}
    </li>
  );
}

/** The reported figures of a target, newest first, with what may be done to each. */
export function Actuals({ row }: { row: SheetRow }) {
  const { t } = useTranslation('targets');
  const [asked, setAsked] = useState<SheetActual | 'NEW'>();
  return (
    <section>
      <h3>{t('drawer.actuals')}</h3>
      {row.actuals.length === 0 && <p className="lt-soft">{t('drawer.noActuals')}</p>}
      <ul className={classes.list}>
        {[...row.actuals].reverse().map((actual) => (
          <Line key={actual.id} row={row} actual={actual} onCorrect={() => setAsked(actual)} />
        ))}
      </ul>
      {row.target.mayReport && asked === undefined && (
        <Button variant="default" onClick={() => setAsked('NEW')}>
          {t('report.title')}
        </Button>
      )}
      {asked !== undefined && (
        <ReportForm
          key={asked === 'NEW' ? 'new' : asked.id}
          row={row}
          actual={asked === 'NEW' ? undefined : asked}
          onDone={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
