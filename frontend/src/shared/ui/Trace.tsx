import { useTranslation } from '@/i18n';
import type { InTwoLanguages } from '@/api';
import classes from './Trace.module.css';

/** How a date came out, step by step, in the reader's language. */
export function Trace({ steps, label }: { steps: readonly InTwoLanguages[]; label: string }) {
  const { i18n } = useTranslation();
  return (
    <ol className={classes.trace} aria-label={label}>
      {steps.map((step, index) => (
        <li key={index}>{i18n.language === 'en' ? step.en : step.vi}</li>
      ))}
    </ol>
  );
}
