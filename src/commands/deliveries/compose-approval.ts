import type { AreaApproval, GivenLine } from '../../domain/answers/approval.ts';
import { answerablePrompts } from '../../domain/answers/prompt.ts';
import { whyAgain } from '../../domain/deliveries/approval-messages.ts';
import type { Delivery } from '../../domain/deliveries/delivery.ts';
import type { Language } from '../../domain/language.ts';
import { isOwnId, type Person } from '../../domain/people/people.ts';
import { may } from '../../domain/people/roles.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { linesOf } from '../../domain/status/summary.ts';
import type { Message } from '../../ports/messenger.ts';
import { areasOf, findArea, readArea } from '../answers/find-approval.ts';
import { toShow } from '../answers/find-last.ts';
import { loadState } from '../rounds/find-rounds.ts';
import type { MessageDeps } from './message-deps.ts';

/** What waits for an approver in an area; undefined when it does not any more, or somebody else approves it. */
export async function composeApproval(
  { recipient, items = [] }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const person = await deps.stores.people.read(recipient);
  const area = (await areasOf(await loadState(round, deps), deps)).find((one) => one.area.id === items[0]);
  if (!person || !area || area.is !== 'ready' || !isAsked(person, area)) return undefined;
  const roles = (deps.coordinators ?? []).includes(recipient)
    ? [...person.roles, 'coordinator' as const]
    : person.roles;
  if (!may(roles, 'approve')) return undefined;
  const language = person.language ?? deps.language;
  const actor = { id: recipient, formerIds: person.formerIds, name: person.name, roles, language };
  const found = await findArea(actor, { round: round.id, area: area.area.id }, deps);
  return { kind: 'approval', language, read: await readArea(found, person, deps) };
}

function isAsked(person: Pick<Person, 'id' | 'formerIds'>, { asked }: AreaApproval): boolean {
  return asked.some((id) => isOwnId(person, id));
}

/** The first answer that somebody is asked for anew; undefined when they have given all of them. */
export async function composeAgain(
  { recipient, items = [], respondents = [] }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const state = await loadState(round, deps);
  const areas = await areasOf(state, deps);
  const asked = answerablePrompts(recipient, state).flatMap((prompt) => {
    const { item, respondent } = prompt.expected;
    const isNamed = items.some((id, place) => id === item.id && respondents[place] === respondent);
    const why = isNamed ? whyAgain(prompt.expected, state, areas) : undefined;
    return why ? [{ prompt, why }] : [];
  });
  const first = asked.find(({ prompt }) => !prompt.current) ?? asked[0];
  if (!first) return undefined;
  return {
    kind: 'again',
    language: await languageOf(recipient, deps),
    prompt: await toShow(first.prompt, { id: recipient }, deps),
    again: { ...first.why, others: asked.length - 1 },
  };
}

/** How somebody's words have been mended; undefined when they have been changed again since. */
export async function composeMended(
  { recipient, items: [item = ''] = [], respondents: [respondent = ''] = [] }: Delivery,
  round: Round,
  deps: MessageDeps,
): Promise<Message | undefined> {
  const { assessments } = deps.stores;
  const state = await loadState(round, deps);
  const line = linesOf(state).find((one) => one.item.id === item && one.respondent === respondent);
  const current = line?.assessment;
  if (!line || !current?.mends || current.mends.author.id !== recipient) return undefined;
  const { version } = current.mends;
  const [now] = await assessments.withWords(round.plan, [current]);
  const before = (await assessments.history(round.plan, round.id, item)).find(
    (one) => one.respondent === respondent && one.version === version,
  );
  if (!now || !before) return undefined;
  const mended: GivenLine<typeof now> = { ...line, assessment: now };
  return {
    kind: 'mended',
    language: await languageOf(recipient, deps),
    mended: { state, line: mended, before },
  };
}

async function languageOf(person: string, { stores, language }: MessageDeps): Promise<Language> {
  return (await stores.people.read(person))?.language ?? language;
}
