import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import type { DocumentRef, OrganisationRef, StudyPlanInput } from '@/api';
import { DateField } from '@/shared/ui/DateField';
import { fieldErrorOf, FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { Audiences, Citations, Documents, Levels, Rules } from './PlanParts';
import classes from './Study.module.css';
import { forms, points, without } from './words';

interface Props {
  start: StudyPlanInput;
  organisation: OrganisationRef;
  drafting: OrganisationRef | undefined;
  /** The documents it names already, to be called by their symbols. */
  known: readonly DocumentRef[];
  derived: boolean;
  /** An issued plan stays whose it is. */
  issued?: boolean;
  /** What the button says, where not that it is saved. */
  verb?: string;
  busy: boolean;
  error: unknown;
  onSave: (input: StudyPlanInput) => void;
  onCancel: () => void;
}

/** What a plan says, to be written: documents and topics, dates, audiences, rules as sentences. */
export function PlanEditor(props: Props) {
  const { t } = useTranslation('study');
  const [input, setInput] = useState(props.start);
  const [organisation, setOrganisation] = useState<OrganisationRef | undefined>(props.organisation);
  const [drafting, setDrafting] = useState(props.drafting);
  const [known, setKnown] = useState(() => new Map(props.known.map((one) => [one.id, one])));
  const change = (part: Partial<StudyPlanInput>) => setInput((now) => ({ ...now, ...part }));
  const checks = input.checklist ?? [];
  return (
    <form
      className={classes.stack}
      aria-label={t('plan.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        const rest = without(input, 'draftingOrganisationId');
        props.onSave({
          ...rest,
          ...(organisation ? { organisationId: organisation.id } : {}),
          ...(drafting ? { draftingOrganisationId: drafting.id } : {}),
          citations: (input.citations ?? []).filter((words) => words.trim()),
          documents: (input.documents ?? []).map((one) => ({
            ...one,
            topics: (one.topics ?? [])
              .filter(({ title }) => title.trim())
              .map(({ title, presenterPosition }) => ({
                title,
                ...(presenterPosition?.trim() ? { presenterPosition } : {}),
              })),
          })),
        });
      }}
    >
      <FormErrorSummary
        error={props.error}
        fields={[
          { pointer: '/title', id: 'plan-title', label: t('plan.title') },
          { pointer: '/endsOn', id: 'plan-ends', label: t('plan.endsOn') },
          { pointer: '/levels', id: 'plan-past', label: t('plan.levels') },
          { pointer: '/audiences', id: 'plan-past', label: t('plan.audiences') },
        ]}
      />
      <fieldset className={classes.group}>
        <legend>{t('plan.general')}</legend>
        <Textarea
          id="plan-title"
          label={t('plan.title')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          value={input.title}
          error={fieldErrorOf(props.error, '/title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        {!props.issued && (
          <>
            <OrganisationPicker
              label={t('plan.organisation')}
              required
              value={organisation}
              onChange={setOrganisation}
            />
            <OrganisationPicker
              label={t('plan.drafting')}
              description={t('plan.draftingHelp')}
              value={drafting}
              onChange={setDrafting}
            />
          </>
        )}
        <NativeSelect
          label={t('plan.form')}
          value={input.form}
          data={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
          onChange={(event) => change({ form: event.currentTarget.value as typeof input.form })}
        />
        <div className={classes.pair}>
          <DateField
            label={t('plan.startsOn')}
            value={input.startsOn}
            onChange={(startsOn) =>
              setInput((now) => (startsOn ? { ...now, startsOn } : without(now, 'startsOn')))
            }
          />
          <DateField
            id="plan-ends"
            label={t('plan.endsOn')}
            required
            value={input.endsOn}
            error={fieldErrorOf(props.error, '/endsOn')}
            onChange={(endsOn) => endsOn && change({ endsOn })}
          />
        </div>
      </fieldset>
      <Documents
        input={input}
        change={change}
        known={known}
        learn={(one) => setKnown((now) => new Map(now).set(one.id, one))}
      />
      <Citations input={input} change={change} />
      <fieldset className={classes.group}>
        <legend>{t('plan.checklist')}</legend>
        <div className={classes.choices}>
          {points.map((point) => (
            <Checkbox
              key={point}
              label={t(`point.${point}`)}
              checked={checks.some((one) => one.point === point)}
              onChange={(event) =>
                change({
                  checklist: event.currentTarget.checked
                    ? [...checks, { point }]
                    : checks.filter((one) => one.point !== point),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <Levels input={input} change={change} />
      <Audiences input={input} change={change} />
      <Rules input={input} change={change} />
      {props.derived && (
        <Textarea
          id="plan-past"
          label={t('plan.past')}
          description={t('plan.pastHelp')}
          autosize
          maxLength={1000}
          value={input.pastSuperiorReason ?? ''}
          onChange={(event) => change({ pastSuperiorReason: event.currentTarget.value })}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={props.busy} disabled={!input.title.trim()}>
          {props.verb ?? t('plan.save')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('plan.cancel')}
        </Button>
      </div>
    </form>
  );
}
