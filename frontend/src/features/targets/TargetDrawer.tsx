import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/CloseButton.css';
import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getTargetChain, type SheetRow, type TargetRef } from '@/api';
import { paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { DocumentName } from '@/shared/ui/DocumentName';
import { Choice } from '@/shared/ui/Form';
import { ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { Actuals } from './Actuals';
import { Parts } from './Parts';
import classes from './Targets.module.css';
import { targetKey } from './useSheet';
import { useWords } from './useWords';

function Refs({ refs }: { refs: readonly TargetRef[] }) {
  return (
    <ul className={classes.list}>
      {refs.map((ref) => (
        <li key={ref.id}>
          {ref.organisation && <strong>{shortName(ref.organisation)}</strong>}
          {ref.organisation && ' · '}
          {ref.name}
          {ref.documentId && (
            <>
              {' · '}
              <AppLink href={paths.documentTargets(ref.documentId)}>
                <DocumentName id={ref.documentId} symbol={ref.symbol} />
              </AppLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Chain({ row }: { row: SheetRow }) {
  const { t } = useTranslation('targets');
  const found = useQuery({
    queryKey: [targetKey, 'chain', row.target.id],
    queryFn: async ({ signal }) =>
      (await getTargetChain({ path: { id: row.target.id }, signal, throwOnError: true })).data,
  });
  if (found.isPending) return <RowsSkeleton rows={1} />;
  if (found.isError) return <ErrorState error={found.error} />;
  const { above, below } = found.data;
  return (
    <>
      <section>
        <h3>{t('drawer.chain')}</h3>
        {above.length > 0 ? <Refs refs={above} /> : <p className="lt-soft">{t('drawer.top')}</p>}
      </section>
      {row.target.rollUp === 'NONE' && (
        <section>
          <h3>{t('drawer.below')}</h3>
          {below.length > 0 ? (
            <Refs refs={below} />
          ) : (
            <p className="lt-soft">{t('drawer.noBelow')}</p>
          )}
        </section>
      )}
    </>
  );
}

function Facts({ row }: { row: SheetRow }) {
  const { t } = useTranslation('targets');
  const words = useWords();
  const { target } = row;
  const facts: [string, React.ReactNode][] = [
    [t('drawer.lead'), target.lead?.name],
    [t('drawer.rule'), t(`rule.${target.rollUp}`)],
    [t('drawer.frequency'), t(`frequency.${target.frequency}`)],
    [
      t('drawer.baseline'),
      target.baselineValue === undefined
        ? target.baselineWords
        : words.measured(target.baselineValue, target.unit),
    ],
    [t('drawer.quoted'), target.quotedWords && <q>{target.quotedWords}</q>],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface Props {
  row: SheetRow;
  onClose: () => void;
  /** Opens the form of the target. */
  onChange: () => void;
  /** Opens the weights or shares of those who serve it. */
  onWeights: () => void;
}

/** The chain up and down from one target, who is missing, and its reported figures. */
export function TargetDrawer({ row, onClose, onChange, onWeights }: Props) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('targets');
  const over = row.years.filter((year) => year.reported !== undefined || year.given !== undefined);
  const years = row.years.filter((year) => !year.orientation).map((year) => String(year.year));
  const first = String(over.filter((year) => (year.given ?? 0) > 0).at(-1)?.year ?? years[0] ?? '');
  const [year, setYear] = useState(first);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={<span className={classes.title}>{row.target.name}</span>}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <div className={classes.stack}>
        <Facts row={row} />
        {row.target.mayEdit && (
          <div className={classes.buttons}>
            <Button size="xs" variant="default" onClick={onChange}>
              {own('form.change')}
            </Button>
            {row.target.servedBy > 0 && row.target.rollUp !== 'NONE' && (
              <Button size="xs" variant="default" onClick={onWeights}>
                {own('weights.title')}
              </Button>
            )}
          </div>
        )}
        <Chain row={row} />
        {row.figures && row.target.rollUp !== 'NONE' && row.target.servedBy > 0 && (
          <section>
            <Choice
              label={own('drawer.year')}
              none={first}
              value={year === first ? undefined : year}
              choices={years
                .filter((one) => one !== first)
                .map((one) => ({ value: one, label: one }))}
              onChange={(next) => setYear(next ?? first)}
            />
            <Parts id={row.target.id} unit={row.target.unit} period={year} />
          </section>
        )}
        {row.figures && <Actuals row={row} />}
      </div>
    </Drawer>
  );
}
