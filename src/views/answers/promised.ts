/** What the plan promises of an item: it begins in the facts of a card, and is whole behind a button. */
import type { Language } from '../../domain/language.ts';
import { type Item, indicatorOf, type Plan, subjectOf } from '../../domain/plans/plan.ts';
import { paragraphs, shorten, wordedDay } from '../format.ts';
import { lower } from '../texts/words.ts';
import { answerTextsIn } from './texts.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** The day, what is meant, and what is planned. An indicator has the goal's where it has none of its own. */
export function promisedFacts(plan: Plan, item: Item, language: Language): readonly Fact[] {
  const t = answerTextsIn(language);
  const above = subjectOf(plan, item);
  const both = new Set([item, indicatorOf(plan, item), above]);
  const definitions = [...both].flatMap((one) => one?.definition ?? []);
  const planning = item.planning ?? above?.planning;
  return [
    ...(item.finish ? [{ name: t.finish, value: wordedDay(item.finish, language) }] : []),
    ...(definitions.length > 0 ? [{ name: t.definition, value: definitions.join('\n\n') }] : []),
    ...(planning ? [{ name: t.planning, value: planning }] : []),
  ];
}

/** The beginning of a fact, on one line. */
export function excerptOf({ name, value }: Fact, length: number): Fact {
  return { name, value: shorten(onOneLine(value), length) };
}

/** Whether all of a fact is not told by so many characters. */
export function isLonger({ value }: Fact, length: number): boolean {
  return shorten(onOneLine(value), length) !== onOneLine(value);
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Facts a paragraph at a time, the first of each with its name. */
export function wholeLines(facts: readonly Fact[]): readonly Fact[] {
  return facts.flatMap(({ name, value }) =>
    paragraphs(value).map(({ text }, index) => ({ name: index === 0 ? `${name}: ` : '', value: text })),
  );
}

/** What the button that shows them whole is called, and what it opens. */
export function wholeTitle(facts: readonly Fact[], language: Language) {
  const t = answerTextsIn(language);
  return { title: t.showWhole, tooltip: t.showWholeOf(t.listOf(facts.map(({ name }) => lower(name)))) };
}
