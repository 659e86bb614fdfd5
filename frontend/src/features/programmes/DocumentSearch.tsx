import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listDocumentsOptions, type DocumentRef } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, shortName } from '@/shared/lib/references';

interface Props {
  label: string;
  onChoose: (document: DocumentRef) => void;
}

/** Finds a document by its symbol or words of its title, to add it to a list. */
export function DocumentSearch({ label, onChoose }: Props) {
  const { t } = useTranslation('documents');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...listDocumentsOptions({ query: { q: wanted, limit: 20 } }),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const items = wanted ? (found.data?.items ?? []) : [];
  const choose = (id: string) => {
    const item = items.find((one) => one.id === id);
    if (item) {
      const { type, title, symbol, issuer, issuedOn } = item;
      onChoose({ id, type, title, symbol, issuer, issuedOn });
    }
    setTyped('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={label}
          description={t('picker.help')}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <div>{documentName(item)}</div>
              <div className="lt-small lt-soft">
                {[shortName(item.issuer), formatDate(item.issuedOn), item.symbol && item.title]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </Combobox.Option>
          ))}
          {items.length === 0 && (
            <Combobox.Empty>{t(found.isFetching ? 'picker.busy' : 'picker.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
