import { setTimeout as pause } from 'node:timers/promises';
import { chatOf } from './activities.ts';
import { Child, serveBot } from './children.ts';
import { type Asked, askedOf, COST_LIMITS, isWithin, REQUEST_LIMITS } from './limits.ts';
import { openReplySink, post, type ReplySink } from './load.ts';
import { SCRIPTS, type Script, type Step } from './scripts.ts';
import { type Place, seedSample, settle, wirePlace } from './seed.ts';
import { ofOneKilobyte } from './texts.ts';

/** What a command asks of the store: as the first thing after a start, and later, when what never changes is known. */
export interface Counted {
  readonly command: string;
  readonly first: Asked;
  readonly later: Asked;
  /** Of the later one; undefined where nothing was promised. */
  readonly isWithin: boolean | undefined;
  /** The same, of bytes and request units. */
  readonly isAffordable: boolean | undefined;
}

/** The worker looks a second after its last look; what is counted has to be over before. */
const BETWEEN_LOOKS_MS = 900;

/** Nothing asked for this long: the worker's look is over. */
const QUIET_MS = 60;
const ATTEMPTS = 5;

/** Each command by itself, in a program that has just been started on the sample's round, two of them at a time. */
export async function countAll(): Promise<Counted[]> {
  const wire = new Child('test/bench/wire.ts', { hasProbe: false });
  const waiting = [...SCRIPTS];
  const counted = new Map<string, Counted>();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [command, script] = next;
      const { first, later } = await countInTime(script, wire);
      const verdicts = {
        isWithin: isWithin(later, REQUEST_LIMITS[command]),
        isAffordable: isWithin(later, COST_LIMITS[command]),
      };
      counted.set(command, { command, first, later, ...verdicts });
    }
  };
  await Promise.all([work(), work()]);
  await wire.end();
  return [...SCRIPTS.keys()].flatMap((command) => counted.get(command) ?? []);
}

/** A count that the worker may have mixed its own calls into is thrown away. */
class TooSlow extends Error {}

interface FirstAndLater {
  readonly first: Asked;
  readonly later: Asked;
}

async function countInTime(script: Script, wire: Child, attempt = 1): Promise<FirstAndLater> {
  // A Teams of its own: two counts at once are of the same person, and must not read each other's replies.
  const sink = await openReplySink();
  const endpoint = await wire.openFake();
  const place = wirePlace(endpoint);
  const meter = meterOf(wire, endpoint);
  try {
    if (script.by === 'person') return await countPerson(script, place, meter, sink);
    if (script.by === 'terminal') return await countTerminal(script, place, meter, sink);
    return await countWorker(script, place, meter, sink);
  } catch (error) {
    if (!(error instanceof TooSlow) || attempt === ATTEMPTS) throw error;
    return countInTime(script, wire, attempt + 1);
  } finally {
    sink.close();
  }
}

type Meter = ReturnType<typeof meterOf>;

function meterOf(wire: Child, endpoint: string) {
  /** What has been asked since it was last taken. */
  const take = async () => askedOf(await wire.take(endpoint));
  return {
    take,
    /** Waits until the worker has looked. @returns what it asked */
    async look(): Promise<Asked> {
      for (let seen = 0, before = -1; seen === 0 || seen !== before; ) {
        await pause(QUIET_MS);
        before = seen;
        seen = (await wire.look(endpoint)).calls.length;
      }
      return take();
    },
  };
}

/** The sample's round with 1 KB of texts in each answer, and nothing to send. */
async function seed(place: Place, sink: ReplySink) {
  const deps = await place.open();
  const { people } = await seedSample(deps, ofOneKilobyte);
  await settle(people, sink.url, deps);
  const [person] = people;
  if (!person) throw new Error('The sample has no people');
  return { deps, person: { id: person.id, name: person.name } };
}

async function countPerson(
  script: Extract<Script, { by: 'person' }>,
  place: Place,
  meter: Meter,
  sink: ReplySink,
): Promise<FirstAndLater> {
  const { deps, person } = await seed(place, sink);
  const [one, other] = await script.steps(person, sink.url, deps);
  await deps.stores.close();
  if (!one || !other) throw new Error('A person is to do everything twice');
  await meter.take();
  const { url, child } = await serveBot(place.env);
  const listening = performance.now();
  // What the adapter asks as it opens belongs to no command.
  await meter.take();

  /** What comes of one activity. @throws TooSlow when it took so long that the worker may have looked in between */
  async function count([body, hears]: Step, since: number): Promise<Asked> {
    const chat = chatOf(person.id);
    sink.last.delete(chat);
    const answer = await post(url, body);
    const asked = await meter.take();
    if (performance.now() - since > BETWEEN_LOOKS_MS) throw new TooSlow('The machine is too slow to count');
    const said = answer + (sink.last.get(chat) ?? '');
    if (!hears.test(said)) throw new Error(`Not what was asked for: ${said.slice(0, 300)}`);
    return asked;
  }

  try {
    const first = await count(one, listening);
    await meter.look();
    return { first, later: await count(other, performance.now() - 2 * QUIET_MS) };
  } finally {
    await child.end();
  }
}

/** In this process: what the terminal asks as it opens the store, and to know the person, belongs to no command either. */
async function countTerminal(
  { run }: Extract<Script, { by: 'terminal' }>,
  place: Place,
  meter: Meter,
  sink: ReplySink,
): Promise<FirstAndLater> {
  await (await seed(place, sink)).deps.stores.close();
  const deps = await place.open();
  await meter.take();
  await run(0, deps);
  const first = await meter.take();
  await run(1, deps);
  const later = await meter.take();
  await deps.stores.close();
  return { first, later };
}

async function countWorker(
  { forMs }: Extract<Script, { by: 'worker' }>,
  place: Place,
  meter: Meter,
  sink: ReplySink,
): Promise<FirstAndLater> {
  await (await seed(place, sink)).deps.stores.close();
  await meter.take();
  const { child } = await serveBot(place.env);
  await meter.take();
  try {
    const first = await meter.look();
    const begin = performance.now();
    let later = await meter.look();
    while (performance.now() - begin < forMs) {
      const next = await meter.look();
      if (next.charge > later.charge) later = next;
    }
    return { first, later };
  } finally {
    await child.end();
  }
}
