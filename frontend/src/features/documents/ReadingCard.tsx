import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { asProblem, getKeptReadingOptions } from '@/api';
import { formatInstantDate } from '@/shared/lib/dates';
import { formatCount } from '@/shared/lib/numbers';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/States';
import classes from './Documents.module.css';

const columns = ['proposed', 'accepted', 'corrected', 'dropped', 'added'] as const;

/** How the reader did on this paper; nothing where it was registered by hand. */
export function ReadingCard({ id }: { id: string }) {
  const { t, i18n } = useTranslation('documents');
  const found = useQuery({ ...getKeptReadingOptions({ path: { id } }), retry: false });
  if (found.isPending) return null;
  if (found.isError) {
    if (asProblem(found.error).status === 404) return null;
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const { figures, keptAt } = found.data;
  return (
    <Card title={t('reading.title')} aside={formatInstantDate(keptAt)}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys */}
      <div className={classes.figures} tabIndex={0} role="region" aria-label={t('reading.title')}>
        <table>
          <caption className="lt-hidden">{t('reading.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reading.kind')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-numeric="">
                  {t(`reading.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.kind}>
                <th scope="row">{t(`reading.kinds.${figure.kind}`)}</th>
                {columns.map((column) => (
                  <td key={column} data-numeric="">
                    {formatCount(figure[column], i18n.language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
