import { useTranslation } from '@/i18n';
import type { FiguresByMonth, Overview } from '@/api';
import { rowsBehind } from '@/shared/lib/figures';
import { formatCount } from '@/shared/lib/numbers';
import { AppLink } from '@/shared/ui/AppLink';
import { heatStep, monthLabel, monthRange } from './heat';
import classes from './Overview.module.css';

const lines = ['overdue', 'late', 'onTime', 'awaiting'] as const;

/** The twelve months by due date as a table: tints show where it is much, the numbers say how much. */
export function Months({ overview }: { overview: Overview }) {
  const { t, i18n } = useTranslation('overview');
  const { byMonth, organisation } = overview;
  const due = ({ figures }: FiguresByMonth) => figures.expected;
  return (
    <div className={classes.scroll}>
      <table className={classes.months}>
        <caption className="lt-hidden">{t('months.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="lt-hidden">{t('months.of')}</span>
            </th>
            {byMonth.map(({ month }) => (
              <th key={month} scope="col">
                {monthLabel(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((key) => {
            const most = Math.max(...byMonth.map(({ figures }) => figures[key]));
            return (
              <tr key={key}>
                <th scope="row">{t(`figure.${key}`)}</th>
                {byMonth.map((one) => {
                  const value = one.figures[key];
                  if (due(one) === 0) return <td key={one.month} data-empty="" />;
                  const text = formatCount(value, i18n.language);
                  return (
                    <td key={one.month} data-line={key} data-step={heatStep(value, most)}>
                      {value === 0 ? (
                        text
                      ) : (
                        <AppLink
                          href={rowsBehind(key, one.links, {
                            organisationId: organisation.id,
                            ...monthRange(one.month),
                          })}
                          aria-label={`${t(`figure.${key}`)}, ${monthLabel(one.month)}: ${text}`}
                        >
                          {text}
                        </AppLink>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.hint}>{t('months.hint')}</p>
    </div>
  );
}
