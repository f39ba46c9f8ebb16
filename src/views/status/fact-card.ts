/** The card that tells facts of something, and what such cards have in common. */
import { dayIn, daysBetween, type IsoInstant } from '../../domain/dates.ts';
import { areaOf, criteriaOf, type Item, type Plan, type PlanVersion } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import type { Beside } from '../../domain/status/item-status.ts';
import { excerptOf, isLonger, promisedFacts, wholeLines, wholeTitle } from '../answers/promised.ts';
import { answerTextsIn } from '../answers/texts.ts';
import { type Card, fill } from '../card.ts';
import { DOT, escapeMarkdown, paragraphs, shorten, type Wording } from '../format.ts';
import { answerLine, type Mark, toldRound, verdictMark } from '../marks.ts';
import { commonTextsIn } from '../texts/common.ts';
import { factsTextsIn } from './facts-texts.ts';
import { historyTextsIn } from './history-texts.ts';
import type { Plot } from './plot.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** A text below its heading; both as they were written. */
export interface Section {
  readonly name: string;
  readonly text: string;
}

/** Something of a list: what it is called, how it stands, and what its button asks for, if it has one. */
export interface FactLine {
  readonly name: string;
  readonly mark?: Pick<Mark, 'symbol' | 'color'> | undefined;
  readonly said: string;
  readonly note?: string | undefined;
  readonly read?: { readonly title: string; readonly tooltip: string; readonly payload: object } | undefined;
}

/** What unfolds, line by line. */
export interface Fold {
  readonly title: string;
  readonly tooltip: string;
  readonly lines: readonly string[];
}

/** What a card tells; texts of others are not escaped yet. */
export interface Facts {
  readonly where: string;
  readonly title: string;
  readonly mark?: { readonly symbol: string; readonly color: string; readonly line: string } | undefined;
  readonly changes?: readonly string[] | undefined;
  readonly plot?: Plot | undefined;
  readonly texts?: readonly Section[] | undefined;
  readonly lines?: readonly FactLine[] | undefined;
  readonly more?: string | undefined;
  readonly facts?: readonly Fact[] | undefined;
  readonly folds?: readonly Fold[] | undefined;
  readonly source?: string | undefined;
}

/** @param most paragraphs of each text that are kept apart */
export function fillFacts(told: Facts, { language }: Wording, most?: number): Card {
  const { mark, facts = [], folds = [] } = told;
  return fill('status', {
    language,
    where: told.where,
    title: escapeMarkdown(told.title),
    hasStatus: mark !== undefined,
    symbol: mark?.symbol ?? '',
    color: mark?.color ?? 'default',
    statusLine: mark?.line ?? '',
    changes: (told.changes ?? []).map((text) => ({ text: escapeMarkdown(text) })),
    plot: told.plot ? [told.plot] : [],
    texts: (told.texts ?? []).map((section) => sectionBlock(section, most)),
    units: [],
    lines: (told.lines ?? []).map(lineBlock),
    more: escapeMarkdown(told.more ?? ''),
    facts,
    hasFacts: facts.length > 0,
    ...foldBlocks(folds),
    source: escapeMarkdown(told.source ?? ''),
  });
}

/** A block, unlike a run, breaks a link that is longer than a phone is wide. */
export function sectionBlock({ name, text }: Section, most?: number) {
  return {
    name: escapeMarkdown(name),
    paragraphs: paragraphs(text, most).map((one) => ({ text: escapeMarkdown(one.text) })),
  };
}

export function foldBlocks(folds: readonly Fold[]) {
  return {
    hasFolds: folds.length > 0,
    folds: folds.map(({ lines, ...fold }) => ({
      ...fold,
      lines: lines.map((text) => ({ text: escapeMarkdown(text) })),
    })),
  };
}

export function lineBlock({ name, mark, said, note = '', read }: FactLine) {
  return {
    name: escapeMarkdown(name),
    runs: markedRuns(mark, said),
    note: escapeMarkdown(note),
    read: read?.title ?? '',
    tooltip: read?.tooltip ?? '',
    payload: read?.payload ?? {},
  };
}

/** What is said, after its symbol if it has one. Made here and not by the template, where an empty run would be left. */
export function markedRuns(mark: Pick<Mark, 'symbol' | 'color'> | undefined, said: string) {
  const symbol = mark && {
    type: 'TextRun',
    text: `${mark.symbol}\u00A0`,
    weight: 'Bolder',
    color: mark.color,
  };
  return [...(symbol ? [symbol] : []), { type: 'TextRun', text: said }];
}

/** "Delårsrapport 2025 · 1 jan–31 aug · pågår, kan ändras · En stad för barn" */
export function whereOf(plan: Plan, round: Round, item: Item | undefined, wording: Wording): string {
  const area = item && areaOf(plan, item);
  return [
    toldRound(round, wording),
    ...(area && area.id !== item.id ? [escapeMarkdown(area.title)] : []),
  ].join(DOT);
}

/** Why something is told as it stood in another round; nothing where it is told as it stands now. */
export function standingTexts(
  { standing }: Pick<Beside, 'standing'>,
  round: Pick<Round, 'name'>,
  { language }: Wording,
): readonly string[] {
  if (!standing) return [];
  return [factsTextsIn(language)[standing](historyTextsIn(language).inRound(round.name))];
}

/** Characters of all names of owners. */
const OWNERS = 300;

/** Numbers of the global goals, and who is to answer. */
export function besideFacts(item: Item, beside: Beside, wording: Wording): readonly Fact[] {
  const t = factsTextsIn(wording.language);
  const numbers = (item.agenda2030 ?? []).map(String);
  const list = commonTextsIn(wording.language).listOf(numbers);
  return [
    ...(numbers.length > 0 ? [{ name: t.agenda, value: t.agendaGoals(list) }] : []),
    ...ownerFacts(beside, wording),
  ];
}

/** Who is to answer; nothing where nobody may be named. */
export function ownerFacts({ owners = [] }: Beside, { language }: Wording): readonly Fact[] {
  if (owners.length === 0) return [];
  const value = shorten(commonTextsIn(language).listOf(owners), OWNERS);
  return [{ name: factsTextsIn(language).owner, value }];
}

/** Characters of what the plan promises, before it is folded. */
const PROMISED = 300;

/** What the plan promises: its beginning, and all of it in a fold, or else where it stands. */
export function promisedBlock(
  plan: Plan,
  item: Item,
  isWhole: boolean,
  { language }: Wording,
): { readonly facts: readonly Fact[]; readonly folds: readonly Fold[]; readonly hint: string } {
  const all = promisedFacts(plan, item, language);
  const facts = all.map((fact) => excerptOf(fact, PROMISED));
  const long = all.filter((fact) => isLonger(fact, PROMISED));
  if (long.length === 0) return { facts, folds: [], hint: '' };
  if (!isWhole) return { facts, folds: [], hint: answerTextsIn(language).inPlan(plan.title) };
  const lines = wholeLines(long).map(({ name, value }) => name + value);
  return { facts, folds: [{ ...wholeTitle(long, language), lines }], hint: '' };
}

/** What else is weighed in, in a fold that says how much it opens. */
export function criteriaFolds(
  plan: Plan,
  item: Item,
  { most, length }: { readonly most: number; readonly length: number },
  { language }: Wording,
): readonly Fold[] {
  const t = answerTextsIn(language);
  const criteria = criteriaOf(plan, item).slice(0, most);
  if (criteria.length === 0) return [];
  const title = t.showCriteria(criteria.length);
  const lines = criteria.map((text) => `– ${shorten(text, length)}`);
  return [{ title, tooltip: t.alsoWeighed(title), lines }];
}

/** "Källa: svar från Anna Ek, 28 aug kl. 11.00, version 1 · svaret är 4 dagar gammalt" */
export function withAge(source: string, at: IsoInstant, wording: Wording): string {
  return [source, factsTextsIn(wording.language).age(daysSince(at, wording))].join(DOT);
}

export function daysSince(at: IsoInstant, { timezone, now }: Wording): number {
  return daysBetween(dayIn(timezone, new Date(at)), dayIn(timezone, now));
}

/** An answer as a card's first line tells it. */
export function markedLine(
  {
    plan,
    round,
    item,
    assessment,
  }: Pick<PastAnswer, 'round' | 'item' | 'assessment'> & {
    readonly plan: PlanVersion;
  },
  { language }: Wording,
) {
  const { symbol, color } = verdictMark(plan, round.kind, assessment, language);
  return { symbol, color, line: answerLine(plan, round, item, assessment, language) };
}
