import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '@/i18n';
import { AppLink } from './AppLink';
import classes from './PageHeader.module.css';

export interface Crumb {
  label: string;
  href?: string;
}

interface Props {
  title: string;
  path?: readonly Crumb[];
  subtitle?: ReactNode;
  actions?: ReactNode;
}

/** Where one is, what it is, and what can be done with all of it. Takes the focus when the page opens. */
export function PageHeader({ title, path, subtitle, actions }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Lan Tỏa`;
  }, [title]);
  useEffect(() => {
    // Only when the page was opened by a link: a reader hears the new title; typing is never interrupted.
    const active = document.activeElement;
    if (!active || active === document.body || active.closest('nav, header')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        {path && path.length > 0 && (
          <nav aria-label={t('page.path')} className={classes.path}>
            {path.map((crumb, index) => (
              <Fragment key={`${crumb.label}-${index}`}>
                {crumb.href ? (
                  <AppLink href={crumb.href}>{crumb.label}</AppLink>
                ) : (
                  <span>{crumb.label}</span>
                )}
                <span aria-hidden="true"> › </span>
              </Fragment>
            ))}
          </nav>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
      </div>
      {actions && <div className={`${classes.actions ?? ''} lt-no-print`}>{actions}</div>}
    </div>
  );
}
