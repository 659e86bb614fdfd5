import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  createTarget,
  deleteTarget,
  ifMatch,
  listTargetsOptions,
  updateTarget,
  type Target,
  type TargetGroup,
} from '@/api';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { Choice } from '@/shared/ui/Form';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { say } from '@/shared/ui/Toasts';
import { emptyForm, formOf, inputOf, type TargetForm as Typed } from './form';
import { Baseline, Rule, Years } from './TargetFields';
import { useFresh } from './useSheet';

/** The document or the draft programme a target is made in, with what it serves. */
export interface TargetPlace {
  documentId?: string;
  programmeId?: string;
  /** Superior documents whose targets may be served. */
  superiors: readonly { id: string; name: string }[];
  /** Years of the term; absent: the present term. */
  term?: { from: number; to: number };
}

interface ServesProps {
  place: TargetPlace;
  target: Target | undefined;
  parentId: string | undefined;
  onChange: (parentId: string | undefined) => void;
}

/** Which of the superior's targets it serves. */
function Serves({ place, target, parentId, onChange }: ServesProps) {
  const { t } = useTranslation('targets');
  const [chosen, setChosen] = useState<string | undefined>(
    target?.parent?.documentId ?? place.superiors[0]?.id,
  );
  const found = useQuery({
    ...listTargetsOptions({ query: { documentId: chosen ?? '', limit: 200 } }),
    enabled: chosen !== undefined,
  });
  const choices = (found.data?.items ?? []).map((one) => ({
    value: one.id,
    label: one.unit ? `${one.name} (${one.unit})` : one.name,
  }));
  const stands = target?.parent;
  if (stands && !choices.some((one) => one.value === stands.id)) {
    choices.unshift({ value: stands.id, label: stands.name });
  }
  return (
    <>
      {place.superiors.length > 1 && (
        <NativeSelect
          label={t('form.superior')}
          value={chosen ?? ''}
          data={place.superiors.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <Choice
        label={t('form.serves')}
        none={t('form.servesNone')}
        value={parentId}
        choices={choices}
        onChange={onChange}
      />
    </>
  );
}

interface Props {
  place: TargetPlace;
  groups: readonly TargetGroup[];
  /** The one that is changed; absent: a new one. */
  target?: Target;
  onClose: () => void;
}

/** A target with its plan for every year of the term. */
export function TargetFormDrawer({ place, groups, target, onClose }: Props) {
  const { t, i18n } = useTranslation('targets');
  const language = i18n.language;
  const fresh = useFresh();
  const year = new Date().getFullYear();
  const term = place.term ?? { from: year, to: year + 4 };
  const [form, setForm] = useState<Typed>(() =>
    target ? formOf(target, language) : emptyForm(groups[0]?.code ?? '', term.from, term.to),
  );
  const [tried, setTried] = useState(false);
  const { input, wrong } = inputOf(form, language);
  const change = (part: Partial<Typed>) => setForm((now) => ({ ...now, ...part }));
  const done = async () => {
    say(t('edit.saved'));
    await fresh();
    onClose();
  };
  const save = useMutation({
    mutationFn: async () => {
      const body = {
        ...input,
        ...(place.documentId ? { documentId: place.documentId } : {}),
        ...(place.programmeId ? { programmeId: place.programmeId } : {}),
      };
      await (target
        ? updateTarget({
            path: { id: target.id },
            headers: ifMatch(target.version),
            body,
            throwOnError: true,
          })
        : createTarget({ body, throwOnError: true }));
    },
    onSuccess: done,
  });
  const drop = useMutation({
    mutationFn: async () => {
      if (!target) return;
      await deleteTarget({
        path: { id: target.id },
        headers: ifMatch(target.version),
        throwOnError: true,
      });
    },
    onSuccess: done,
  });
  const shown = tried ? wrong : [];
  return (
    <ConfirmDrawer
      opened
      title={t(target ? 'form.change' : 'form.make')}
      verb={t('edit.save')}
      busy={save.isPending}
      disabled={!form.name.trim()}
      onConfirm={() => {
        setTried(true);
        if (wrong.length === 0) save.mutate();
      }}
      onClose={onClose}
    >
      <FormErrorSummary
        error={save.error ?? drop.error}
        fields={[
          { pointer: '/name', id: 'target-name', label: t('form.name') },
          { pointer: '/unit', id: 'target-unit', label: t('form.unit') },
          { pointer: '/rollUp', id: 'target-rule', label: t('form.rule') },
          { pointer: '/comparison', id: 'target-comparison', label: t('form.comparison') },
          { pointer: '/baselineValue', id: 'target-baseline', label: t('drawer.baseline') },
          { pointer: '/values', id: 'target-term-from', label: t('form.years') },
          { pointer: '/termFrom', id: 'target-term-from', label: t('form.termFrom') },
          { pointer: '/termTo', id: 'target-term-to', label: t('form.termTo') },
          { pointer: '/termUpper', id: 'target-term', label: t('column.term') },
        ]}
      />
      {shown.length > 0 && <p role="alert">{t('form.wrong', { count: shown.length })}</p>}
      <NativeSelect
        label={t('form.group')}
        value={form.group}
        data={groups.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => change({ group: event.currentTarget.value })}
      />
      <Textarea
        id="target-name"
        label={t('form.name')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        id="target-unit"
        label={t('form.unit')}
        description={t('form.unitHelp')}
        maxLength={60}
        value={form.unit}
        onChange={(event) => change({ unit: event.currentTarget.value })}
      />
      <Rule form={form} change={change} />
      <Years form={form} change={change} wrong={shown} />
      <Baseline form={form} change={change} wrong={shown} />
      <OrganisationPicker
        label={t('drawer.lead')}
        value={form.lead}
        onChange={(lead) => change({ lead })}
      />
      {place.superiors.length > 0 || target?.parent ? (
        <Serves
          place={place}
          target={target}
          parentId={form.parentId}
          onChange={(parentId) => change({ parentId })}
        />
      ) : (
        <p className="lt-soft lt-small">{t('form.noSuperior')}</p>
      )}
      <Textarea
        label={t('drawer.quoted')}
        autosize
        maxLength={2000}
        value={form.quotedWords}
        onChange={(event) => change({ quotedWords: event.currentTarget.value })}
      />
      {target && place.documentId && (
        <TextInput
          label={t('form.reason')}
          maxLength={500}
          value={form.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
      {target && (
        <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate()}>
          {t('form.drop')}
        </Button>
      )}
    </ConfirmDrawer>
  );
}
