import { shortNameOf } from '../../domain/plans/plan.ts';
import { areAlike } from '../../domain/status/comparison.ts';
import type { ItemStatus, ItemTold } from '../../domain/status/item-status.ts';
import { spreadOf } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { answerLine, markInSentence, spreadText, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import { type FactLine, fillFacts, standingTexts, whereOf } from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { saidAt } from './past.ts';
import { runningText } from './running.ts';

/** Characters of a name in a line, and within the title. */
const NAME = 160;
const IN_TITLE = 80;
const ROUND = 60;
/** Lines before the card fits, and names in its title. */
const LINES = [30, 15, 8];
const TITLE_NAMES = 3;

/** How it is going with several things that were named, or with what stands below one: a line for each, which can be pressed. */
export function severalCard(told: readonly ItemTold[], wording: Wording): Card {
  return firstThatFits(LINES.map((most) => () => severalCardOf(told, most, wording)));
}

function severalCardOf(told: readonly ItemTold[], most: number, wording: Wording): Card {
  const { language } = wording;
  const t = factsTextsIn(language);
  const statuses = told.flatMap((one) => one.statuses);
  const all = told.flatMap((one) =>
    one.statuses.length > 0
      ? one.statuses.map((status) => briefLine(status, wording))
      : [unaskedLine(one, wording)],
  );
  const { shown, hidden } = cutOff(all, most);
  const rounds = new Set(statuses.map(({ state }) => state.round.id));
  const [first] = statuses;
  return fillFacts(
    {
      where:
        first && rounds.size === 1 ? whereOf(first.state.plan, first.state.round, undefined, wording) : '',
      title: titleOf(told, statuses, wording),
      lines: shown,
      more: hidden > 0 ? t.moreLines(hidden) : '',
    },
    wording,
  );
}

/** What is true of all, or whose status it is that is told. */
function titleOf(told: readonly ItemTold[], statuses: readonly ItemStatus[], wording: Wording): string {
  const { language } = wording;
  const t = factsTextsIn(language);
  const [only, ...others] = told;
  const names = told.map(({ named }) => shorten(nameInSentence(named.plan, named.item, language), IN_TITLE));
  if (only && others.length === 0) return t.belowTitle(names[0] ?? '');
  const [first] = statuses;
  const isAll = told.every((one) => one.statuses.length === 1) && statuses.every(isSingle);
  if (isAll && first && areAlike(statuses.map(standingIn))) {
    const mark = verdictMark(first.state.plan, first.state.round.kind, verdictIn(first), language);
    return t.allAlike(statuses.length, markInSentence(mark));
  }
  const named = names.slice(0, TITLE_NAMES);
  const rest = names.length - named.length;
  const list = commonTextsIn(language);
  return t.severalTitle(rest > 0 ? `${named.join(', ')} ${list.andMore(rest)}` : list.listOf(named));
}

function isSingle({ entry }: ItemStatus): boolean {
  return !entry.isSpread;
}

export function verdictIn({ entry }: ItemStatus) {
  return entry.isSpread ? undefined : entry.lines[0]?.assessment;
}

export function standingIn(status: ItemStatus) {
  return { plan: status.state.plan, round: status.state.round, verdict: verdictIn(status) };
}

/** How something is called in a list, how it stands, and from when that is. */
export function briefLine(status: ItemStatus, wording: Wording): FactLine {
  const { state, entry } = status;
  const { plan, round } = state;
  const { language } = wording;
  const [line] = entry.lines;
  const name = `${listName(plan, entry.item, NAME)}${line?.unit && !entry.isSpread ? ` (${line.unit})` : ''}`;
  const assessment = verdictIn(status);
  const running = runningText(round, language);
  const from = [
    shorten(round.name, ROUND),
    ...(assessment ? [saidAt(assessment, wording)] : []),
    ...(running ? [running] : []),
  ].join(DOT);
  return {
    name,
    ...saidIn(status, wording),
    note: [from, ...standingTexts(status, round, wording)].join('. '),
    read: readButton(status, name, wording),
  };
}

function saidIn(status: ItemStatus, { language }: Wording): Pick<FactLine, 'mark' | 'said'> {
  const { state, entry } = status;
  const { plan, round } = state;
  if (entry.isSpread) return { said: spreadText(plan, round.kind, spreadOf(plan, entry.lines), language) };
  const assessment = verdictIn(status);
  const mark = verdictMark(plan, round.kind, assessment, language);
  const said = assessment ? answerLine(plan, round, entry.item, assessment, language) : mark.word;
  return { mark, said };
}

/** Opens the whole status below: the line's own round and respondent are meant. */
export function readButton({ state, entry }: ItemStatus, name: string, { language }: Wording) {
  const t = factsTextsIn(language);
  const [line] = entry.lines;
  const respondent = entry.isSpread || !line ? {} : { respondent: line.respondent };
  return {
    title: t.read,
    tooltip: t.readOf(`${name}${DOT}${shorten(state.round.name, ROUND)}`),
    payload: payload('show', language, {
      round: state.round.id,
      item: entry.item.id,
      ...respondent,
      below: 1,
    }),
  };
}

function unaskedLine({ named }: ItemTold, { language }: Wording): FactLine {
  const name = capitalise(shorten(shortNameOf(named.plan, named.item), NAME));
  return { name, said: factsTextsIn(language).unasked, note: shorten(named.plan.title, ROUND) };
}
