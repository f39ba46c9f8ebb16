import { nothingSeen } from '../../../commands/rounds/seen-rounds.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import { inWords, showChanges } from '../../../commands/status/show-changes.ts';
import { addDays, dayIn } from '../../../domain/dates.ts';
import type { Since } from '../../../domain/status/question.ts';
import { changesCard, toldOn } from '../../../views/status/changes.ts';
import { changesTextsIn } from '../../../views/status/changes-texts.ts';
import type { Capability } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Step, type Turn, tellingOf } from '../../turn.ts';
import { aboutList, askedIn, moreStep, notFound } from './list.ts';

export const changed: Capability = {
  id: 'changed',
  words: { sv: 'ändrat', en: 'changed' },
  argument: { sv: '[målområde, enhet eller mål]', en: '[goal area, unit or goal]' },
  does: {
    sv: 'Visar vad som har blivit sämre och bättre sedan sist, och varför.',
    en: 'Shows what has become worse and better since last time, and why.',
  },
  asNext: { sv: 'Vad har ändrats?', en: 'What has changed?' },
  needsRound: true,
  right: 'status',
  place: 'anywhere',
  helpOrder: 32,
  topic: 'changed',
  examples: [
    {
      says: { sv: 'Vad har ändrats sedan förra omgången?', en: 'What has changed since last time?' },
      since: 'lastRound',
    },
  ],
  menu: 'anywhere',
  async say(turn, intent) {
    const { viewer, deps, wording } = turn;
    const { question, nearest } = await narrowed(viewer, askedIn(intent), deps);
    if (!question) return notFound(nearest, 'changed', turn);
    const rounds = await showChanges(viewer, question, intent.since, deps);
    if (rounds.length === 0) throw nothingSeen(viewer);
    const page = toldOn(rounds, question);
    const shown = page.shown.flatMap(({ line, change }) => change?.after ?? line.assessment ?? []);
    const plans = new Map(rounds.map(({ state }) => [state.round.id, state.plan.id]));
    const reasons = await inWords(shown, plans, deps);
    const listed = page.shown.map(({ of, line }) => ({ plan: of.state.plan.id, item: line.item.id }));
    const more = page.page < page.pages - 1 ? [moreStep('changed', page.page, intent, wording.language)] : [];
    const steps = [
      ...more,
      otherSince(turn, intent, rounds[0]?.since.kind),
      { command: 'list' },
      { command: 'missing' },
    ];
    return tellingOf(aboutList(listed), card(changesCard(rounds, question, reasons, wording), ...steps));
  },
};

/** The other time that one may want to know of: the past week, or the round before. */
function otherSince(
  { deps, wording }: Turn,
  { subject, items, filter, order }: Intent,
  taken?: string,
): Step {
  const t = changesTextsIn(wording.language);
  const week: Since = { day: addDays(dayIn(deps.timezone, deps.clock.now()), -7) };
  return {
    command: 'changed',
    ...(items?.length ? { items } : subject === '' ? {} : { subject }),
    ...(filter ? { filter } : {}),
    ...(order ? { order } : {}),
    since: taken === 'day' ? 'lastRound' : week,
    title: taken === 'day' ? t.sinceLastRound : t.lastWeek,
  };
}
