import type { CSSProperties, ReactNode, RefObject } from 'react';
import { useTranslation } from '@/i18n';
import type { ObligationAction, ObligationRow as Row } from '@/api';
import { badgeOf } from '@/shared/lib/deadline';
import { documentName, paths, shortName, withQuery } from '@/shared/lib/references';
import { AppLink } from './AppLink';
import classes from './ObligationRow.module.css';
import { placeProps, type Place } from './place';
import { DateSentence, TimelinessBadge, ToneBadge } from './TimelinessBadge';

/** Which of the things a person may do moves the obligation on, first of them first. */
const order = [
  'ANSWER_OBJECTION',
  'ACCEPT',
  'SUBMIT',
  'RECEIVE',
] as const satisfies readonly ObligationAction[];

/** The one action of a row; undefined where nothing waits for the caller. */
export function mainAction(row: Pick<Row, 'actions'>): (typeof order)[number] | undefined {
  return order.find((action) => row.actions?.includes(action));
}

/** What is late, sent back or due today stands out; the rest of a long list stays calm. */
function urgent(row: Row, action: ObligationAction | undefined): boolean {
  const now = row.timeliness === 'OVERDUE' || row.state === 'RETURNED' || row.daysLeft === 0;
  return action === 'SUBMIT' && now;
}

interface Props {
  row: Row;
  /** Name the organisation that owes it: on lists over several. */
  showOrganisation?: boolean;
  /** Replaces the link to the obligation's own page. */
  action?: ReactNode;
  /** Stands before the title: a checkbox. */
  lead?: ReactNode;
  /** In a long list of which only a part is in the page. */
  place?: Place | undefined;
}

/** A duty and why: title; document and quoted words; badge and date; the one action that moves it on. */
export function ObligationRow({ row, showOrganisation = false, action, lead, place }: Props) {
  const { t } = useTranslation();
  const { t: d } = useTranslation('domain');
  const act = mainAction(row);
  const href = paths.obligation(row.id);
  const returned = row.state === 'RETURNED';
  const organisation = showOrganisation ? shortName(row.organisation) : undefined;
  return (
    <li
      className={classes.row}
      data-lead={lead ? '' : undefined}
      data-list-row=""
      {...placeProps(place)}
    >
      {lead && <div className={classes.lead}>{lead}</div>}
      <div className={classes.what}>
        <AppLink href={href} className={classes.title} data-list-link="">
          {row.title}
        </AppLink>
        <div className={classes.why}>
          {organisation && <span className={classes.organisation}>{organisation} · </span>}
          <span title={row.document.title}>{documentName(row.document)}</span>
          {row.document.issuer && <span>, {shortName(row.document.issuer)}</span>}
          {row.words && (
            <>
              {' · '}
              <mark>{d('quoted', { words: row.words })}</mark>
            </>
          )}
          {row.role === 'COORDINATE' && <span> · {d('role.COORDINATE')}</span>}
        </div>
        {(returned || row.state === 'OBJECTED') && row.lastNote && (
          <div className={classes.note}>
            {t(returned ? 'row.returned' : 'row.objected')} {d('quoted', { words: row.lastNote })}
          </div>
        )}
      </div>
      <div className={classes.when}>
        <span className={classes.badges}>
          <TimelinessBadge dates={row} />
          {returned && badgeOf(row).phrase.key !== 'badge.returned' && (
            <ToneBadge tone="soon">{d('badge.returned')}</ToneBadge>
          )}
          {row.progress?.percent !== undefined && (
            <ToneBadge tone="info">{t('row.percent', { percent: row.progress.percent })}</ToneBadge>
          )}
          {row.progress?.stale && <ToneBadge tone="soon">{t('row.stale')}</ToneBadge>}
          {row.reportedLate && <ToneBadge tone="off">{t('row.reportedLate')}</ToneBadge>}
        </span>
        <DateSentence dates={row} />
      </div>
      <div className={`${classes.action ?? ''} lt-no-print`}>
        {action ?? (
          <AppLink
            className={classes.act}
            href={act ? withQuery(href, { do: act }) : href}
            data-urgent={urgent(row, act) || undefined}
            aria-label={`${t(act && returned ? 'action.complete' : act ? `action.${act}` : 'action.open')}: ${row.title}`}
          >
            {t(
              act === 'SUBMIT' && returned
                ? 'action.complete'
                : act
                  ? `action.${act}`
                  : 'action.open',
            )}
          </AppLink>
        )}
      </div>
    </li>
  );
}

interface RowsProps {
  children: ReactNode;
  label: string;
  /** Of a long list: measured, and as high as all its rows. */
  box?: RefObject<HTMLDivElement | null>;
  style?: CSSProperties;
}

/** A white card of rows. */
export function ObligationRows({ children, label, box, style }: RowsProps) {
  return (
    <div ref={box} className={classes.card}>
      <div className={classes.all} style={style}>
        <ul className={classes.rows} aria-label={label}>
          {children}
        </ul>
      </div>
    </div>
  );
}
