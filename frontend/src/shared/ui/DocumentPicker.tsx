import './fieldStyles';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Combobox.css';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listDocumentsOptions, type DocumentRow } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, shortName } from '@/shared/lib/references';

interface Props {
  id?: string;
  label: string;
  description?: string;
  /** The chosen one; a search that adds to a list never holds one. */
  value?: DocumentRow | undefined;
  required?: boolean;
  /** Never offered: the document itself. */
  except?: string;
  /** Offers the newest before anything is typed. */
  newest?: boolean;
  error?: string | undefined;
  onChange: (document: DocumentRow | undefined) => void;
}

/** Finds a document by its symbol in any spelling, or by words of its title without marks. */
export function DocumentPicker(props: Props) {
  const { id, label, value, required = false, except, newest = false, error, onChange } = props;
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string>();
  const [wanted] = useDebouncedValue(typed?.trim() ?? '', 200);
  const found = useQuery({
    ...listDocumentsOptions({ query: { limit: 20, ...(wanted ? { q: wanted } : {}) } }),
    enabled: newest || wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const offers = newest || wanted.length > 0;
  const items = offers ? (found.data?.items ?? []).filter((item) => item.id !== except) : [];
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(chosen) => {
        onChange(items.find((item) => item.id === chosen));
        setTyped(undefined);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          {...(id ? { id } : {})}
          label={label}
          description={value?.symbol ? value.title : (props.description ?? t('document.help'))}
          error={error}
          required={required}
          autoComplete="off"
          value={typed ?? (value ? documentName(value) : '')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (value) onChange(undefined);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!offers}>
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
            <Combobox.Empty>
              {t(found.isFetching ? 'document.busy' : 'document.none')}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
