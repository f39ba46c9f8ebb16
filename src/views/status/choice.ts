import type { Item, PlanVersion } from '../../domain/plans/plan.ts';
import { areaOf, shortNameOf } from '../../domain/plans/plan.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { meantItem } from '../../domain/status/question.ts';
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
  /** Where it is asked about or was last; undefined when it never was. */
  readonly round?: Round | undefined;
  readonly item: Item;
  readonly unit?: string | undefined;
  readonly respondent?: string | undefined;
  /** Several open rounds ask about it. */
  readonly isInSeveral?: boolean | undefined;
}

/** What is done with the one that is chosen: it is shown, its question opens, or what was asked is answered of it, by the id of a command. */
export type Chosen = 'show' | 'open' | { readonly command: string };

/** What a choice says above its lines, where it is not that some words fit several. */
export interface ChoiceHead {
  readonly title: string;
  readonly found: string;
  /** It stands below an answer. */
  readonly isBelowOther?: boolean;
}

/** Several items fit: the person points at one. */
export function choiceCard(
  choices: readonly Choice[],
  chosen: Chosen,
  wording: Wording,
  head?: ChoiceHead,
): Card {
  return firstThatFits(
    NAME_AT_MOST.map((length) => () => choiceCardOf(choices, chosen, wording, length, head)),
  );
}

function choiceCardOf(
  choices: readonly Choice[],
  chosen: Chosen,
  { language }: Wording,
  length: number,
  head?: ChoiceHead,
): Card {
  const t = statusTextsIn(language);
  const verb = typeof chosen === 'string' ? chosen : 'show';
  const shown = choices.slice(0, MAX_CHOICES);
  const rows = shown.map((choice) => ({
    name: shorten(capitalise(shortNameOf(choice.plan, choice.item)), length),
    about: whatTellsApart(choice, shown, language),
    payload: payloadOf(choice, chosen, language),
  }));
  return fill('choice', {
    language,
    size: head?.isBelowOther ? 'Medium' : 'Large',
    isBelowOther: head?.isBelowOther === true,
    title: escapeMarkdown(head?.title ?? (verb === 'open' ? t.whichQuestion : t.whichOne)),
    found: [
      head?.found ?? foundText(choices, verb, language),
      ...(choices.length > shown.length ? [t.firstShown(shown.length)] : []),
    ].join(' '),
    choices: rows.map(({ name, about, ...row }) => ({
      ...row,
      name: escapeMarkdown(name),
      about: escapeMarkdown(about),
      isBelow: typeof chosen !== 'string',
      button: t.choose[verb],
      tooltip: `${t.choose[verb]}: ${[name, about].filter(Boolean).join(DOT)}`,
      verb,
    })),
  });
}

function payloadOf(choice: Choice, chosen: Chosen, language: Wording['language']) {
  if (typeof chosen !== 'string')
    return payload('say', language, { command: chosen.command, items: [meantItem(choice)] });
  const { round, item, respondent } = choice;
  const of = respondent === undefined ? {} : { respondent };
  return payload(chosen, language, { round: round?.id ?? '', item: item.id, ...of });
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
    ...(round && differ((one) => one.round?.name ?? '') ? [round.name] : []),
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
