import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import { asProblem } from '@/api';
import classes from './States.module.css';

interface EmptyProps {
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here: says why, and what to do first. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

type Family =
  | 'offline'
  | 'unexpected'
  | 'readOnly'
  | '401'
  | '403'
  | '404'
  | '409'
  | '412'
  | '413'
  | '422'
  | '429'
  | '500';

/** Which words of the catalogue (`problem.*`) a status is told in where the server gave none. */
export function problemFamily(status: number): Family {
  if (status === 0) return 'offline';
  if (status === -2) return 'readOnly';
  if (status < 0) return 'unexpected';
  if (status === 400) return '422';
  if (status >= 500) return '500';
  const known: readonly number[] = [401, 403, 404, 409, 412, 413, 422, 429];
  return known.includes(status) ? (String(status) as Family) : 'unexpected';
}

interface ErrorProps {
  error: unknown;
  /** What was kept: "Những gì bạn đã nhập vẫn còn đây." */
  kept?: string;
  onRetry?: () => void;
}

/** Something went wrong: what happened, what was kept, what to do. */
export function ErrorState({ error, kept, onRetry }: ErrorProps) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const family = problemFamily(problem.status);
  return (
    <div className={classes.state} role="alert" data-error="">
      <h2>{problem.problem.title || t(`problem.${family}.title`)}</h2>
      <p>{problem.problem.detail ?? t(`problem.${family}.detail`)}</p>
      {kept && <p>{kept}</p>}
      <p className="lt-soft">{t(`problem.${family}.do`)}</p>
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        </div>
      )}
      {problem.problem.requestId && (
        <p className="lt-small lt-soft">
          {t('problem.requestId', { id: problem.problem.requestId })}
        </p>
      )}
    </div>
  );
}

/** Rows that come, in their shape. */
export function RowsSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t('page.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.grow}>
            <Skeleton height={14} width={`${60 - (index % 3) * 12}%`} />
            <Skeleton height={10} width={`${40 - (index % 2) * 10}%`} mt={8} />
          </div>
          <Skeleton height={20} width={96} radius="xl" />
        </div>
      ))}
    </div>
  );
}

/** Cards of numbers that come. */
export function CardsSkeleton({ cards = 4 }: { cards?: number }) {
  return (
    <div className={classes.cards} aria-hidden="true">
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className={classes.card}>
          <Skeleton height={12} width="50%" />
          <Skeleton height={26} width="30%" mt={10} />
        </div>
      ))}
    </div>
  );
}

/** A page that comes: its title, then rows. */
export function PageSkeleton() {
  return (
    <div>
      <Skeleton height={26} width="min(320px, 70%)" mb={8} />
      <Skeleton height={12} width="min(480px, 90%)" mb={24} />
      <RowsSkeleton />
    </div>
  );
}
