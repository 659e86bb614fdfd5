import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import {
  listOrganisationKindsOptions,
  listOrganisationLevelsOptions,
  type ReadCollective,
} from '@/api';
import classes from './Readings.module.css';

interface TicksProps {
  legend: string;
  choices: readonly { code: string; name: string }[];
  chosen: readonly string[] | undefined;
  onChange: (chosen: string[] | undefined) => void;
}

function Ticks({ legend, choices, chosen = [], onChange }: TicksProps) {
  const toggle = (code: string) => {
    const next = choices
      .map((choice) => choice.code)
      .filter((one) => (one === code ? !chosen.includes(one) : chosen.includes(one)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset className={classes.ticks}>
      <legend>{legend}</legend>
      {choices.map(({ code, name }) => (
        <label key={code}>
          <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  value: ReadCollective;
  onChange: (value: ReadCollective) => void;
}

/** All organisations of some levels and kinds below one; none ticked means every level, every kind. */
export function CollectiveFields({ value, onChange }: Props) {
  const { t } = useTranslation('readings');
  const levels = useQuery({ ...listOrganisationLevelsOptions(), staleTime: Infinity });
  const kinds = useQuery({ ...listOrganisationKindsOptions(), staleTime: Infinity });
  const { subtreeOf } = value;
  return (
    <>
      <Ticks
        legend={t('collective.levels')}
        choices={(levels.data ?? []).filter(({ historical }) => !historical)}
        chosen={value.levels}
        onChange={(chosen) =>
          onChange({
            subtreeOf,
            ...(chosen ? { levels: chosen } : {}),
            ...(value.kinds ? { kinds: value.kinds } : {}),
          })
        }
      />
      <Ticks
        legend={t('collective.kinds')}
        choices={kinds.data ?? []}
        chosen={value.kinds}
        onChange={(chosen) =>
          onChange({
            subtreeOf,
            ...(value.levels ? { levels: value.levels } : {}),
            ...(chosen ? { kinds: chosen } : {}),
          })
        }
      />
    </>
  );
}
