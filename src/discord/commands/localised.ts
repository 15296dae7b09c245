import type { Language } from '#domain/source.ts';

export function localeLanguage({ locale }: { readonly locale: string }): Language {
  return locale === 'vi' ? 'vi' : 'en';
}

/** Both English locales are named, else readers of one would see the other's text; everyone else gets the default. */
export function described(en: string, vi: string) {
  return { description: en, description_localizations: { 'en-US': en, 'en-GB': en, vi } } as const;
}

export function named(en: string, vi: string) {
  return { name: en, name_localizations: { 'en-US': en, 'en-GB': en, vi } } as const;
}
