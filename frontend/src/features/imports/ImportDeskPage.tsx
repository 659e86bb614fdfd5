import { useTranslation } from '@/i18n';
import type { Import, ImportKind, Permission } from '@/api';
import { may, useSession } from '@/shared/lib/session';
import { useQueryWords } from '@/shared/lib/url';
import { Card } from '@/shared/ui/Card';
import { FileDrop } from '@/shared/ui/FileDrop';
import { PageHeader } from '@/shared/ui/PageHeader';
import { EmptyState } from '@/shared/ui/States';
import classes from './Imports.module.css';
import './strings';
import { Verdicts } from './Verdicts';

const kinds: readonly (readonly [ImportKind, Permission])[] = [
  ['ORGANISATIONS', 'ORGANISATION_EDIT'],
  ['HEADCOUNTS', 'ORGANISATION_EDIT'],
  ['ACCOUNTS', 'USER_ADMINISTER'],
  ['SITTINGS', 'OBLIGATION_REPORT'],
];
const largest = 10 * 1_048_576;

/** Tables filled offline: a verdict for each row and cell before anything is written. */
export function ImportDeskPage() {
  const { t } = useTranslation('imports');
  const common = useTranslation();
  const [words, change] = useQueryWords();
  const session = useSession();
  const allowed = kinds.filter(([, needed]) => may(session, needed)).map(([known]) => known);
  const kind = allowed.find((known) => known === words.kind) ?? allowed[0];
  if (!kind)
    return (
      <EmptyState title={common.t('problem.403.title')}>{common.t('problem.403.do')}</EmptyState>
    );
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('what')} />
      <Card title={t('prepare')}>
        <div className={classes.steps}>
          <fieldset className={classes.kinds}>
            <legend className="lt-soft">{t('kind.label')}</legend>
            {allowed.map((known) => (
              <label key={known}>
                <input
                  type="radio"
                  name="kind"
                  checked={known === kind}
                  onChange={() => change({ kind: known, id: undefined, job: undefined })}
                />
                <span>{t(`kind.${known}`)}</span>
              </label>
            ))}
          </fieldset>
          <p>
            <a href={`/api/v1/import-templates/${kind}`} download>
              {t('template')}
            </a>{' '}
            <span className="lt-soft lt-small">{t('templateHelp')}</span>
          </p>
          <FileDrop<Import>
            label={t('file')}
            help={t('fileHelp')}
            url={`/api/v1/imports?kind=${kind}`}
            maxBytes={largest}
            onUploaded={(made) => change({ id: made.id, job: undefined })}
          />
        </div>
      </Card>
      {words.id && (
        <Verdicts key={words.id} id={words.id} job={words.job} onJob={(job) => change({ job })} />
      )}
    </div>
  );
}
