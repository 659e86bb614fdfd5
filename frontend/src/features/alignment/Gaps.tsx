import { useTranslation } from '@/i18n';
import type { AlignmentGaps } from '@/api';
import { formatCount } from '@/shared/lib/numbers';
import { shortName } from '@/shared/lib/references';
import { Card } from '@/shared/ui/Card';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Alignment.module.css';

/** What nobody serves, who has no programme, and where plans do not add up. */
export function Gaps({ gaps }: { gaps: AlignmentGaps }) {
  const { t, i18n } = useTranslation('alignment');
  const { totals, unserved, withoutProgramme, sums } = gaps;
  const nobody = unserved.filter((one) => one.nobody);
  const show = (value: number | undefined) =>
    value === undefined ? '—' : formatCount(value, i18n.language);
  const uneven = sums.filter(
    (sum) => sum.without.length > 0 || (sum.difference !== undefined && sum.difference !== 0),
  );
  return (
    <Card title={t('gaps.title')}>
      <p>
        {t('gaps.served', totals)} · {t('gaps.tasks', totals)}
      </p>
      {nobody.length > 0 && (
        <>
          <ToneBadge tone="soon">{t('gaps.nobody')}</ToneBadge>
          <ul className={classes.plain}>
            {nobody.slice(0, 20).map((one) => (
              <li key={one.demandId}>{one.title}</li>
            ))}
          </ul>
        </>
      )}
      {withoutProgramme.length > 0 && (
        <details>
          <summary>{t('gaps.without', { count: withoutProgramme.length })}</summary>
          <p>{withoutProgramme.map(shortName).join(', ')}</p>
        </details>
      )}
      {uneven.length > 0 && (
        <details>
          <summary>{t('gaps.sums')}</summary>
          <div className={classes.frame}>
            <table className={classes.sums}>
              <thead>
                <tr>
                  <th scope="col">{t('gaps.target')}</th>
                  <th scope="col">{t('gaps.year')}</th>
                  <th scope="col">{t('gaps.planned')}</th>
                  <th scope="col">{t('gaps.below')}</th>
                  <th scope="col">{t('gaps.difference')}</th>
                  <th scope="col">{t('gaps.missing')}</th>
                </tr>
              </thead>
              <tbody>
                {uneven.map((sum) => (
                  <tr key={`${sum.targetId}-${sum.year}`}>
                    <th scope="row">
                      {sum.name}
                      {sum.unit && ` (${sum.unit})`}
                    </th>
                    <td>{sum.year}</td>
                    <td>{show(sum.planned)}</td>
                    <td>{show(sum.below)}</td>
                    <td>{show(sum.difference)}</td>
                    <td>{sum.without.map(shortName).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {gaps.more && <p className="lt-soft">{t('gaps.more')}</p>}
    </Card>
  );
}
