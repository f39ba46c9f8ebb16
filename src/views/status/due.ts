import { dayIn } from '../../domain/dates.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import { askedIn, type ItemList, type RoundList } from '../../domain/status/list.ts';
import type { Card } from '../card.ts';
import { formatDay, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { listTextsIn } from './list-texts.ts';
import { fillListing, listLine, narrowedTo, roundHeading, run } from './listing.ts';
import { daysLeftText } from './missing.ts';

/** When the answers of each open round are due, and how many remain; of a closed one, when it was closed. */
export function dueCard({ question, rounds }: ItemList, wording: Wording): Card {
  const { language } = wording;
  const t = listTextsIn(language);
  const soonest = rounds.toSorted((a, b) => a.state.round.due.localeCompare(b.state.round.due));
  const [first, ...others] = soonest;
  if (!first)
    return fillListing({ where: [], title: t.nothingAsked, lead: [], groups: [], footer: [] }, wording);
  const { plan, round, people } = first.state;
  const narrowing = narrowedTo(question, plan, people, language);
  if (others.length === 0) {
    return fillListing(
      {
        where: [toldRound(round, wording), ...narrowing],
        title: whenOf(first, wording),
        lead: [remainingOf(first, language), ...(isOpen(round) ? [] : [t.nextUnknown])],
        groups: [],
        footer: [],
      },
      wording,
    );
  }
  return fillListing(
    {
      where: [t.rounds(rounds.length), ...narrowing],
      title: t.oneSaid(first.state.round.name, whenOf(first, wording)),
      lead: [],
      groups: soonest.map((one) => ({
        round: roundHeading(one.state.round, wording),
        lines: [listLine([run(`${whenOf(one, wording)}. ${remainingOf(one, language)}`)])],
      })),
      footer: [],
    },
    wording,
  );
}

function whenOf({ state: { round } }: RoundList, wording: Wording): string {
  if (isOpen(round)) return daysLeftText(round.due, wording);
  const closed = dayIn(wording.timezone, new Date(round.closedAt ?? round.due));
  return listTextsIn(wording.language).closedOn(formatDay(closed, wording));
}

function remainingOf({ state: { round }, scope }: RoundList, language: Wording['language']): string {
  const t = listTextsIn(language);
  const lines = [...new Set(askedIn(scope).flatMap((entry) => entry.lines))];
  const left = lines.filter(({ assessment }) => !assessment).length;
  if (lines.length === 0) return `${t.nothingAsked}.`;
  if (left === 0) return `${t.answersReceived(lines.length, lines.length)}.`;
  return `${isOpen(round) ? t.missingOf(left, lines.length) : t.neverCame(left, lines.length)}.`;
}
