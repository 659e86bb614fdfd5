import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listDocumentsOptions } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, shortName } from '@/shared/lib/references';

interface Props {
  label: string;
  help: string;
  onChoose: (id: string) => void;
}

/** Finds a document by its symbol or words of its title; the newest where nothing is typed. */
export function DocumentChoice({ label, help, onChoose }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...listDocumentsOptions({ query: { limit: 20, ...(wanted ? { q: wanted } : {}) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChoose(id);
        setTyped('');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={help}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {(found.data?.items ?? []).map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <div>{documentName(item)}</div>
              <div className="lt-small lt-soft">
                {[shortName(item.issuer), formatDate(item.issuedOn), item.symbol && item.title]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
