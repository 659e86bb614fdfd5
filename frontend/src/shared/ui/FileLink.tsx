import type { MouseEvent, ReactNode } from 'react';
import { asProblem, download, needsFetching } from '@/api';
import { say } from './Toasts';

interface Props {
  /** An address of the API. */
  href: string;
  fileName: string;
  /** Opened beside the page rather than saved, where the browser can. */
  beside?: boolean;
  children?: ReactNode;
}

/** A file of the API: a plain link, or fetched where the sign-in does not travel with links. */
export function FileLink({ href, fileName, beside = false, children }: Props) {
  const open = (event: MouseEvent) => {
    if (!needsFetching()) return;
    event.preventDefault();
    download(href, fileName).catch((error: unknown) => say(asProblem(error).message));
  };
  return (
    <a
      href={href}
      onClick={open}
      {...(beside ? { target: '_blank', rel: 'noreferrer' } : { download: fileName })}
    >
      {children ?? fileName}
    </a>
  );
}
