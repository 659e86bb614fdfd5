import type { ReactNode } from 'react';
import type { Tone } from '@/shared/lib/deadline';
import { AppLink } from './AppLink';
import classes from './StatCard.module.css';

interface Props {
  label: string;
  /** Already formatted: `97,44 %`, `2.128`. */
  value: string;
  /** The rows behind the number. */
  href?: string;
  /** Colours the number: late for what is overdue and nothing else. */
  tone?: Tone;
  note?: ReactNode;
  children?: ReactNode;
}

/** A number that opens its rows, with what it is made of below. */
export function StatCard({ label, value, href, tone, note, children }: Props) {
  const figure = (
    <span className={classes.value} data-tone={tone}>
      {value}
    </span>
  );
  return (
    <div className={classes.card}>
      <div className={classes.label}>{label}</div>
      {href ? (
        <AppLink href={href} className={classes.link} aria-label={`${label}: ${value}`}>
          {figure}
        </AppLink>
      ) : (
        figure
      )}
      {note && <div className={classes.note}>{note}</div>}
      {children}
    </div>
  );
}

/** Two on a phone, four on a desk. */
export function StatCards({ children }: { children: ReactNode }) {
  return <div className={classes.cards}>{children}</div>;
}
