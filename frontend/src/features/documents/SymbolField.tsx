import { Button, TextInput } from '@mantine/core';
import { useTranslation } from '@/i18n';
import type { SymbolReading } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { documentName, paths, shortName } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Documents.module.css';

interface Props {
  value: string;
  reading: SymbolReading | undefined;
  /** The document being edited is no suggestion to itself. */
  own?: string;
  error?: string;
  onChange: (symbol: string) => void;
}

/** The symbol, and below it how it reads: parts, doubts with a proposal, documents that carry it already. */
export function SymbolField({ value, reading, own, error, onChange }: Props) {
  const { t } = useTranslation('documents');
  const doubts = reading ? [...reading.errors, ...reading.warnings] : [];
  const same = (reading?.suggestions ?? []).filter(({ id }) => id !== own);
  return (
    <div>
      <TextInput
        id="symbol"
        label={t('form.symbol')}
        description={t('form.symbolHelp')}
        value={value}
        error={error}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div aria-live="polite" className={classes.reading}>
        {reading?.valid && (
          <div className={classes.badges}>
            <ToneBadge tone="info">
              {t('form.readAs', { symbol: reading.symbol ?? value })}
            </ToneBadge>
            {reading.typeName && <span>{reading.typeName}</span>}
            {reading.number !== undefined && (
              <span>{t('form.number', { number: reading.number })}</span>
            )}
            {reading.issuerCode && (
              <span>{t('form.issuerCode', { code: reading.issuerCode })}</span>
            )}
            {reading.year !== undefined && <span>{t('form.year', { year: reading.year })}</span>}
          </div>
        )}
        {doubts.map((doubt, index) => (
          <div key={index} className={classes.doubt}>
            <ToneBadge tone="soon">{doubt.detail}</ToneBadge>
            {doubt.proposal && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => onChange(doubt.proposal ?? value)}
              >
                {t('form.take', { proposal: doubt.proposal })}
              </Button>
            )}
          </div>
        ))}
        {same.length > 0 && (
          <div className={classes.same}>
            <p className="lt-soft lt-small">{t('form.same')}</p>
            <ul>
              {same.map((document) => (
                <li key={document.id}>
                  <AppLink href={paths.document(document.id)} target="_blank">
                    {documentName(document)}
                  </AppLink>
                  {[
                    document.issuer && shortName(document.issuer),
                    document.issuedOn && formatDate(document.issuedOn),
                    document.title,
                  ]
                    .filter(Boolean)
                    .map((part) => ` · ${part ?? ''}`)
                    .join('')}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
