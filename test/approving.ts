/** A round whose answers are approved, area by area. */
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../src/demo/sample.ts';
import type { Language } from '../src/domain/language.ts';
import type { Person } from '../src/domain/people/people.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import { readOwnersCsv } from '../src/importers/owners-csv.ts';
import { type Bot, COORDINATOR, type Someone, startBot } from './bot.ts';
import { isJson, type Json } from './cards.ts';
import { prepared } from './prepared.ts';
import { answerItems, type Given } from './round-answers.ts';
import { ALEX } from './sample-round.ts';

export const VERA: Someone = { id: '44444444-4444-4444-8444-444444444444', name: 'Vera Nord' };
/** Owns `mal-klimat` and `upp-servicenamnden`. */
export const JELENA: Someone = { id: 'c94a08d3-5be1-4f27-a6d0-17b3f8e25c9a', name: 'Jelena Petrović' };

const AREAS = ['omr-uppvaxt', 'omr-arbete', 'omr-klimat', 'omr-jamlik', 'omr-organisation', 'omr-ekonomi'];

export const CLIMATE: Readonly<Record<string, Given>> = {
  'mal-klimat': { status: 'met', texts: { happened: 'Utsläppen minskar.', basis: 'Mer.' } },
  'mal-elforsorjning': {
    status: 'partly',
    texts: { happened: 'Elnätet byggs ut.', basis: 'Mer.', cause: 'Brist.', remedy: 'Mer.' },
  },
  'upp-klimatinvesteringsplan': 'met',
};

export interface Approving {
  readonly bot: Bot;
  readonly round: Round;
  answer(given: Readonly<Record<string, Given>>, by?: Someone): Promise<void>;
  /** Moves the clock and lets the worker look, as often as it needs. */
  wait(minutes?: number): Promise<void>;
  /** What has come unasked to somebody since it was looked at last. */
  came(to: Someone): readonly Json[];
  readonly all: Readonly<Record<string, Given>>;
}

interface Wish {
  readonly language: Language;
  /** Those that Vera approves. */
  readonly areas: readonly string[];
  readonly approval: string;
}

const store = prepared(async ({ deps }, { language, areas, approval }: Wish) => {
  const { people, owners } = samplePeople();
  const plan = samplePlan();
  await importPlan(COORDINATOR, { plan, dryRun: false }, deps);
  const vera: Person = { ...VERA, roles: ['approver'] };
  const all = [...people, vera].map((one) => ({ ...one, language }));
  await importPeople(COORDINATOR, all, deps);
  await deps.stores.people.update((known) => known.map((one) => ({ ...one, language })), {
    by: { id: 'operator', name: 'Samordnare' },
    at: '2025-09-04T10:00:00.000Z',
    from: 'terminal',
  });
  await importOwners(COORDINATOR, { plan: plan.id, owners }, deps);
  const lines = areas.map((area) => `${area},${VERA.name},,attestant`);
  if (lines.length > 0) {
    const approvers = readOwnersCsv(`post,ansvarig,enhet,as\n${lines.join('\n')}`);
    await importOwners(COORDINATOR, { plan: plan.id, owners: approvers }, deps);
  }
  const period = { kind: 'interim', name: 'Delårsrapport 2025', from: '2025-01-01', to: '2025-08-31' };
  return openNewRound(COORDINATOR, { plan: plan.id, ...period, due: '2025-09-15', approval }, deps);
});

/** @param areas that Vera approves */
export async function openApproving(
  language: Language = 'sv',
  {
    areas = AREAS,
    approval = 'area',
  }: { readonly areas?: readonly string[]; readonly approval?: string } = {},
): Promise<Approving> {
  const bot = await startBot({ now: '2025-09-04T10:00:00Z' });
  const round = await store(bot, { language, areas, approval });
  for (const person of [VERA, JELENA, ALEX]) await bot.install(person);
  for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
  const marks = new Map<string, number>();
  const seen = bot.connector.sent.length;
  return {
    bot,
    round,
    answer: (given, by = JELENA) => answerItems(bot, round, given, by),
    async wait(minutes = 4) {
      bot.clock.set(new Date(+bot.clock.now() + minutes * 60_000).toISOString());
      for (let looks = 0; looks < 3; looks += 1) await bot.worker.tick();
    },
    came(to) {
      const conversation = `chat-${to.id}`;
      const from = marks.get(conversation) ?? seen;
      marks.set(conversation, bot.connector.sent.length);
      return bot.connector.sent
        .slice(from)
        .filter((one) => one.conversation === conversation)
        .flatMap(({ activity }) => {
          const card: unknown = activity.attachments?.[0]?.content;
          return isJson(card) ? [card] : [];
        });
    },
    all: Object.fromEntries(
      samplePlan()
        .items.filter(({ kind }) => kind === 'councilGoal' || kind === 'assignment')
        .map(({ id }) => [id, 'met' as const]),
    ),
  };
}
