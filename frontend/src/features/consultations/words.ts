import type {
  ConsultationPlace,
  ConsultationState,
  Opinion,
  OpinionAnchor,
  OpinionAnswer,
  PartyStanding,
} from '@/api';

type Tone = 'done' | 'soon' | 'off' | 'info';

/** The tone of a round's state; its word always stands beside. */
export function toneOfState(state: ConsultationState): Tone {
  return state === 'OPEN' ? 'info' : state === 'ENDED' ? 'soon' : 'off';
}

/** The tone of an answer; none is soon to be given. */
export function toneOfAnswer(answer: OpinionAnswer | undefined): Tone {
  if (!answer) return 'soon';
  return answer === 'NOT_ACCEPTED' ? 'off' : 'done';
}

/** The tone of what came from a unit. */
export function toneOfStanding(standing: PartyStanding): Tone {
  if (standing === 'SILENT') return 'soon';
  return standing === 'CONSENTING' ? 'off' : 'done';
}

/** Whether an answer needs a reason before it can be sent. */
export function needsReason(answer: OpinionAnswer | undefined): boolean {
  return answer === 'PARTLY' || answer === 'NOT_ACCEPTED';
}

/** Where an opinion stands, as one word: `TASK 31`. */
export function placeOf(anchor: OpinionAnchor, key: string | undefined): string {
  return `${anchor} ${key ?? ''}`;
}

/** The opinions by their place. */
export function byPlace(opinions: readonly Opinion[]): ReadonlyMap<string, Opinion[]> {
  const found = new Map<string, Opinion[]>();
  for (const one of opinions) {
    const place = placeOf(one.anchor, one.anchorKey);
    found.set(place, [...(found.get(place) ?? []), one]);
  }
  return found;
}

/** The first opinion without an answer behind the one that has the focus; from the top where none is. */
export function nextUnanswered(
  opinions: readonly Pick<Opinion, 'id' | 'answer'>[],
  from: string | undefined,
): string | undefined {
  const start = opinions.findIndex((one) => one.id === from) + 1;
  const turned = [...opinions.slice(start), ...opinions.slice(0, start)];
  return turned.find((one) => !one.answer)?.id;
}

/** The paragraphs of a text, each a passage one may speak of. */
export function passages(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Section and its tasks; targets have none. */
export function outline(
  places: readonly ConsultationPlace[],
): { head: ConsultationPlace; tasks: ConsultationPlace[] }[] {
  const groups: { head: ConsultationPlace; tasks: ConsultationPlace[] }[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (place.anchor === 'TASK' && last) last.tasks.push(place);
    else groups.push({ head: place, tasks: [] });
  }
  return groups;
}
