/** What will happen when a round is opened, before anybody presses; and once it is open, what did. */
import type { AskedLater } from '../../domain/people/asked.ts';
import type { Collision } from '../../domain/rounds/collisions.ts';
import type { RoundPreview } from '../../domain/rounds/preview.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { capitalise, DOT, formatDay, formatRange, shorten, type Wording } from '../format.ts';
import { countItems } from '../kinds.ts';
import { dueText } from '../marks.ts';
import { listName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import { managingTextsIn } from './managing-texts.ts';
import { roundCardOf } from './round-card.ts';

/** Lines of a fold, and characters of a name in it, from the fullest card to the barest. */
const FULLNESS = [
  { lines: 120, length: 100 },
  { lines: 40, length: 60 },
  { lines: 12, length: 40 },
] as const;
type Fullness = (typeof FULLNESS)[number];

/** Names in a sentence. */
const NAMES_AT_ONCE = 3;

/** @param wish what its buttons send: the round as it was filled in */
export function roundPreviewCard(
  preview: RoundPreview,
  wish: Readonly<Record<string, string>>,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  return cardOf(preview, wording, () => ({
    title: t.willAsk(preview.expected, preview.people.length),
    lead: [preview.isOpened ? t.isOpenAlready : t.notOpenedYet(t.open)],
    actions: [
      ...(preview.isOpened
        ? []
        : [{ title: t.open, payload: payload('open-round', language, wish), isFirst: true }]),
      { title: t.change, payload: payload('open-round-form', language, wish) },
    ],
  }));
}

export function roundOpenedCard(preview: RoundPreview, wording: Wording): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  const { expected, people, isOpened } = preview;
  const asked = `${t.willAsk(expected, people.length)}.`;
  return cardOf(preview, wording, ({ name }) => ({
    title: t.isOpen(name),
    lead: [[...(isOpened ? [t.isOpenAlready] : []), asked, ...(expected > 0 ? [t.areAsked] : [])].join(' ')],
    actions: [],
  }));
}

function cardOf(
  preview: RoundPreview,
  wording: Wording,
  said: (round: Round) => Pick<Parameters<typeof roundCardOf>[0], 'title' | 'lead' | 'actions'>,
): Card {
  const { round } = preview.state;
  return firstThatFits(
    FULLNESS.map(
      (fullness) => () =>
        roundCardOf({
          language: wording.language,
          where: [round.name, dueText(round, wording)].join(DOT),
          ...said(round),
          notices: noticesOf(preview, wording),
          facts: factsOf(preview, wording),
          folds: foldsOf(preview, wording, fullness),
        }),
    ),
  );
}

function factsOf({ state: { round, plan } }: RoundPreview, wording: Wording) {
  const { language } = wording;
  const t = managingTextsIn(language);
  return [
    { name: t.factRound, value: [round.name, t.kinds[round.kind]].join(DOT) },
    { name: t.factPeriod, value: formatRange(round.from, round.to, wording) },
    { name: t.factDue, value: formatDay(round.due, wording) },
    { name: t.factAbout, value: scopeText(round, plan.items, wording) },
    ...(round.approval ? [{ name: t.factApproval, value: t.byArea }] : []),
  ];
}

function scopeText(
  { scope }: Round,
  items: RoundPreview['state']['plan']['items'],
  { language }: Wording,
): string {
  const t = managingTextsIn(language);
  if (!scope) return lower(t.all);
  const areas = items.filter(({ id }) => scope.areas?.includes(id)).map(({ title }) => shorten(title, 60));
  const parts = [
    ...(scope.only ? [lower(t.only[scope.only])] : []),
    ...(areas.length > 0 ? [t.inAreas(commonTextsIn(language).listOf(areas))] : []),
  ];
  return parts.length > 0 ? parts.join(DOT) : t.byCadence;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first of some, and how many more. */
function someOf(all: readonly string[], language: Wording['language'], between = ', '): string {
  const { listOf, andMore } = commonTextsIn(language);
  const rest = all.length - NAMES_AT_ONCE;
  const shown = all.slice(0, NAMES_AT_ONCE);
  if (rest > 0) return `${shown.join(between)} ${andMore(rest)}`;
  return between === ', ' ? listOf(shown) : shown.join(between);
}

function noticesOf(preview: RoundPreview, wording: Wording): readonly string[] {
  const { state, collisions, later, unowned, withoutApprover } = preview;
  const { language } = wording;
  const t = managingTextsIn(language);
  const { listOf } = commonTextsIn(language);
  const isWithoutChat = ({ why }: AskedLater) => why === 'no-chat';
  const [without, others] = [later.filter(isWithoutChat), later.filter((one) => !isWithoutChat(one))];
  const names = without.map(({ name }) => shorten(name, 60));
  return [
    ...collisions.map((collision) => collisionText(collision, state.round, wording)),
    ...(without.length > 0 ? [t.withoutChat(without.length, someOf(names, language))] : []),
    ...(others.length > 0
      ? [
          t.notReached(
            others.length,
            someOf(
              others.map((one) => laterText(one, wording)),
              language,
              '; ',
            ),
          ),
        ]
      : []),
    ...(unowned.length > 0 ? [t.unowned(capitalise(countItems(unowned, language)))] : []),
    ...(withoutApprover.length > 0
      ? [t.noApprover(listOf(withoutApprover.map(({ title }) => shorten(title, 60))))]
      : []),
  ];
}

export function collisionText(
  collision: Collision,
  { due, to }: Pick<Round, 'due' | 'to'>,
  wording: Wording,
): string {
  const t = managingTextsIn(wording.language);
  const day = formatDay(due, wording);
  switch (collision.is) {
    case 'same-time':
      return t.sameTime(collision.round.name);
    case 'also-open':
      return t.alsoOpen(collision.round.name);
    case 'before-end':
      return t.beforeEnd(day, formatDay(to, wording));
    case 'weekend':
      return t.weekend(day);
    case 'holiday':
      return t.holiday(day, collision.name);
  }
}

function laterText(later: AskedLater, wording: Wording): string {
  const t = managingTextsIn(wording.language);
  const name = shorten(later.name, 60);
  if (later.why !== 'away') return later.why === 'no-chat' ? t.noChat(name) : t.unreachable(name);
  const day = formatDay(later.to, wording);
  return later.standIn === undefined ? t.away(name, day) : t.covered(name, day, shorten(later.standIn, 60));
}

function foldsOf(preview: RoundPreview, wording: Wording, { lines, length }: Fullness) {
  const { people, areas, later, unowned, state } = preview;
  const t = managingTextsIn(wording.language);
  const fold = (title: string, all: readonly string[]) => ({
    title,
    lines: [...all.slice(0, lines), ...(all.length > lines ? [t.more(all.length - lines)] : [])],
  });
  return [
    fold(
      t.peopleFold(people.length),
      people.map(({ name, count }) => t.questions(shorten(name, length), count)),
    ),
    fold(
      t.areasFold(areas.length),
      areas.map(({ area, count }) => t.questions(area ? shorten(area.title, length) : t.noArea, count)),
    ),
    fold(
      t.laterFold(later.length),
      later.length > NAMES_AT_ONCE ? later.map((one) => laterText(one, wording)) : [],
    ),
    fold(
      t.unownedFold(unowned.length),
      unowned.map((item) => listName(state.plan, item, length)),
    ),
  ];
}
