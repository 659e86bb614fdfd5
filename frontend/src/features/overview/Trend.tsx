import { useTranslation } from '@/i18n';
import type { FiguresByMonth, FiguresTrend, Rate } from '@/api';
import { rowsBehind } from '@/shared/lib/figures';
import { formatCount, formatPoints, formatRate } from '@/shared/lib/numbers';
import { AppLink } from '@/shared/ui/AppLink';
import { Card } from '@/shared/ui/Card';
import { FigureLink } from '@/shared/ui/FigureLink';
import { monthLabel, monthRange, points } from './heat';
import classes from './Trend.module.css';

const rates = [
  { rate: 'completion', rows: 'done' },
  { rate: 'timeliness', rows: 'onTime' },
] as const;
const counts = ['expected', 'overdue'] as const;

interface Props {
  trend: FiguresTrend;
  organisationId: string;
}

/** A change with its direction as a shape and a word. */
function Change({ by }: { by: number | undefined }) {
  const { t, i18n } = useTranslation('overview');
  if (by === undefined) return null;
  const size = formatPoints(Math.abs(by), i18n.language);
  const way = by > 0 ? 'up' : by < 0 ? 'down' : 'same';
  return (
    <span className={classes.change} data-way={way} title={t(`trend.${way}`, { size })}>
      <span aria-hidden="true">{{ up: '▲', down: '▼', same: '=' }[way]}</span>
      {by !== 0 && <span aria-hidden="true"> {size}</span>}
      <span className="lt-hidden">{t(`trend.${way}`, { size })}</span>
    </span>
  );
}

/** This month beside the last one and the same of last year: rates with their fractions, changes in points. */
export function Trend({ trend, organisationId }: Props) {
  const { t, i18n } = useTranslation('overview');
  const { month, lastMonth, lastYear } = trend;
  const months: readonly FiguresByMonth[] = [month, lastMonth, lastYear];
  const number = (value: number) => formatCount(value, i18n.language);
  const to = (one: FiguresByMonth, key: 'done' | 'onTime' | 'expected' | 'overdue') =>
    rowsBehind(key, one.links, { organisationId, ...monthRange(one.month) });
  const rateOf = (one: FiguresByMonth, rate: Rate | undefined, label: string, href: string) => {
    if (!rate) return <span className={classes.fraction}>{t('card.noRate')}</span>;
    const percent = formatRate(rate.percent / 100, i18n.language);
    return (
      <>
        <AppLink href={href} aria-label={`${label}, ${monthLabel(one.month)}: ${percent}`}>
          {percent}
        </AppLink>
        <div className={classes.fraction}>
          {number(rate.numerator)} / {number(rate.denominator)}
        </div>
      </>
    );
  };
  return (
    <Card title={t('trend.title')} aside={t('trend.aside')} flush>
      <table className={classes.table}>
        <caption className="lt-hidden">{t('trend.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="lt-hidden">{t('trend.figure')}</span>
            </th>
            {months.map((one, at) => (
              <th key={one.month} scope="col" data-numeric="">
                {t(`trend.${(['now', 'lastMonth', 'lastYear'] as const)[at] ?? 'now'}`)}
                <div className={classes.fraction}>{monthLabel(one.month)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map(({ rate, rows }) => (
            <tr key={rate}>
              <th scope="row">{t(`trend.${rate}`)}</th>
              {months.map((one, at) => (
                <td key={one.month} data-numeric="">
                  {rateOf(one, one.figures[rate], t(`trend.${rate}`), to(one, rows))}
                  {at > 0 && <Change by={points(month, one, rate)} />}
                </td>
              ))}
            </tr>
          ))}
          {counts.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`trend.${key}`)}</th>
              {months.map((one) => (
                <td key={one.month} data-numeric="">
                  <FigureLink
                    value={one.figures[key]}
                    label={`${t(`trend.${key}`)}, ${monthLabel(one.month)}`}
                    href={to(one, key)}
                    late={key === 'overdue'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.hint}>{t('trend.hint')}</p>
    </Card>
  );
}
