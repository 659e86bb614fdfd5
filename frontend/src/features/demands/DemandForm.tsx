import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem, getDemandQueryKey, ProblemError } from '@/api';
import { FormErrorSummary } from '@/shared/ui/FormErrorSummary';
import { DemandFields } from './DemandFields';
import { missingOf, placesOf, unwrapped, type DemandValues } from './demandForm';
import classes from './Demands.module.css';

/** Throws a problem that points at what is not filled in yet, before anything travels. */
export function useComplete(): (values: DemandValues) => void {
  const { t } = useTranslation('demands');
  return (values) => {
    const missing = missingOf(values);
    if (missing.length === 0) return;
    throw new ProblemError({
      type: 'about:missing',
      title: t('form.incomplete'),
      status: 422,
      errors: missing.map((pointer) => ({
        pointer,
        code: 'REQUIRED',
        detail: t(pointer === '/addressees' ? 'form.nobody' : 'form.required'),
      })),
    });
  };
}

interface ReloadProps {
  id: string;
  error: unknown;
  onReload: () => void;
}

/** After a lost update: fetch the other person's version and keep what was typed. */
export function Reload({ id, error, onReload }: ReloadProps) {
  const { t } = useTranslation('demands');
  const queryClient = useQueryClient();
  if (!error || ![409, 412].includes(asProblem(error).status)) return null;
  return (
    <div>
      <Button
        variant="default"
        onClick={() => {
          onReload();
          void queryClient.invalidateQueries({ queryKey: getDemandQueryKey({ path: { id } }) });
        }}
      >
        {t('form.reload')}
      </Button>
    </div>
  );
}

interface Props {
  documentId: string;
  /** Absent: not saved yet. */
  demandId?: string;
  values: DemandValues;
  change: (part: Partial<DemandValues>) => void;
  error: unknown;
  onReload: () => void;
  /** The form's own verbs; the first is its submit button. */
  children: ReactNode;
  onSubmit: () => void;
}

export function DemandForm(props: Props) {
  const { documentId, demandId, values, change, error, onReload, children, onSubmit } = props;
  const { t } = useTranslation('demands');
  const fields = placesOf(values).map(({ pointer, id, label }) => ({
    pointer,
    id,
    label: t(`form.${label}`),
  }));
  const problem = error ? asProblem(error).problem : undefined;
  const shown = problem
    ? new ProblemError({ ...problem, errors: unwrapped(problem.errors ?? []) })
    : undefined;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <FormErrorSummary error={shown} fields={fields} />
      {demandId && <Reload id={demandId} error={error} onReload={onReload} />}
      <DemandFields documentId={documentId} values={values} change={change} error={shown} />
      <div className={classes.actions}>{children}</div>
      <p className="lt-soft lt-small">{t('form.keptHere')}</p>
    </form>
  );
}
