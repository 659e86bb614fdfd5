/** Where a row stands in a long list of which only a part is in the page; given to its element. */
export interface Place {
  /** From 0. */
  index: number;
  /** Rows of the whole list, -1 while nobody knows. */
  setSize: number;
  measure: (element: HTMLElement | null) => void;
}

/** What the element of such a row carries, for the measure and for a screen reader. */
export function placeProps(place: Place | undefined) {
  if (!place) return {};
  return {
    ref: place.measure,
    'data-index': place.index,
    'aria-posinset': place.index + 1,
    'aria-setsize': place.setSize,
  };
}
