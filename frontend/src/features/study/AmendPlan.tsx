import { Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import {
  amendStudyPlanMutation,
  ifMatch,
  previewStudyPlanAmendmentMutation,
  type StudyPlan,
  type StudyPlanAmendmentPreview,
  type StudyPlanInput,
} from '@/api';
import { dateInVietnam } from '@/shared/lib/dates';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { DateField } from '@/shared/ui/DateField';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { say } from '@/shared/ui/Toasts';
import { PlanEditor } from './PlanEditor';
import classes from './Study.module.css';
import { useReload } from './useReload';
import { inputOf } from './words';

const effects = ['created', 'changed', 'withdrawn', 'kept'] as const;

/** What the amendment does to whom, as the server counts it. */
function Effects({ preview }: { preview: StudyPlanAmendmentPreview }) {
  const { t } = useTranslation('study');
  return (
    <>
      {preview.demands.length === 0 && <p>{t('amend.nobody')}</p>}
      {preview.demands.map((one) => (
        <div key={`${one.act}${one.audience ?? ''}`} className={classes.note}>
          <strong>
            {one.audience
              ? t('amend.briefing', { category: t(`category.${one.audience}`) })
              : t('amend.study')}
          </strong>
          <ul>
            {effects
              .filter((effect) => one[effect] > 0)
              .map((effect) => (
                <li key={effect}>{t(`amend.${effect}`, { count: one[effect] })}</li>
              ))}
          </ul>
        </div>
      ))}
      {preview.warnings.map((one) => (
        <p key={one.code} className={classes.note} role="status">
          {one.detail}
        </p>
      ))}
    </>
  );
}

function AmendDrawer({
  plan,
  input,
  preview,
  onDone,
  onClose,
}: {
  plan: StudyPlan;
  input: StudyPlanInput;
  preview: StudyPlanAmendmentPreview;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('study');
  const reload = useReload();
  const [reason, setReason] = useState('');
  const [symbol, setSymbol] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | undefined>(dateInVietnam());
  const amend = useMutation({
    ...amendStudyPlanMutation(),
    onSuccess: async () => {
      say(t('amend.done'));
      await reload();
      onDone();
    },
  });
  const paper = symbol.trim();
  return (
    <ConfirmDrawer
      opened
      title={t('amend.title')}
      verb={t('amend.confirm')}
      busy={amend.isPending}
      disabled={!reason.trim() || !preview.mayAmend}
      onConfirm={() =>
        amend.mutate({
          path: { id: plan.id },
          headers: ifMatch(plan.version),
          body: {
            plan: input,
            reason: reason.trim(),
            ...(paper ? { symbol: paper, ...(issuedOn ? { issuedOn } : {}) } : {}),
          },
        })
      }
      onClose={onClose}
    >
      <FormErrorSummary
        error={amend.error}
        fields={[
          { pointer: '/reason', id: 'amend-reason', label: t('plan.reason') },
          { pointer: '/symbol', id: 'amend-symbol', label: t('plan.symbol') },
        ]}
      />
      <Effects preview={preview} />
      {!preview.mayAmend && <p className="lt-soft">{t('amend.headOnly')}</p>}
      <Textarea
        id="amend-reason"
        label={t('plan.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        data-autofocus=""
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        id="amend-symbol"
        label={t('amend.symbol')}
        description={t('amend.symbolHelp', { symbol: preview.symbol })}
        value={symbol}
        maxLength={100}
        onChange={(event) => setSymbol(event.currentTarget.value)}
      />
      {paper && <DateField label={t('plan.issuedOn')} value={issuedOn} onChange={setIssuedOn} />}
    </ConfirmDrawer>
  );
}

/** An issued plan is written anew; what that does is counted before anything is asked. */
export function AmendPlan({ plan, onDone }: { plan: StudyPlan; onDone: () => void }) {
  const { t } = useTranslation('study');
  const [input, setInput] = useState<StudyPlanInput>();
  const preview = useMutation(previewStudyPlanAmendmentMutation());
  return (
    <>
      <PlanEditor
        start={inputOf(plan)}
        organisation={plan.organisation}
        drafting={plan.drafting}
        known={plan.documents.map(({ document }) => document)}
        derived={plan.parentId !== undefined}
        issued
        verb={t('amend.preview')}
        busy={preview.isPending}
        error={preview.error}
        onSave={(body) =>
          preview.mutate({ path: { id: plan.id }, body }, { onSuccess: () => setInput(body) })
        }
        onCancel={onDone}
      />
      {input && preview.data && (
        <AmendDrawer
          plan={plan}
          input={input}
          preview={preview.data}
          onDone={onDone}
          onClose={() => setInput(undefined)}
        />
      )}
    </>
  );
}
