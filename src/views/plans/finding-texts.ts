import type { Language } from '../../domain/language.ts';
import type { SetAside } from '../../domain/plans/accounts.ts';
import { quoted } from '../texts/words.ts';

/** What is told of a document beside what was read: kinds of findings, the most important first. */
export const FINDING_KINDS = ['goals', 'values', 'lacking', 'prose', 'aside'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is said of what a document holds beside its plan, in Swedish. */
const sv = {
  kinds: {
    goals: 'Kan vara mål, indikatorer eller uppdrag som inte lästes',
    values: 'Värden och uppgifter att kontrollera',
    lacking: 'Saknas i dokumentet',
    prose: 'Text som inte används',
    aside: 'Ställt åt sidan',
  } satisfies Readonly<Record<FindingKind, string>>,
  counted: (kind: string, count: number) => `${kind} (${count})`,
  lines: (from: number, to: number) => (from === to ? `rad ${from}` : `rad ${from}–${to}`),
  under: (place: string, heading: string) => `${place} under ${quoted(heading, 'sv')}`,
  characters: (count: string) => `${count} tecken`,
  more: (count: string) => `… (${count} tecken till)`,
  aside: {
    before: 'före målen',
    after: 'efter målen',
    economy: 'ekonomi',
    contents: 'innehållsförteckning',
    running: 'sidhuvud och sidnummer',
  } satisfies Readonly<Record<SetAside, string>>,
  /** "77 % av texten används, 3 % listas nedan. 20 % är ställt åt sidan: före målen 16 %, ekonomi 4 %." */
  used: (held: string, listed: string) => `${held} av texten används, ${listed} listas nedan.`,
  allUsed: (held: string) => `${held} av texten används.`,
  setAside: (share: string, parts: string) => `${share} är ställt åt sidan: ${parts}.`,
  howTextIsUsed: 'Så används texten',
  showAll: (count: number) => (count === 1 ? 'Visa hela' : `Visa alla ${count}`),
  whereInAll: (file: string, page: number, pages: number) =>
    pages === 1 ? file : `${file} · sida ${page} av ${pages}`,
  allOf: (count: number) =>
    count === 1
      ? 'Det här ser jag i filen utöver planen'
      : `Allt jag ser i filen utöver planen: ${count} saker`,
  nextPage: 'Nästa sida',
  previousPage: 'Förra sidan',
  stillWaits: 'Förhandsvisningen ovan gäller fortfarande: där sparar eller slänger du det som lästes.',
  doesNotFit: 'Allt får inte plats här. Välj ”Visa alla” för hela listan.',
};

export type FindingTexts = typeof sv;

const en: FindingTexts = {
  kinds: {
    goals: 'May be goals, indicators or assignments that were not read',
    values: 'Values and details to check',
    lacking: 'Missing from the document',
    prose: 'Text that is not used',
    aside: 'Set aside',
  },
  counted: (kind, count) => `${kind} (${count})`,
  lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
  under: (place, heading) => `${place} under ${quoted(heading, 'en')}`,
  characters: (count) => `${count} characters`,
  more: (count) => `… (${count} more characters)`,
  aside: {
    before: 'before the goals',
    after: 'after the goals',
    economy: 'economy',
    contents: 'table of contents',
    running: 'page heads and numbers',
  },
  used: (held, listed) => `${held} of the text is used, ${listed} is listed below.`,
  allUsed: (held) => `${held} of the text is used.`,
  setAside: (share, parts) => `${share} is set aside: ${parts}.`,
  howTextIsUsed: 'How the text is used',
  showAll: (count) => (count === 1 ? 'Show the whole' : `Show all ${count}`),
  whereInAll: (file, page, pages) => (pages === 1 ? file : `${file} · page ${page} of ${pages}`),
  allOf: (count) =>
    count === 1
      ? 'What I see in the file beside the plan'
      : `All I see in the file beside the plan: ${count} things`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  stillWaits: 'The preview above still stands: save or discard what was read there.',
  doesNotFit: 'Not everything fits here. Choose “Show all” for the complete list.',
};

const TEXTS: Readonly<Record<Language, FindingTexts>> = { sv, en };

export function findingTextsIn(language: Language): FindingTexts {
  return TEXTS[language];
}
