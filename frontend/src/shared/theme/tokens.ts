/**
 * The colours of the product by meaning, in light and dark. Red is late and nothing else; amber is
 * soon or returned; green is done; accent is action and information; grey is undated, not due, off; violet is a figure aimed at.
 * `theme.test.ts` holds every text pair at 4.5:1.
 */
export const light = {
  ground: '#f7f8fb',
  surface: '#ffffff',
  sunken: '#f1f4f8',
  line: '#e2e7ee',
  lineStrong: '#c5ced9',
  text: '#18212f',
  textSoft: '#4d5b6d',
  textFaint: '#647182',
  accent: '#1f4e8c',
  accentHover: '#183f73',
  onAccent: '#ffffff',
  accentText: '#1f4e8c',
  accentSoft: '#e8f1fb',
  late: '#b0221a',
  lateText: '#a81e17',
  lateSoft: '#fde8e6',
  soon: '#c98a0c',
  soonText: '#7c5200',
  soonSoft: '#fdf0cf',
  done: '#1b7a4b',
  doneText: '#17693f',
  doneSoft: '#e3f4ea',
  off: '#8492a3',
  offText: '#4d5b6d',
  offSoft: '#eceff3',
  mark: '#fff4c7',
  markText: '#3d3000',
  aimSoft: '#f1eafc',
  aimText: '#5b3a99',
  focus: '#2f6fc4',
  shadow: '0 1px 2px rgb(24 33 47 / 4%)',
} as const;

export type Token = keyof typeof light;

export const dark: Record<Token, string> = {
  ground: '#10151c',
  surface: '#181f28',
  sunken: '#131922',
  line: '#2a3441',
  lineStrong: '#435062',
  text: '#e6ebf2',
  textSoft: '#b1bdcb',
  textFaint: '#93a1b2',
  accent: '#3f7dca',
  accentHover: '#5290dc',
  onAccent: '#06101d',
  accentText: '#8fc0fb',
  accentSoft: '#1b3048',
  late: '#e5635a',
  lateText: '#ff9d94',
  lateSoft: '#43211f',
  soon: '#d9a13a',
  soonText: '#f2c568',
  soonSoft: '#3b2f15',
  done: '#43a876',
  doneText: '#7fd3a7',
  doneSoft: '#163626',
  off: '#7c8a9c',
  offText: '#b1bdcb',
  offSoft: '#27303c',
  mark: '#4a3f16',
  markText: '#ffe9a3',
  aimSoft: '#2f2646',
  aimText: '#cbb5f6',
  focus: '#7fb4f5',
  shadow: 'none',
};

/** Text on ground pairs that must read at 4.5:1 in both schemes. */
export const textPairs: readonly (readonly [Token, Token])[] = [
  ['text', 'ground'],
  ['text', 'surface'],
  ['text', 'sunken'],
  ['textSoft', 'ground'],
  ['textSoft', 'surface'],
  ['textFaint', 'ground'],
  ['textFaint', 'surface'],
  ['accentText', 'surface'],
  ['accentText', 'ground'],
  ['accentText', 'accentSoft'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['lateText', 'surface'],
  ['lateText', 'ground'],
  ['lateText', 'lateSoft'],
  ['soonText', 'surface'],
  ['soonText', 'soonSoft'],
  ['doneText', 'surface'],
  ['doneText', 'doneSoft'],
  ['offText', 'offSoft'],
  ['markText', 'mark'],
  ['aimText', 'aimSoft'],
  ['text', 'aimSoft'],
  ['text', 'accentSoft'],
  ['text', 'soonSoft'],
  ['text', 'doneSoft'],
  ['text', 'offSoft'],
];

/** Shapes and rings that carry meaning must stand out at 3:1. */
export const shapePairs: readonly (readonly [Token, Token])[] = [
  ['late', 'surface'],
  ['done', 'surface'],
  ['off', 'surface'],
  ['focus', 'surface'],
  ['focus', 'ground'],
  ['accent', 'surface'],
];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `{ '--lt-text-soft': '#…' }` for a style sheet. */
export function cssVariables(tokens: Record<Token, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [`--lt-${kebab(name)}`, value]),
  );
}
