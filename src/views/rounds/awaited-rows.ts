/** The rows of what is awaited: people with what one can do about them, units and areas that open, and items. */
import { handOverOf } from '../../domain/answers/hand-over.ts';
import type { LedgerEntry } from '../../domain/deliveries/ledger.ts';
import { personOf } from '../../domain/people/people.ts';
import { shortNameOf } from '../../domain/plans/plan.ts';
import type { Awaited, AwaitedFrom, AwaitedRow } from '../../domain/rounds/awaited.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ListQuestion } from '../../domain/status/list.ts';
import { payload } from '../card.ts';
import { whyText } from '../deliveries/standing-text.ts';
import { capitalise, DOT, escapeMarkdown, formatDay, shorten, type Wording, withUnit } from '../format.ts';
import { pressOf } from '../status/list-line.ts';
import { areaName, type Group, lineNameOf, listLine, run } from '../status/listing.ts';
import { lower } from '../texts/words.ts';
import { belowAction } from './awaited-buttons.ts';
import { awaitedTextsIn } from './awaited-texts.ts';

type Language = Wording['language'];

/** Characters of a person's name, and people who are named on a row. */
const NAME = 80;
const PEOPLE = 5;
/** Items that are named behind a person. */
const ITEMS = 4;

/**
 * Somebody, what they have to answer, whether they can, and what to do about it.
 * @param isAlone what they have to answer is listed below
 */
export function personRow(
  from: AwaitedFrom,
  state: RoundState,
  unreached: LedgerEntry | undefined,
  wording: Wording,
  { length, isAlone }: { readonly length: number; readonly isAlone: boolean },
): object {
  const { language } = wording;
  const { person, away } = from;
  const name = nameOf(person, state);
  const lacking = away?.lacking ?? person;
  const isReached = away?.standIn !== undefined || (away?.lacking === undefined && !unreached);
  const open = payload('say', language, { command: 'missing', filter: { isAnswered: false, person } });
  return rowOf(
    name,
    [
      capitalise([countsOf(from, language), ...whyNot(from, state, unreached, wording)].join(DOT)),
      ...(isAlone ? [] : [itemsOf(from.awaited, state, length, language)]),
    ],
    isAlone ? undefined : { title: name, data: open },
    personOf(state.people, lacking)
      ? [
          ...(isReached ? [remindButton(state, person, language)] : []),
          // For everybody else it is on the list of their own, which their name opens.
          ...(isReached && !isAlone ? [] : [standInButton(state, lacking, language)]),
        ]
      : [],
  );
}

/** Shows first what they, or whoever stands in for them, would get. */
function remindButton(state: RoundState, person: string, language: Language): object {
  const t = awaitedTextsIn(language);
  const data = payload('remind-people', language, { round: state.round.id, person });
  return belowAction(t.remind, t.remindWhom(nameOf(person, state)), data);
}

function standInButton(state: RoundState, person: string, language: Language): object {
  const t = awaitedTextsIn(language);
  const data = payload('edit-person', language, { person });
  return belowAction(t.nameStandIn, t.nameStandInFor(nameOf(person, state)), data);
}

/** "alla tre svar saknas · 1 svar är tillbaka för ändring" */
function countsOf({ awaited, questions }: AwaitedFrom, language: Language): string {
  const t = awaitedTextsIn(language);
  const count = (why: Awaited['why']) => awaited.filter((one) => one.why === why).length;
  const [missing, sentBack, reopened] = [count('missing'), count('sentBack'), count('reopened')];
  return [
    ...(missing > 0 ? [t.theirs(missing, questions)] : []),
    ...(sentBack > 0 ? [t.sentBack(sentBack)] : []),
    ...(reopened > 0 ? [t.reopened(reopened)] : []),
  ].join(DOT);
}

/** Why nothing may come by itself: they are away, cannot be reached, or nobody knows them. */
function whyNot(
  { person, away }: AwaitedFrom,
  state: RoundState,
  unreached: LedgerEntry | undefined,
  wording: Wording,
): readonly string[] {
  const t = awaitedTextsIn(wording.language);
  if (!personOf(state.people, person)) return [t.notListed];
  const until = away && formatDay(away.to, wording);
  const absence =
    away === undefined || until === undefined
      ? []
      : [away.standIn === undefined ? t.awayAlone(until) : t.awayWith(until, nameOf(away.standIn, state))];
  return [...absence, ...(unreached ? [lower(whyText(unreached, wording))] : [])];
}

function itemsOf(
  awaited: readonly Awaited[],
  { plan }: RoundState,
  length: number,
  language: Language,
): string {
  const t = awaitedTextsIn(language);
  const names = [
    ...new Set(awaited.map(({ line: { item } }) => shorten(capitalise(shortNameOf(plan, item)), length))),
  ];
  const shown = names.slice(0, ITEMS);
  const more = names.length - shown.length;
  return t.listOf([...shown, ...(more > 0 ? [t.others(more)] : [])]);
}

/** Units or areas; each opens narrowed to it. */
export function partRows(
  rows: readonly AwaitedRow[],
  by: 'unit' | 'area',
  { state, question }: { readonly state: RoundState; readonly question: ListQuestion },
  { language }: Wording,
  length: number,
): readonly object[] {
  const t = awaitedTextsIn(language);
  return rows.map((row) => {
    const { area, asked, awaited, people } = row;
    const name = shorten(row.name ?? (by === 'area' ? t.noArea : t.noUnit), length);
    const names = people.slice(0, PEOPLE).map((id) => nameOf(id, state));
    const more = people.length - names.length;
    const from = t.listOf([...names, ...(more > 0 ? [t.others(more)] : [])]);
    const who = people.length > 0 ? t.from(from) : t.nobodyOwns;
    const said = capitalise(`${t.ofThem(awaited, asked)} ${who}`);
    const narrower = area ? { below: { plan: state.plan.id, item: area.id } } : { unit: row.name };
    const filter = { ...question.filter, ...narrower };
    const data = payload('say', language, { command: 'missing', filter });
    return rowOf(name, [said], row.name === undefined ? undefined : { title: name, data }, []);
  });
}

function nameOf(person: string, { people }: RoundState): string {
  return shorten(personOf(people, person)?.name ?? person, NAME);
}

/** The name opens below when it is pressed; what is told of it, and the buttons, are no part of that. */
function rowOf(
  name: string,
  about: readonly string[],
  press: { readonly title: string; readonly data: ReturnType<typeof payload> } | undefined,
  actions: readonly object[],
): object {
  const pressed = press && {
    selectAction: {
      type: 'Action.Submit',
      title: press.title,
      tooltip: press.title,
      data: press.data,
      associatedInputs: 'none',
    },
  };
  const textOf = (text: string, look: object = {}) => ({
    type: 'TextBlock',
    text: escapeMarkdown(text),
    wrap: true,
    ...look,
  });
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      { type: 'Container', items: [textOf(name)], ...pressed },
      ...about.map((text) => textOf(text, { isSubtle: true, spacing: 'None' })),
      ...(actions.length > 0 ? [{ type: 'ActionSet', spacing: 'Small', actions }] : []),
    ],
  };
}

/** What somebody has to answer, by area, a line each that opens. */
export function itemGroups(
  state: RoundState,
  awaited: readonly Awaited[],
  length: number,
  language: Language,
): readonly Group[] {
  const t = awaitedTextsIn(language);
  const { plan } = state;
  const listed = new Set(awaited.map(({ line }) => line.item.id));
  const byArea = Map.groupBy(awaited, ({ line }) => areaName(plan, line.item, language));
  return [...byArea].map(([name, members]) => ({
    name,
    lines: members.map(({ line }) => {
      const { item, unit } = line;
      const called = withUnit(lineNameOf(plan, item, listed, length, language), unit);
      const given = handOverOf(line, state.handOvers);
      const entry = { item, isSpread: unit !== undefined, lines: [line] };
      const details = given ? [t.handedOverBy(shorten(given.from.name, NAME))] : [];
      return listLine([run(called)], details, pressOf(state, entry, language));
    }),
  }));
}
