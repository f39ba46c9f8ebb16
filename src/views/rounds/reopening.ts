/** What a coordinator sees who opens a closed round again. */
import { expectedAnswers } from '../../domain/answers/expected.ts';
import { dayIn } from '../../domain/dates.ts';
import { personOf } from '../../domain/people/people.ts';
import { areaOf } from '../../domain/plans/plan.ts';
import { MAX_REASON, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { fillApproval, plainCard } from '../answers/approval-lists.ts';
import { approvalTextsIn } from '../answers/approval-texts.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, formatDay, shorten, type Wording } from '../format.ts';
import { toldRound } from '../marks.ts';
import { listName } from '../names.ts';
import { managingTextsIn } from './managing-texts.ts';

export const REOPEN_INPUTS = { what: 'what', reason: 'reason' } as const;

export interface ReopenLook {
  /** That was named, as `filled` has it. */
  readonly meant?: string | undefined;
  readonly notice?: string;
  readonly filled?: { readonly what: string; readonly reason: string };
}

/** How long names may be; what has no room at the shortest is left to the terminal. */
const FULLNESS = [
  { length: 120, items: 300, people: 300 },
  { length: 60, items: 120, people: 60 },
  { length: 40, items: 60, people: 30 },
] as const;

export function reopenCard(state: RoundState, look: ReopenLook, wording: Wording): Card {
  return firstThatFits(FULLNESS.map((fullness) => () => reopenCardOf(state, look, wording, fullness)));
}

function reopenCardOf(
  state: RoundState,
  { meant, notice, filled }: ReopenLook,
  wording: Wording,
  fullness: (typeof FULLNESS)[number],
): Card {
  const { language } = wording;
  const t = approvalTextsIn(language);
  const { round } = state;
  const options = optionsOf(state, meant, fullness, t);
  return fillApproval({
    language,
    where: toldRound(round, wording),
    title: escapeMarkdown(t.reopenTitle(round.name)),
    notices: notice === undefined ? [] : [{ text: escapeMarkdown(notice) }],
    lead: [{ text: t.reopenLead }],
    ...{ items: [], lines: [], help: [{ text: t.whoIsTold }], hasActions: true },
    choices: [
      {
        id: REOPEN_INPUTS.what,
        label: t.whatToReopen,
        placeholder: t.chooseOne,
        value: filled?.what ?? meant ?? '',
        options,
      },
    ],
    inputs: [
      { id: REOPEN_INPUTS.reason, label: t.reason, maxLength: MAX_REASON, value: filled?.reason ?? '' },
    ],
    actions: [
      {
        ...{ title: t.reopen, tooltip: t.reopen, verb: 'reopen-round', style: 'positive', inputs: 'auto' },
        payload: payload('reopen-round', language, { round: round.id }),
      },
    ],
  });
}

/** The whole round, each area, each item – the one that was named first –, and what each person answers. */
function optionsOf(
  { plan, ownerships, people }: RoundState,
  meant: string | undefined,
  { length, items: mostItems, people: mostPeople }: (typeof FULLNESS)[number],
  t: ReturnType<typeof approvalTextsIn>,
) {
  const expected = expectedAnswers(plan, ownerships);
  const all = [...new Set(expected.map(({ item }) => item))];
  const items = all.toSorted((a, b) => Number(`item ${b.id}` === meant) - Number(`item ${a.id}` === meant));
  const areas = plan.items.filter(
    (area) => area.kind === 'area' && all.some((item) => areaOf(plan, item) === area),
  );
  const owners = [...new Set(expected.flatMap((one) => one.owners))];
  return [
    { title: t.wholeRound, value: 'all' },
    ...areas.map(({ id, title }) => ({ title: t.onlyArea(shorten(title, length)), value: `area ${id}` })),
    ...items
      .slice(0, mostItems)
      .map((item) => ({ title: t.onlyItem(listName(plan, item, length)), value: `item ${item.id}` })),
    ...owners
      .slice(0, mostPeople)
      .map((id) => ({ title: t.onlyPerson(personOf(people, id)?.name ?? id), value: `person ${id}` })),
  ];
}

export function reopenedCard(
  { round, answers }: { readonly round: Round; readonly answers: readonly unknown[] | undefined },
  wording: Wording,
): Card {
  const t = approvalTextsIn(wording.language);
  if (answers !== undefined)
    return plainCard({ title: t.answersReopened(answers.length), lead: [t.whoIsTold] }, round, wording);
  const isLate = round.due < dayIn(wording.timezone, wording.now);
  const extend = managingTextsIn(wording.language).extend;
  return plainCard(
    {
      title: t.reopened(round.name),
      lead: [t.allAreTold, ...(isLate ? [t.dueHasPassed(formatDay(round.due, wording))] : [])],
      actions: isLate
        ? [
            {
              ...{
                title: extend,
                tooltip: extend,
                verb: 'extend-round-form',
                style: 'default',
                inputs: 'none',
              },
              payload: payload('extend-round-form', wording.language, { round: round.id }),
            },
          ]
        : [],
    },
    round,
    wording,
  );
}
