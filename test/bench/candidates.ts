import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { Item } from '../../src/domain/plans/plan.ts';
import type { Round } from '../../src/domain/rounds/round.ts';
import { dataOf, filledIn } from '../cards.ts';
import { chatOf, LONG_ACTIVITY_BYTES, message, press, type Speaker } from './activities.ts';
import { Child, type Served, serve, serveBot } from './children.ts';
import { post, type ReplySink, type User } from './load.ts';
import {
  CROWD,
  nameOfGoal,
  type Place,
  seedSample,
  seedWide,
  settle,
  sqlitePlace,
  wirePlace,
} from './seed.ts';
import { longText } from './texts.ts';

/** One thing that is measured: a server, and what is asked of it. */
export interface Candidate extends Served {
  readonly name: string;
  /** The process; several candidates may share one. */
  readonly program: string;
  readonly users: readonly User[];
}

/** All that is measured under load, running. */
export interface Field {
  readonly candidates: readonly Candidate[];
  /** Ends every process, and looks in the stores for every answer that was given. @throws when one is missing */
  finish(): Promise<{ readonly answers: number }>;
}

/** The one that the others are compared with. */
export const BASE = 'teams-ai echo';

export async function openField(sink: ReplySink): Promise<Field> {
  const wire = new Child('test/bench/wire.ts', { hasProbe: false });
  const candidates: Candidate[] = [];
  for (const [name, kind] of [
    ['CloudAdapter echo', 'cloud'],
    [BASE, 'teams-ai'],
  ] as const) {
    const served = await serve('test/bench/echo.ts', { args: [kind] });
    candidates.push({ ...served, name, program: name, users: echoUsers(sink) });
  }
  const stores = [
    { store: 'SQLite', newPlace: async () => sqlitePlace(temporaryFolder()) },
    { store: 'wire', newPlace: async () => wirePlace(await wire.openFake()) },
  ];
  const asked = await Promise.all(
    stores.map(async ({ store, newPlace }) => statusCandidates(store, await newPlace(), sink)),
  );
  // One after the other: the same people are in both, and each bot's question has to be told from the other's.
  const answered: Awaited<ReturnType<typeof answerCandidate>>[] = [];
  for (const { store, newPlace } of stores) {
    answered.push(await answerCandidate(store, await newPlace(), sink));
  }
  asked.forEach((some, index) => {
    candidates.push(...some, ...answered.slice(index, index + 1).map(({ candidate }) => candidate));
  });
  return {
    candidates,
    async finish() {
      for (const child of new Set(candidates.map((one) => one.child))) await child.end();
      let answers = 0;
      for (const { countAnswers } of answered) answers += await countAnswers();
      await wire.end();
      return { answers };
    },
  };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'malvakt-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function echoUsers(sink: ReplySink, says = 'status öresund', bytes?: number): User[] {
  return Array.from({ length: CROWD }, (_, index) =>
    asking(
      { id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, name: `Person ${index}` },
      { says, hears: JSON.stringify(`Echo: ${says}`).slice(1, -1), bytes },
      sink,
    ),
  );
}

/** Somebody who writes the same line again and again. */
export function asking(
  person: Speaker,
  {
    says,
    hears,
    bytes,
  }: { readonly says: string; readonly hears: string; readonly bytes?: number | undefined },
  sink: ReplySink,
): User {
  const body = message(person, sink.url, says, bytes);
  return {
    chat: chatOf(person.id),
    next: () => body,
    check(_answer, reply) {
      if (!reply.includes(hears)) throw new Error(`"${says}" brought ${reply.slice(0, 300)}`);
    },
  };
}

/** @param root the checkout that is measured; this one when left out */
export async function statusCandidates(
  store: string,
  place: Place,
  sink: ReplySink,
  root?: string,
): Promise<Candidate[]> {
  const deps = await place.open();
  const { people } = await seedSample(deps);
  await settle(people, sink.url, deps);
  await deps.stores.close();
  const served = await serveBot(place.env, root === undefined ? {} : { root });
  const program = `Målvakt, sample plan, ${store}`;
  const all = (says: string, hears: string) => people.map((person) => asking(person, { says, hears }, sink));
  return [
    {
      ...served,
      program,
      name: `status <item>, ${store}`,
      users: all('status öresund', 'Så går det med Öresundsmetron'),
    },
    { ...served, program, name: `status, ${store}`, users: all('status', 'Öresundsmetron') },
  ];
}

/** How the answers are worded that are given, and how many bytes each activity has with them. */
export interface Wording {
  readonly bytes?: number;
  happened(number: number): string;
}

export const BRIEF: Wording = {
  happened: (number) => `Arbetet fortsätter som planerat, enligt den ${number}:a avstämningen i nämnden.`,
};
/** With a text of 6,000 characters. */
export const AT_LENGTH: Wording = { bytes: LONG_ACTIVITY_BYTES, happened: longText };

/** @param root the checkout that is measured; this one when left out */
export async function answerCandidate(
  store: string,
  place: Place,
  sink: ReplySink,
  root?: string,
  wording = BRIEF,
) {
  const deps = await place.open();
  const { people, round, goals } = await seedWide(deps);
  await settle(people, sink.url, deps);
  await deps.stores.close();
  const served = await serveBot(place.env, root === undefined ? {} : { root });
  const users: AnsweringUser[] = [];
  for (const [index, person] of people.entries()) {
    users.push(await answering(person, nameOfGoal(index), served.url, sink, wording));
  }
  const countAnswers = () => findAnswers(store, place, round, goals, users);
  const names = { name: `answer stored, ${store}`, program: `Målvakt, ${CROWD} goals, ${store}` };
  return { candidate: { ...served, ...names, users }, countAnswers };
}

const Question = z.object({ attachments: z.tuple([z.object({ content: z.unknown() })]) });
const Receipt = z.object({
  statusCode: z.literal(200),
  type: z.literal('application/vnd.microsoft.card.adaptive'),
});

/** Somebody who answers a question, and has counted how often. */
export interface AnsweringUser extends User {
  readonly given: () => number;
}

/** Every version of every answer, from the store as it was left. @param users in the order of the items */
export async function findAnswers(
  store: string,
  place: Place,
  round: Round,
  items: readonly Item[],
  users: readonly AnsweringUser[],
): Promise<number> {
  const { stores } = await place.open();
  let stored = 0;
  for (const [index, user] of users.entries()) {
    const id = items[index]?.id ?? '';
    const versions = await stores.assessments.history(round.plan, round.id, id);
    const given = user.given();
    const isWhole = versions.length === given && versions.every(({ version }, at) => version === at + 1);
    if (!isWhole)
      throw new Error(`${store}: ${given} answers were given to ${id}, ${versions.length} stored`);
    stored += versions.length;
  }
  await stores.close();
  return stored;
}

/** Somebody who asks for a question, and answers it each time in other words and knowing what they said before. */
export async function answering(
  person: Speaker,
  words: string,
  url: string,
  sink: ReplySink,
  { happened, bytes }: Wording = BRIEF,
): Promise<AnsweringUser> {
  await post(url, message(person, sink.url, `svara ${words}`));
  const question = sink.last.get(chatOf(person.id)) ?? '';
  const card = Question.parse(JSON.parse(question)).attachments[0].content;
  const [data, filled] = [dataOf(card, 'submit'), filledIn(card)];
  let given = 0;
  return {
    chat: chatOf(person.id),
    given: () => given,
    next() {
      const status = given % 2 === 0 ? 'met' : 'partly';
      const form = { ...data, ...filled, status, text_happened: happened(given + 1), basedOn: given };
      return press(person, sink.url, form, bytes);
    },
    check(answer) {
      Receipt.parse(JSON.parse(answer));
      if (!new RegExp(`version\\s${given + 1}(?!\\d)`).test(answer))
        throw new Error(`No receipt: ${answer.slice(0, 300)}`);
      given += 1;
    },
  };
}
