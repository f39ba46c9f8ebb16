import type { Language } from '../../domain/language.ts';
import { capitalise } from '../format.ts';
import { statusTextsIn } from '../status/texts.ts';
import { kindTextsIn, type Nouns } from '../texts/kinds.ts';
import { allOf, counted, lower } from '../texts/words.ts';

/** What is said of a compiled round, in Swedish. */
const sv = {
  /** "37 av 45 åtaganden: förväntas uppnås", where all of a kind were judged. */
  kindFinding: (count: number, of: number, nouns: Nouns, definite: string, word: string) => {
    const one = definite.endsWith('et') ? `Det enda ${definite}` : `Den enda ${definite}`;
    if (of === 1) return `${one}: ${lower(word)}`;
    if (count < of) return `${count} av ${of} ${nouns[1]}: ${lower(word)}`;
    return `${capitalise(allOf(of, 'sv'))} ${of === 2 ? definiteMany(nouns) : nouns[1]}: ${lower(word)}`;
  },
  /** The same of those that were judged, where some were not. */
  judgedFinding: (count: number, judged: number, nouns: Nouns, definite: string, word: string) => {
    const one = definite.endsWith('et') ? `Det enda bedömda ${definite}` : `Den enda bedömda ${definite}`;
    if (judged === 1) return `${one}: ${lower(word)}`;
    if (count < judged) return `${count} av ${judged} bedömda ${nouns[1]}: ${lower(word)}`;
    if (judged === 2) return `Båda bedömda ${definiteMany(nouns)}: ${lower(word)}`;
    return `${capitalise(allOf(judged, 'sv'))} bedömda ${nouns[1]}: ${lower(word)}`;
  },
  kindCounts: (name: string, counts: string) => `${capitalise(name)}: ${counts}`,
  count: (count: number, nouns: Nouns) => counted(count, nouns[0], nouns[1]),
  comparedWith: (round: string, moves: string) => `Jämfört med ${round}: ${moves}`,
  moves: {
    better: (count: number) => `${count} bättre`,
    worse: (count: number) => `${count} sämre`,
    changed: (count: number) => `${count} på annat sätt`,
    same: (count: number) => `${count} som då`,
    fresh: (count: number) => `${count} utan tidigare svar`,
  },
  deviations: (count: number) => counted(count, 'avvikelse', 'avvikelser'),
  noWords: 'Svaret säger inget om orsaken.',
  showAll: (count: number) => (count === 1 ? 'Visa' : `Visa alla ${count}`),
  showAllOf: (count: number, name: string) =>
    count === 1 ? `Visa det enda: ${name}` : `Visa alla ${count}: ${name}`,
  showAllDeviations: (count: number) => (count === 1 ? 'Visa avvikelsen' : `Visa alla ${count} avvikelser`),
  showMore: 'Visa fler',
  moreAreas: (count: number) => `Visa fler målområden: ${count} till`,
  lines: (from: number, to: number, of: number) => `Rad ${from}–${to} av ${of}`,
  noSuchRound: (names: string) => `Jag hittar ingen sådan omgång. De här finns: ${names}.`,
  noSuchPart: (words: string) => `Jag hittar inte ”${words}” i omgången, så här är allt.`,
  partFound: (title: string) => `Här är målområdet ”${title}”.`,
  withoutOwner: 'saknar ansvarig',
  notInReport: 'står inte i rapporten',
  agenda: 'Agenda 2030',
  servedBy: (goal: string, items: string) => `${goal}: ${items}`,
  agendaOf: (count: number) => `Agenda 2030: ${counted(count, 'globalt mål', 'globala mål')}`,
  servedGoals: 'Globala mål som planen bidrar till',
  moreLines: (lines: string) => `Visa fler: ${lower(lines)}`,
};

function definiteMany([one, many]: Nouns): string {
  if (one === many) return `${many}en`;
  return many.endsWith('n') ? `${many}a` : `${many}na`;
}

const en: typeof sv = {
  kindFinding: (count, of, nouns, definite, word) => {
    if (of === 1) return `The only ${definite.replace('the ', '')}: ${lower(word)}`;
    if (count < of) return `${count} of ${of} ${nouns[1]}: ${lower(word)}`;
    return `${capitalise(allOf(of, 'en'))} ${nouns[1]}: ${lower(word)}`;
  },
  judgedFinding: (count, judged, nouns, definite, word) => {
    if (judged === 1) return `The only ${definite.replace('the ', '')} assessed: ${lower(word)}`;
    if (count < judged) return `${count} of the ${judged} assessed ${nouns[1]}: ${lower(word)}`;
    return `${capitalise(allOf(judged, 'en'))} assessed ${nouns[1]}: ${lower(word)}`;
  },
  kindCounts: (name, counts) => `${capitalise(name)}: ${counts}`,
  count: (count, nouns) => counted(count, nouns[0], nouns[1]),
  comparedWith: (round, moves) => `Compared with ${round}: ${moves}`,
  moves: {
    better: (count) => `${count} better`,
    worse: (count) => `${count} worse`,
    changed: (count) => `${count} otherwise`,
    same: (count) => `${count} as they were`,
    fresh: (count) => `${count} without an earlier answer`,
  },
  deviations: (count) => counted(count, 'deviation', 'deviations'),
  noWords: 'The answer says nothing about why.',
  showAll: (count) => (count === 1 ? 'Show' : `Show all ${count}`),
  showAllOf: (count, name) => (count === 1 ? `Show the only one: ${name}` : `Show all ${count}: ${name}`),
  showAllDeviations: (count) => (count === 1 ? 'Show the deviation' : `Show all ${count} deviations`),
  showMore: 'Show more',
  moreAreas: (count) => `Show more goal areas: ${count} more`,
  lines: (from, to, of) => `Lines ${from}–${to} of ${of}`,
  noSuchRound: (names) => `There is no such round. These are there: ${names}.`,
  noSuchPart: (words) => `I cannot find “${words}” in the round, so here is all of it.`,
  partFound: (title) => `Here is the goal area “${title}”.`,
  withoutOwner: 'has no owner',
  notInReport: 'is not in the report',
  agenda: 'Agenda 2030',
  servedBy: (goal, items) => `${goal}: ${items}`,
  agendaOf: (count) => `Agenda 2030: ${counted(count, 'global goal', 'global goals')}`,
  servedGoals: 'Global goals that the plan contributes to',
  moreLines: (lines) => `Show more: ${lower(lines)}`,
};

const TEXTS = {
  sv: { ...statusTextsIn('sv'), ...kindTextsIn('sv'), ...sv },
  en: { ...statusTextsIn('en'), ...kindTextsIn('en'), ...en },
};

/** With what is said of a status, and of kinds. */
export function compiledTextsIn(language: Language) {
  return TEXTS[language];
}
