import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { getDocumentOptions, listDocumentsOptions, type OrganisationRef } from '@/api';
import { documentName } from '@/shared/lib/references';
import { Choice, Words } from '@/shared/ui/Form';
import classes from './Targets.module.css';

interface Props {
  home: OrganisationRef | undefined;
  documentId: string | undefined;
  onChoose: (documentId: string | undefined) => void;
}

/** Which sheet: all of one's own organisation, or that of a document found by symbol or words. */
export function Chooser({ home, documentId, onChoose }: Props) {
  const { t } = useTranslation('targets');
  const [q, setQ] = useState<string>();
  const chosen = useQuery({
    ...getDocumentOptions({ path: { id: documentId ?? '' } }),
    enabled: documentId !== undefined,
  });
  const found = useQuery({
    ...listDocumentsOptions({ query: { q: q ?? '', limit: 20 } }),
    enabled: q !== undefined,
  });
  const items = q === undefined ? [] : (found.data?.items ?? []);
  const choices = items.map((item) => ({
    value: item.id,
    label: item.symbol ? `${item.symbol} · ${item.title}` : item.title,
  }));
  if (documentId && chosen.data && !choices.some((choice) => choice.value === documentId)) {
    choices.unshift({ value: documentId, label: documentName(chosen.data) });
  }
  return (
    <div className={`${classes.chooser ?? ''} lt-no-print`}>
      <Words
        label={t('choose.search')}
        placeholder={t('choose.placeholder')}
        value={q}
        onChange={setQ}
      />
      <Choice
        label={q === undefined ? t('choose.label') : t('choose.found')}
        none={home ? t('choose.own', { name: home.name }) : t('choose.noHome')}
        value={documentId}
        choices={choices}
        onChange={onChoose}
      />
      {q !== undefined && found.isSuccess && items.length === 0 && (
        <p className="lt-soft">{t('choose.none')}</p>
      )}
    </div>
  );
}
