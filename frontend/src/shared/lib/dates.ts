/** An ISO calendar date, `YYYY-MM-DD`, without a time of day. */
export type IsoDate = string;
/** An RFC 3339 instant in UTC. */
export type Instant = string;

const zone = 'Asia/Ho_Chi_Minh';
const dayLength = 86_400_000;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function fields(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));
}

/** The calendar date in Vietnam at an instant (default now). */
export function dateInVietnam(at: Date = new Date()): IsoDate {
  const { year, month, day } = fields(at);
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
}

/** Days since 1970-01-01 of a calendar date; NaN when it is none. */
function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

/** Calendar days from one date to another: negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date `days` later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * dayLength).toISOString().slice(0, 10);
}

/** `31/10/2026`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** `08:05 21/11/2026`, in Vietnam time. */
export function formatInstant(instant: Instant): string {
  const { year, month, day, hour, minute } = fields(new Date(instant));
  return `${hour ?? ''}:${minute ?? ''} ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** The calendar date in Vietnam of an instant, as `21/11/2026`. */
export function formatInstantDate(instant: Instant): string {
  return formatDate(dateInVietnam(new Date(instant)));
}

/** Reads `1/9/2026`, `01-09-2026`, `1.9.26` or `01092026`; undefined when it is no date of the calendar. */
export function parseDate(typed: string): IsoDate | undefined {
  const text = typed.trim();
  const match =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const number = dayNumber(iso);
  // The platform rolls 31/02 over to March: what does not come back the same is no date.
  return Number.isNaN(number) || addDays(iso, 0) !== iso ? undefined : iso;
}

/**
 * The instant of a day and a time of day (`08:30`) in Vietnam; without a time the end of that day,
 * or now where the day has not ended. Undefined when it is no date.
 */
export function instantInVietnam(
  date: IsoDate,
  time?: string,
  now: Date = new Date(),
): Instant | undefined {
  const at = Date.parse(`${date}T${time ?? '23:59:59'}${time?.length === 5 ? ':00' : ''}+07:00`);
  if (Number.isNaN(at)) return undefined;
  const latest = time ? at : Math.min(at, now.getTime() - 1000);
  return new Date(latest).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
