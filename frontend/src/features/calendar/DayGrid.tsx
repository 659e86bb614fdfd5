import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/i18n';
import type { CalendarDay, CalendarDayCount, CalendarItem } from '@/api';
import { addDays, dateInVietnam, formatDate, type IsoDate } from '@/shared/lib/dates';
import { paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from '@/shared/ui/AppLink';
import classes from './Agenda.module.css';
import { daysOf } from './span';
import { weekdays } from './year';

export interface Shown {
  days: readonly CalendarDayCount[];
  items: readonly CalendarItem[];
  holidays: ReadonlyMap<string, CalendarDay>;
}

interface Props extends Shown {
  span: { from: IsoDate; to: IsoDate };
  /** The month in the middle, `2026-12`; absent for a week, which shows everything. */
  month?: string | undefined;
}

const shownOfADay = 3;
const jumps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Arrow keys go between days. */
function go(event: KeyboardEvent<HTMLTableElement>) {
  const by = jumps[event.key];
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-day]');
  if (by === undefined || !cell?.dataset.day) return;
  const next = event.currentTarget.querySelector<HTMLElement>(
    `[data-day="${addDays(cell.dataset.day, by)}"]`,
  );
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function Item({ item }: { item: CalendarItem }) {
  const { t } = useTranslation('calendar');
  const { obligation } = item;
  return (
    <li>
      <AppLink
        href={paths.obligation(obligation.id)}
        className={classes.item}
        data-kind={item.kind}
        data-timeliness={obligation.timeliness}
        title={`${obligation.title} · ${shortName(obligation.organisation)}`}
      >
        {item.kind === 'INTERNAL' && <span>{t('agenda.internal')}: </span>}
        {obligation.title}
      </AppLink>
    </li>
  );
}

interface DayProps extends Props {
  date: IsoDate;
}

function Day({ date, month, days, items, holidays }: DayProps) {
  const { t } = useTranslation('calendar');
  const count = days.find((day) => day.date === date);
  const special = holidays.get(date);
  const own = items.filter((item) => item.on === date);
  const some = month ? own.slice(0, shownOfADay) : own;
  const due = count?.due ?? 0;
  const rest = Math.max(due - some.filter((item) => item.kind === 'DUE').length, 0);
  const today = date === dateInVietnam();
  return (
    <td
      tabIndex={today || date.endsWith('-01') ? 0 : -1}
      data-day={date}
      data-off={count && !count.working ? true : undefined}
      data-kind={special?.kind}
      data-outside={month && !date.startsWith(month) ? true : undefined}
      aria-current={today ? 'date' : undefined}
    >
      <span className={classes.number}>
        <span aria-hidden="true">{Number(date.slice(8))}</span>
        <span className="lt-hidden">
          {formatDate(date)}
          {due > 0 && `, ${t('agenda.due', { count: due })}`}
          {count && !count.working && `, ${t('agenda.off')}`}
        </span>
      </span>
      {special && (
        <span className={classes.holiday}>
          {special.kind === 'WORKED' ? t('agenda.worked') : special.name}
        </span>
      )}
      <ul className={classes.items}>
        {some.map((item) => (
          <Item key={`${item.kind}${item.obligation.id}`} item={item} />
        ))}
      </ul>
      {rest > 0 && (
        <AppLink
          href={withQuery(paths.calendar, {
            ...Object.fromEntries(new URLSearchParams(window.location.search)),
            view: 'week',
            date,
          })}
          className={classes.more}
        >
          {t('agenda.more', { count: rest })}
        </AppLink>
      )}
    </td>
  );
}

/** Weeks as rows, Monday first; weekends and days off by fill and words, arrow keys between days. */
export function DayGrid(props: Props) {
  const { t } = useTranslation('calendar');
  const days = daysOf(props.span);
  const weeks = Array.from({ length: days.length / 7 }, (_, w) => days.slice(w * 7, w * 7 + 7));
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys besides the tab key */}
      <table className={classes.grid} data-week={props.month ? undefined : true} onKeyDown={go}>
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
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <Day key={date} {...props} date={date} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lt-small lt-soft lt-no-print">{t('agenda.keys')}</p>
    </>
  );
}
