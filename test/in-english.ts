/** A round in which plan, people and settings are English: a Swedish word in what somebody reads is ours, and a fault. */
import assert from 'node:assert/strict';
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Person } from '../src/domain/people/people.ts';
import type { Item } from '../src/domain/plans/plan.ts';
import type { RoundWish } from '../src/domain/rounds/open-round.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import { applyModel, modelOf, readModels } from '../src/importers/models.ts';
import { type Bot, COORDINATOR, type Reply, type Someone, startBot } from './bot.ts';
import { anItem } from './build.ts';
import { dataOf, filledIn, type Json, saidOf, valuesOf } from './cards.ts';
import { linesNotIn } from './languages.ts';

export const ANN: Someone = { id: 'ann', name: 'Ann Lee' };
export const BEN: Someone = { id: 'ben', name: 'Ben Carr' };
/** Runs the rounds, and answers nothing. */
export const CORA: Someone = { id: 'cora', name: 'Cora Dean' };

export const METRO = anItem({ id: 'metro', title: 'A metro across the strait', short: 'the metro' });
export const READING = anItem({ id: 'reading', title: 'Every pupil reads', short: 'the reading' });
export const HANDBOOK = anItem({
  ...{ id: 'handbook', kind: 'commitment', title: 'Write a handbook', short: 'the handbook' },
});
export const INQUIRY = anItem({
  ...{ id: 'inquiry', kind: 'assignment', title: 'Look into open data', short: 'the inquiry' },
});

export interface English {
  readonly bot: Bot;
  readonly round: Round;
  say(person: Someone, words: string): Promise<Json>;
  /** Presses a button with what the form on its card holds, and with what is typed into it. */
  press(person: Someone, card: unknown, verb: string, typed?: Json): Promise<Json>;
  /** The same, where words come back and no card. */
  told(person: Someone, card: unknown, verb: string, typed?: Json): Promise<string>;
  /** Sends in an answer that fills all there is to fill in. */
  answer(person: Someone, card: unknown, typed?: Readonly<Record<string, string>>): Promise<Json>;
  give(items: readonly string[], ...people: Someone[]): Promise<void>;
  /** Each answers for a unit. */
  giveUnits(item: string, ...units: (readonly [Someone, string])[]): Promise<void>;
  /** Opens one more round. */
  open(wish: Partial<RoundWish>): Promise<Round>;
  /** The cards that have come to somebody unasked since this was last asked, of anybody. */
  came(person: Someone): Promise<readonly Json[]>;
  history(item: string): ReturnType<Bot['deps']['stores']['assessments']['history']>;
}

interface EnglishOptions {
  readonly model?: string;
  /** Who answers for Ann when she is away. */
  readonly deputy?: Someone;
  readonly bot?: Bot;
  readonly round?: Partial<RoundWish>;
}

const PLAN = 'board-2025';
const INTERIM = { kind: 'interim', name: 'Interim report 2025', from: '2025-01-01', to: '2025-08-31' };
export const ANNUAL = { kind: 'annual', name: 'Annual report 2025', to: '2025-12-31', due: '2026-01-20' };

/** What somebody reads, of which no word is Swedish. */
export function inEnglish(reply: Reply): string {
  const said = saidOf(reply);
  // LIX is told with its source.
  assert.deepEqual(linesNotIn('en', said.replace('Björnsson 1968', '').split('\n')), []);
  return said;
}

/** An answer that fills everything there is to fill in. */
function filled(card: unknown): Record<string, string> {
  const texts = Object.entries(filledIn(card)).map(([id, text]) => [id, text.replace('Svar på', 'On')]);
  return Object.fromEntries(texts);
}

/** A round in which Ann is asked about everything. */
export async function openEnglish(
  items: readonly Item[],
  { model = '2025', deputy, bot: started, round: wish = {} }: EnglishOptions = {},
): Promise<English> {
  const bot = started ?? (await startBot());
  const { deps, connector } = bot;
  const plan = { id: PLAN, title: 'Board budget 2025', board: 'City board', year: 2025, items };
  const modelled = applyModel({ ...plan, language: 'en' }, modelOf(readModels(), model));
  await importPlan(COORDINATOR, { plan: modelled, dryRun: false }, deps);
  const people: readonly Person[] = [
    { ...ANN, roles: ['owner'], ...(deputy ? { deputy: deputy.id } : {}) },
    { ...BEN, roles: ['owner'] },
    { ...CORA, roles: ['coordinator'] },
  ];
  await importPeople(COORDINATOR, people, deps);
  for (const person of people) await bot.say(person, 'language English');

  async function give(given: readonly string[], ...to: Someone[]): Promise<void> {
    const owners = given.flatMap((item) => to.map(({ id: person }) => ({ item, person })));
    await importOwners(COORDINATOR, { plan: PLAN, owners }, deps);
  }
  const open = (more: Partial<RoundWish>) =>
    openNewRound(COORDINATOR, { plan: PLAN, ...INTERIM, due: '2025-09-15', ...more }, deps);
  const ids = items.filter(({ kind }) => kind !== 'area').map(({ id }) => id);
  await give(ids, ANN);
  const round = await open(wish);
  let seen = connector.sent.length;

  function cardIn(reply: Reply): Json {
    const said = inEnglish(reply);
    assert.ok(reply.card, `no card, but: ${said}`);
    return reply.card;
  }
  const pressed = (person: Someone, card: unknown, verb: string, typed: Json = {}) =>
    bot.execute(person, { ...dataOf(card, verb), ...valuesOf(card), ...typed });

  return {
    bot,
    round,
    give,
    async giveUnits(item, ...units) {
      const owners = units.map(([{ id: person }, unit]) => ({ item, person, unit }));
      await importOwners(COORDINATOR, { plan: PLAN, owners }, deps);
    },
    open,
    say: async (person, words) => cardIn(await bot.say(person, words)),
    press: async (...press) => cardIn(await pressed(...press)),
    async told(...press) {
      const reply = await pressed(...press);
      assert.equal(reply.card, undefined, saidOf(reply));
      return inEnglish(reply);
    },
    answer: async (person, card, typed = {}) =>
      cardIn(await pressed(person, card, 'submit', { ...filled(card), ...typed })),
    async came(person) {
      for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
      const sent = connector.sent
        .slice(seen)
        .filter(({ conversation }) => conversation === `chat-${person.id}`);
      seen = connector.sent.length;
      return sent.flatMap(({ activity: { summary = '', attachments } }) => {
        const card = attachments?.[0]?.content;
        inEnglish({ card: undefined, text: summary });
        return card ? [cardIn({ card, text: undefined })] : [];
      });
    },
    history: (item) => deps.stores.assessments.history(PLAN, round.id, item),
  };
}
