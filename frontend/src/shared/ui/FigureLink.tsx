import { useTranslation } from '@/i18n';
import { formatCount } from '@/shared/lib/numbers';
import { AppLink } from './AppLink';
import classes from './FigureLink.module.css';

interface Props {
  value: number;
  /** What it counts and of whom, for a screen reader. */
  label: string;
  href: string;
  /** Draws the number in the colour of what is late; zero is never coloured. */
  late?: boolean;
}

/** A number in a table that opens its rows; a nought is quiet. */
export function FigureLink({ value, label, href, late = false }: Props) {
  const { i18n } = useTranslation();
  const text = formatCount(value, i18n.language);
  if (value === 0) return <span className={classes.none}>{text}</span>;
  return (
    <AppLink
      href={href}
      className={classes.figure}
      data-late={late || undefined}
      aria-label={`${label}: ${text}`}
    >
      {text}
    </AppLink>
  );
}
