/** What is said to words that ask for nothing that Målvakt can tell, with questions that it can. */

import { ancestorsOf, descendantsOf } from '../domain/plans/plan.ts';
import type { PlanItem } from '../domain/status/history.ts';
import { payload } from '../views/card.ts';
import { offerCard, type PressedQuestion } from '../views/help.ts';
import { helpTextsIn } from '../views/texts/help.ts';
import { type Pleasantry, pleasantryIn } from '../views/texts/pleasantries.ts';
import type { Capability } from './capability.ts';
import { examplesGround, type Ground, isAskable, questionsOf } from './examples.ts';
import { likeExamples, openWords } from './grammar/alike.ts';
import { isQuestionWord } from './grammar/question-words.ts';
import { namesIn } from './names.ts';
import { card, type Reply, type Turn } from './turn.ts';

/** What written words are understood by. */
export interface Words {
  readonly capabilities: readonly Capability[];
  /** The word nearest to a mistyped one. */
  readonly nearestWord: (typed: string, words: readonly string[]) => string | undefined;
}

/** How many are offered. */
const MOST = 3;
/** Words that are looked for in the plan. */
const MOST_WORDS = 12;
/** Shortest word that is. */
const SHORTEST = 4;
/** An example less alike than this has nothing to do with what was said. */
const ALIKE = 0.15;

/** What most people want to know. */
const USUAL = ['status', 'list', 'changed', 'missing', 'my-goals', 'help'];
const OFFERED: Readonly<Record<Exclude<Pleasantry, 'hanging'>, readonly string[]>> = {
  greeting: USUAL,
  thanks: ['list', 'changed', 'missing'],
  offTopic: USUAL,
  rude: USUAL,
  'hand-over': ['absence', 'my-goals'],
  report: ['summary', 'list'],
  settings: ['language'],
};

/**
 * What is said to words that are not understood, and to those that somebody's role does not allow: the same, so that it hints at
 * nothing, with what is near to them and may be asked there instead.
 */
export async function notUnderstood(message: string, turn: Turn, words: Words): Promise<Reply> {
  const { language } = turn.wording;
  const t = helpTextsIn(language);
  const ground = await examplesGround(turn);
  const open = words.capabilities.filter((one) => isAskable(one, turn, ground));
  const meant = mistyped(message, open, words);
  const like = likeExamples(openWords(message, await namesIn(turn.deps)));
  const likely = like && like.nearest >= ALIKE ? [like.capability] : [];
  const lead = meant ? t.didYouMean(meant.words[language]) : t.tryThese;
  const wanted = [...(meant ? [meant.id] : []), ...likely, ...USUAL];
  const questions = questionsAbout(wanted, itemsIn(message, ground, turn, words), ground, open, turn);
  return card(offerCard({ title: t.notUnderstood, lead }, questions, turn.wording));
}

/** The capability whose word comes near to what was written, or to its first word. */
export function mistyped(
  message: string,
  capabilities: readonly Capability[],
  { nearestWord }: Words,
): Capability | undefined {
  const known = capabilities.flatMap(({ words: { sv, en } }) => [sv, en]);
  const nearest = nearestWord(message.slice(0, 40), known) ?? nearestWord(message.split(' ')[0] ?? '', known);
  return capabilities.find(({ words: { sv, en } }) => sv === nearest || en === nearest);
}

/** One friendly line, and what may be asked. */
export async function pleasantry(
  name: Exclude<Pleasantry, 'hanging'>,
  turn: Turn,
  { capabilities }: Words,
): Promise<Reply> {
  const ground = await examplesGround(turn);
  const questions = questionsAbout(OFFERED[name], [], ground, capabilities, turn);
  return card(offerCard(pleasantryIn(name, turn.wording.language), questions, turn.wording));
}

/** Items of others that are looked through for examples. */
const EXAMPLES = 300;

/** What most people want to know, for somebody who is new. */
export async function usualQuestions(
  turn: Turn,
  capabilities: readonly Capability[],
): Promise<readonly PressedQuestion[]> {
  const { items, ...ground } = await examplesGround(turn, 'some');
  // Everybody who is new gets them: of thousands of items, the worst are examples enough.
  const few = items.filter(({ isOwn }, place) => isOwn || place < EXAMPLES);
  return questionsAbout(USUAL, [], { ...ground, items: few }, capabilities, turn);
}

/** A question to each of some capabilities, as far as they are askable; about what is near, where there is something. */
function questionsAbout(
  ids: readonly string[],
  nearest: readonly PlanItem[],
  ground: Ground,
  capabilities: readonly Capability[],
  turn: Turn,
): readonly PressedQuestion[] {
  const named = new Set<string>();
  return [...new Set(ids)]
    .flatMap((id) => capabilities.find((one) => one.id === id && isAskable(one, turn, ground)) ?? [])
    .flatMap((capability) => {
      const questions = questionsOf(capability, turn, ground, { nearest, named });
      const near = questions.find(({ names }) => names.some(({ item }) => isAmong(item.id, nearest)));
      return near ?? questions[0] ?? (capability.examples ? [] : wordOf(capability, turn));
    })
    .slice(0, MOST);
}

function isAmong(id: string, items: readonly PlanItem[]): boolean {
  return items.some(({ item }) => item.id === id);
}

/** What has no example is offered by its word. */
function wordOf({ id, words }: Capability, { wording: { language } }: Turn): PressedQuestion {
  return { text: words[language], payload: payload('say', language, { command: id }) };
}

/** What words of a message name, of all that may be asked about. */
function itemsIn(
  message: string,
  { items }: Ground,
  { deps }: Turn,
  { capabilities }: Words,
): readonly PlanItem[] {
  // A command is no name, also where somebody's role does not allow it.
  const commands = new Set(
    capabilities.flatMap(({ words: { sv, en } }) => [...sv.split(' '), ...en.split(' ')]),
  );
  const plans = [...new Set(items.map(({ plan }) => plan))];
  const words = (message.match(/[\p{L}\p{N}-]+/gu) ?? [])
    .filter((word) => word.length >= SHORTEST && !isQuestionWord(word) && !commands.has(word.toLowerCase()))
    .slice(0, MOST_WORDS);
  return words.flatMap((word) =>
    plans.flatMap((plan) => {
      const [best] = deps.findItems(plan, word).filter(({ fit }) => fit !== 'near');
      if (!best) return [];
      const around = [best.item, ...ancestorsOf(plan, best.item), ...descendantsOf(plan, best.item)];
      const ids = around.map(({ id }) => id);
      return items.filter((one) => one.plan === plan && ids.includes(one.item.id)).slice(0, 1);
    }),
  );
}
