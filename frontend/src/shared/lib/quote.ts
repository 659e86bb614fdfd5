export interface Passage {
  before: string;
  quoted: string;
  after: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Where words stand in a text, without regard to case, to how marks are composed and to how spaces
 * run; undefined when they do not stand there.
 */
export function findQuote(text: string, words: string | undefined): Passage | undefined {
  const wanted = words?.normalize('NFC').trim();
  if (!wanted) return undefined;
  const whole = text.normalize('NFC');
  const found = new RegExp(wanted.split(/\s+/).map(escape).join('\\s+'), 'iu').exec(whole);
  if (!found) return undefined;
  return {
    before: whole.slice(0, found.index),
    quoted: found[0],
    after: whole.slice(found.index + found[0].length),
  };
}
