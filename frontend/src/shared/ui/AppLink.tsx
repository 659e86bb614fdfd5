import { forwardRef, type AnchorHTMLAttributes, type MouseEvent } from 'react';
import { keepAsOf, useHistory } from '@/shared/lib/history';

export interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** A path of this application with its query, as it stands in the address bar. */
  href: string;
}

/** Goes to a path of this application without a reload; new tabs and copies work as on any link. */
export const AppLink = forwardRef<HTMLAnchorElement, AppLinkProps>(function AppLink(
  { href, onClick, children, ...rest },
  ref,
) {
  const history = useHistory();
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || elsewhere || event.button !== 0 || rest.target) return;
    event.preventDefault();
    history.push(href);
  };
  return (
    <a ref={ref} href={keepAsOf(href)} onClick={go} {...rest}>
      {children}
    </a>
  );
});

/** Goes to a path of this application from code. */
export function useGo(): (href: string, options?: { replace?: boolean }) => void {
  const history = useHistory();
  return (href, options) => {
    if (options?.replace) history.replace(href);
    else history.push(href);
  };
}
