import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { cssVariables, dark, light } from './tokens';

/** Mantine asks for ten shades; six carries the accent of the light scheme, four that of the dark. */
const accent: MantineColorsTuple = [
  '#eef4fc',
  '#e8f1fb',
  '#c5daf3',
  '#8fc0fb',
  '#3f7dca',
  '#2f6fc4',
  '#1f4e8c',
  '#183f73',
  '#13325c',
  '#0d2545',
];

/** Mantine's greys of the dark scheme, in the hue of ours: 6 lies under inputs and menus. */
const night: MantineColorsTuple = [
  '#e6ebf2',
  '#b1bdcb',
  '#93a1b2',
  '#7c8a9c',
  '#435062',
  '#2a3441',
  '#1c2530',
  '#181f28',
  '#131922',
  '#10151c',
];

/** Five sizes (12, 14, 16, 22, 28 px), two weights, a 4-px grid, cards 12 px round. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent, dark: night },
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.3' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: () => ({ root: { '--button-height': '2.125rem', '--button-padding-x': '0.875rem' } }),
    },
    Drawer: { defaultProps: { position: 'right', transitionProps: { duration: 160 } } },
    Popover: { defaultProps: { transitionProps: { duration: 100 } } },
  },
});

/** Our tokens beside Mantine's own variables, so that its parts wear the same colours. */
export const variables: CSSVariablesResolver = () => {
  const mantine = (t: typeof light | typeof dark) => ({
    ...cssVariables(t),
    '--mantine-color-body': t.surface,
    '--mantine-color-text': t.text,
    '--mantine-color-dimmed': t.textSoft,
    '--mantine-color-placeholder': t.textFaint,
    '--mantine-color-default': t.surface,
    '--mantine-color-default-hover': t.sunken,
    '--mantine-color-default-border': t.lineStrong,
    '--mantine-color-default-color': t.text,
    '--mantine-color-anchor': t.accentText,
    '--mantine-color-error': t.lateText,
    '--mantine-primary-color-filled': t.accent,
    '--mantine-primary-color-filled-hover': t.accentHover,
    '--mantine-color-accent-filled': t.accent,
    '--mantine-color-accent-filled-hover': t.accentHover,
    '--mantine-color-accent-outline': t.focus,
    '--mantine-color-accent-light-color': t.accentText,
    '--mantine-color-accent-light-hover': t.accentSoft,
    '--mantine-color-accent-light': t.accentSoft,
  });
  return { variables: {}, light: mantine(light), dark: mantine(dark) };
};
