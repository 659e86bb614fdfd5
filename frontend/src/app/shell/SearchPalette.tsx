import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/i18n';
import { listDocumentsOptions, listObligationsOptions, listOrganisationsOptions } from '@/api';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { matches } from '@/shared/lib/text';
import type { NavItem } from './navigation';
import classes from './Overlays.module.css';

interface Hit {
  key: string;
  group: 'page' | 'document' | 'organisation' | 'obligation';
  title: string;
  note?: string | undefined;
  href: string;
}

interface Props {
  items: readonly NavItem[];
  onClose: () => void;
  onGo: (href: string) => void;
}

/** Pages by name, and what the API finds: documents, organisations, obligations. */
function useHits(words: string, items: readonly NavItem[]): { hits: Hit[]; busy: boolean } {
  const { t } = useTranslation();
  const [wanted] = useDebouncedValue(words.trim(), 150);
  const query = { q: wanted, limit: 5 };
  const asked = { enabled: wanted.length > 1, placeholderData: keepPreviousData };
  const documents = useQuery({ ...listDocumentsOptions({ query }), ...asked });
  const organisations = useQuery({ ...listOrganisationsOptions({ query }), ...asked });
  const obligations = useQuery({ ...listObligationsOptions({ query }), ...asked });
  const pages = items
    .map((item): Hit => ({
      key: item.key,
      group: 'page',
      title: t(`nav.${item.key}`),
      href: item.href,
    }))
    .filter((hit) => !words.trim() || matches(hit.title, words));
  if (!asked.enabled) return { hits: pages, busy: false };
  return {
    busy: documents.isFetching || organisations.isFetching || obligations.isFetching,
    hits: [
      ...pages,
      ...(documents.data?.items ?? []).map((item): Hit => ({
        key: `d${item.id}`,
        group: 'document',
        title: documentName(item),
        note: item.symbol ? item.title : undefined,
        href: paths.document(item.id),
      })),
      ...(organisations.data?.items ?? []).map((item): Hit => ({
        key: `o${item.id}`,
        group: 'organisation',
        title: item.name,
        note: item.parent?.name,
        href: paths.overview(item.id),
      })),
      ...(obligations.data?.items ?? []).map((item): Hit => ({
        key: `n${item.id}`,
        group: 'obligation',
        title: item.title,
        note: shortName(item.organisation),
        href: paths.obligation(item.id),
      })),
    ],
  };
}

/** Ctrl-K: type, go with the arrows, Enter opens. */
export function SearchPalette({ items, onClose, onGo }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { hits, busy } = useHits(words, items);
  const current = Math.min(at, hits.length - 1);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    onGo(hit.href);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open(hits[current]);
    else if (event.key === 'ArrowDown') setAt(Math.min(hits.length - 1, current + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1));
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={600}
      yOffset="10vh"
      aria-label={t('search.label')}
      transitionProps={{ duration: 80 }}
    >
      <TextInput
        data-autofocus=""
        aria-label={t('search.label')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits[current] ? `hit-${hits[current].key}` : undefined}
        placeholder={t('search.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ul id="search-hits" role="listbox" aria-label={t('search.hits')} className={classes.hits}>
        {hits.map((hit, index) => (
          // The keys are handled where they are typed, in the box above: the focus never leaves it.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={hit.key}
            id={`hit-${hit.key}`}
            role="option"
            aria-selected={index === current}
            onClick={() => open(hit)}
          >
            <span className={classes.group}>{t(`search.group.${hit.group}`)}</span>
            <span className={classes.hit}>
              {hit.title}
              {hit.note && <span className="lt-soft lt-small"> · {hit.note}</span>}
            </span>
          </li>
        ))}
      </ul>
      {hits.length === 0 && (
        <p className="lt-soft">{busy ? t('page.loading') : t('search.none')}</p>
      )}
    </Modal>
  );
}
