import { useTranslation } from '@/i18n';
import type { Act } from '@/api';
import classes from './Rows.module.css';

/** Every kind of work, in the order of the catalogue. */
export const acts: readonly Act[] = [
  'STUDY',
  'BRIEFING',
  'PROGRAMME',
  'TASK',
  'REPORT',
  'COMMUNICATE',
  'OPINION',
  'REMEDY',
];

interface Props {
  legend: string;
  value: readonly Act[];
  onChange: (value: Act[]) => void;
}

/** Kinds of work a role is limited to; folded away until there is one. */
export function ActChoices({ legend, value, onChange }: Props) {
  const { t } = useTranslation('domain');
  const toggle = (act: Act) =>
    onChange(acts.filter((one) => (one === act ? !value.includes(one) : value.includes(one))));
  return (
    <details open={value.length > 0}>
      <summary className="lt-small">{legend}</summary>
      <fieldset className={classes.choices} aria-label={legend}>
        {acts.map((act) => (
          <label key={act}>
            <input type="checkbox" checked={value.includes(act)} onChange={() => toggle(act)} />
            {t(`act.${act}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
