import type { Words } from '../../domain/answers/assessment.ts';
import type { Item, Plan } from '../../domain/plans/plan.ts';
import type { ItemStatus, ItemTold } from '../../domain/status/item-status.ts';
import { type Card, firstThatFits } from '../card.ts';
import { escapeMarkdown, formatDay, shorten, type Wording, wordedDay } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import {
  fillFacts,
  markedLine,
  ownerFacts,
  type Section,
  standingTexts,
  whereOf,
  withAge,
} from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { finishTextsIn } from './finish-texts.ts';
import { sourceText, textsOf } from './past.ts';
import { severalCard, verdictIn } from './several.ts';
import { wholeLine } from './whole-button.ts';

/** Characters of a name in the title, and of each text. */
const NAME = 300;
const TEXT = [4000, 1500, 500];

/** What is decided about something, when and how it is reported back, where it stands and what was said of it last. */
export function finishCard(
  { named }: ItemTold,
  status: ItemStatus | undefined,
  words: Words | undefined,
  wording: Wording,
): Card {
  return firstThatFits(TEXT.map((length) => () => finishCardOf(named, status, words, length, wording)));
}

function finishCardOf(
  named: ItemTold['named'],
  status: ItemStatus | undefined,
  words: Words | undefined,
  length: number,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = finishTextsIn(language);
  const plan = status?.state.plan ?? named.plan;
  const item = status?.entry.item ?? named.item;
  const round = status?.state.round;
  const assessment = status && verdictIn(status);
  const name = nameInSentence(plan, item, language, NAME);
  const said = textsOf(plan, words, language).map(({ name, text }) => ({
    name,
    text: shorten(text, length),
  }));
  const isCut = textsOf(plan, words, language).some(({ text }) => text.length > length);
  const decided: Section[] = [
    { name: t.decided, text: shorten(item.title, length) },
    ...(item.reportBack ? [{ name: t.reportBack, text: shorten(item.reportBack, length) }] : []),
  ];
  return fillFacts(
    {
      where: round ? whereOf(plan, round, item, wording) : escapeMarkdown(plan.title),
      title: assessment?.day
        ? t.dayOf(name, formatDay(assessment.day, wording))
        : item.finish
          ? t.day(name, wordedDay(item.finish, wording.language))
          : t.noDay(name),
      mark:
        status &&
        round &&
        assessment &&
        markedLine({ plan: status.state.plan, round, item, assessment }, wording),
      changes: status && round ? standingTexts(status, round, wording) : [],
      texts: [...decided, ...said],
      lines: round && assessment && isCut ? [wholeLine({ ...assessment, plan, round, item }, wording)] : [],
      more: assessment ? '' : t.nothingSaid,
      facts: [{ name: t.planOf, value: String(plan.year) }, ...ownerFacts(status ?? {}, wording)],
      source: assessment
        ? withAge(sourceText(assessment, wording), assessment.at, wording)
        : factsTextsIn(language).sourcePlan(plan.title),
    },
    wording,
  );
}

/** Of several: when, or how, each is reported back. */
export function finishOfSeveralCard(told: readonly ItemTold[], wording: Wording): Card {
  const t = finishTextsIn(wording.language);
  const hasDay = told.some(({ named }) => named.item.finish !== undefined);
  const look = {
    title: hasDay ? t.days : t.noDay,
    note: (_: Plan, { finish, reportBack }: Item) =>
      finish === undefined ? reportBack : wordedDay(finish, wording.language),
  };
  return severalCard(told, wording, look);
}
