/** What is asked before a round is extended, closed or withdrawn, and what is said afterwards. */
import { type IsoDate, isDate } from '../../domain/dates.ts';
import { personOf } from '../../domain/people/people.ts';
import type { Collision } from '../../domain/rounds/collisions.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { DOT, formatDay, formatRange, shorten, type Wording, withUnit } from '../format.ts';
import { listName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import { changingTextsIn } from './changing-texts.ts';
import { managingTextsIn } from './managing-texts.ts';
import { roundCardOf } from './round-card.ts';
import { collisionText } from './round-preview.ts';
import { roundLine } from './rounds-list.ts';

export const EXTEND_INPUTS = { due: 'due' } as const;

/** @param due the day that was asked for, if one was; undefined for the one in force */
export function extendCard(
  summary: Summary,
  {
    due,
    notice,
    collisions = [],
    isRefused = false,
  }: {
    readonly due?: IsoDate | undefined;
    readonly notice?: string | undefined;
    readonly collisions?: readonly Collision[];
    /** It cannot be that day: what else is to be said of it is no matter. */
    readonly isRefused?: boolean;
  },
  wording: Wording,
): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  const c = changingTextsIn(language);
  const { round } = summary.state;
  return roundCardOf({
    language,
    where: roundLine(summary, wording),
    title: c.extendTitle(round.name),
    notices: [
      ...(notice === undefined ? [] : [notice]),
      ...(due === undefined || isRefused ? [] : dueNotices(round, due, collisions, wording)),
    ],
    lead: [`${c.dueNow(formatDay(round.due, wording))} ${progressText(summary, wording)}`],
    fields: [
      {
        ...{
          type: 'date',
          id: EXTEND_INPUTS.due,
          label: c.newDue,
          value: due !== undefined && isDate(due) ? due : '',
        },
        ...{ error: t.chooseDay, help: c.whoSees },
      },
    ],
    actions: [
      { title: c.move, payload: payload('extend-round', language, { round: round.id }), isFirst: true },
    ],
  });
}

function dueNotices(
  round: Round,
  due: IsoDate,
  collisions: readonly Collision[],
  wording: Wording,
): string[] {
  const c = changingTextsIn(wording.language);
  return [
    ...(due < round.due ? [c.isEarlier(formatDay(round.due, wording))] : []),
    ...collisions.map((one) => collisionText(one, { due, to: round.to }, wording)),
  ];
}

/** @param before the due day that it had */
export function extendedCard(
  summary: Summary,
  before: IsoDate,
  collisions: readonly Collision[],
  wording: Wording,
): Card {
  const c = changingTextsIn(wording.language);
  const { round } = summary.state;
  const day = formatDay(round.due, wording);
  const isSame = before === round.due;
  return roundCardOf({
    language: wording.language,
    where: roundLine(summary, wording),
    title: c.moved(round.name, day),
    notices: isSame ? [] : collisions.map((one) => collisionText(one, round, wording)),
    lead: isSame ? [c.isSame(day)] : [`${c.wasDue(formatDay(before, wording))} ${c.whoSees}`],
  });
}

/** Lines of what is missing, from the fullest card to the barest. */
const FULLNESS = [120, 40, 12];

export function closeCard(summary: Summary, wording: Wording): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  const c = changingTextsIn(language);
  const { round } = summary.state;
  return firstThatFits(
    FULLNESS.map(
      (most) => () =>
        roundCardOf({
          language,
          where: roundLine(summary, wording),
          title: c.closeTitle(round.name),
          lead: [leftText(summary, wording), c.canReopen],
          folds: [missingFold(summary, most, wording)],
          actions: [
            {
              title: c.closeNow,
              payload: payload('close-round', language, { round: round.id }),
              isFirst: true,
            },
            { title: t.extend, payload: payload('extend-round-form', language, { round: round.id }) },
          ],
        }),
    ),
  );
}

/** What is missing, with whoever is to answer it. */
function missingFold({ state, missing }: Summary, most: number, { language }: Wording) {
  const t = managingTextsIn(language);
  const lines = missing.map(({ item, unit, owners }) => {
    const names = owners.map((id) => personOf(state.people, id)?.name ?? id);
    const who = commonTextsIn(language).listOf(names.map((name) => shorten(name, 60)));
    return [withUnit(listName(state.plan, item, 80), unit), ...(who ? [who] : [])].join(DOT);
  });
  const rest = lines.length - most;
  return {
    title: t.missingFold(lines.length),
    lines: [...lines.slice(0, most), ...(rest > 0 ? [t.more(rest)] : [])],
  };
}

function progressText({ answered, expected }: Summary, { language }: Wording): string {
  const text = managingTextsIn(language).answeredOf(answered, expected);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function leftText(summary: Summary, wording: Wording): string {
  const c = changingTextsIn(wording.language);
  const { missing, answered, expected } = summary;
  if (expected === 0) return progressText(summary, wording);
  if (missing.length === 0) return c.allIn(expected);
  return answered === 0 ? c.noneIn : `${progressText(summary, wording)} ${c.left(missing.length)}`;
}

export function closedCard(summary: Summary, wasClosed: boolean, wording: Wording): Card {
  const c = changingTextsIn(wording.language);
  const { round } = summary.state;
  return roundCardOf({
    language: wording.language,
    where: [round.name, formatRange(round.from, round.to, wording)].join(DOT),
    title: c.closed(round.name),
    lead: [[...(wasClosed ? [c.wasClosed] : []), progressText(summary, wording), c.canReopen].join(' ')],
  });
}

export function withdrawCard(summary: Summary, wording: Wording): Card {
  const { language } = wording;
  const c = changingTextsIn(language);
  const { round } = summary.state;
  return roundCardOf({
    language,
    where: roundLine(summary, wording),
    title: c.withdrawTitle(round.name),
    lead: [c.nobodyAnswered, c.whatHappens],
    actions: [
      {
        title: c.withdrawNow,
        payload: payload('withdraw-round', language, { round: round.id }),
        isFirst: true,
      },
    ],
  });
}

export function withdrawnCard(round: Round, wording: Wording): Card {
  const c = changingTextsIn(wording.language);
  return roundCardOf({
    language: wording.language,
    where: [round.name, formatRange(round.from, round.to, wording)].join(DOT),
    title: c.withdrawn(round.name),
    lead: [c.isGone],
  });
}
