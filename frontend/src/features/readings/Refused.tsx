import { ToneBadge } from '@/shared/ui/TimelinessBadge';
import classes from './Readings.module.css';

/** What was refused of one thing, in the words of whoever refused it. */
export function Refused({ words }: { words: readonly string[] | undefined }) {
  if (!words || words.length === 0) return null;
  return (
    <div role="alert" className={classes.refused}>
      {words.map((one) => (
        <ToneBadge key={one} tone="soon">
          {one}
        </ToneBadge>
      ))}
    </div>
  );
}
