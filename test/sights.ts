/** Goals that have been followed up for some years, as those see them who ask in the chat. */
import { importOwners } from '../src/commands/people/import-owners.ts';
import { importPeople } from '../src/commands/people/import-people.ts';
import { importPlan } from '../src/commands/plans/import-plan.ts';
import { importPastRound } from '../src/commands/rounds/import-past-round.ts';
import { openNewRound } from '../src/commands/rounds/manage-rounds.ts';
import { samplePeople, samplePlan } from '../src/demo/sample.ts';
import type { PastRoundDocument } from '../src/domain/plans/read-document.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import { type Bot, CHANNEL, COORDINATOR, type Place, type Someone, startBot } from './bot.ts';
import { anItem, aPerson } from './build.ts';
import { textOf } from './cards.ts';
import { prepared } from './prepared.ts';
import { closeAndPublish } from './published-round.ts';
import { answerItems } from './round-answers.ts';
import { ALEX } from './sample-round.ts';

export const MANAGER: Someone = { id: '00000001-0000-4000-8000-000000000000', name: 'Cilla Chef' };
export const READER: Someone = { id: '00000002-0000-4000-8000-000000000000', name: 'Rut Läsare' };

/** Nobody is asked about it this year, and there were some like it years ago. */
const UNASKED = 'upp-kultur-lokaler';

/** A report of years ago, on goals whose words come again. */
const REPORT_2019: PastRoundDocument = {
  plan: {
    board: 'Kommunstyrelsen',
    language: 'sv',
    id: 'ks-2019',
    title: 'Nämndsbudget 2019',
    year: 2019,
    items: [
      anItem({ id: 'culture', kind: 'boardGoal', title: 'Kulturlivet är fritt' }),
      anItem({
        id: 'premises',
        kind: 'commitment',
        parent: 'culture',
        title: 'Ta fram lokaler åt det fria kulturlivet',
      }),
      anItem({
        id: 'studios',
        kind: 'commitment',
        parent: 'culture',
        title: 'Fria kulturlivets lokaler och ateljéer',
      }),
      anItem({ id: 'metro', kind: 'commitment', title: 'Leda arbetet med Öresundsmetron' }),
      anItem({ id: 'power', kind: 'boardGoal', title: 'Elen räcker till alla' }),
    ],
  },
  ids: 'made',
  unplaced: [],
  pastRound: {
    kind: 'interim',
    name: 'Delårsrapport 2019',
    from: '2019-01-01',
    to: '2019-08-31',
    answers: ['premises', 'studios', 'metro', 'power'].map((item, index) => ({
      item,
      line: 10 + index,
      status: 'met',
      direction: 'asPlanned',
      texts: { happened: `Det här är sagt 2019 om ${item}.` },
    })),
  },
};

/** What this year's goal of electricity carries on. */
const POWER_2019 = { plan: 'ks-2019', item: 'power' };

export interface Sights {
  readonly bot: Bot;
  readonly round: Round;
}

async function open(bot: Bot, kind: string, name: string, to: string, due: string): Promise<Round> {
  return openNewRound(COORDINATOR, { plan: 'ks-2025', kind, name, from: '2025-01-01', to, due }, bot.deps);
}

/** Malmö's plan with a round that is closed, one that is open, and a report of 2019; a goal of this year is nobody's. */
export async function openSights(options: Parameters<typeof startBot>[0] = {}): Promise<Sights> {
  const bot = await startBot({ now: '2025-04-01T08:00:00Z', ...options });
  const members = [...samplePeople().people, MANAGER].map(({ id, name }) => {
    return { aadObjectId: id, name, userRole: 'user' };
  });
  bot.connector.rosters.set(CHANNEL.conversation, members);
  return { bot, round: await store(bot, undefined) };
}

const store = prepared(async (bot) => {
  const { people, owners } = samplePeople();
  const plan = samplePlan();
  const digital = anItem({
    id: 'mal-digital',
    title: 'Malmö stad tar vara på digitaliseringens möjligheter',
    short: 'Digitaliseringens möjligheter',
  });
  const theirs = [...owners.filter(({ item }) => item !== UNASKED), { item: digital.id, person: ALEX.id }];
  const items = [
    ...plan.items.map((item) =>
      item.id === 'mal-elforsorjning' ? { ...item, continues: POWER_2019 } : item,
    ),
    digital,
  ];
  await importPastRound(COORDINATOR, { document: REPORT_2019, dryRun: false }, bot.deps);
  await importPlan(COORDINATOR, { plan: { ...plan, items }, dryRun: false }, bot.deps);
  await importPeople(
    COORDINATOR,
    [
      ...people,
      aPerson({ ...MANAGER, roles: ['manager'], unit: 'Ekonomiavdelningen' }),
      aPerson({ ...READER, roles: ['reader'], unit: 'Ekonomiavdelningen' }),
    ],
    bot.deps,
  );
  await importOwners(
    COORDINATOR,
    { plan: plan.id, owners: theirs.map((owner, line) => ({ ...owner, line })) },
    bot.deps,
  );
  const spring = await open(bot, 'pulse', 'Puls våren 2025', '2025-03-31', '2025-04-15');
  await answerItems(
    bot,
    spring,
    { 'mal-tillvaxt': 'met', 'mal-klimat': 'partly', 'mal-uppvaxt': 'met' },
    ALEX,
  );
  await closeAndPublish(spring.id, bot.deps);
  bot.clock.set('2025-09-01T08:00:00Z');
  const round = await open(bot, 'interim', 'Delårsrapport 2025', '2025-08-31', '2025-09-15');
  await answerItems(
    bot,
    round,
    {
      'mal-tillvaxt': {
        status: 'notMet',
        direction: 'negative',
        texts: {
          happened: 'Samrådet drar ut på tiden.',
          cause: 'Staten har inte svarat.',
          remedy: 'Vi bjuder in till möte.',
        },
      },
      'mal-klimat': 'met',
      'mal-uppvaxt': 'met',
      'mal-elforsorjning': {
        status: 'met',
        direction: 'positive',
        texts: { happened: 'Fjärrvärmen byggs ut.' },
      },
      'mal-sjalvforsorjning': 'partly',
      'mal-segregation': 'unknown',
      'mal-digital': 'partly',
    },
    ALEX,
  );
  return round;
});

/** All that is said in return, in words. */
export async function told(bot: Bot, person: Someone, words: string, place?: Place): Promise<string> {
  const { card, text } = await bot.say(person, words, place);
  return [text ?? '', textOf(card)].filter(Boolean).join('\n').replaceAll('\u00A0', ' ');
}
