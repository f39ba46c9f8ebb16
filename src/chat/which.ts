/** A question that names nothing is asked back, with what it may be about to press: what goes worst first. */
import type { PlanItem } from '../domain/status/history.ts';
import { payload } from '../views/card.ts';
import { capitalise } from '../views/format.ts';
import { offerCard, type PressedQuestion } from '../views/help.ts';
import { nameInSentence } from '../views/kinds.ts';
import { lineNameOf } from '../views/status/listing.ts';
import { commonTextsIn } from '../views/texts/common.ts';
import { helpTextsIn } from '../views/texts/help.ts';
import { pleasantryIn } from '../views/texts/pleasantries.ts';
import type { Nameable } from './capability.ts';
import { candidates, examplesGround } from './examples.ts';
import { card, type Reply, type Turn, tellingOf } from './turn.ts';

/** How many are offered. */
const MOST = 5;
const NAME = 200;
/** The same where there are two. */
const SHORT = 60;

/** @param command the id of the capability that is asked of the one that is pressed */
export async function askWhich(turn: Turn, command: string, name: Nameable): Promise<Reply> {
  const { wording } = turn;
  const { language } = wording;
  const t = helpTextsIn(language);
  const { items } = await examplesGround(turn);
  // Where few things are of the kind, others are better than none.
  const found = [...new Set([...candidates(name, items), ...candidates('goal', items)])].slice(0, MOST);
  const pairs = found.flatMap((one, place) => found.slice(place + 1).map((other) => [one, other] as const));
  const offered = command === 'compare' ? pairs.slice(0, MOST) : found.map((one) => [one] as const);
  if (offered.length === 0) return card(offerCard(pleasantryIn('hanging', language), [], wording));
  const listed = new Set(found.map(({ item }) => item.id));
  const questions = offered.map((named): PressedQuestion => {
    const [{ plan, item }] = named;
    const names = named.map((one) => nameInSentence(one.plan, one.item, language, SHORT));
    return {
      text:
        named.length === 1
          ? lineNameOf(plan, item, listed, NAME, language)
          : capitalise(commonTextsIn(language).listOf(names)),
      payload: payload('say', language, { command, items: named.map(refTo) }),
    };
  });
  const head =
    command === 'compare'
      ? { title: t.whichTwo, lead: t.pressPair }
      : { title: t.whichOne, lead: items.some(({ status }) => status) ? t.pressWorst : t.pressOne };
  const about = { items: [], listed: command === 'compare' ? [] : found.map(refTo), isOffer: true };
  return tellingOf(about, card(offerCard(head, questions, wording)));
}

function refTo({ plan, item }: PlanItem) {
  return { plan: plan.id, item: item.id };
}
