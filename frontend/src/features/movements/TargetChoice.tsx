import '@/shared/ui/fieldStyles';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/i18n';
import { listDocumentsOptions, listTargetsOptions, type TargetName } from '@/api';
import { documentName, shortName } from '@/shared/lib/references';
import { Choice, Words } from '@/shared/ui/Form';
import classes from './Movements.module.css';

interface Props {
  chosen: readonly TargetName[];
  onChange: (chosen: readonly TargetName[]) => void;
}

/** The targets it serves, from as many documents as wanted. */
export function TargetChoice({ chosen, onChange }: Props) {
  const { t } = useTranslation('movements');
  const [q, setQ] = useState<string>();
  const [documentId, setDocumentId] = useState<string>();
  const documents = useQuery({
    ...listDocumentsOptions({ query: { q: q ?? '', limit: 20 } }),
    enabled: q !== undefined,
  });
  const targets = useQuery({
    ...listTargetsOptions({ query: { documentId: documentId ?? '', limit: 200 } }),
    enabled: documentId !== undefined,
  });
  const found = documents.data?.items ?? [];
  return (
    <fieldset className={classes.fields}>
      <legend>{t('targets')}</legend>
      <ul className={classes.chosen}>
        {chosen.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} <span className="lt-soft lt-small">{one.symbol}</span>
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('form.without', { name: one.name })}
              onClick={() => onChange(chosen.filter((other) => other.id !== one.id))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {chosen.length === 0 && <p className="lt-soft lt-small">{t('form.noTargets')}</p>}
      <Words
        label={t('form.search')}
        placeholder={t('form.searchHelp')}
        value={q}
        onChange={(next) => {
          setQ(next);
          setDocumentId(undefined);
        }}
      />
      {q !== undefined && (
        <Choice
          label={t('form.document')}
          none={documents.isSuccess && found.length === 0 ? t('form.nothing') : t('form.choose')}
          value={documentId}
          choices={found.map((one) => ({
            value: one.id,
            label: `${documentName(one)} · ${shortName(one.issuer)}`,
          }))}
          onChange={setDocumentId}
        />
      )}
      {targets.data?.items.length === 0 && <p className="lt-soft">{t('form.without0')}</p>}
      {(targets.data?.items ?? []).map((target) => {
        const on = chosen.some((one) => one.id === target.id);
        const name: TargetName = {
          id: target.id,
          name: target.name,
          organisation: target.organisation,
          ...(target.unit ? { unit: target.unit } : {}),
          ...(target.documentId ? { documentId: target.documentId } : {}),
          ...(target.symbol ? { symbol: target.symbol } : {}),
        };
        return (
          <Checkbox
            key={target.id}
            label={target.unit ? `${target.name} (${target.unit})` : target.name}
            checked={on}
            onChange={() =>
              onChange(on ? chosen.filter((one) => one.id !== target.id) : [...chosen, name])
            }
          />
        );
      })}
    </fieldset>
  );
}
