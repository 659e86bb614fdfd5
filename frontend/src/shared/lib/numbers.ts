const whole: Record<string, Intl.NumberFormat> = {};
const twoDecimals: Record<string, Intl.NumberFormat> = {};

const locale = (language: string) => (language === 'en' ? 'en-GB' : 'vi-VN');

/** `2.128` in Vietnamese, `2,128` in English. */
export function formatCount(value: number, language = 'vi'): string {
  const format = (whole[language] ??= new Intl.NumberFormat(locale(language), {
    maximumFractionDigits: 0,
  }));
  return format.format(value);
}

/** A ratio (0 to 1) as `97,44 %`, always two decimals, the sign set off by a no-break space. */
export function formatRate(ratio: number, language = 'vi'): string {
  const format = (twoDecimals[language] ??= new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }));
  return `${format.format(ratio * 100)}\u00a0%`;
}

/** A change of a rate in points: `2,3 điểm`'s number, up to two decimals. */
export function formatPoints(value: number, language = 'vi'): string {
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(value);
}

/** Numerator over denominator; undefined where nothing was due, so that no one draws a bar there. */
export function rate(numerator: number, denominator: number): number | undefined {
  return denominator > 0 ? numerator / denominator : undefined;
}

/** `3,4 MB` for a number of bytes. */
export function formatBytes(bytes: number, language = 'vi'): string {
  const unit = bytes >= 1_048_576 ? 'MB' : bytes >= 1024 ? 'kB' : 'B';
  const value = unit === 'MB' ? bytes / 1_048_576 : unit === 'kB' ? bytes / 1024 : bytes;
  return `${new Intl.NumberFormat(locale(language), { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)}\u00a0${unit}`;
}

/**
 * A number as it is typed: `92,5`, `1.234,5` in Vietnamese, `92.5`, `1,234.5` in English; undefined for what is
 * none, null for nothing at all. A mark that could be read both ways is refused rather than guessed.
 */
export function parseFigure(typed: string, language = 'vi'): number | null | undefined {
  const text = typed.trim().replace(/\s/g, '').replace('−', '-');
  if (text === '') return null;
  const [group, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const pattern = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)(\\${decimal}\\d{1,4})?$`);
  if (!pattern.test(text)) return undefined;
  return Number(text.split(group).join('').replace(decimal, '.'));
}

/** The number as an input begins with. */
export function typedFigure(value: number | undefined, language = 'vi'): string {
  if (value === undefined) return '';
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
