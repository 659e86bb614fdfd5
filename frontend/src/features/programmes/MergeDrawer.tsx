import { useId, useState } from 'react';
import { useTranslation } from '@/i18n';
import { ConfirmDrawer } from '@/shared/ui/ConfirmDrawer';
import { merge } from './merge';
import classes from './Programmes.module.css';

interface Props<Input> {
  conflict: { base: Input; theirs: Input; fields: readonly (keyof Input & string)[] };
  mine: Input;
  show: (field: keyof Input & string, input: Input) => string;
  onTake: (input: Input) => void;
  onClose: () => void;
}

/** Mine and theirs side by side where both changed the same; the rest is put together already. */
export function MergeDrawer<Input extends object>(props: Props<Input>) {
  const { conflict, mine, show, onTake, onClose } = props;
  const { t } = useTranslation('programmes');
  const group = useId();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const field = (name: keyof Input & string) => t(`field.${name}` as 'field.title');
  const words = (name: keyof Input & string, input: Input) => show(name, input) || t('merge.empty');
  const take = () => {
    const { merged } = merge(conflict.base, mine, conflict.theirs);
    for (const name of conflict.fields) {
      if (theirs.includes(name)) merged[name] = conflict.theirs[name];
    }
    onTake(merged);
  };
  return (
    <ConfirmDrawer
      opened
      title={t('merge.title')}
      verb={t('merge.take')}
      onConfirm={take}
      onClose={onClose}
    >
      <p>{t('merge.what')}</p>
      {conflict.fields.map((name) => (
        <fieldset key={name} className={classes.clash}>
          <legend>{field(name)}</legend>
          <p className="lt-soft lt-small">
            {t('merge.before', { words: words(name, conflict.base) })}
          </p>
          <label>
            <input
              type="radio"
              name={`${group}-${name}`}
              checked={!theirs.includes(name)}
              onChange={() => setTheirs((now) => now.filter((one) => one !== name))}
            />
            {t('merge.mine')}: <span className={classes.version}>{words(name, mine)}</span>
          </label>
          <label>
            <input
              type="radio"
              name={`${group}-${name}`}
              checked={theirs.includes(name)}
              onChange={() => setTheirs((now) => [...now, name])}
            />
            {t('merge.theirs')}:{' '}
            <span className={classes.version}>{words(name, conflict.theirs)}</span>
          </label>
        </fieldset>
      ))}
    </ConfirmDrawer>
  );
}
