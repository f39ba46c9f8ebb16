import { setTimeout as pause } from 'node:timers/promises';
import { openPrompt } from '../../src/commands/answers/find-prompt.ts';
import { openStates } from '../../src/commands/rounds/find-rounds.ts';
import { promptsOf } from '../../src/domain/answers/prompt.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { questionCard } from '../../src/views/answers/question.ts';
import { dataOf, filledIn } from '../cards.ts';
import { chatOf, message, press } from './activities.ts';
import { Child, serveBot } from './children.ts';
import { type Calls, callsOf, isWithin, LIMITS } from './limits.ts';
import { openReplySink, post, type ReplySink } from './load.ts';
import { seedSample, settle, wirePlace } from './seed.ts';

/** What a command asks of the store: as the first thing after a start, and later, when what never changes is known. */
export interface Counted {
  readonly command: string;
  readonly first: Calls;
  readonly later: Calls;
  /** Of the later one; undefined where nothing was promised. */
  readonly isWithin: boolean | undefined;
}

/** The worker looks a second after its last look; what is counted has to be over before. */
const BETWEEN_LOOKS_MS = 900;

/** Nothing asked for this long: the worker's look is over. */
const QUIET_MS = 60;
const ATTEMPTS = 5;

/** The activity that is the n-th (0, 1) of its kind, and words that its answer must have. */
type Step = readonly [body: string, hears: RegExp];
type Script = (person: { id: string; name: string }, sink: ReplySink, deps: Deps) => Promise<readonly Step[]>;

const saying =
  (line: string, hears: RegExp): Script =>
  async (person, sink) => {
    const step: Step = [message(person, sink.url, line), hears];
    return [step, step];
  };

/** Two answers of the owner: to two questions that have none, or to one that has. */
const answering =
  (isChange: boolean): Script =>
  async (person, sink, deps) => {
    const actor = { ...person, roles: ['owner' as const], language: 'sv' as const };
    const prompts = (await openStates(deps)).flatMap((state) => promptsOf(person.id, state));
    const fitting = prompts.filter(({ current }) => (current !== undefined) === isChange);
    const steps: Step[] = [];
    for (const times of [0, 1]) {
      const prompt = fitting[isChange ? 0 : times];
      if (!prompt) throw new Error('The sample has too few questions');
      const { round, expected } = prompt;
      const target = { round: round.id, item: expected.item.id, respondent: expected.respondent };
      const wording = { language: 'sv' as const, timezone: deps.timezone, now: deps.clock.now() };
      const card = questionCard(await openPrompt(actor, target, deps), wording);
      const basedOn = isChange ? 1 + times : 0;
      const text_happened = `Arbetet fortsätter, avstämt ${times + 2} gånger.`;
      const form = { ...dataOf(card, 'submit'), ...filledIn(card), text_happened, basedOn };
      steps.push([press(person, sink.url, form), new RegExp(`version\\s${basedOn + 1}(?!\\d)`)]);
    }
    return steps;
  };

const SCRIPTS: Readonly<Record<string, Script>> = {
  'status <item>': saying('status öresund', /Så går det med Öresundsmetron/),
  status: saying('status', /Öresundsmetron/),
  'svara [words]': saying('svara öresund', /text_happened/),
  'first answer': answering(false),
  'changed answer': answering(true),
  'mina mål': saying('mina mål', /Öresundsmetron/),
  sammanställ: saying('sammanställ', /Öresundsmetron/),
};

/** Each command by itself, in a bot that has just been started on the sample's round, two of them at a time. */
export async function countAll(): Promise<Counted[]> {
  const wire = new Child('test/bench/wire.ts', { hasProbe: false });
  const waiting = [...Object.entries(SCRIPTS), ['an idle look of the worker', undefined] as const];
  const counted = new Map<string, Counted>();
  const order = waiting.map(([command]) => command);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [command, script] = next;
      const { first, later } = await countInTime(script, wire);
      counted.set(command, { command, first, later, isWithin: isWithin(later, LIMITS[command]) });
    }
  };
  await Promise.all([work(), work()]);
  await wire.end();
  return order.flatMap((command) => counted.get(command) ?? []);
}

/** A count that the worker may have mixed its own calls into is thrown away. */
class TooSlow extends Error {}

async function countInTime(script: Script | undefined, wire: Child, attempt = 1) {
  try {
    return await countOne(script, wire);
  } catch (error) {
    if (!(error instanceof TooSlow) || attempt === ATTEMPTS) throw error;
    return countInTime(script, wire, attempt + 1);
  }
}

async function countOne(script: Script | undefined, wire: Child) {
  // A Teams of its own: two counts at once are of the same person, and must not read each other's replies.
  const sink = await openReplySink();
  const endpoint = await wire.openFake();
  const place = wirePlace(endpoint);
  const deps = await place.open();
  const { people } = await seedSample(deps);
  await settle(people, sink.url, deps);
  const [person] = people;
  if (!person) throw new Error('The sample has no people');
  const chat = chatOf(person.id);
  const [one, other] = (await script?.({ id: person.id, name: person.name }, sink, deps)) ?? [];
  await deps.stores.close();
  await wire.take(endpoint);

  const { url, child } = await serveBot(place.env);
  const listening = performance.now();
  // What the adapter asks as it opens belongs to no command.
  await wire.take(endpoint);

  /** What comes of one activity. @throws TooSlow when it took so long that the worker may have looked in between */
  async function count([body, hears]: Step, since: number): Promise<Calls> {
    sink.last.delete(chat);
    const answer = await post(url, body);
    const { calls, queryPlans } = await wire.take(endpoint);
    if (performance.now() - since > BETWEEN_LOOKS_MS) throw new TooSlow('The machine is too slow to count');
    const said = answer + (sink.last.get(chat) ?? '');
    if (!hears.test(said)) throw new Error(`Not what was asked for: ${said.slice(0, 300)}`);
    return callsOf(calls, queryPlans);
  }

  /** Waits until the worker has looked. @returns what it asked */
  async function look(): Promise<Calls> {
    for (let seen = 0, before = -1; seen === 0 || seen !== before; ) {
      await pause(QUIET_MS);
      before = seen;
      seen = (await wire.look(endpoint)).calls.length;
    }
    const { calls, queryPlans } = await wire.take(endpoint);
    return callsOf(calls, queryPlans);
  }

  try {
    if (!one || !other) return { first: await look(), later: await look() };
    const first = await count(one, listening);
    await look();
    return { first, later: await count(other, performance.now() - 2 * QUIET_MS) };
  } finally {
    await child.end();
    sink.close();
  }
}
