import { useTranslation } from '@/i18n';
import type { OrganisationRef } from '@/api';
import { shortName } from '@/shared/lib/references';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import classes from './Demands.module.css';

interface Props {
  id: string;
  label: string;
  description?: string;
  error?: string;
  value: readonly OrganisationRef[];
  onChange: (value: OrganisationRef[]) => void;
}

/** Several organisations, each found by the picker and taken off by its chip. */
export function OrganisationList({ id, label, description, error, value, onChange }: Props) {
  const { t } = useTranslation('demands');
  return (
    <div>
      <OrganisationPicker
        id={id}
        label={label}
        description={description}
        error={error}
        value={undefined}
        onChange={(one) => {
          if (one && !value.some(({ id: known }) => known === one.id)) onChange([...value, one]);
        }}
      />
      {value.length > 0 && (
        <ul className={classes.chips}>
          {value.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.chip}
                title={one.name}
                aria-label={t('form.takeOff', { name: one.name })}
                onClick={() => onChange(value.filter(({ id: other }) => other !== one.id))}
              >
                {shortName(one)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
