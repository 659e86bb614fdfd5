import { useTranslation } from '@/i18n';
import type { Notification } from '@/api';
import type { Tone } from '@/shared/lib/deadline';

type Told = Pick<Notification, 'kind' | 'stage'>;

/** What happened, in a few words. */
export function useHeadline(): (told: Told) => string {
  const { t } = useTranslation('notifications');
  return ({ kind, stage = 0 }) => {
    if (kind === 'REMINDER') {
      if (stage === 0) return t('kind.REMINDER.on');
      return t(stage < 0 ? 'kind.REMINDER.before' : 'kind.REMINDER.after', {
        days: Math.abs(stage),
      });
    }
    if (kind === 'ESCALATION') return t(`kind.ESCALATION.${stage === 1 ? 1 : stage === 2 ? 2 : 3}`);
    return t(`kind.${kind}`);
  };
}

/** How much it presses. */
export function toneOf({ kind, stage = 0 }: Told): Tone {
  if (kind === 'ESCALATION') return 'late';
  if (kind === 'REMINDER') return stage > 0 ? 'late' : 'soon';
  return kind === 'RETURNED' ? 'soon' : 'info';
}
