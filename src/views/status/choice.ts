import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import { areaOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { countItems, kindName } from '../kinds.ts';
import { namesakesOf } from '../names.ts';
import { statusTextsIn } from './texts.ts';

/** Most choices on one card; whoever sees more than that has to say more. */
const MAX_CHOICES = 6;

/** Characters of a name, so that the card fits: names are whole wherever they can be. */
const NAME_AT_MOST = [1000, 200, 60];
const AREA = 200;

/** One of several that fit; without a respondent, all that is said about the item. */
export interface Choice {
  readonly plan: PlanVersion;
  readonly round: Round;
  readonly item: Item;
  readonly unit?: string | undefined;
  readonly respondent?: string | undefined;
}

/** Several items fit: the person points at one. `verb` says what is then done with it. */
export function choiceCard(choices: readonly Choice[], verb: 'show' | 'open', wording: Wording): Card {
  return firstThatFits(NAME_AT_MOST.map((length) => () => choiceCardOf(choices, verb, wording, length)));
}

function choiceCardOf(
  choices: readonly Choice[],
  verb: 'show' | 'open',
  { language }: Wording,
  length: number,
): Card {
  const t = statusTextsIn(language);
  const shown = choices.slice(0, MAX_CHOICES);
  const rows = shown.map((choice) => ({
    name: shorten(capitalise(shortNameOf(choice.plan, choice.item)), length),
    about: whatTellsApart(choice, shown, language),
    payload: payload(verb, language, targetOf(choice)),
  }));
  return fill('choice', {
    language,
    title: verb === 'open' ? t.whichQuestion : t.whichOne,
    found: [
      foundText(choices, verb, language),
      ...(choices.length > shown.length ? [t.firstShown(shown.length)] : []),
    ].join(' '),
    choices: rows.map(({ name, about, ...row }) => ({
      ...row,
      name: escapeMarkdown(name),
      about: escapeMarkdown(about),
      button: t.choose[verb],
      tooltip: `${t.choose[verb]}: ${[name, about].filter(Boolean).join(DOT)}`,
      verb,
    })),
  });
}

function targetOf({ round, item, respondent }: Choice) {
  return { round: round.id, item: item.id, ...(respondent === undefined ? {} : { respondent }) };
}

/** "Uppdrag · Stadskontoret · Delårsrapport 2025": the unit, and of the rest what is not the same for all. */
function whatTellsApart(
  { plan, round, item, unit }: Choice,
  all: readonly Choice[],
  language: Wording['language'],
): string {
  const differ = (of: (choice: Choice) => string) => new Set(all.map(of)).size > 1;
  const isListed = ({ id }: Item) => all.some((one) => one.plan.id === plan.id && one.item.id === id);
  const area = areaOf(plan, item);
  const isElsewhere = namesakesOf(plan, item, isListed).some((one) => areaOf(plan, one) !== area);
  return [
    ...(differ((one) => kindName(one.item, language)) ? [kindName(item, language)] : []),
    ...(area && isElsewhere ? [shorten(area.title, AREA)] : []),
    ...(unit ? [unit] : []),
    ...(differ((one) => one.round.name) ? [round.name] : []),
    ...(differ((one) => one.plan.title) ? [plan.title] : []),
    ...(differ((one) => one.plan.board) ? [plan.board] : []),
  ].join(DOT);
}

/** How much fits: one's own questions, items by their kinds, or the same item in several places. */
function foundText(choices: readonly Choice[], verb: 'show' | 'open', language: Wording['language']): string {
  const t = statusTextsIn(language);
  if (verb === 'open') return t.foundQuestions(choices.length);
  const items = [...new Map(choices.map(({ plan, item }) => [`${plan.id}/${item.id}`, item])).values()];
  return items.length === choices.length
    ? t.found(countItems(items, language))
    : t.foundPlaces(choices.length);
}

/** What fits some words, as a choice: where each unit answers, all of them are one. */
export function choiceOf({ state, entry }: ItemStatus): Choice {
  const { plan, round } = state;
  const [line] = entry.lines;
  if (entry.isSpread || !line) return { plan, round, item: entry.item };
  const { item, unit, respondent } = line;
  return { plan, round, item, unit, respondent };
}
