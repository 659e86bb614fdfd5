import { useTranslation } from '@/i18n';
import type { OccurrenceCount, Preview, PreviewRow } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { OrganisationName } from '@/shared/ui/OrganisationName';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Demands.module.css';

const counts = ['create', 'change', 'withdraw', 'unchanged'] as const;

function Row({ row }: { row: PreviewRow }) {
  const { t } = useTranslation('demands');
  const { t: d } = useTranslation('domain');
  const now = row.dueOn ? formatDate(row.dueOn) : t('preview.undated');
  return (
    <tr>
      <td>{t(`effect.${row.effect}`)}</td>
      <td>
        <OrganisationName organisation={row.organisation} />
        {row.occurrence && <span className="lt-soft"> · {row.occurrence}</span>}
        {row.role === 'COORDINATE' && <span className="lt-soft"> · {d('role.COORDINATE')}</span>}
      </td>
      <td data-numeric="">
        {row.dueBefore && row.dueBefore !== row.dueOn && `${formatDate(row.dueBefore)} → `}
        {now}
      </td>
    </tr>
  );
}

const effects = ['create', 'change', 'withdraw', 'keep'] as const;

/** Of what comes round: which of its periods are touched, and which stay. */
function Turns({ turns }: { turns: readonly OccurrenceCount[] }) {
  const { t, i18n } = useTranslation('demands');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('preview.period')}</th>
          <th scope="col" data-numeric="">
            {t('preview.due')}
          </th>
          {effects.map((effect) => (
            <th key={effect} scope="col" data-numeric="">
              {t(`preview.${effect}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {turns.map((turn) => (
          <tr key={turn.occurrence}>
            <td>{turn.occurrence}</td>
            <td data-numeric="">{turn.dueOn && formatDate(turn.dueOn)}</td>
            {effects.map((effect) => (
              <td key={effect} data-numeric="">
                {formatCount(turn[effect], i18n.language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a publication would do: counts, by level, the first rows, and what to think of before. */
export function PreviewView({ preview }: { preview: Preview }) {
  const { t, i18n } = useTranslation('demands');
  const count = (value: number) => formatCount(value, i18n.language);
  return (
    <>
      <dl className={classes.counts} aria-label={t('preview.counts')}>
        {counts.map((key) => (
          <div key={key}>
            <dt>{t(`preview.${key}`)}</dt>
            <dd>{count(preview[key])}</dd>
          </div>
        ))}
      </dl>
      {Boolean(preview.alreadyOverdue) && (
        <p>
          <ToneBadge tone="late">
            {t('preview.alreadyOverdue', { count: preview.alreadyOverdue })}
          </ToneBadge>
        </p>
      )}
      {preview.warnings.map((warning, index) => (
        <p key={index}>
          <ToneBadge tone="soon">{warning.detail}</ToneBadge>
        </p>
      ))}
      {preview.byLevel.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.level')}</th>
              <th scope="col" data-numeric="">
                {t('preview.organisations')}
              </th>
              <th scope="col" data-numeric="">
                {t('preview.due')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.byLevel.map((level) => (
              <tr key={`${level.level} ${level.dueOn ?? ''}`}>
                <td>{level.name}</td>
                <td data-numeric="">{count(level.count)}</td>
                <td data-numeric="">
                  {level.dueOn ? formatDate(level.dueOn) : t('preview.undated')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview.byOccurrence && <Turns turns={preview.byOccurrence} />}
      {preview.rows.length > 0 && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys
        <div className={classes.rows} tabIndex={0} role="region" aria-label={t('preview.rows')}>
          <table className={classes.table}>
            <caption className="lt-hidden">{t('preview.rows')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('preview.effect')}</th>
                <th scope="col">{t('preview.organisation')}</th>
                <th scope="col" data-numeric="">
                  {t('preview.due')}
                </th>
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row, index) => (
                <Row key={`${row.organisation.id}-${index}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
