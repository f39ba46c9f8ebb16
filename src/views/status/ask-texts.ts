import type { Language } from '../../domain/language.ts';

/** What is asked back of a question that names nothing, in Swedish. */
const sv = {
  why: 'Skriv vad du vill veta mer om, till exempel ”varför Öresundsmetron”.',
  target: 'Skriv vilket mål du menar, till exempel ”målvärde Malmö Commitment”.',
  finish: 'Skriv vilket uppdrag du menar, till exempel ”klart klimatinvesteringsplanen”.',
  compare: 'Skriv vad du vill jämföra, till exempel ”jämför Öresundsmetron och klarspråket”.',
};

const en: typeof sv = {
  why: 'Write what you want to know more about, for example “why Öresundsmetron”.',
  target: 'Write which goal you mean, for example “target Malmö Commitment”.',
  finish: 'Write which assignment you mean, for example “finish klimatinvesteringsplanen”.',
  compare: 'Write what you want to compare, for example “compare Öresundsmetron and klarspråket”.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function askTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
