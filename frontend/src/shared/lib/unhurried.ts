import { useDeferredValue, useEffect, useState } from 'react';

let first = true;

/**
 * What a page is drawn from, handed on so that drawing it never holds the page: what is drawn anew
 * gives way to keys and scrolling. On the first page of a visit it comes after the page's own frame;
 * later a page whose data is here is drawn at once, where it was scrolled to.
 */
export function useUnhurried<T>(value: T | undefined): T | undefined {
  const [begin] = useState(() => (first ? undefined : value));
  useEffect(() => {
    first = false;
  }, []);
  return useDeferredValue(value, begin);
}
