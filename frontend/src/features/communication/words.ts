import type {
  CommunicationChannel,
  CommunicationItemInput,
  CommunicationPlan,
  CommunicationPlanInput,
  CommunicationPlanState,
} from '@/api';
import type { Tone } from '@/shared/lib/deadline';

export const channels: readonly CommunicationChannel[] = [
  'MEETING',
  'RADIO',
  'TELEVISION',
  'NEWSPAPER',
  'PORTAL',
  'SOCIAL_MEDIA',
  'LOUDSPEAKER',
  'PRINT',
  'OTHER',
];

export const planStates: readonly CommunicationPlanState[] = ['DRAFT', 'APPROVED', 'CLOSED'];

export const toneOfPlan: Readonly<Record<CommunicationPlanState, Tone>> = {
  DRAFT: 'off',
  APPROVED: 'info',
  CLOSED: 'done',
};

/** Whether what goes through the channel has airtime. */
export const aired = (channel: CommunicationChannel) =>
  channel === 'RADIO' || channel === 'TELEVISION' || channel === 'LOUDSPEAKER';

/** `11/2026` for a day of the month. */
export function formatMonth(day: string): string {
  const [year, month] = day.split('-');
  return `${month ?? ''}/${year ?? ''}`;
}

/** The first day of the month of a day. */
export const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/** The months from one day to another, the newest first. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = to.split('-').map(Number);
  for (;;) {
    const one = `${year}-${String(month).padStart(2, '0')}-01`;
    if (one < monthOf(from) || months.length >= 60) return months;
    months.push(one);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
}

export const emptyItem = (): CommunicationItemInput => ({
  audience: '',
  channel: 'NEWSPAPER',
  plannedCount: 1,
});

export function inputOf(plan: CommunicationPlan): CommunicationPlanInput {
  return {
    organisationId: plan.organisation.id,
    ...(plan.lead ? { leadId: plan.lead.id } : {}),
    title: plan.title,
    ...(plan.goal ? { goal: plan.goal } : {}),
    ...(plan.studyPlan ? { studyPlanId: plan.studyPlan.id } : {}),
    ...(plan.document ? { documentId: plan.document.id } : {}),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    items: plan.items.map((item) => ({
      id: item.id,
      ...(item.partner ? { partnerId: item.partner.id } : {}),
      ...(item.outlet ? { outlet: item.outlet } : {}),
      audience: item.audience,
      channel: item.channel,
      ...(item.columnName ? { columnName: item.columnName } : {}),
      plannedCount: item.plannedCount,
      ...(item.plannedMinutes === undefined ? {} : { plannedMinutes: item.plannedMinutes }),
    })),
  };
}
