/** Whether what a goal is followed up by (`kriterier`) is mentioned where the goal is answered about. */
import { EVERYWHERE } from '../answers/writing/outcome.ts';
import { once } from '../once.ts';
import { fold, rootsOf, stemsOf } from '../plans/finding/inflection.ts';
import { FILLERS, GENERIC } from '../plans/finding/lexicon.ts';
import { descendantsOf, type Item, type Plan } from '../plans/plan.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { AuditedLine } from './audited-line.ts';

/**
 * A criterion is a sentence as a rule ("Kommunstyrelsen följer också upp …"), and a report says it in words of its own. It is mentioned where at
 * least so much of what it is about comes back: in the city's documents of 2025 the least of those that were followed up has 0.38,
 * and half of all criteria have 0.25 in what was written about another goal.
 */
const MENTIONED = 0.25;
/** Letters of the shortest word that says something, unless it is all capitals. */
const SHORTEST = 4;
/** As much of a long word is enough, whatever it is put together with. */
const ENOUGH = 0.6;
const ENOUGH_LETTERS = 5;
/** "Bedömningen utgår från dessa analyser": so few words of its own say what another sentence means. */
const OWN_WORDS = 4;
const REFERS = /(?<!\p{L})(?:dessa|denna|detta|dessas|these|those|this)(?!\p{L})/iu;

/** What is said of following up, whatever it is that is followed up. */
const OF_FOLLOW_UP = new Set(
  fold(
    'kommunstyrelsens styrelsen nämndens staden malmös följer följa följs uppföljning uppföljningen uppföljs måluppfyllelse bedömning bedömningen bedöma bedömer ' +
      'kvalitativ väger bidragit bidrar bidra bidragen arbetat insatser plan fortlöper fortskrider fortskridit utveckling utvecklingen huruvida respektive likaså övrigt består ' +
      'ingår kopplat kopplade kopplad inriktning syftar syftat pågående genomförs genomförts genomför baserat relaterade gällande mandatperioden ' +
      'assess assessment follow followed contributes contributed progress proceeds according plan board',
  ).split(' '),
);

export interface JudgedCriteria {
  /** Whether there was any criterion that can be judged by its words. */
  readonly isTested: boolean;
  readonly findings: readonly AuditFinding[];
}

/** The criteria that nothing is said of, by whoever answers about the goal or about what stands below it. */
export function judgeCriteria(plan: Plan, lines: readonly AuditedLine[]): JudgedCriteria {
  const byItem = Map.groupBy(lines, ({ item }) => item.id);
  const saidOf = ({ id }: Item) => (byItem.get(id) ?? []).flatMap(({ said }) => said ?? []);
  const judged = plan.items.flatMap((item) => {
    const { criteria = [] } = item;
    const said = criteria.length === 0 ? [] : [item, ...descendantsOf(plan, item)].flatMap(saidOf);
    const texts = said.flatMap((one) => Object.values(one.texts));
    if (texts.length === 0) return [];
    const told = { text: texts.join('\n') };
    return criteria
      .map((criterion) => ({ item, criterion, heads: headWordsOf(criterion, item.title) }))
      .filter(({ heads }) => heads.length > 0)
      .map((one) => ({ ...one, isMentioned: isMentioned(one.heads, told) }));
  });
  return {
    isTested: judged.length > 0,
    findings: judged
      .filter(({ isMentioned }) => !isMentioned)
      .map(({ item, criterion }) => ({ rule: 'criterion-unmentioned', item: item.id, about: criterion })),
  };
}

/** What a criterion is about, in folded words that its goal's title does not have already; none where only another sentence says it. */
function headWordsOf(criterion: string, title: string): readonly string[] {
  const ofTitle = new Set(wordsIn(title).flatMap(formsOf));
  const own = [...new Set(wordsIn(criterion))].filter(saysSomething);
  const heads = own.filter((word) => !formsOf(word).some((form) => ofTitle.has(form)));
  if (REFERS.test(criterion) && own.length < OWN_WORDS) return [];
  // A criterion in the words of the title is told apart by them.
  return heads.length > 0 ? heads : own;
}

function isMentioned(heads: readonly string[], told: Told): boolean {
  const isEnough = (isThere: (word: string) => boolean) =>
    heads.filter(isThere).length >= MENTIONED * heads.length;
  const folded = foldedText(told);
  const isIn = (word: string) => folded.includes(enoughOf(word));
  // Nearly always that is enough, and the words of a long text are not looked at one by one.
  return (
    isEnough(isIn) || isEnough((word) => isIn(word) || formsOf(word).some((form) => formsIn(told).has(form)))
  );
}

interface Told {
  readonly text: string;
}

/** The texts of an answer, and the forms that their words may have: found once for all criteria. */
const foldedText = once(({ text }: Told) => fold(text));
const formsIn = once(({ text }: Told) => new Set([...new Set(wordsIn(text))].flatMap(formsOf)));

function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const KNOWN_EVERYWHERE = new Set([...EVERYWHERE].map(fold));

function saysSomething(word: string): boolean {
  if (word.length < SHORTEST || FILLERS.has(word) || KNOWN_EVERYWHERE.has(word)) return false;
  return !stemsOf(word).some((stem) => GENERIC.has(stem) || OF_FOLLOW_UP.has(stem));
}

/** All that a word may be a form of, and be made of. */
function formsOf(word: string): readonly string[] {
  const stems = stemsOf(word);
  return [...stems, ...rootsOf(stems)].filter(({ length }) => length >= SHORTEST);
}

/** "evenemangs" of "evenemangsstaden": what a word is put together with differs. */
function enoughOf(word: string): string {
  return word.slice(0, Math.max(ENOUGH_LETTERS, Math.ceil(word.length * ENOUGH)));
}
