import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn, daysBetween } from '../../domain/dates.ts';
import { formatDay, type Wording } from '../format.ts';
import { lower } from '../texts/words.ts';
import { deliveryTextsIn } from './texts.ts';

/** What a phone shows when questions arrive: how many, for whom, and by when. */
export function questionsNotice({ round, insteadOf }: Prompt, left: number, wording: Wording): string {
  const t = deliveryTextsIn(wording.language);
  const said = insteadOf ? t.questionsOf(left, insteadOf.name) : t.youHaveQuestions(left);
  const days = daysBetween(dayIn(wording.timezone, wording.now), round.due);
  return `${said} · ${lower(t.daysLeft(days, formatDay(round.due, wording)))}`;
}
