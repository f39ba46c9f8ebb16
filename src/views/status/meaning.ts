/** What a word, a symbol or a status means; the plan's own scale comes before the common words. */
import {
  ASKS,
  DIRECTIONS,
  type Direction,
  directionSymbol,
  directionWord,
  type RoundKind,
  SCALE_2025,
  type ScaleStep,
  STATUSES,
  type Status,
  stepWord,
} from '../../domain/answers/scale.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { plainWords, withoutMarks } from '../../domain/names.ts';
import { asksOf, type Plan, scaleOf } from '../../domain/plans/plan.ts';
import type { Card } from '../card.ts';
import { capitalise, shorten, type Wording } from '../format.ts';
import { type Mark, STATUS_COLORS } from '../marks.ts';
import { commonTextsIn } from '../texts/common.ts';
import { type FactLine, fillFacts } from './fact-card.ts';
import { FORMS } from './glossary-forms.ts';
import { glossaryTextsIn, type Term } from './glossary-texts.ts';
import { meaningTextsIn } from './meaning-texts.ts';

/** What some words were found to mean. */
export type Meaning =
  | { readonly kind: 'status'; readonly status: Status; readonly round: RoundKind }
  | { readonly kind: 'direction'; readonly direction: Direction }
  | { readonly kind: 'missing' }
  | { readonly kind: 'term'; readonly term: Term };

/** Colours that people call a status by, and symbols that stand for one whatever the plan. */
const COLOURS: Readonly<Record<Status, readonly string[]>> = {
  met: ['grön', 'gröna', 'grönt', 'green', '●'],
  partly: ['gul', 'gula', 'gult', 'yellow', 'orange', '◆'],
  notMet: ['röd', 'röda', 'rött', 'red', '■'],
  unknown: ['grå', 'grått', 'grey', 'gray', '—', '–', '-', 'streck', 'strecket'],
};
const MISSING = ['○', 'tom cirkel', 'tom ring', 'empty circle', 'inget svar', 'no answer'];

/** Endings that a Swedish or English noun may have. */
const ENDING = /^(?:e|n|et|en|t|a|ar|ar?na|er|er?na|or|or?na|na|s|ens|ets|es|ies)$/u;

/** Before what is asked about: "ordet träffbild", "symbolen ◆". */
const LEAD =
  /^(?:ordet|begreppet|symbolen|tecknet|statusen|färgen|the (?:word|symbol|sign|status|colou?r))\s+/iu;

/** Finds what some words mean; undefined where nobody has said. */
export function meaningOf(words: string, plan: Plan | undefined): Meaning | undefined {
  const asked = plain(words.trim().replace(LEAD, ''));
  if (asked === '') return undefined;
  return inScale(asked, plan) ?? inTrends(asked) ?? inColours(asked) ?? inGlossary(asked);
}

/** As people type: without case, marks and signs; a symbol by itself is what it is. */
function plain(words: string): string {
  return withoutMarks(plainWords(words)) || words.trim();
}

function inScale(asked: string, plan: Plan | undefined): Meaning | undefined {
  const steps = plan ? scaleOf(plan) : SCALE_2025;
  for (const { status, symbol, expected, reached } of steps) {
    if (symbol === asked) return { kind: 'status', status, round: 'interim' };
    for (const [round, step] of [
      ['interim', expected],
      ['annual', reached],
    ] as const) {
      const isIt = LANGUAGES.some((language) => plain(step[language]) === asked);
      if (isIt) return { kind: 'status', status, round };
    }
  }
  return undefined;
}

function inTrends(asked: string): Meaning | undefined {
  const direction = DIRECTIONS.find(
    (one) =>
      directionSymbol(one) === asked ||
      LANGUAGES.some((language) => plain(directionWord(one, language)) === asked),
  );
  return direction && { kind: 'direction', direction };
}

function inColours(asked: string): Meaning | undefined {
  if (MISSING.some((one) => plain(one) === asked)) return { kind: 'missing' };
  const status = STATUSES.find((one) => COLOURS[one].some((name) => plain(name) === asked));
  return status && { kind: 'status', status, round: 'interim' };
}

function inGlossary(asked: string): Meaning | undefined {
  const forms = TERMS.flatMap((term) =>
    LANGUAGES.flatMap((language) => FORMS[term][language].map((form) => ({ term, form: plain(form) }))),
  );
  const found =
    forms.find(({ form }) => form === asked) ??
    forms
      .toSorted((a, b) => b.form.length - a.form.length)
      .find(({ form }) => asked.startsWith(form) && ENDING.test(asked.slice(form.length)));
  return found && { kind: 'term', term: found.term };
}

function isTerm(name: string): name is Term {
  return Object.hasOwn(FORMS, name);
}

const TERMS: readonly Term[] = Object.keys(FORMS).filter(isTerm);

/** What a word means, or all the marks that a plan's answers have where no word is asked about. */
export function meaningCard(meaning: Meaning | undefined, plan: Plan | undefined, wording: Wording): Card {
  const { language } = wording;
  const t = meaningTextsIn(language);
  if (!meaning) return legendCard(plan, wording);
  if (meaning.kind === 'term') {
    const [word = ''] = FORMS[meaning.term][language];
    const title = t.meaning(capitalise(word), glossaryTextsIn(language)[meaning.term]);
    return fillFacts({ where: '', title, more: t.askMore }, wording);
  }
  const told = markTold(meaning, plan, language);
  if (!told) return legendCard(plan, wording);
  const { mark, text, more } = told;
  const title = t.meaning(`${mark.symbol}\u00A0${mark.word}`, text);
  const source = meaning.kind === 'status' && plan ? t.scaleOf(plan.title) : '';
  return fillFacts({ where: '', title, changes: [more], source }, wording);
}

interface Told {
  readonly mark: Mark;
  readonly text: string;
  readonly more: string;
}

/** Undefined for a step that the plan's scale does not have. */
function markTold(
  meaning: Exclude<Meaning, { kind: 'term' }>,
  plan: Plan | undefined,
  language: Language,
): Told | undefined {
  const t = meaningTextsIn(language);
  switch (meaning.kind) {
    case 'status': {
      const { status, round } = meaning;
      const mark = stepMark(status, round, plan, language);
      return (
        mark && {
          mark,
          text: t.statuses[round === 'annual' ? 'reached' : 'expected'][status],
          more: t.statusMore[status],
        }
      );
    }
    case 'direction': {
      const { direction } = meaning;
      const word = directionWord(direction, language);
      const mark: Mark = { symbol: directionSymbol(direction), word, color: 'default' };
      return { mark, text: t.directions[direction], more: t.directionMore };
    }
    case 'missing': {
      const mark: Mark = { symbol: '○', word: commonTextsIn(language).missingStep, color: 'default' };
      return { mark, text: t.missing, more: t.missingMore };
    }
  }
}

function stepMark(
  status: Status,
  round: RoundKind,
  plan: Plan | undefined,
  language: Language,
): Mark | undefined {
  const steps: readonly ScaleStep[] = plan ? scaleOf(plan) : SCALE_2025;
  const step = steps.find((one) => one.status === status);
  return step && { symbol: step.symbol, word: stepWord(step, round, language), color: STATUS_COLORS[status] };
}

function legendCard(plan: Plan | undefined, wording: Wording): Card {
  const { language } = wording;
  const t = meaningTextsIn(language);
  const asks = plan ? asksOf(plan) : ASKS;
  const meanings: Exclude<Meaning, { kind: 'term' }>[] = [
    ...(asks.includes('status')
      ? STATUSES.map((status) => ({ kind: 'status' as const, status, round: 'interim' as const }))
      : []),
    ...(asks.includes('direction')
      ? DIRECTIONS.map((direction) => ({ kind: 'direction' as const, direction }))
      : []),
    { kind: 'missing' },
  ];
  const lines = meanings.flatMap((meaning): FactLine[] => {
    const told = markTold(meaning, plan, language);
    return told ? [{ name: '', mark: told.mark, said: t.meaning(told.mark.word, told.text) }] : [];
  });
  return fillFacts(
    { where: '', title: t.legend, lines, more: t.askMore, source: plan ? t.scaleOf(plan.title) : '' },
    wording,
  );
}

/** Words that are offered where another one is unknown. */
const SUGGESTED = ['round', 'pulse', 'trend', 'outcome', 'sureness'] as const satisfies readonly Term[];

/** Characters of words that nobody has explained. */
const WORDS = 80;

/** What cannot be explained is said, with what can be. */
export function unexplainedCard(words: string, wording: Wording): Card {
  const { language } = wording;
  const t = meaningTextsIn(language);
  const terms = SUGGESTED.flatMap((term) => FORMS[term][language][0] ?? []);
  const list = commonTextsIn(language).listOf(terms);
  return fillFacts(
    {
      where: '',
      title: t.unknownWord(shorten(words, WORDS)),
      changes: [t.canExplain(list)],
      more: t.askMore,
    },
    wording,
  );
}
