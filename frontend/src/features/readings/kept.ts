import type { KeptReadingInput, KeptReadingItem, Reading } from '@/api';
import { deadlineOf, type SelfValues } from './model';
import {
  dueOf,
  writingOf,
  writingOfDue,
  writingOfParty,
  type Party,
  type Proposal,
  type Work,
} from './proposals';
import { longestQuote } from './words';

const most = 2000;
const cut = (text: string) => text.slice(0, longestQuote);

interface Judged {
  kind: KeptReadingItem['kind'];
  text: string;
  start?: number | undefined;
  end?: number | undefined;
  proposed?: string | undefined;
  kept?: string | undefined;
}

/** What became of one thing; nothing where it was neither proposed nor kept. */
function item({ kind, text, start, end, proposed, kept }: Judged): KeptReadingItem[] {
  if (!text.trim() || (!proposed && !kept)) return [];
  const place = start === undefined || end === undefined ? {} : { start, end };
  const common = { kind, text: cut(text), ...place };
  if (!proposed) return [{ ...common, verdict: 'ADDED', kept: cut(kept ?? '') }];
  if (!kept) return [{ ...common, verdict: 'DROPPED', proposed: cut(proposed) }];
  const verdict = proposed === kept ? 'ACCEPTED' : 'CORRECTED';
  return [{ ...common, verdict, proposed: cut(proposed), kept: cut(kept) }];
}

function selfItems({ self }: Reading, now: SelfValues): KeptReadingItem[] {
  const pairs: readonly (readonly [string | undefined, string | undefined])[] = [
    [self.symbol, now.symbol],
    [self.type, now.type],
    [self.issuerText && (self.issuerId ?? self.issuerText), now.issuer?.id],
    [self.issuedOn, now.issuedOn],
    [self.title, now.title],
    [self.place, now.place],
    [self.signerPosition, now.signerPosition],
  ];
  return pairs.flatMap(([read, kept]) =>
    item({
      kind: 'SELF',
      text: kept?.trim() || read || '',
      proposed: read,
      kept: kept?.trim() || undefined,
    }),
  );
}

const isKept = ({ verdict }: Proposal) => verdict === 'ACCEPTED';

/** Who leads is judged with the act and the title, since only together they are a demand. */
function partyItem(party: Party, work: Work, first: boolean): KeptReadingItem[] {
  const of = (words: string | undefined, writing: string) =>
    words === undefined ? undefined : first ? `${writing} ${words}` : words;
  const stays = isKept(work) && !party.dropped;
  return item({
    kind: 'ASSIGNMENT',
    text: party.text,
    start: party.start ?? work.start,
    end: party.end ?? work.end,
    proposed: of(party.proposed, work.proposed ?? ''),
    kept: stays ? of(writingOfParty(party), writingOf(work)) : undefined,
  });
}

function workItems(work: Work): KeptReadingItem[] {
  const first = work.parties.find(({ role, dropped }) => role === 'LEAD' && !dropped);
  return work.parties.flatMap((party) => partyItem(party, work, party === first));
}

function deadlineItems(reading: Reading, all: readonly Proposal[]): KeptReadingItem[] {
  const read = reading.deadlines.flatMap((deadline, index) => {
    const works = all.filter(
      (one): one is Work =>
        one.kind === 'WORK' && one.dueIndex === index && one.proposed !== undefined,
    );
    const loose = all.find((one) => one.kind === 'DEADLINE' && one.index === index);
    const work = works.find(isKept);
    const due = work
      ? deadlineOf(work, all)
      : loose?.kind === 'DEADLINE' && isKept(loose)
        ? loose.due
        : undefined;
    return item({
      kind: 'DEADLINE',
      text: deadline.text,
      start: deadline.start,
      end: deadline.end,
      proposed: writingOfDue(dueOf(deadline)),
      kept: due && writingOfDue(due),
    });
  });
  const added = all.flatMap((one) => {
    if (!isKept(one)) return [];
    if (one.kind === 'DEADLINE' && one.index === undefined) {
      return item({ ...one, proposed: undefined, kept: writingOf(one) });
    }
    return one.kind === 'WORK' && one.dueIndex === undefined && one.due
      ? item({ kind: 'DEADLINE', text: one.due.words, kept: writingOfDue(one.due) })
      : [];
  });
  return [...read, ...added];
}

function otherItems(all: readonly Proposal[]): KeptReadingItem[] {
  return all.flatMap((one) => {
    if (one.kind === 'WORK' || one.kind === 'DEADLINE') return [];
    const place = { kind: one.kind, text: one.text, start: one.start, end: one.end };
    const kept = isKept(one) ? writingOf(one) : undefined;
    if (one.kind !== 'CITATION' || !one.target)
      return item({ ...place, proposed: one.proposed, kept });
    // A document was chosen: it is held against the likeliest one that was offered.
    const offered = one.suggestions[0];
    return item({
      ...place,
      proposed: one.proposed && (offered ? `${one.proposed} #${offered.id}` : one.proposed),
      kept: kept && (offered ? `${kept} #${one.target.id}` : kept),
    });
  });
}

/** Everything that was proposed or added, with what became of it. */
export function keptOf(
  text: string,
  reading: Reading,
  self: SelfValues,
  all: readonly Proposal[],
): KeptReadingInput {
  const works = all.flatMap((one) => (one.kind === 'WORK' ? workItems(one) : []));
  const items = [
    ...selfItems(reading, self),
    ...otherItems(all),
    ...works,
    ...deadlineItems(reading, all),
  ];
  return { characters: text.length, items: items.slice(0, most) };
}
