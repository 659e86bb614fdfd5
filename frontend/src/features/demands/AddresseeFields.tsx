import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listOrganisationKindsOptions, listOrganisationLevelsOptions } from '@/api';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { toggled, type AddresseeValues } from './addresseeForm';
import classes from './Demands.module.css';
import { OrganisationList } from './OrganisationList';

interface TicksProps {
  id: string;
  legend: string;
  choices: readonly { code: string; name: string }[];
  chosen: readonly string[];
  error?: string;
  onChange: (chosen: string[]) => void;
}

function Ticks({ id, legend, choices, chosen, error, onChange }: TicksProps) {
  return (
    <fieldset id={id} className={classes.set} tabIndex={-1}>
      <legend>{legend}</legend>
      {error && <p role="alert">{error}</p>}
      <div className={classes.ticks}>
        {choices.map(({ code, name }) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={(event) => onChange(toggled(chosen, code, event.currentTarget.checked))}
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface Props {
  value: AddresseeValues;
  onChange: (value: AddresseeValues) => void;
  /** The words of a problem at a pointer. */
  errorAt: (pointer: string) => string | undefined;
}

/** A subtree by levels and kinds, single ones besides, less the exceptions. */
export function AddresseeFields({ value, onChange, errorAt }: Props) {
  const { t } = useTranslation('demands');
  const levels = useQuery({ ...listOrganisationLevelsOptions(), staleTime: Infinity });
  const kinds = useQuery({ ...listOrganisationKindsOptions(), staleTime: Infinity });
  const change = (part: Partial<AddresseeValues>) => onChange({ ...value, ...part });
  return (
    <>
      <OrganisationPicker
        id="subtree-of"
        label={t('form.subtreeOf')}
        description={t('form.subtreeOfHelp')}
        value={value.subtreeOf}
        error={errorAt('/addressees') ?? errorAt('/addressees/subtreeOf')}
        onChange={(subtreeOf) => change({ subtreeOf })}
      />
      {value.subtreeOf && (
        <>
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={value.includeRoot}
              onChange={(event) => change({ includeRoot: event.currentTarget.checked })}
            />
            {t('form.includeRoot', { name: value.subtreeOf.name })}
          </label>
          <Ticks
            id="levels"
            legend={t('form.levels')}
            choices={(levels.data ?? []).filter(({ historical }) => !historical)}
            chosen={value.levels}
            error={errorAt('/addressees/levels')}
            onChange={(chosen) => change({ levels: chosen })}
          />
          <Ticks
            id="kinds"
            legend={t('form.kinds')}
            choices={kinds.data ?? []}
            chosen={value.kinds}
            error={errorAt('/addressees/kinds')}
            onChange={(chosen) => change({ kinds: chosen })}
          />
        </>
      )}
      <OrganisationList
        id="organisations"
        label={t('form.organisations')}
        description={t('form.organisationsHelp')}
        value={value.organisations}
        error={errorAt('/addressees/organisations')}
        onChange={(organisations) => change({ organisations })}
      />
      <OrganisationList
        id="exceptions"
        label={t('form.exceptions')}
        value={value.exceptions}
        error={errorAt('/addressees/exceptions')}
        onChange={(exceptions) => change({ exceptions })}
      />
    </>
  );
}
