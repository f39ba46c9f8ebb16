/** What somebody is reminded of, and when they are to be reminded again. */
import type { Prompt } from '../../domain/answers/prompt.ts';
import { dayIn } from '../../domain/dates.ts';
import { firstBy } from '../../domain/once.ts';
import { type Card, fill, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import {
  DOT,
  escapeMarkdown,
  formatDay,
  formatTime,
  formatWeekday,
  shorten,
  type Wording,
  withUnit,
} from '../format.ts';
import { dueText, dueTextLate } from '../marks.ts';
import { listName } from '../names.ts';
import { reminderTextsIn } from './reminder-texts.ts';

/** Questions that are named, of all rounds together, and characters of each name. */
const NAMED = 12;
const NAME = 80;

/** What a card says, in its order. */
export interface ReminderCard {
  readonly where: string;
  readonly title: string;
  readonly texts?: readonly string[];
  readonly groups?: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    readonly more?: string;
  }[];
  readonly buttons?: readonly ReturnType<typeof reminderButton>[];
}

/** All that somebody has left to answer: nothing can be filled in here, so that each question is asked in one place. */
export function reminderCard(prompts: readonly [Prompt, ...Prompt[]], wording: Wording): Card {
  const t = reminderTextsIn(wording.language);
  return reminderCardOf(
    {
      where: t.reminder,
      title: t.questionsLeft(prompts.length),
      texts: movedTexts(prompts, wording),
      groups: unansweredGroups(prompts, wording),
      buttons: [answerButton(wording), snoozeButton(wording)],
    },
    wording,
  );
}

/** Days for which it is news that a due day was moved. */
const NEWS_DAYS = 7;

function movedTexts(prompts: readonly Prompt[], wording: Wording): string[] {
  const t = reminderTextsIn(wording.language);
  const since = +wording.now - NEWS_DAYS * 24 * 3_600_000;
  const rounds = [...firstBy(prompts, ({ round }) => round.id).values()].map(({ round }) => round);
  return rounds
    .filter(({ moved = [] }) => Date.parse(moved.at(-1)?.at ?? '') > since)
    .map(({ name, due }) => t.dueMoved(shorten(name, NAME), formatDay(due, wording)));
}

/** What a phone shows when it comes. */
export function reminderNotice(prompts: readonly [Prompt, ...Prompt[]], wording: Wording): string {
  const [{ round }] = prompts;
  return [reminderTextsIn(wording.language).questionsLeft(prompts.length), dueText(round, wording)].join(DOT);
}

/** By round, which of them are told apart by their names. */
export function unansweredGroups(prompts: readonly Prompt[], wording: Wording) {
  const t = reminderTextsIn(wording.language);
  const byRound = [...Map.groupBy(prompts, ({ round }) => round.id).values()];
  const each = Math.max(2, Math.floor(NAMED / byRound.length));
  return byRound.flatMap((theirs) => {
    const [first] = theirs;
    if (!first) return [];
    const { shown, hidden } = cutOff(theirs, each);
    return {
      heading: `${first.round.name}${DOT}${dueTextLate(first.round, wording)}`,
      lines: shown.map((prompt) => lineOf(prompt, wording)),
      more: hidden > 0 ? t.more(hidden) : '',
    };
  });
}

function lineOf({ plan, expected, insteadOf, anew, current }: Prompt, { language }: Wording): string {
  const t = reminderTextsIn(language);
  const name = withUnit(listName(plan, expected.item, NAME), expected.unit);
  return [
    name,
    ...(insteadOf ? [t.insteadOf(insteadOf.name)] : []),
    ...(anew && current ? [t.again] : []),
  ].join(DOT);
}

/** "mån 19 okt kl. 08.00" */
export function reminderTime(at: string, wording: Wording): string {
  const day = dayIn(wording.timezone, new Date(at));
  return `${dayName(day, wording)}${wording.language === 'sv' ? ' ' : ' at '}${formatTime(at, wording)}`;
}

/** "mån 19 okt" */
export function dayName(day: string, wording: Wording): string {
  return `${formatWeekday(day, wording.language)}\u00A0${formatDay(day, wording)}`;
}

export function answerButton({ language }: Wording) {
  const t = reminderTextsIn(language);
  return reminderButton(t.answerNow, t.answerNow, payload('answer-now', language), 'positive');
}

export function snoozeButton({ language }: Wording) {
  const t = reminderTextsIn(language);
  return reminderButton(t.onMonday, t.onMondayOf, payload('snooze', language, { until: 'monday' }));
}

export function reminderButton(
  title: string,
  tooltip: string,
  said: ReturnType<typeof payload>,
  style: 'positive' | 'default' = 'default',
) {
  return { title, tooltip, payload: said, style };
}

export function reminderCardOf(
  { where, title, texts = [], groups = [], buttons = [] }: ReminderCard,
  { language }: Wording,
): Card {
  const textOf = (text: string) => ({ text: escapeMarkdown(text) });
  return fill('reminder', {
    language,
    where: escapeMarkdown(where),
    title: escapeMarkdown(title),
    texts: texts.map(textOf),
    groups: groups.map(({ heading, lines, more = '' }) => ({
      heading: escapeMarkdown(heading),
      lines: lines.map(textOf),
      more,
    })),
    buttons,
    hasButtons: buttons.length > 0,
  });
}
