/** The languages people read. Swedish comes first; English is for those who ask for it. */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One wording in every language. */
export type Words = Readonly<Record<Language, string>>;
