import { useTranslation } from '@/i18n';
import type { User } from '@/api';
import { ToneBadge } from '@/shared/ui/TimelinessBadge';

/** Whether the account can be used, in one word. */
export function StateBadge({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const state = user.erasedAt ? 'erased' : user.active ? 'active' : 'off';
  return <ToneBadge tone={state === 'active' ? 'done' : 'off'}>{t(`state.${state}`)}</ToneBadge>;
}
