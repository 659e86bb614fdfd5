import './fieldStyles';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listOrganisationsOptions, type OrganisationRef } from '@/api';

interface Props {
  id?: string;
  label: string;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  value: OrganisationRef | undefined;
  onChange: (organisation: OrganisationRef | undefined) => void;
  /** Only inside this subtree. */
  under?: string;
  placeholder?: string;
}

/** Finds an organisation by its name, short name, former name or code, typed with or without marks. */
export function OrganisationPicker(props: Props) {
  const {
    id,
    label,
    description,
    error,
    required = false,
    value,
    onChange,
    under,
    placeholder,
  } = props;
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const [wanted] = useDebouncedValue(typed?.trim() ?? '', 200);
  const found = useQuery({
    ...listOrganisationsOptions({ query: { q: wanted, limit: 20, ...(under ? { under } : {}) } }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const items = wanted ? (found.data?.items ?? []) : [];

  const choose = (chosen: string) => {
    const organisation = items.find((item) => item.id === chosen);
    if (!organisation) return;
    onChange({
      id: organisation.id,
      name: organisation.name,
      shortName: organisation.shortName,
      level: organisation.level,
    });
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
          placeholder={placeholder ?? t('organisation.placeholder')}
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
          rightSection={
            value && !required ? (
              <CloseButton
                size="sm"
                aria-label={t('organisation.clear')}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(undefined)}
              />
            ) : null
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <div>{item.name}</div>
              <div className="lt-small lt-soft">
                {[item.code, item.parent?.name].filter(Boolean).join(' · ')}
              </div>
            </Combobox.Option>
          ))}
          {items.length === 0 && (
            <Combobox.Empty>
              {found.isError
                ? t('organisation.failed')
                : found.isFetching
                  ? t('page.loading')
                  : t('organisation.none', { words: wanted })}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
