/** The fields in which two versions stand apart, and what becomes of them. */
export interface Merge<Input> {
  /** Both versions put together as far as nobody has to choose. */
  merged: Input;
  /** Fields both sides changed, each in another way. */
  clashes: readonly (keyof Input & string)[];
}

const same = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Whether two inputs say the same. */
export function equal<Input extends object>(one: Input, other: Input): boolean {
  return names(one, other).every((name) => same(one[name], other[name]));
}

function names<Input extends object>(...inputs: readonly Input[]): (keyof Input & string)[] {
  return [...new Set(inputs.flatMap((input) => Object.keys(input)))] as (keyof Input & string)[];
}

/**
 * Three versions of the same thing: what both started from, mine, and what stands on the server by
 * now. What only one side changed is taken from that side; the rest is a clash, for which mine is
 * kept until a person chooses.
 */
export function merge<Input extends object>(base: Input, mine: Input, theirs: Input): Merge<Input> {
  const merged = { ...mine };
  const clashes: (keyof Input & string)[] = [];
  for (const name of names(base, mine, theirs)) {
    const iChanged = !same(base[name], mine[name]);
    const theyChanged = !same(base[name], theirs[name]);
    if (theyChanged && !iChanged) merged[name] = theirs[name];
    else if (theyChanged && !same(mine[name], theirs[name])) clashes.push(name);
  }
  return { merged, clashes };
}
