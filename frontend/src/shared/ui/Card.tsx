import type { ReactNode } from 'react';
import classes from './Card.module.css';

interface Props {
  title?: ReactNode;
  /** A word on the title: a count, a definition. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Rows reach the card's edges. */
  flush?: boolean;
  children: ReactNode;
}

/** A white card with thin lines; the title is a heading of the second level. */
export function Card({ title, aside, actions, flush = false, children }: Props) {
  return (
    <section className={classes.card} data-flush={flush || undefined}>
      {(title ?? actions) && (
        <div className={classes.head}>
          <h2>{title}</h2>
          {aside && <span className={classes.aside}>{aside}</span>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
