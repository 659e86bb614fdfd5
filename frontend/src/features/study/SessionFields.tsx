import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/NumberInput.css';
import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type {
  AudienceCategory,
  DocumentRef,
  StudyAttendance,
  StudyForm,
  StudyPoint,
  StudySessionFormAudience,
  StudySessionInput,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName } from '@/shared/lib/references';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf } from '@/shared/ui/FormErrorSummary';
import classes from './Study.module.css';
import { forms, levels } from './words';

/** What is typed: a sitting before it is sent. */
export interface Sitting {
  heldOn: string;
  startsAt: string;
  endsAt: string;
  form: StudyForm;
  place: string;
  presenterPosition: string;
  presenterIsHead: boolean;
  merged: boolean;
  makeUpOfId: string;
  documentIds: string[];
  /** Persons of those in the rate, attendances of the others; empty: none. */
  numbers: Partial<Record<AudienceCategory, number | string>>;
  points: StudyPoint[];
  overReason: string;
  note: string;
}

const number = (typed: number | string | undefined) => {
  const value = Number(typed ?? 0);
  return Number.isFinite(value) ? value : 0;
};

/** The lines to send: of each audience its own column, those of nobody left out. */
export function attendanceOf(
  sitting: Sitting,
  audiences: readonly StudySessionFormAudience[],
): StudyAttendance[] {
  const lines = audiences
    .map(({ category, inRate }) => ({ category, inRate, n: number(sitting.numbers[category]) }))
    .filter(({ n }) => n > 0)
    .map(({ category, inRate, n }) =>
      inRate
        ? { category, ...(sitting.makeUpOfId ? { makeUp: n } : { first: n }) }
        : { category, attendances: n },
    );
  const [first] = audiences;
  return lines.length > 0 || !first ? lines : [{ category: first.category }];
}

/** The body to send: blank fields are left out. */
export function inputOfSitting(
  sitting: Sitting,
  audiences: readonly StudySessionFormAudience[],
): Omit<StudySessionInput, 'planId' | 'organisationId'> {
  return {
    heldOn: sitting.heldOn,
    ...(sitting.startsAt ? { startsAt: sitting.startsAt } : {}),
    ...(sitting.endsAt ? { endsAt: sitting.endsAt } : {}),
    form: sitting.form,
    ...(sitting.place.trim() ? { place: sitting.place.trim() } : {}),
    ...(sitting.presenterPosition.trim()
      ? { presenterPosition: sitting.presenterPosition.trim() }
      : {}),
    presenterIsHead: sitting.presenterIsHead,
    merged: sitting.merged,
    ...(sitting.makeUpOfId ? { makeUpOfId: sitting.makeUpOfId } : {}),
    documentIds: sitting.documentIds,
    points: sitting.points,
    attendance: attendanceOf(sitting, audiences),
    ...(sitting.overReason.trim() ? { overReason: sitting.overReason.trim() } : {}),
    ...(sitting.note.trim() ? { note: sitting.note.trim() } : {}),
  };
}

/** The fields an error may belong to. */
export function useSittingFields() {
  const { t } = useTranslation('study');
  return [
    { pointer: '/heldOn', id: 'session-heldOn', label: t('session.heldOn') },
    { pointer: '/presenterPosition', id: 'session-presenter', label: t('session.presenter') },
    { pointer: '/attendance', id: 'session-attendance', label: t('session.attendance') },
    { pointer: '/documentIds', id: 'session-documents', label: t('session.documents') },
  ];
}

interface Props {
  sitting: Sitting;
  change: (part: Partial<Sitting>) => void;
  documents: readonly DocumentRef[];
  audiences: readonly StudySessionFormAudience[];
  /** Earlier sittings that can be made up for. */
  earlier: readonly { id: string; heldOn: string }[];
  error: unknown;
  above: boolean;
}

function Attendance({ sitting, change, audiences, error }: Props) {
  const { t } = useTranslation('study');
  return (
    <fieldset className={classes.group} id="session-attendance" tabIndex={-1}>
      <legend>{t('session.attendance')}</legend>
      {audiences.map((one, index) => (
        <NumberInput
          key={one.category}
          size="md"
          inputMode="numeric"
          label={t(one.inRate ? 'session.persons' : 'session.attendances', {
            category: t(`category.${one.category}`),
          })}
          description={
            !one.inRate
              ? t('session.beside')
              : one.expected === undefined
                ? t('session.noExpected')
                : t(one.exempted > 0 ? 'session.expectedExempt' : 'session.expected', {
                    expected: one.expected,
                    exempted: one.exempted,
                    attended: one.attended,
                  })
          }
          error={fieldErrorOf(error, `/attendance/${index}`)}
          min={0}
          allowDecimal={false}
          allowNegative={false}
          value={sitting.numbers[one.category] ?? ''}
          onChange={(value) => change({ numbers: { ...sitting.numbers, [one.category]: value } })}
        />
      ))}
    </fieldset>
  );
}

function Points({ sitting, change }: Props) {
  const { t } = useTranslation('study');
  const put = (at: number, one: StudyPoint) =>
    change({ points: sitting.points.map((old, index) => (index === at ? one : old)) });
  return (
    <>
      {sitting.points.map((one, at) => (
        <div key={at} className={classes.topic}>
          <NativeSelect
            label={t('session.pointLevel')}
            value={one.level}
            data={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            onChange={(event) => put(at, { ...one, level: event.currentTarget.value })}
          />
          <div className={classes.pair}>
            <NumberInput
              label={t('session.pointCount')}
              min={1}
              allowDecimal={false}
              value={one.points}
              onChange={(value) => put(at, { ...one, points: Math.max(1, number(value)) })}
            />
            <NumberInput
              label={t('session.pointPersons')}
              min={0}
              allowDecimal={false}
              value={one.persons ?? ''}
              onChange={(value) => put(at, { ...one, persons: number(value) })}
            />
          </div>
          <Button
            variant="subtle"
            aria-label={t('session.removePoints')}
            onClick={() => change({ points: sitting.points.filter((other) => other !== one) })}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        variant="subtle"
        onClick={() => change({ points: [...sitting.points, { level: 'COMMUNE', points: 1 }] })}
      >
        {t('session.addPoints')}
      </Button>
    </>
  );
}

/** The fields of a sitting, in the order a clerk has them in mind. */
export function SessionFields(props: Props) {
  const { sitting, change, documents, earlier, error, above } = props;
  const { t } = useTranslation('study');
  return (
    <>
      <DateField
        id="session-heldOn"
        label={t('session.heldOn')}
        required
        value={sitting.heldOn}
        error={fieldErrorOf(error, '/heldOn')}
        onChange={(heldOn) => heldOn && change({ heldOn })}
      />
      <div className={classes.pair}>
        <TextInput
          type="time"
          size="md"
          label={t('session.startsAt')}
          value={sitting.startsAt}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          size="md"
          label={t('session.endsAt')}
          value={sitting.endsAt}
          error={fieldErrorOf(error, '/endsAt')}
          onChange={(event) => change({ endsAt: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        size="md"
        label={t('session.form')}
        value={sitting.form}
        data={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        onChange={(event) => change({ form: event.currentTarget.value as StudyForm })}
      />
      <TextInput
        size="md"
        label={t('session.place')}
        maxLength={500}
        value={sitting.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <TextInput
        id="session-presenter"
        size="md"
        label={t('session.presenter')}
        description={t('session.presenterHelp')}
        maxLength={300}
        value={sitting.presenterPosition}
        error={fieldErrorOf(error, '/presenterPosition')}
        onChange={(event) => change({ presenterPosition: event.currentTarget.value })}
      />
      <Checkbox
        size="md"
        label={t('session.byHead')}
        checked={sitting.presenterIsHead}
        onChange={(event) => change({ presenterIsHead: event.currentTarget.checked })}
      />
      <Checkbox
        size="md"
        label={t('session.merged')}
        checked={sitting.merged}
        onChange={(event) => change({ merged: event.currentTarget.checked })}
      />
      <fieldset className={classes.group} id="session-documents" tabIndex={-1}>
        <legend>{t('session.documents')}</legend>
        {documents.map((document) => (
          <Checkbox
            key={document.id}
            size="md"
            label={documentName(document)}
            description={document.symbol ? document.title : undefined}
            checked={sitting.documentIds.includes(document.id)}
            onChange={(event) =>
              change({
                documentIds: event.currentTarget.checked
                  ? [...sitting.documentIds, document.id]
                  : sitting.documentIds.filter((one) => one !== document.id),
              })
            }
          />
        ))}
      </fieldset>
      {earlier.length > 0 && (
        <NativeSelect
          size="md"
          label={t('session.makeUp')}
          value={sitting.makeUpOfId}
          data={[
            { value: '', label: t('session.notMakeUp') },
            ...earlier.map((one) => ({ value: one.id, label: formatDate(one.heldOn) })),
          ]}
          onChange={(event) => change({ makeUpOfId: event.currentTarget.value })}
        />
      )}
      <Attendance {...props} />
      {(above || sitting.overReason) && (
        <Textarea
          id="session-over"
          label={t('session.over')}
          description={t('session.overHelp')}
          autosize
          maxLength={1000}
          value={sitting.overReason}
          onChange={(event) => change({ overReason: event.currentTarget.value })}
        />
      )}
      <details className={classes.group}>
        <summary>{t('session.more')}</summary>
        <Points {...props} />
        <Textarea
          label={t('session.note')}
          autosize
          maxLength={2000}
          value={sitting.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </details>
    </>
  );
}
