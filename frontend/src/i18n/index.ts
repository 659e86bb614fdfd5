import i18n from 'i18next';
import { namespaces, vi, type Strings } from './resources';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const late: Partial<Record<keyof Strings, object>> = {};

/** The Vietnamese of a feature that the first screen does not need; it travels with the feature's code. */
export function addStrings<Name extends keyof Strings>(name: Name, strings: Strings[Name]): void {
  late[name] = strings;
  if (i18n.isInitialized) i18n.addResourceBundle('vi', name, strings);
}

const storageKey = 'lantoa.language';

const english = import.meta.glob<{ default: Record<string, unknown> }>('./en/*.json');

export function savedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

async function loadEnglish(): Promise<void> {
  await Promise.all(
    Object.entries(english).map(async ([path, load]) => {
      const namespace = path.replace(/^.*\/|\.json$/g, '');
      i18n.addResourceBundle('en', namespace, (await load()).default);
    }),
  );
}

/** Changes the language of the screen, remembers it, and says it to the document for screen readers. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18n.hasResourceBundle('en', 'common')) await loadEnglish();
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that stores nothing still changes its language.
  }
}

/** Starts with Vietnamese, which travels with the application; English is fetched when asked for. */
export async function startI18n(language: Language = savedLanguage()): Promise<typeof i18n> {
  await i18n.init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { ...vi, ...late } },
    ns: [...namespaces],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
  await changeLanguage(language);
  return i18n;
}

export { i18n };
export { useTranslation } from './translation';
