import type { Tone } from '@/shared/lib/deadline';

/** The mark of the product: rings that spread from a point. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="3.4" fill="#b3261e" />
      <circle cx="12" cy="12" r="6.6" fill="none" stroke="#b3261e" strokeWidth="2" opacity=".75" />
      <circle
        cx="12"
        cy="12"
        r="10.4"
        fill="none"
        stroke="#b3261e"
        strokeWidth="1.4"
        opacity=".4"
      />
    </svg>
  );
}

const shapes: Record<Tone, React.ReactNode> = {
  late: <path d="M5 .8 9.6 9H.4Z" fill="currentColor" />,
  soon: (
    <>
      <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M5 1a4 4 0 0 1 0 8Z" fill="currentColor" />
    </>
  ),
  done: (
    <path
      d="m1 5.4 2.7 2.7L9 2.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    />
  ),
  info: (
    <circle
      cx="5"
      cy="5"
      r="3.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.6"
    />
  ),
  off: <path d="M1.5 5h7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
};

/** A shape a tone can be told by without its colour; always beside a word. */
export function ToneShape({ tone }: { tone: Tone }) {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {shapes[tone]}
    </svg>
  );
}

/** A chevron that points right, or down when open. */
export function Chevron({ open = false }: { open?: boolean }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      style={{ transform: open ? 'rotate(90deg)' : undefined, transition: 'transform 120ms' }}
    >
      <path
        d="m4 2 4 4-4 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
