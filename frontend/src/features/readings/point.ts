/** Gives an attribute to every part of the screen that belongs to a proposal, and takes it from all others. */
export function point(
  root: ParentNode | null,
  attribute: 'data-current' | 'data-hover',
  key: string | undefined,
): HTMLElement[] {
  if (!root) return [];
  for (const old of root.querySelectorAll(`[${attribute}]`)) old.removeAttribute(attribute);
  if (!key) return [];
  const found = [
    ...root.querySelectorAll<HTMLElement>(`[data-of~="${key}"], [data-proposal="${key}"]`),
  ];
  for (const one of found) one.setAttribute(attribute, '');
  return found;
}

/** Brings a passage into the middle of the box that scrolls, unless it is seen already; the page stays where it is. */
export function show(box: HTMLElement | null, passage: HTMLElement | undefined): void {
  if (!box || !passage) return;
  const [frame, place] = [box.getBoundingClientRect(), passage.getBoundingClientRect()];
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  box.scrollTop += place.top - frame.top - frame.height / 3;
}

/** Brings an entry of a list wholly into its box, by as little as it takes. */
export function reach(box: HTMLElement | null, entry: HTMLElement | undefined): void {
  if (!box || !entry) return;
  const [frame, place] = [box.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (place.bottom > frame.bottom) box.scrollTop += place.bottom - frame.bottom;
  if (place.top < frame.top || place.height > frame.height) box.scrollTop += place.top - frame.top;
}

/** The place in the text of a point of a selection; undefined outside the paper. */
function placeOf(node: Node | null, offset: number): number | undefined {
  const element = node instanceof HTMLElement ? node : node?.parentElement;
  const holder = element?.closest<HTMLElement>('[data-at]');
  if (!holder) return undefined;
  if (node instanceof Text) return Number(holder.dataset.at) + offset;
  const child = holder.childNodes[offset];
  if (child instanceof HTMLElement) return Number(child.dataset.at);
  if (offset === 0) return Number(holder.dataset.at);
  const end = holder.dataset.end;
  return end ? Number(end) : Number(holder.dataset.at) + (holder.textContent.length || 0);
}

/** What is selected inside the paper, in places of its text. */
export function selectedIn(paper: HTMLElement | null): { from: number; to: number } | undefined {
  const selection = window.getSelection();
  if (!paper || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!paper.contains(anchorNode) || !paper.contains(focusNode)) return undefined;
  const from = placeOf(anchorNode, anchorOffset);
  const to = placeOf(focusNode, focusOffset);
  return from === undefined || to === undefined ? undefined : { from, to };
}
