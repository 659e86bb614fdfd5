import '@/shared/ui/fieldStyles';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createDraftingSplitMutation,
  previewDraftingSplitMutation,
  type ActionProgramme,
  type DraftingSplit,
  type DraftingSplitInput,
  type OrganisationRef,
} from '@/api';
import { addDays, dateInVietnam, formatDate, type IsoDate } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import classes from './Programmes.module.css';

const MOST = 5;

interface Part {
  title: string;
  lead?: OrganisationRef | undefined;
  dueOn?: IsoDate | undefined;
}

function Preview({ split }: { split: DraftingSplit }) {
  const { t } = useTranslation('programmes');
  return (
    <>
      <p>
        {split.superiorDueOn
          ? t('split.superior', { date: formatDate(split.superiorDueOn) })
          : t('split.noSuperior')}
      </p>
      <ul className={classes.effects}>
        {split.parts.map((part, index) => (
          <li key={index}>
            <strong>{part.title}</strong>
            <div>
              {part.lead.name} · {formatDate(part.dueOn)}
              {part.daysBefore !== undefined &&
                ` (${t('split.before', { count: part.daysBefore })})`}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PartFieldsProps {
  part: Part;
  number: number;
  under: string;
  change: (part: Partial<Part>) => void;
  onRemove: (() => void) | undefined;
}

function PartFields({ part, number, under, change, onRemove }: PartFieldsProps) {
  const { t } = useTranslation('programmes');
  return (
    <fieldset className={classes.group}>
      <legend>{t('split.part', { number })}</legend>
      <TextInput
        label={t('split.partTitle', { number })}
        value={part.title}
        maxLength={1000}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <OrganisationPicker
        label={t('split.partLead', { number })}
        under={under}
        value={part.lead}
        onChange={(lead) => change({ lead })}
      />
      <DateField
        label={t('split.partDue', { number })}
        value={part.dueOn}
        min={dateInVietnam()}
        onChange={(dueOn) => change({ dueOn })}
      />
      {onRemove && (
        <div>
          <Button size="compact-sm" variant="subtle" onClick={onRemove}>
            {t('split.remove', { number })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Shares out the writing: two to five parts, seen first, then given out in one step. */
export function SplitDrawer({
  programme,
  onClose,
}: {
  programme: ActionProgramme;
  onClose: () => void;
}) {
  const { t } = useTranslation('programmes');
  const [title, setTitle] = useState(t('split.nameDefault', { title: programme.title }));
  const [symbol, setSymbol] = useState('');
  const [parts, setParts] = useState<readonly Part[]>([
    { title: '', dueOn: addDays(dateInVietnam(), 10) },
    { title: '', dueOn: addDays(dateInVietnam(), 14) },
  ]);
  const path = { id: programme.id };
  const body: DraftingSplitInput = {
    title: title.trim(),
    ...(symbol.trim() ? { symbol: symbol.trim() } : {}),
    parts: parts.map((part) => ({
      title: part.title.trim(),
      leadId: part.lead?.id ?? '',
      dueOn: part.dueOn ?? '',
    })),
  };
  const preview = useMutation(previewDraftingSplitMutation());
  const split = useMutation({
    ...createDraftingSplitMutation(),
    onSuccess: (done) => {
      say(t('split.done', { count: done.parts.length }));
      onClose();
    },
  });
  const complete =
    title.trim() && parts.every((part) => part.title.trim() && part.lead && part.dueOn);
  const seen = preview.data;
  return (
    <ConfirmDrawer
      opened
      title={t('split.title')}
      verb={t(seen ? 'split.do' : 'split.preview')}
      busy={preview.isPending || split.isPending}
      disabled={!complete}
      onClose={onClose}
      onConfirm={() => (seen ? split : preview).mutate({ path, body })}
    >
      <FormErrorSummary error={split.error ?? preview.error} fields={[]} />
      {seen ? (
        <>
          <Preview split={seen} />
          <div>
            <Button size="compact-sm" variant="default" onClick={() => preview.reset()}>
              {t('split.back')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('split.what')}</p>
          <TextInput
            label={t('split.name')}
            value={title}
            maxLength={1000}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={t('split.symbol')}
            value={symbol}
            maxLength={100}
            onChange={(event) => setSymbol(event.currentTarget.value)}
          />
          {parts.map((part, index) => (
            <PartFields
              key={index}
              part={part}
              number={index + 1}
              under={programme.organisation.id}
              change={(some) =>
                setParts(parts.map((one, at) => (at === index ? { ...one, ...some } : one)))
              }
              onRemove={
                parts.length > 2 ? () => setParts(parts.filter((_, at) => at !== index)) : undefined
              }
            />
          ))}
          {parts.length < MOST && (
            <div>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setParts([...parts, { title: '' }])}
              >
                {t('split.add')}
              </Button>
            </div>
          )}
        </>
      )}
    </ConfirmDrawer>
  );
}
