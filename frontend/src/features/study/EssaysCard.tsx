import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/NumberInput.css';
import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  getStudyEssaysOptions,
  ifMatch,
  recordStudyEssaysMutation,
  type StudyEssayCount,
  type StudyEssays,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount, formatRate } from '@/shared/lib/numbers';
import { documentName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { say } from '@/shared/ui/Toasts';
import classes from './Study.module.css';
import { useReload } from './useReload';

interface Unit {
  planId: string;
  organisationId: string;
}

const figures = ['due', 'handedIn', 'accepted', 'returned'] as const;

/** A count for each document and category that was studied; where none was entered, all are due. */
function counts(essays: StudyEssays): StudyEssayCount[] {
  return essays.studied.map(
    ({ documentId, category, persons }) =>
      essays.items.find((one) => one.documentId === documentId && one.category === category) ?? {
        documentId,
        category,
        due: essays.asked ? persons : 0,
        handedIn: 0,
        accepted: 0,
        returned: 0,
      },
  );
}

function useName(essays: StudyEssays) {
  const { t } = useTranslation('study');
  return ({ documentId, category }: StudyEssayCount) => {
    const document = essays.documents.find(({ id }) => id === documentId);
    return `${document ? documentName(document) : ''} · ${t(`category.${category}`)}`;
  };
}

function CountsDrawer({
  unit,
  essays,
  onClose,
}: {
  unit: Unit;
  essays: StudyEssays;
  onClose: () => void;
}) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const name = useName(essays);
  const [items, setItems] = useState(() => counts(essays));
  const [last, setLast] = useState<string | undefined>(essays.lastHandedInOn);
  const record = useMutation({
    ...recordStudyEssaysMutation(),
    onSuccess: async () => {
      say(t('unit.essaysSaved'));
      onClose();
      await reload();
    },
  });
  const put = (at: number, part: Partial<StudyEssayCount>) =>
    setItems((all) => all.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <ConfirmDrawer
      opened
      title={t('unit.essaysEdit')}
      verb={t('unit.essaysEdit')}
      busy={record.isPending}
      onConfirm={() =>
        record.mutate({
          path: { id: unit.planId, organisationId: unit.organisationId },
          headers: ifMatch(essays.version),
          body: { items, ...(last ? { lastHandedInOn: last } : {}) },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={record.error}
        fields={items.map((one, index) => ({
          pointer: `/items/${index}`,
          id: `essays-${index}`,
          label: name(one),
        }))}
      />
      <p className="lt-soft">{t('unit.countsOnly')}</p>
      {items.map((one, at) => (
        <fieldset key={`${one.documentId}${one.category}`} className={classes.group}>
          <legend>{name(one)}</legend>
          <div className={classes.pair}>
            {figures.map((figure) => (
              <NumberInput
                key={figure}
                id={figure === 'due' ? `essays-${at}` : `essays-${at}-${figure}`}
                label={t(`unit.${figure}`)}
                min={0}
                allowDecimal={false}
                value={one[figure]}
                error={fieldErrorOf(record.error, `/items/${at}/${figure}`)}
                onChange={(value) => put(at, { [figure]: Number(value) || 0 })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <DateField label={t('unit.lastHandedIn')} value={last} onChange={setLast} />
    </ConfirmDrawer>
  );
}

/** Essays of a unit: due, handed in, accepted, returned; never what was written. */
export function EssaysCard(unit: Unit) {
  const { t, i18n } = useTranslation('study');
  const count = (n: number) => formatCount(n, i18n.language);
  const [editing, setEditing] = useState(false);
  const found = useQuery(
    getStudyEssaysOptions({ path: { id: unit.planId, organisationId: unit.organisationId } }),
  );
  if (found.isPending) return <RowsSkeleton />;
  if (found.isError) return <ErrorState error={found.error} />;
  const essays = found.data;
  return (
    <Card
      title={t('unit.essays')}
      actions={
        essays.mayRecord &&
        essays.studied.length > 0 && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('unit.essaysEdit')}
          </Button>
        )
      }
    >
      <p className="lt-soft lt-small">
        {t(essays.asked ? 'unit.essaysAsked' : 'unit.essaysNotAsked')}{' '}
        {essays.asked &&
          essays.hand &&
          essays.dueOn &&
          `${t('unit.essaysBy', { hand: t(`hand.${essays.hand}`), date: formatDate(essays.dueOn) })}. `}
        {essays.lastHandedInOn && t('unit.lastWas', { date: formatDate(essays.lastHandedInOn) })}
      </p>
      {essays.studied.length === 0 ? (
        <p>{t('unit.nobody')}</p>
      ) : (
        <div className={classes.scroll}>
          <Figures essays={essays} count={count} />
        </div>
      )}
      {editing && <CountsDrawer unit={unit} essays={essays} onClose={() => setEditing(false)} />}
    </Card>
  );
}

function Figures({ essays, count }: { essays: StudyEssays; count: (n: number) => string }) {
  const { t, i18n } = useTranslation('study');
  const name = useName(essays);
  const persons = (one: StudyEssayCount) =>
    essays.studied.find(
      ({ documentId, category }) => documentId === one.documentId && category === one.category,
    )?.persons ?? 0;
  return (
    <table className={classes.figures}>
      <caption className="lt-hidden">{t('unit.essays')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('unit.document')}</th>
          <th scope="col">{t('unit.studied')}</th>
          {figures.map((figure) => (
            <th key={figure} scope="col">
              {t(`unit.${figure}`)}
            </th>
          ))}
          <th scope="col">{t('unit.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {counts(essays).map((one) => (
          <tr key={`${one.documentId}${one.category}`}>
            <th scope="row">{name(one)}</th>
            <td>{count(persons(one))}</td>
            {figures.map((figure) => (
              <td key={figure}>{count(one[figure])}</td>
            ))}
            <td>{one.due > 0 ? formatRate(one.handedIn / one.due, i18n.language) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
