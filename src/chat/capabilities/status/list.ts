import { listItems } from '../../../commands/status/list-items.ts';
import { narrowed } from '../../../commands/status/narrow-question.ts';
import type { ItemRef } from '../../../domain/status/history.ts';
import { type ItemList, isAboutAnswers, type RoundList } from '../../../domain/status/list.ts';
import type { Filter } from '../../../domain/status/question.ts';
import { listCard, listedOn } from '../../../views/status/list.ts';
import { listTextsIn } from '../../../views/status/list-texts.ts';
import { nearestCard } from '../../../views/status/nearest.ts';
import type { Capability } from '../../capability.ts';
import type { Intent } from '../../grammar/intent.ts';
import { card, type Reply, type Step, type Turn, tellingOf } from '../../turn.ts';

export const list: Capability = {
  id: 'list',
  words: { sv: 'lista', en: 'list' },
  argument: { sv: '[målområde, enhet eller mål]', en: '[goal area, unit or goal]' },
  does: {
    sv: 'Visar målen och uppdragen en rad i taget, med det som går sämst först.',
    en: 'Shows goals and assignments line by line, with what goes worst first.',
  },
  asNext: { sv: 'Visa som lista', en: 'Show as a list' },
  right: 'status',
  place: 'anywhere',
  helpOrder: 36,
  topic: 'going',
  needsRound: true,
  examples: [{ says: { sv: 'Vilka mål går sämst?', en: 'Which goals are going worst?' }, order: 'worst' }],
  async say(turn, intent) {
    const { viewer, deps, wording } = turn;
    const { question, nearest } = await narrowed(viewer, askedIn(intent), deps);
    if (!question) return notFound(nearest, 'list', turn);
    const found = await listItems(viewer, question, deps);
    const page = listedOn(found);
    const listed = page.shown.map(({ list: { state }, entry }) => ({
      plan: state.plan.id,
      item: entry.item.id,
    }));
    const more = page.page < page.pages - 1 ? [moreStep('list', page.page, intent, wording.language)] : [];
    const steps = [...more, ...filterSteps(found, intent, wording.language), countStep(intent)];
    return tellingOf(aboutList(listed), card(listCard(found, wording), ...steps));
  },
};

/** The items that a question is narrowed to, where something is asked of each: "vem äger de röda". */
export async function listedBy(intent: Intent, { viewer, deps }: Turn): Promise<readonly ItemRef[]> {
  const { question } = await narrowed(viewer, askedIn(intent), deps);
  if (!question) return [];
  const { rounds, plans } = await listItems(viewer, question, deps);
  return [
    ...rounds.flatMap(({ state, entries }) =>
      entries.map(({ item }) => ({ plan: state.plan.id, item: item.id })),
    ),
    ...plans.flatMap(({ plan, items }) => items.map(({ id }) => ({ plan: plan.id, item: id }))),
  ];
}

/** What an intent asks about, as a question is looked up. */
export function askedIn({ subject, items, filter, order, page }: Intent) {
  return { words: subject, items, filter, order, page };
}

/** One that is alone is what the answer is about. */
export function aboutList(listed: readonly ItemRef[]) {
  const [only, ...others] = listed;
  return { items: only && others.length === 0 ? [only] : [], listed };
}

/** How the same is asked again, in another way. */
function again({ subject, items, filter, order }: Intent): Omit<Step, 'command'> {
  return {
    ...(items?.length ? { items } : subject === '' ? {} : { subject }),
    ...(filter ? { filter } : {}),
    ...(order ? { order } : {}),
  };
}

export function moreStep(command: string, page: number, intent: Intent, language: 'sv' | 'en'): Step {
  const since = intent.since === undefined ? {} : { since: intent.since };
  return { command, ...again(intent), ...since, page: page + 1, title: listTextsIn(language).showMore };
}

function countStep(intent: Intent): Step {
  return { command: 'count', ...again(intent) };
}

export function listStep(intent: Intent, language: 'sv' | 'en'): Step {
  return { command: 'list', ...again(intent), title: listTextsIn(language).asList };
}

/** What narrows a list further, or widens it again. */
function filterSteps({ rounds }: ItemList, intent: Intent, language: 'sv' | 'en'): Step[] {
  const t = listTextsIn(language);
  const { statuses, directions, stages, isAnswered, ...others } = intent.filter ?? {};
  const step = (filter: Filter, title: string): Step => ({
    command: 'list',
    ...again(intent),
    filter,
    title,
  });
  if (isAboutAnswers({ statuses, directions, stages, isAnswered })) return [step(others, t.showAll)];
  const lines = rounds.flatMap((one: RoundList) => one.scope.flatMap((entry) => entry.lines));
  const isSome = (isMeant: (line: (typeof lines)[number]) => boolean) =>
    lines.some(isMeant) && !lines.every(isMeant);
  const only = (['notMet', 'partly'] as const).filter((status) =>
    isSome(({ assessment }) => assessment?.status === status),
  );
  return [
    ...only.map((status) => step({ ...others, statuses: [status] }, t.only[status])),
    ...(isSome(({ assessment }) => !assessment)
      ? [step({ ...others, isAnswered: false }, t.onlyLacking)]
      : []),
  ];
}

/** The words mean nothing here: what comes nearest is offered as that. */
export function notFound(
  nearest: Parameters<typeof nearestCard>[0],
  command: string,
  { wording }: Turn,
): Reply {
  return card(nearestCard(nearest, command, wording), {
    command: 'list',
    title: listTextsIn(wording.language).showAll,
  });
}
