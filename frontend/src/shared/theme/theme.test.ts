import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { dark, light, shapePairs, textPairs } from './tokens';

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_name, tokens) => {
  it.each(textPairs)('%s on %s reads at 4.5:1', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapePairs)('%s on %s stands out at 3:1', (shape, ground) => {
    expect(contrast(tokens[shape], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('measures black on white as 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
