import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import type {
  CommunicationChannel,
  Orientation,
  OrientationChannelCount,
  OrientationInput,
  OrientationState,
  OrientationTopicInput,
  OrientationUnitState,
} from '@/api';
import { formatDate } from '@/shared/lib/dates';
import type { Tone } from '@/shared/lib/deadline';
import { formatCount } from '@/shared/lib/numbers';
import { say } from '@/shared/ui/Toasts';
import { monthsBetween } from './words';

export const orientationStates: readonly OrientationState[] = [
  'DRAFT',
  'ISSUED',
  'CLOSED',
  'WITHDRAWN',
];

export const toneOfOrientation: Readonly<Record<OrientationState, Tone>> = {
  DRAFT: 'off',
  ISSUED: 'info',
  CLOSED: 'done',
  WITHDRAWN: 'off',
};

export const unitStates: readonly OrientationUnitState[] = [
  'MISSING',
  'OVERDUE',
  'REPORTED',
  'LATE',
];

export const toneOfUnit: Readonly<Record<OrientationUnitState, Tone>> = {
  REPORTED: 'done',
  LATE: 'soon',
  MISSING: 'off',
  OVERDUE: 'late',
};

/** From above down. */
export const levels = [
  'PROVINCE',
  'DISTRICT',
  'COMMUNE',
  'GRASSROOTS',
  'DIVISION',
  'CELL',
] as const;

export type Level = (typeof levels)[number];

/** The levels below one. */
export function levelsBelow(level: string | undefined): readonly Level[] {
  const at = levels.findIndex((one) => one === level);
  return levels.slice(at + 1).filter((one) => one !== 'DISTRICT');
}

/** Eleven months back and three ahead, the newest first. */
export function monthsAround(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const day = (shift: number) => {
    const at = year * 12 + month - 1 + shift;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  };
  return monthsBetween(day(-11), day(3));
}

export const emptyTopic = (): OrientationTopicInput => ({ title: '' });

/** A draft as it stands, to be edited. */
export function inputOfOrientation(one: Orientation): OrientationInput {
  return {
    organisationId: one.organisation.id,
    ...(one.board ? { boardId: one.board.id } : {}),
    ...(one.parent ? { parentId: one.parent.id } : {}),
    month: one.month,
    title: one.title,
    ...(one.symbol ? { symbol: one.symbol } : {}),
    ...(one.paperOn ? { paperOn: one.paperOn } : {}),
    levels: one.levels,
    topics: one.topics
      .filter((topic) => topic.own)
      .map((topic) => ({
        title: topic.title,
        ...(topic.words ? { words: topic.words } : {}),
        channels: topic.channels,
        ...(topic.audience ? { audience: topic.audience } : {}),
        ...(topic.document ? { documentId: topic.document.id } : {}),
      })),
  };
}

/** Figures as they are typed, by channel. */
export type Typed = Partial<
  Record<CommunicationChannel, { count?: string; minutes?: string; attendances?: string }>
>;

const number = (words: string | undefined) =>
  words === undefined || words.trim() === '' ? undefined : Number(words);

/** What was typed as the API takes it; channels without a figure are left out. */
export function channelCounts(typed: Typed): OrientationChannelCount[] {
  return (Object.keys(typed) as CommunicationChannel[]).flatMap((channel) => {
    const one = typed[channel];
    const count = number(one?.count);
    const minutes = number(one?.minutes);
    const attendances = number(one?.attendances);
    return count === undefined && minutes === undefined && attendances === undefined
      ? []
      : [
          {
            channel,
            count: count ?? 0,
            ...(minutes === undefined ? {} : { minutes }),
            ...(attendances === undefined ? {} : { attendances }),
          },
        ];
  });
}

/** What was reported as it is typed. */
export function typedOf(counts: readonly OrientationChannelCount[]): Typed {
  return Object.fromEntries(
    counts.map((one) => [
      one.channel,
      {
        count: String(one.count),
        ...(one.minutes === undefined ? {} : { minutes: String(one.minutes) }),
        ...(one.attendances === undefined ? {} : { attendances: String(one.attendances) }),
      },
    ]),
  );
}

/** Days, counts and levels in the language of the screen. */
export function useOrientationWords() {
  const { t, i18n } = useTranslation('orientation');
  return {
    count: (value: number) => formatCount(value, i18n.language),
    left: (days: number) =>
      days === 0
        ? t('today')
        : days > 0
          ? t('daysLeft', { count: days })
          : t('daysPast', { count: -days }),
    level: (code: string) => {
      const known = levels.find((one) => one === code);
      return known ? t(`level.${known}`) : code;
    },
    date: formatDate,
  };
}

/** Says what was done and shows it everywhere. */
export function useDone() {
  const queries = useQueryClient();
  return async (said: string) => {
    say(said);
    await queries.invalidateQueries();
  };
}
