import './fieldStyles';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';

/** An account as a picker shows it. */
export interface PickedPerson {
  id: string;
  name: string;
  /** What tells two of the same name apart. */
  hint?: string;
}

interface Props {
  id?: string;
  label: string;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  value: PickedPerson | undefined;
  onChange: (person: PickedPerson | undefined) => void;
  /** Which list is searched; part of the cache's key. */
  source: string;
  /** The first matches of some words. */
  find: (words: string) => Promise<PickedPerson[]>;
  /** Said where nobody matches. */
  nobody: (words: string) => string;
}

/** Finds an account by a part of its name. */
export function PersonPicker(props: Props) {
  const { id, label, description, error, required = false } = props;
  const { value, onChange, source, find, nobody } = props;
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const [wanted] = useDebouncedValue(typed?.trim() ?? '', 200);
  const found = useQuery({
    queryKey: ['people', source, wanted],
    queryFn: () => find(wanted),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const people = wanted ? (found.data ?? []) : [];
  const choose = (chosen: string) => {
    onChange(people.find((person) => person.id === chosen));
    setTyped(undefined);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          {...(id ? { id } : {})}
          label={label}
          description={description}
          error={error}
          required={required}
          value={typed ?? value?.name ?? ''}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (event.currentTarget.value === '') onChange(undefined);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setTyped(undefined);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <div>{person.name}</div>
              {person.hint && <div className="lt-small lt-soft">{person.hint}</div>}
            </Combobox.Option>
          ))}
          {people.length === 0 && (
            <Combobox.Empty>{found.isFetching ? t('page.loading') : nobody(wanted)}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
