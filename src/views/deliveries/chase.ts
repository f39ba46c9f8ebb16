import { CHASE_REASONS, type ChasedRound } from '../../domain/deliveries/chase.ts';
import { personOf } from '../../domain/people/people.ts';
import { type Card, payload } from '../card.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { dueTextLate } from '../marks.ts';
import { withNextSteps } from '../next-steps.ts';
import { commonTextsIn } from '../texts/common.ts';
import { reminderCardOf } from './reminder.ts';
import { reminderTextsIn } from './reminder-texts.ts';

/** Names behind each reason; the rest are counted. */
const NAMED = 5;
const NAME = 60;

/**
 * Who has not answered in spite of reminders, or cannot be reminded: one message for all rounds.
 * @param unread titles of plans that cannot be read
 */
export function chaseCard(
  rounds: readonly [ChasedRound, ...ChasedRound[]],
  wording: Wording,
  unread: readonly string[] = [],
): Card {
  const { language } = wording;
  const t = reminderTextsIn(language);
  const groups = rounds.map(({ state, people }) => ({
    heading: `${state.round.name}${DOT}${dueTextLate(state.round, wording)}`,
    lines: CHASE_REASONS.flatMap((why) => {
      const theirs = people.filter((one) => one.why === why);
      if (theirs.length === 0) return [];
      const named = theirs.slice(0, theirs.length > NAMED + 1 ? NAMED : NAMED + 1).map((one) => {
        const name = personOf(state.people, one.person)?.name ?? one.person;
        return t.withQuestions(shorten(name, NAME), one.unanswered);
      });
      const hidden = theirs.length - named.length;
      const names = [...named, ...(hidden > 0 ? [t.moreOfThem(hidden)] : [])];
      return t.because[why](commonTextsIn(language).listOf(names));
    }),
  }));
  const card = reminderCardOf(
    {
      ...{ where: t.reminders, title: chaseTitle(rounds, wording), groups },
      texts: unread.map((title) => t.unreadPlan(shorten(title, NAME))),
    },
    wording,
  );
  return withNextSteps(card, [
    { title: t.showMissing, payload: payload('say', language, { command: 'missing' }) },
    { title: t.remindThem, payload: payload('say', language, { command: 'remind' }) },
  ]);
}

function chaseTitle(rounds: readonly ChasedRound[], { language }: Wording): string {
  const t = reminderTextsIn(language);
  const all = rounds.flatMap(({ people }) => people);
  const count = new Set(all.map(({ person }) => person)).size;
  const reminded = all.filter(({ why }) => why === 'reminded').length;
  if (reminded === all.length) return capitalise(t.chase(count));
  return capitalise(reminded === 0 || count === 1 ? t.chaseAll(count) : t.chaseMixed(count));
}
