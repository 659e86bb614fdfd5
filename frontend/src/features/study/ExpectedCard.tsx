import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/NumberInput.css';
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  correctStudyExpectedMutation,
  getStudyExpectedHistoryOptions,
  getStudyExpectedOptions,
  ifMatch,
  type AudienceCategory,
  type StudyExpected,
} from '@/api';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Study.module.css';
import { useReload } from './useReload';
import { categories } from './words';

interface Unit {
  planId: string;
  organisationId: string;
}

interface Typed {
  category: AudienceCategory;
  persons: number | string;
  exempted: number | string;
  why: string;
}

/** The categories of the rate: the others are counted as attendances. */
const counted = categories.slice(0, 5);

function CorrectDrawer({
  unit,
  expected,
  onClose,
}: {
  unit: Unit;
  expected: StudyExpected;
  onClose: () => void;
}) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState<Typed[]>(() =>
    counted.map((category) => {
      const now = expected.items.find((one) => one.category === category);
      return {
        category,
        persons: now?.persons ?? '',
        exempted: now?.exempted ?? '',
        why: now?.exemptionReason ?? '',
      };
    }),
  );
  const correct = useMutation({
    ...correctStudyExpectedMutation(),
    onSuccess: async () => {
      say(t('unit.correctedSaid'));
      onClose();
      await reload();
    },
  });
  const put = (category: AudienceCategory, part: Partial<Typed>) =>
    setTyped((all) => all.map((one) => (one.category === category ? { ...one, ...part } : one)));
  const sent = typed.filter(({ persons }) => persons !== '');
  return (
    <ConfirmDrawer
      opened
      title={t('unit.correct')}
      verb={t('unit.correct')}
      busy={correct.isPending}
      disabled={!reason.trim() || sent.length === 0}
      onConfirm={() =>
        correct.mutate({
          path: { id: unit.planId, organisationId: unit.organisationId },
          headers: ifMatch(expected.version),
          body: {
            reason: reason.trim(),
            items: sent.map(({ category, persons, exempted, why }) => ({
              category,
              persons: Number(persons),
              exempted: Number(exempted || 0),
              ...(why.trim() ? { exemptionReason: why.trim() } : {}),
            })),
          },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={correct.error}
        fields={sent.map(({ category }, index) => ({
          pointer: `/items/${index}`,
          id: `expected-${category}`,
          label: t(`category.${category}`),
        }))}
      />
      {typed.map(({ category, persons, exempted, why }) => {
        const words = { category: t(`category.${category}`) };
        const at = sent.findIndex((one) => one.category === category);
        return (
          <div key={category} className={classes.pair}>
            <NumberInput
              id={`expected-${category}`}
              label={t('unit.personsOf', words)}
              min={0}
              allowDecimal={false}
              value={persons}
              onChange={(value) => put(category, { persons: value })}
            />
            <NumberInput
              label={t('unit.exemptedOf', words)}
              min={0}
              allowDecimal={false}
              value={exempted}
              error={fieldErrorOf(correct.error, `/items/${at}/exempted`)}
              onChange={(value) => put(category, { exempted: value })}
            />
            {Number(exempted) > 0 && (
              <TextInput
                className={classes.whole ?? ''}
                label={t('unit.exemptReasonOf', words)}
                maxLength={500}
                value={why}
                error={fieldErrorOf(correct.error, `/items/${at}/exemptionReason`)}
                onChange={(event) => put(category, { why: event.currentTarget.value })}
              />
            )}
          </div>
        );
      })}
      <Textarea
        label={t('unit.correctReason')}
        autosize
        minRows={2}
        maxLength={500}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDrawer>
  );
}

function Corrections({ unit }: { unit: Unit }) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const found = useQuery(
    getStudyExpectedHistoryOptions({
      path: { id: unit.planId, organisationId: unit.organisationId },
    }),
  );
  const items = found.data?.items ?? [];
  if (!items.some(({ source }) => source === 'CORRECTION')) return null;
  return (
    <details>
      <summary>{t('unit.history')}</summary>
      <ol className={classes.plain}>
        {items.map((one, index) => (
          <li key={index} className={classes.past}>
            {t('unit.historyRow', {
              category: t(`category.${one.category}`),
              persons: count(one.persons),
              exempted: count(one.exempted),
            })}
            <div className="lt-soft lt-small">
              {formatInstant(one.at)}
              {one.by && ` · ${one.by}`} · {one.reason ? `“${one.reason}”` : t('unit.frozen')}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** How many of each audience are expected, whence, and what was corrected why. */
export function ExpectedCard(unit: Unit) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const [correcting, setCorrecting] = useState(false);
  const found = useQuery(
    getStudyExpectedOptions({ path: { id: unit.planId, organisationId: unit.organisationId } }),
  );
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} />;
  const expected = found.data;
  return (
    <Card
      title={t('unit.expected')}
      actions={
        expected.mayCorrect && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('unit.correct')}
          </Button>
        )
      }
    >
      <p className="lt-soft lt-small">{t('unit.expectedWhat')}</p>
      {expected.items.length === 0 ? (
        <p>{t('unit.noExpected')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.figures}>
            <caption className="lt-hidden">{t('unit.expected')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('unit.category')}</th>
                <th scope="col">{t('unit.persons')}</th>
                <th scope="col">{t('unit.exempted')}</th>
                <th scope="col">{t('unit.remaining')}</th>
                <th scope="col">{t('unit.source')}</th>
              </tr>
            </thead>
            <tbody>
              {expected.items.map((one) => (
                <tr key={one.category}>
                  <th scope="row">{t(`category.${one.category}`)}</th>
                  <td>{count(one.persons)}</td>
                  <td>{count(one.exempted)}</td>
                  <td>{count(one.persons - one.exempted)}</td>
                  <td className={classes.words}>
                    {one.reason
                      ? t('unit.corrected', { reason: one.reason })
                      : one.countedOn && t('unit.fromCount', { date: formatDate(one.countedOn) })}
                    {one.exemptionReason && (
                      <div className="lt-soft lt-small">
                        {t('unit.exemptBecause', { reason: one.exemptionReason })}
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Corrections unit={unit} />
      {correcting && (
        <CorrectDrawer unit={unit} expected={expected} onClose={() => setCorrecting(false)} />
      )}
    </Card>
  );
}
