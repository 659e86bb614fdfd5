import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { MergeDrawer } from './MergeDrawer';
import classes from './Programmes.module.css';
import type { Autosave } from './useAutosave';

interface Props<Input> {
  autosave: Autosave<Input>;
  /** A field's value in words. */
  show: (field: keyof Input & string, input: Input) => string;
}

/** Whether what was typed is on the server; what to do where it is not. */
export function SaveNote<Input extends object>({ autosave, show }: Props<Input>) {
  const { t } = useTranslation('programmes');
  const [merging, setMerging] = useState(false);
  const { state, error, conflict } = autosave;
  const words =
    state === 'idle'
      ? ''
      : state === 'error' && error && error.status >= 400 && error.status < 500
        ? t('save.refused', {
            detail: error.fieldErrors[0]?.detail ?? error.problem.detail ?? error.problem.title,
          })
        : t(`save.${state}`);
  return (
    <span className={classes.note} data-state={state}>
      <span role="status">{words}</span>
      {state === 'error' && (
        <Button size="compact-sm" variant="default" onClick={autosave.again}>
          {t('save.again')}
        </Button>
      )}
      {conflict && (
        <Button size="compact-sm" variant="default" onClick={() => setMerging(true)}>
          {t('save.look')}
        </Button>
      )}
      {conflict && merging && (
        <MergeDrawer
          conflict={conflict}
          mine={autosave.values}
          show={show}
          onClose={() => setMerging(false)}
          onTake={(input) => {
            setMerging(false);
            autosave.resolve(input);
          }}
        />
      )}
    </span>
  );
}
