/** The rounds as a coordinator sees them, each with what can be done to it. */
import { dayIn, type IsoDate } from '../../domain/dates.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { Summary } from '../../domain/status/summary.ts';
import { type Card, payload } from '../card.ts';
import { DOT, formatDay, formatRange, type Wording } from '../format.ts';
import { dueTextLate } from '../marks.ts';
import { managingTextsIn } from './managing-texts.ts';
import { type RoundButton, roundCardOf } from './round-card.ts';

export interface RoundsLook {
  readonly open: readonly Summary[];
  readonly closed: readonly Summary[];
  readonly earlier: number;
  readonly notice?: string | undefined;
  /** The due day that was asked for, before it was known of which round: "a week" is another for each. */
  readonly due?: ((round: Summary) => IsoDate | undefined) | undefined;
}

export function roundsCard({ open, closed, earlier, notice, due }: RoundsLook, wording: Wording): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  const all = [...open, ...closed];
  return roundCardOf({
    language,
    where: t.rounds,
    title: t.openTitle(open.length, open[0]?.state.round.name ?? ''),
    notices: notice === undefined ? [] : [notice],
    rows: all.map((summary) => ({
      name: summary.state.round.name,
      about: aboutText(summary, all, wording),
      buttons: buttonsOf(summary, due?.(summary), wording),
    })),
    lead: earlier > 0 ? [t.earlier(earlier)] : [],
    actions: [{ title: t.openNew, payload: payload('open-round-form', language), isFirst: true }],
  });
}

/** "1 jan–31 aug · svar senast 15 sep · 12 av 16 svar har kommit"; of several plans, each with its own. */
function aboutText(
  { state, answered, expected }: Summary,
  all: readonly Summary[],
  wording: Wording,
): string {
  const { round, plan } = state;
  const t = managingTextsIn(wording.language);
  const isOfSeveral = new Set(all.map((one) => one.state.plan.id)).size > 1;
  const closedOn = formatDay(dayIn(wording.timezone, new Date(round.closedAt ?? round.openedAt)), wording);
  return [
    ...(isOfSeveral ? [plan.title] : []),
    formatRange(round.from, round.to, wording),
    isOpen(round) ? dueTextLate(round, wording) : t.closedOn(closedOn),
    t.answeredOf(answered, expected),
  ].join(DOT);
}

function buttonsOf(
  { state: { round }, answered }: Summary,
  due: IsoDate | undefined,
  wording: Wording,
): readonly RoundButton[] {
  const { language } = wording;
  const t = managingTextsIn(language);
  // Of two of the same name, the day on which it was opened tells which it is.
  const opened = formatDay(dayIn(wording.timezone, new Date(round.openedAt)), wording);
  const button = (title: string, verb: string, more = {}): RoundButton => ({
    title,
    tooltip: t.buttonOf(title, `${round.name}, ${formatRange(round.from, round.to, wording)} (${opened})`),
    payload: payload(verb, language, { round: round.id, ...more }),
  });
  if (!isOpen(round)) return [button(t.reopen, 'reopen-round-form')];
  return [
    button(t.extend, 'extend-round-form', due === undefined ? {} : { due }),
    button(t.close, 'close-round-form'),
    ...(answered === 0 ? [button(t.withdraw, 'withdraw-round-form')] : []),
  ];
}

/** What a round is called above what is to be done to it. */
export function roundLine({ state: { round } }: Pick<Summary, 'state'>, wording: Wording): string {
  return [round.name, formatRange(round.from, round.to, wording), dueTextLate(round, wording)].join(DOT);
}
