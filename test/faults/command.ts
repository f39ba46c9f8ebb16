import type { Output, Run } from '../../src/cli/run.ts';
import { depsOn } from '../../src/deps.ts';
import { Problem } from '../../src/domain/errors.ts';
import type { Deps } from '../../src/ports/deps.ts';
import { payload } from '../../src/views/card.ts';
import { faultLine, problemLines } from '../../src/views/texts/problems.ts';
import { terminalTextsIn } from '../../src/views/texts/terminal.ts';
import { type Bot, COORDINATOR, type Reply, type Someone } from '../bot.ts';
import { type Json, textOf } from '../cards.ts';
import { BO, PLAN, ROUND, STAGED_AT } from './stage.ts';

/** What whoever gave a command was told; `isOk` is a terminal's exit code. */
export interface Told {
  readonly text: string;
  readonly isOk: boolean;
}

/** Something that is asked for, as data: how it is given, how it ends in words, and how one sees from outside whether it is done. */
export interface Command {
  readonly name: string;
  /** `worker`: nobody is told anything, and messages in flight may come twice. */
  readonly door: 'chat' | 'terminal' | 'worker';
  /** When it is given, if not when the stage was set. */
  readonly at?: string;
  /** What has to be there before: a card whose button is pressed. */
  prepare?(bot: Bot): Promise<Json | undefined>;
  give(bot: Bot, card: Json): Promise<Told>;
  /** How it is told that it is done, also when it is given again. */
  readonly done: RegExp;
  /** Lies in several partitions: cut off, it may be half done, and says so, and what was due until then may have been sent. */
  readonly inSteps?: true;
  /** Its messages are claimed and sent: what may have arrived by then is waited for. */
  readonly isSending?: true;
  /** The same, and none of it twice a day. */
  readonly isOnceADay?: true;
  /** What somebody sees of it through an instance; times of day do not count. */
  seen(bot: Bot): Promise<string>;
}

type Verb = (run: Run) => Promise<Output>;
type Options = Run['options'];

/** A verb of the terminal on some stores, told as `terminal.ts` prints it. */
export async function runOn(deps: Deps, verb: Verb, words: readonly string[], options: Options = {}) {
  const wording = { language: 'sv', timezone: deps.timezone, now: deps.clock.now() } as const;
  try {
    const { lines, hasFailed } = await verb({
      ...{ words, options, wording, deps },
      ...{ actor: COORDINATOR, modelsFolder: undefined },
    });
    return { text: lines, isOk: hasFailed !== true };
  } catch (error) {
    const lines =
      error instanceof Problem ? problemLines(error, 'sv') : [terminalTextsIn('sv').fault(faultLine(error))];
    return { text: lines.join('\n'), isOk: false };
  }
}

/** A verb of the terminal as a process of its own runs it: nothing is known from before. */
export function terminal({ documents, clock }: Bot, verb: Verb, words: readonly string[], options?: Options) {
  const setting = { tenant: 'local', timezone: 'Europe/Stockholm', clock, origin: 'terminal' } as const;
  const deps = depsOn(documents, setting);
  // As `terminal.ts` does first: what a command before could not tell of is to be seen.
  const run: Verb = async (given) => {
    await deps.stores.settle();
    return verb(given);
  };
  return runOn(deps, run, words, options);
}

export function toldIn({ card, text }: Reply, until?: string): Told {
  const [said = ''] = (text ?? textOf(card)).split(until ?? /$/);
  return { text: said, isOk: true };
}

/** What an instance says to somebody. */
export async function said(bot: Bot, person: Someone, words: string): Promise<string> {
  return toldIn(await bot.say(person, words)).text;
}

/** Whether somebody may answer about an item: an answer with nothing in it is refused for what it lacks, or for who sent it. */
export async function mayAnswer(bot: Bot, person: Someone, item: string, round = ROUND): Promise<string> {
  const empty = payload('submit', 'sv', { round, item, respondent: 'owner', basedOn: 0 });
  const { card, text } = await bot.execute(person, empty);
  return `${person.name} ${card ? 'may answer' : text} about ${item}`;
}

/** Teams has refused what asks Bo, for good. */
export async function refuseBo({ deps }: Bot): Promise<undefined> {
  const { deliveries } = deps.stores;
  const [asked] = await deliveries.ofOwner(PLAN, ROUND, BO.id);
  if (!asked) throw new Error('Bo has not been asked');
  const attempts = [{ at: STAGED_AT, outcome: 'failed', code: '400' } as const];
  await deliveries.replace({ ...asked, value: { ...asked.value, state: 'failed', attempts } });
}

/** How the messages of one kind stand in the ledger. */
export async function ledgerOf(bot: Bot, kind: string): Promise<string> {
  const deliveries = await bot.deps.stores.deliveries.ofPlan(PLAN);
  const ours = deliveries.filter(({ value }) => value.kind === kind);
  return ours.map(({ value }) => `${value.recipient} ${value.state}`).join('\n');
}

/** Milliseconds from a command to the looks by which everything is acted on. */
export function looksAfter({ isSending, isOnceADay }: Pick<Command, 'isSending' | 'isOnceADay'>): number[] {
  const soon = [31_000, 60_000];
  if (!isSending) return soon;
  // A worker that was cut off: what may have arrived is sent again only after its claim and ten minutes, or on the next day.
  return [...soon, isOnceADay ? 24 * 60 * 60_000 : 11 * 60_000];
}
