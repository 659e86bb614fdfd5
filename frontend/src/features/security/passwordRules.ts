/** What can be told of a password while it is typed; the server has the list of common ones. */
export interface RuleState {
  rule: 'length' | 'name' | 'repeat';
  kept: boolean;
}

export const shortest = 12;

/** Each rule and whether the password keeps it. */
export function passwordRules(password: string, userName: string): RuleState[] {
  const text = password.normalize('NFC');
  const fold = (words: string) =>
    words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return [
    { rule: 'length', kept: Array.from(text).length >= shortest },
    { rule: 'name', kept: text !== '' && !fold(text).includes(fold(userName)) },
    { rule: 'repeat', kept: new Set(fold(text)).size >= 5 },
  ];
}
