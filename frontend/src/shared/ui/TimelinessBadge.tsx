import { useTranslation } from '@/i18n';
import { badgeOf, datePhrases, type Dates, type Phrase, type Tone } from '@/shared/lib/deadline';
import { ToneShape } from './Icons';
import classes from './TimelinessBadge.module.css';

/** A word with a tone and the shape that tells the tone without colour. */
export function ToneBadge({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}

/** Says a phrase of the deadline vocabulary in the language of the screen. */
export function usePhrase(): (phrase: Phrase) => string {
  const { t } = useTranslation('domain');
  return (phrase) => t(phrase.key, { count: 0, date: '', ...phrase.values });
}

/** `quá 21 ngày`, `còn 9 ngày`, `chờ xác nhận`: text, colour and shape together. */
export function TimelinessBadge({ dates }: { dates: Dates }) {
  const say = usePhrase();
  const { tone, phrase } = badgeOf(dates);
  return <ToneBadge tone={tone}>{say(phrase)}</ToneBadge>;
}

/** `hạn 31/10/2026 · hạn đầu 30/09/2026`; nothing where there is no date. */
export function DateSentence({ dates }: { dates: Dates }) {
  const say = usePhrase();
  return (
    <span className={classes.date}>
      {datePhrases(dates).map((phrase, index) => (
        <span key={phrase.key}>
          {index > 0 && ' · '}
          <span className={classes.phrase}>{say(phrase)}</span>
        </span>
      ))}
    </span>
  );
}
