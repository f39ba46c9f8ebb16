import { type Bot, startBot } from '../bot.ts';
import type { Json } from '../cards.ts';
import type { Command, Told } from './command.ts';
import type { Fault } from './faulty.ts';
import type { Ground, Plot } from './ground.ts';
import { CECILIA, factsIn, STAGED_AT } from './stage.ts';
import { beliefIn } from './told.ts';

/** One row of the table: which call fails, and whether the command is given again at once or when others have looked. */
export interface Row {
  readonly fault: Fault;
  readonly again: 'later' | 'at once';
}

/** How a command goes when nothing fails. */
export interface Reference {
  readonly calls: readonly string[];
  readonly before: string;
  readonly after: string;
  /** What is sent because of it. */
  readonly sent: readonly string[];
  readonly faults: readonly string[];
}

/** Milliseconds from a command to the looks by which everything is acted on. */
const LOOKS_AT = [31_000, 60_000];

/** The same for messages of a worker that was cut off: what may have arrived is sent again only after its claim and ten minutes. */
const LOOKS_AT_SENDING = [...LOOKS_AT, 11 * 60_000];

/** What is sent once a day at most is sent again on the next. */
const LOOKS_AT_ONCE_A_DAY = [...LOOKS_AT_SENDING, 24 * 60 * 60_000];

/** A command in a world of its own: two instances on one store, both with their memory warm. */
class World {
  readonly bot: Bot;
  readonly other: Bot;
  readonly card: Json;
  readonly #command: Command;
  readonly #ground: Ground;
  readonly #plot: Plot;
  /** What was sent unasked. */
  readonly sent: string[] = [];

  private constructor(command: Command, ground: Ground, plot: Plot, bots: readonly [Bot, Bot], card: Json) {
    [this.#command, this.#ground, this.#plot, this.card] = [command, ground, plot, card];
    [this.bot, this.other] = bots;
  }

  static async open(command: Command, ground: Ground): Promise<World> {
    const plot = await ground.plot();
    const { connector } = ground;
    const setting = { connector, now: STAGED_AT, folder: 'nowhere' };
    const bot = await startBot({ ...setting, documents: plot.faulty.documents });
    const other = await startBot({ ...setting, documents: plot.documents });
    for (const one of command.door === 'terminal' ? [other] : [bot, other]) {
      await one.say(CECILIA, 'status');
      if (one === other || command.door === 'worker') await one.worker.tick();
    }
    const card = (await command.prepare?.(bot)) ?? {};
    const world = new World(command, ground, plot, [bot, other], card);
    world.#setClocks(command.at ?? STAGED_AT);
    return world;
  }

  #setClocks(at: string): void {
    for (const { clock } of [this.bot, this.other]) clock.set(at);
  }

  /** What a piece of work sends by itself. */
  async #sending(work: () => Promise<unknown>): Promise<void> {
    const { sent } = this.#ground.connector;
    const from = sent.length;
    await work();
    for (const { conversation, activity } of sent.slice(from))
      this.sent.push(`${conversation}: ${activity.summary ?? activity.text}`);
  }

  /** Gives the command; a worker's looks send something themselves. */
  async give(fault?: Fault): Promise<{ readonly told: Told; readonly calls: readonly string[] }> {
    const { bot, card } = this;
    let told: Told = { text: '', isOk: true };
    const work = () =>
      this.#plot.faulty.during(async () => {
        told = await this.#command.give(bot, card);
      }, fault);
    let calls: readonly string[] = [];
    const run = async () => {
      calls = await work();
    };
    await (this.#command.door === 'worker' ? this.#sending(run) : run());
    return { told, calls };
  }

  /** The command given again: by whoever is left when a process was killed. */
  async again(fault: Fault | undefined): Promise<Told> {
    const isLost = fault?.when === 'killed';
    if (!isLost || this.#command.door === 'terminal') return (await this.give()).told;
    let told: Told = { text: '', isOk: true };
    const run = async () => {
      told = await this.#command.give(this.other, this.card);
    };
    await (this.#command.door === 'worker' ? this.#sending(run) : run());
    return told;
  }

  /** The other instance looks; nothing but what may have arrived is waited for longer than a minute. */
  async look(): Promise<void> {
    const from = +this.other.clock.now();
    const { isSending, isOnceADay } = this.#command;
    const looks = isSending ? LOOKS_AT_SENDING : LOOKS_AT;
    for (const after of isOnceADay ? LOOKS_AT_ONCE_A_DAY : looks) {
      this.#setClocks(new Date(from + after).toISOString());
      await this.#sending(() => this.other.worker.tick());
    }
  }

  /** What is seen through every instance; one that was killed sees nothing. */
  async seen(isKilled = false): Promise<readonly string[]> {
    const instances = this.#command.door === 'chat' && !isKilled ? [this.other, this.bot] : [this.other];
    const all: string[] = [];
    for (const instance of instances) {
      const text = await this.#command.seen(instance);
      all.push(text.replaceAll(/\d{1,2}[.:]\d{2}/g, 'kl'));
    }
    return all;
  }

  facts(): Promise<string> {
    return factsIn(this.#plot.documents);
  }

  async close(): Promise<void> {
    await this.bot.close();
    await this.other.close();
  }
}

/** Gives a command that nothing disturbs, and gives it again. */
export async function referenceOf(command: Command, ground: Ground): Promise<Reference> {
  const world = await World.open(command, ground);
  try {
    const [before = ''] = await world.seen();
    const { told, calls } = await world.give();
    await world.look();
    const [after = ''] = await world.seen();
    const sent = world.sent.toSorted();
    const faults: string[] = [];
    if (beliefIn(told, command) !== 'done') faults.push(`is told “${told.text}” when nothing fails`);
    if (calls.length === 0) faults.push('makes no call');
    if (before === after) faults.push('cannot be seen from outside');
    faults.push(...(await repeated(command, world, { after, sent }, undefined)));
    return { calls, before, after, sent, faults };
  } finally {
    await world.close();
  }
}

/** Does one row. @returns what is wrong, in words; nothing when all is as promised */
export async function faultsOf(
  command: Command,
  { fault, again }: Row,
  reference: Reference,
  ground: Ground,
): Promise<readonly string[]> {
  const world = await World.open(command, ground);
  try {
    const facts = await world.facts();
    const { told } = await world.give(fault);
    if (again === 'at once') return await repeated(command, world, reference, fault);
    await world.look();
    const isKilled = fault.when === 'killed';
    const isTold = command.door !== 'worker' && !isKilled;
    const belief = isTold ? beliefIn(told, command) : 'not known';
    const isStored = (await world.facts()) !== facts;
    const found: string[] = [];
    const say = (wrong: boolean, text: string) => void (wrong && found.push(text));
    say(belief.startsWith('told'), `is ${belief}: “${shown(told)}”`);
    for (const seen of await world.seen(isKilled)) {
      const isDone = seen === reference.after;
      const isCutOff = command.inSteps === true && (isKilled || belief === 'not known' || isPartly(told));
      const isHalf = !isDone && seen !== reference.before;
      say(isHalf && !isCutOff, `is half done: ${firstNews(seen, reference)}`);
      say(isStored && seen === reference.before, 'is stored, and nobody sees it');
      say(belief === 'done' && !isDone, 'is told to be done, and is not');
      say(belief === 'not done' && isDone, 'is told not to be saved, and is');
      const due = isDone ? reference.sent : [];
      const isDueSoon = isHalf && isCutOff && without(world.sent, reference.sent).length === 0;
      say(
        !isDueSoon && !isSent(world.sent, due, command),
        `${isDone ? 'is done' : 'is not done'}, and sent is ${listed(world.sent)}`,
      );
    }
    return [...new Set([...found, ...(await repeated(command, world, reference, fault))])];
  } finally {
    await world.close();
  }
}

/** What is wrong when the command is given again and others have looked. */
async function repeated(
  command: Command,
  world: World,
  { after, sent }: Pick<Reference, 'after' | 'sent'>,
  fault: Fault | undefined,
): Promise<string[]> {
  const told = await world.again(fault);
  await world.look();
  const found: string[] = [];
  if (beliefIn(told, command) !== 'done') found.push(`given again it is told “${shown(told)}”`);
  for (const seen of await world.seen(fault?.when === 'killed'))
    if (seen !== after) found.push(`given again it is not done: ${firstNews(seen, { after })}`);
  if (!isSent(world.sent, sent, command)) found.push(`given again, sent is ${listed(world.sent)}`);
  return found;
}

/** Whether all that was due is among what was sent, each once; of what a worker was sending when it was cut off, each may come twice. */
function isSent(sent: readonly string[], due: readonly string[], { door }: Command): boolean {
  if (without(due, sent).length > 0) return false;
  const left = without(sent, due);
  return left.length === 0 || (door === 'worker' && without(left, due).length === 0);
}

/** Some of many taken out, each once. */
function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of some) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** Whether somebody was told that some of it is stored, and to do it again. */
function isPartly({ text }: Told): boolean {
  return /^Allt hann inte sparas\..+ Gör om samma sak, så sparas resten\.$/s.test(text);
}

/** As it is the same in every row. */
function shown({ text }: Told): string {
  return text
    .slice(0, 120)
    .replaceAll(/http:\S+/g, 'the store')
    .replaceAll(/numret \S+/g, 'numret');
}

function listed(sent: readonly string[]): string {
  return sent.length === 0 ? 'nothing' : sent.join(', ');
}

/** The first line that is not as it is to be. */
function firstNews(seen: string, { after }: Pick<Reference, 'after'>): string {
  const wanted = new Set(after.split('\n'));
  return `“${seen.split('\n').find((line) => !wanted.has(line)) ?? 'something is missing'}”`;
}
