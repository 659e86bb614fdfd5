import { useTranslation } from '@/i18n';
import type { CalendarYear } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import classes from './Calendar.module.css';
import { off, weekdays, weeksOf, type Cell } from './year';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function Day({ cell }: { cell: Cell | undefined }) {
  const { t } = useTranslation('calendar');
  if (!cell) return <td />;
  const words = cell.special && `${cell.special.name} · ${t(`kind.${cell.special.kind}`)}`;
  return (
    <td
      data-off={off(cell) || undefined}
      data-kind={cell.special?.kind}
      title={words && `${formatDate(cell.date)}: ${words}`}
    >
      {cell.day}
      {words && <span className="lt-hidden">{` ${words}`}</span>}
    </td>
  );
}

/** Twelve months; what is off stands out by fill, what is special by a mark, both said in words. */
export function YearGrid({ year }: { year: CalendarYear }) {
  const { t } = useTranslation('calendar');
  return (
    <div className={classes.year}>
      {months.map((month) => (
        <table key={month} className={classes.month}>
          <caption>{t('month', { month, year: year.year })}</caption>
          <thead>
            <tr>
              {weekdays.map((day) => (
                <th key={day} scope="col" abbr={t(`weekday.${day}`)}>
                  {t(`weekdayShort.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year.year, month, year.days).map((week, index) => (
              <tr key={index}>
                {week.map((cell, day) => (
                  <Day key={day} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
