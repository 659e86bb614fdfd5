import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getTargetSheet, type TargetSheet } from '@/api';
import { EmptyState, ErrorState, RowsSkeleton } from '@/shared/ui/States';
import { SheetTable } from './SheetTable';
import { TargetDrawer } from './TargetDrawer';
import { TargetFormDrawer, type TargetPlace } from './TargetForm';
import classes from './Targets.module.css';
import { targetKey } from './useSheet';
import { WeightsForm } from './WeightsForm';

/** Whose targets: of one document, one draft programme or one organisation. */
export interface Place {
  documentId?: string;
  programmeId?: string;
  organisationId?: string;
}

interface SheetProps {
  place: Place;
  /** Where a target may be made; absent: the sheet is read, and what stands in it is changed in its own document. */
  making?: TargetPlace | undefined;
}

/** What is done with one target beside the sheet, or with a new one. */
type Doing = { what: 'open' | 'change' | 'weights'; id: string } | { what: 'make' } | undefined;

function Beside({
  sheet,
  doing,
  making,
  onDo,
}: {
  sheet: TargetSheet;
  doing: Doing;
  making: TargetPlace | undefined;
  onDo: (next: Doing) => void;
}) {
  const close = () => onDo(undefined);
  if (!doing) return null;
  if (doing.what === 'make') {
    return making && <TargetFormDrawer place={making} groups={sheet.groups} onClose={close} />;
  }
  const row = sheet.rows.find((one) => one.target.id === doing.id);
  if (!row) return null;
  const { target } = row;
  switch (doing.what) {
    case 'weights':
      return <WeightsForm target={target} onClose={close} />;
    case 'change':
      return (
        <TargetFormDrawer
          place={{
            superiors: making?.superiors ?? [],
            ...(target.documentId ? { documentId: target.documentId } : {}),
            ...(target.programmeId ? { programmeId: target.programmeId } : {}),
          }}
          groups={sheet.groups}
          target={target}
          onClose={close}
        />
      );
    default:
      return (
        <TargetDrawer
          key={target.id}
          row={row}
          onClose={close}
          onChange={() => onDo({ what: 'change', id: target.id })}
          onWeights={() => onDo({ what: 'weights', id: target.id })}
        />
      );
  }
}

/** The targets of a place as a sheet; what is done with one of them opens beside it. */
export function Sheet({ place, making }: SheetProps) {
  const { t } = useTranslation('targets');
  const [doing, setDoing] = useState<Doing>();
  const found = useQuery({
    queryKey: [targetKey, 'sheet', place],
    queryFn: async ({ signal }) =>
      (await getTargetSheet({ query: place, signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
  if (found.isPending) return <RowsSkeleton rows={6} />;
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const sheet = found.data;
  return (
    <>
      {making && (
        <p className={`${classes.make ?? ''} lt-no-print`}>
          <Button variant="default" onClick={() => setDoing({ what: 'make' })}>
            {t('form.make')}
          </Button>
        </p>
      )}
      {sheet.rows.length === 0 && (
        <EmptyState title={t('empty.title')}>{t('empty.what')}</EmptyState>
      )}
      {sheet.cut && <p className="lt-soft">{t('cut')}</p>}
      {sheet.rows.length > 0 && (
        <SheetTable
          sheet={sheet}
          withDocument={place.documentId === undefined}
          onOpen={(row) => setDoing({ what: 'open', id: row.target.id })}
        />
      )}
      <Beside sheet={sheet} doing={doing} making={making} onDo={setDoing} />
    </>
  );
}
