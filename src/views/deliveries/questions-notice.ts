import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn, daysBetween } from '../../domain/dates.ts';
import { formatDay, type Wording, withUnit } from '../format.ts';
import { moreOf, nameInSentence } from '../kinds.ts';
import { lower } from '../texts/words.ts';
import { deliveryTextsIn } from './texts.ts';

/** Names in a sentence, and characters in all of them; more are only counted. */
const NAMES_AT_ONCE = 3;
const LONGEST_NAMES = 400;

/**
 * What a phone shows when questions arrive: how many, for whom, and by when.
 * @param added what has come to somebody who has been asked before; none in a first message
 */
export function questionsNotice(
  { round, insteadOf }: Prompt,
  left: number,
  added: readonly Prompt[],
  wording: Wording,
): string {
  const t = deliveryTextsIn(wording.language);
  const asked = insteadOf ? t.questionsOf(left, insteadOf.name) : t.youHaveQuestions(left);
  const said = added.length > 0 ? addedText(added, wording) : asked;
  const days = daysBetween(dayIn(wording.timezone, wording.now), round.due);
  return `${said} · ${lower(t.daysLeft(days, formatDay(round.due, wording)))}`;
}

/** Why a question comes to somebody who has been asked before, and where the rest of theirs are. */
export function addedNote(added: readonly Prompt[], left: number, wording: Wording): string {
  const t = deliveryTextsIn(wording.language);
  const others = left - added.length;
  // The card itself says from whom the one comes that it asks.
  const isHandedOver = added.length === 1 && added[0]?.givenBy !== undefined;
  const said = isHandedOver ? [] : [`${addedText(added, wording)}.`];
  return [...said, ...(others > 0 ? [t.othersBefore(others)] : [])].join(' ');
}

/** "Du har fått två mål till: Motor för tillväxt och God kompetensförsörjning" */
function addedText(added: readonly Prompt[], { language }: Wording): string {
  const t = deliveryTextsIn(language);
  const [first, second] = added;
  if (first?.givenBy && !second) {
    const { plan, expected, givenBy } = first;
    const name = withUnit(nameInSentence(plan, expected.item, language), expected.unit);
    return t.namely(t.handedOverToYou(givenBy.from.name), name);
  }
  const more = moreOf(
    added.map(({ expected }) => expected.item),
    language,
  );
  const said = first?.insteadOf ? t.hasBeenGiven(first.insteadOf.name, more) : t.youHaveBeenGiven(more);
  const names = added.map(({ plan, expected }) =>
    withUnit(nameInSentence(plan, expected.item, language), expected.unit),
  );
  const list = t.listOf(names);
  return names.length > NAMES_AT_ONCE || list.length > LONGEST_NAMES ? said : t.namely(said, list);
}
