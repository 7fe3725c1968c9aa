import type { PageLocale } from '../../page-server/protocol.ts';

/** What the page remembers between visits. */
export interface Settings {
  readonly person: string;
  readonly locale: PageLocale;
  readonly theme: 'system' | 'dark' | 'light';
}

const KEY = 'playground';

/** The settings of the last visit, or what suits the browser. */
export function storedSettings(): Settings {
  const fresh: Settings = { person: 'member', locale: browserLocale(), theme: 'system' };
  try {
    const stored: Partial<Settings> = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...fresh, ...stored };
  } catch {
    return fresh;
  }
}

/** Keeps the settings, where the browser allows it. */
export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser without storage forgets them.
  }
}

function browserLocale(): PageLocale {
  for (const tag of navigator.languages) {
    if (/^zh\b.*\b(tw|hk|mo|hant)\b/i.test(tag)) return 'zh-TW';
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en-US';
  }
  return 'en-US';
}
