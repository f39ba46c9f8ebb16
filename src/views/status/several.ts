import { type Item, type Plan, shortNameOf } from '../../domain/plans/plan.ts';
import { areAlike } from '../../domain/status/comparison.ts';
import type { ItemStatus, ItemTold } from '../../domain/status/item-status.ts';
import { spreadOf } from '../../domain/status/summary.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { answerLine, markInSentence, runningMark, spreadText, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import { type FactLine, fillFacts, whereOf } from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { saidAt } from './past.ts';

/** Characters of a name in a line, and within the title. */
const NAME = 160;
const IN_TITLE = 80;
const ROUND = 60;
const NOTE = 200;
/** Lines before the card fits, and names in its title. */
const LINES = [30, 15, 8];
const TITLE_NAMES = 3;

/** What is told of each instead of from when it is, and what that comes to; what is asked for decides. */
export interface SeveralLook {
  readonly title?: (names: string) => string;
  readonly note?: (plan: Plan, item: Item) => string | undefined;
}

/** How it is going with several things that were named, or with what stands below one: a line for each, which can be pressed. */
export function severalCard(told: readonly ItemTold[], wording: Wording, look: SeveralLook = {}): Card {
  return firstThatFits(LINES.map((most) => () => severalCardOf(told, look, most, wording)));
}

function severalCardOf(told: readonly ItemTold[], look: SeveralLook, most: number, wording: Wording): Card {
  const { language } = wording;
  const t = factsTextsIn(language);
  const statuses = told.flatMap((one) => one.statuses);
  const all = told.flatMap((one) =>
    one.statuses.length > 0
      ? one.statuses.map((status) => briefLine(status, look, wording))
      : [unaskedLine(one, look, wording)],
  );
  const { shown, hidden } = cutOff(all, most);
  const rounds = new Set(statuses.map(({ state }) => state.round.id));
  const [first] = statuses;
  return fillFacts(
    {
      where:
        first && rounds.size === 1 ? whereOf(first.state.plan, first.state.round, undefined, wording) : '',
      title: look.title?.(namesOf(told, wording)) ?? titleOf(told, statuses, wording),
      lines: shown,
      more: hidden > 0 ? t.moreLines(hidden) : '',
    },
    wording,
  );
}

/** What is true of all, how each of two stands, or how many stand how. */
function titleOf(told: readonly ItemTold[], statuses: readonly ItemStatus[], wording: Wording): string {
  const { language } = wording;
  const t = factsTextsIn(language);
  const names = namesOf(told, wording);
  const [first, second, ...others] = statuses;
  const isAll = told.every((one) => one.statuses.length > 0) && statuses.every(isSingle);
  if (!first || !isAll) return t.severalTitle(names);
  if (told.length > 1 && areAlike(statuses.map(standingIn)))
    return t.allAlike(statuses.length, markedIn(first, wording));
  if (told.length > 1 && second && others.length === 0)
    return [first, second].map((one) => t.standing(nameIn(one), markedIn(one, wording))).join('. ');
  const { plan, round } = first.state;
  if (statuses.some(({ state }) => state.round.id !== round.id)) return t.severalTitle(names);
  const lines = statuses.flatMap(({ entry }) => entry.lines);
  const spread = spreadText(plan, round.kind, spreadOf(plan, lines), language);
  const [only] = told;
  return only && told.length === 1
    ? t.standing(capitalise(shortNameOf(only.named.plan, only.named.item)), spread)
    : t.standing(capitalise(names), spread);
}

function nameIn({ state, entry }: ItemStatus): string {
  return shorten(capitalise(shortNameOf(state.plan, entry.item)), IN_TITLE);
}

function markedIn(status: ItemStatus, { language }: Wording): string {
  const { plan, round } = status.state;
  return markInSentence(verdictMark(plan, round.kind, verdictIn(status), language));
}

function isSingle({ entry }: ItemStatus): boolean {
  return !entry.isSpread;
}

export function verdictIn({ entry }: ItemStatus) {
  return entry.isSpread ? undefined : entry.lines[0]?.assessment;
}

function standingIn(status: ItemStatus) {
  return { plan: status.state.plan, round: status.state.round, verdict: verdictIn(status) };
}

/** How something is called in a list, how it stands, and from when that is. */
function briefLine(status: ItemStatus, look: SeveralLook, wording: Wording): FactLine {
  const { state, entry } = status;
  const { plan, round } = state;
  const [line] = entry.lines;
  const name = `${listName(plan, entry.item, NAME)}${line?.unit && !entry.isSpread ? ` (${line.unit})` : ''}`;
  const assessment = verdictIn(status);
  const from = [
    shorten(round.name, ROUND),
    ...(assessment ? [saidAt(assessment, wording)] : []),
    ...runningMark(round, wording),
  ].join(DOT);
  return {
    name,
    ...saidIn(status, wording),
    note: [from, ...noteIn(look, plan, entry.item)].join(DOT),
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
function readButton({ state, entry }: ItemStatus, name: string, { language }: Wording) {
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

function unaskedLine({ named }: ItemTold, look: SeveralLook, { language }: Wording): FactLine {
  const { plan, item } = named;
  const name = capitalise(shorten(shortNameOf(plan, item), NAME));
  const note = [shorten(plan.title, ROUND), ...noteIn(look, plan, item)].join(DOT);
  return { name, said: factsTextsIn(language).unasked, note };
}

function noteIn({ note }: SeveralLook, plan: Plan, item: Item): readonly string[] {
  const text = note?.(plan, item);
  return text ? [shorten(text, NOTE)] : [];
}

/** "Öresundsmetron, klimatet och 3 till" */
function namesOf(told: readonly ItemTold[], { language }: Wording): string {
  const t = commonTextsIn(language);
  const names = told.map(({ named }) => nameInSentence(named.plan, named.item, language, IN_TITLE));
  const rest = names.length - TITLE_NAMES;
  return rest > 1 ? `${names.slice(0, TITLE_NAMES).join(', ')} ${t.andMore(rest)}` : t.listOf(names);
}
