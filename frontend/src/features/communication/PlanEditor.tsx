import '@/shared/ui/fieldStyles';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@/i18n';
import {
  listStudyPlansOptions,
  type CommunicationItemInput,
  type CommunicationPlanInput,
  type DocumentRef,
  type DocumentRow,
  type OrganisationRef,
} from '@/api';
import { documentName } from '@/shared/lib/references';
import { DateField } from '@/shared/ui/DateField';
import { DocumentPicker } from '@/shared/ui/DocumentPicker';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import classes from './Communication.module.css';
import { aired, channels, emptyItem } from './words';

interface ItemProps {
  index: number;
  item: CommunicationItemInput;
  partner: OrganisationRef | undefined;
  error: unknown;
  onChange: (item: CommunicationItemInput, partner?: OrganisationRef) => void;
  onRemove: () => void;
}

/** The same without a field. */
function without(item: CommunicationItemInput, key: keyof CommunicationItemInput) {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name !== key),
  ) as CommunicationItemInput;
}

function ItemFields({ index, item, partner, error, onChange, onRemove }: ItemProps) {
  const { t } = useTranslation('communication');
  const at = (field: string) => fieldErrorOf(error, `/items/${index}${field}`);
  return (
    <fieldset className={classes.group} id={`item-${index}`}>
      <legend>{t('edit.item', { number: index + 1 })}</legend>
      <div className={classes.grid}>
        <NativeSelect
          label={t('edit.channel')}
          value={item.channel}
          data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChange={(event) => {
            const channel = channels.find((one) => one === event.currentTarget.value) ?? 'OTHER';
            const next = { ...item, channel };
            onChange(aired(channel) ? next : without(next, 'plannedMinutes'), partner);
          }}
        />
        <OrganisationPicker
          label={t('edit.partner')}
          value={partner}
          error={at('/partnerId')}
          onChange={(one) =>
            onChange(
              one ? { ...without(item, 'outlet'), partnerId: one.id } : without(item, 'partnerId'),
              one,
            )
          }
        />
        <TextInput
          label={t('edit.outlet')}
          maxLength={300}
          disabled={partner !== undefined}
          value={item.outlet ?? ''}
          onChange={(event) => onChange({ ...item, outlet: event.currentTarget.value }, partner)}
        />
      </div>
      <div className={classes.grid}>
        <TextInput
          label={t('edit.audience')}
          required
          maxLength={500}
          value={item.audience}
          error={at('/audience')}
          onChange={(event) => onChange({ ...item, audience: event.currentTarget.value }, partner)}
        />
        <TextInput
          label={t('edit.column')}
          maxLength={300}
          value={item.columnName ?? ''}
          onChange={(event) =>
            onChange({ ...item, columnName: event.currentTarget.value }, partner)
          }
        />
        <TextInput
          type="number"
          min={1}
          label={t('edit.count')}
          required
          value={String(item.plannedCount)}
          error={at('/plannedCount')}
          onChange={(event) =>
            onChange({ ...item, plannedCount: Number(event.currentTarget.value) }, partner)
          }
        />
        {aired(item.channel) && (
          <TextInput
            type="number"
            min={0}
            label={t('edit.minutes')}
            value={String(item.plannedMinutes ?? '')}
            error={at('/plannedMinutes')}
            onChange={(event) => {
              const words = event.currentTarget.value;
              onChange(
                words === ''
                  ? without(item, 'plannedMinutes')
                  : { ...item, plannedMinutes: Number(words) },
                partner,
              );
            }}
          />
        )}
      </div>
      <Button variant="default" onClick={onRemove}>
        {t('edit.remove', { number: index + 1 })}
      </Button>
    </fieldset>
  );
}

interface Props {
  start: CommunicationPlanInput;
  lead: OrganisationRef | undefined;
  document: DocumentRef | undefined;
  partners: readonly (OrganisationRef | undefined)[];
  busy: boolean;
  error: unknown;
  onSave: (input: CommunicationPlanInput) => void;
  onCancel: () => void;
}

/** A field that is left out where it is blank. */
const said = <K extends string>(key: K, words: string | undefined) =>
  (words?.trim() ? { [key]: words.trim() } : {}) as Partial<Record<K, string>>;

/** What a draft says. */
export function PlanEditor(props: Props) {
  const { start, busy, error, onSave, onCancel } = props;
  const { t } = useTranslation('communication');
  const [title, setTitle] = useState(start.title);
  const [goal, setGoal] = useState(start.goal ?? '');
  const [lead, setLead] = useState(props.lead);
  const [paper, setPaper] = useState<DocumentRow>();
  const [kept, setKept] = useState(props.document);
  const [study, setStudy] = useState(start.studyPlanId ?? '');
  const [startsOn, setStartsOn] = useState<string | undefined>(start.startsOn);
  const [endsOn, setEndsOn] = useState<string | undefined>(start.endsOn);
  const [items, setItems] = useState(
    (start.items ?? []).map((item, index) => ({ item, partner: props.partners[index] })),
  );
  const plans = useQuery(listStudyPlansOptions({ query: { limit: 50 } }));
  const documentId = paper?.id ?? kept?.id;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    onSave({
      organisationId: start.organisationId,
      title: title.trim(),
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
      ...said('goal', goal),
      ...said('leadId', lead?.id),
      ...said('documentId', documentId),
      ...said('studyPlanId', study),
      items: items.map(({ item: { outlet, columnName, ...rest } }) => ({
        ...rest,
        audience: rest.audience.trim(),
        ...said('outlet', outlet),
        ...said('columnName', columnName),
      })),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormErrorSummary
        error={error}
        fields={[
          { pointer: '/title', id: 'plan-title', label: t('edit.name') },
          { pointer: '/leadId', id: 'plan-lead', label: t('edit.lead') },
          { pointer: '/startsOn', id: 'plan-starts', label: t('edit.startsOn') },
          { pointer: '/endsOn', id: 'plan-ends', label: t('edit.endsOn') },
          { pointer: '/items', id: 'plan-add', label: t('edit.items') },
        ]}
      />
      <TextInput
        id="plan-title"
        label={t('edit.name')}
        required
        maxLength={1000}
        value={title}
        error={fieldErrorOf(error, '/title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('edit.goal')}
        autosize
        minRows={2}
        maxLength={2000}
        value={goal}
        onChange={(event) => setGoal(event.currentTarget.value)}
      />
      <OrganisationPicker
        id="plan-lead"
        label={t('edit.lead')}
        description={t('edit.leadHelp')}
        value={lead}
        error={fieldErrorOf(error, '/leadId')}
        onChange={setLead}
      />
      <DocumentPicker
        label={t('edit.document')}
        {...(kept ? { description: `${documentName(kept)} · ${kept.title}` } : {})}
        value={paper}
        onChange={(one) => {
          setPaper(one);
          if (one) setKept(undefined);
        }}
      />
      <NativeSelect
        label={t('edit.study')}
        value={study}
        data={[
          { value: '', label: t('edit.noStudy') },
          ...(plans.data?.items ?? []).map((one) => ({
            value: one.id,
            label: one.symbol ? `${one.symbol} · ${one.title}` : one.title,
          })),
        ]}
        onChange={(event) => setStudy(event.currentTarget.value)}
      />
      <div className={classes.grid}>
        <DateField
          id="plan-starts"
          label={t('edit.startsOn')}
          required
          value={startsOn}
          error={fieldErrorOf(error, '/startsOn')}
          onChange={setStartsOn}
        />
        <DateField
          id="plan-ends"
          label={t('edit.endsOn')}
          required
          value={endsOn}
          error={fieldErrorOf(error, '/endsOn')}
          onChange={setEndsOn}
        />
      </div>
      <h2>{t('edit.items')}</h2>
      {items.map(({ item, partner }, index) => (
        <ItemFields
          key={item.id ?? `new-${index}`}
          index={index}
          item={item}
          partner={partner}
          error={error}
          onChange={(next, one) =>
            setItems(items.map((line, at) => (at === index ? { item: next, partner: one } : line)))
          }
          onRemove={() => setItems(items.filter((_, at) => at !== index))}
        />
      ))}
      <div className={classes.buttons}>
        <Button
          id="plan-add"
          variant="default"
          disabled={items.length >= 100}
          onClick={() => setItems([...items, { item: emptyItem(), partner: undefined }])}
        >
          {t('edit.add')}
        </Button>
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} disabled={!title.trim() || !startsOn || !endsOn}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
      </div>
    </form>
  );
}
