import assert from 'node:assert/strict';
import { runPeople } from '../../../src/cli/people.ts';
import { runReport } from '../../../src/cli/report.ts';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { anItem, aPlan } from '../../build.ts';
import { dataOf, filledIn, textOf } from '../../cards.ts';
import { terminal } from '../../faults/command.ts';

const BO: Someone = { id: '11111111-aaaa-4aaa-8aaa-111111111111', name: 'Bo Ek' };
const DAN: Someone = { id: '33333333-cccc-4ccc-8ccc-333333333333', name: 'Dan Berg' };
const CORA: Someone = { id: '44444444-dddd-4ddd-8ddd-444444444444', name: 'Cora Ström' };
const UNITS = anItem({ id: 'units', parent: 'green', title: 'Enheterna', respondents: 'eachUnit' });

describe('An answer that is kept under a person, since no unit was named', () => {
  let bot: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    const plan = aPlan();
    await importPlan(
      COORDINATOR,
      { plan: { ...plan, items: [...plan.items, UNITS] }, dryRun: false },
      bot.deps,
    );
    await importPeople(
      COORDINATOR,
      [
        { ...BO, roles: ['owner'] },
        { ...DAN, roles: ['owner'] },
        { ...CORA, roles: ['coordinator'] },
      ],
      bot.deps,
    );
    const owners = [BO, DAN].map(({ id }) => ({ item: UNITS.id, person: id }));
    await importOwners(COORDINATOR, { plan: plan.id, owners }, bot.deps);
    const period = { name: 'Delår', from: '2025-01-01', to: '2025-04-30', due: '2025-09-15' };
    const opened = await openNewRound(COORDINATOR, { plan: plan.id, kind: 'interim', ...period }, bot.deps);
    round = opened.id;
    const { card } = await bot.say(BO, 'svara enheterna');
    await bot.execute(BO, { ...dataOf(card, 'submit'), ...filledIn(card, { text_happened: 'Klart.' }) });
  });
  afterEach(closeBots);

  async function isNamed(): Promise<void> {
    const { text } = await terminal(bot, runReport, [], { round, format: 'md' });
    const cards = await Promise.all(
      ['status enheterna', 'sammanställ', 'historik enheterna'].map((words) => bot.say(CORA, words)),
    );
    for (const said of [text, ...cards.map(({ card }) => textOf(card))]) {
      assert.match(said, /Bo Ek/);
      assert.doesNotMatch(said, new RegExp(BO.id));
    }
    assert.match(text, /^#### Bo Ek$/m);
  }

  it('has their name in reports and history', isNamed);

  it('has their name when they have left, in the round and when it is closed', async () => {
    await terminal(bot, runPeople, ['remove', BO.id]);
    await isNamed();
    await closeOpenRound(COORDINATOR, round, bot.deps);
    await isNamed();
  });

  it('has their name when another owns it now, whatever account they have', async () => {
    await terminal(bot, runPeople, ['move', BO.id, '22222222-bbbb-4bbb-8bbb-222222222222']);
    const owners = [{ item: UNITS.id, person: DAN.id }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await isNamed();
  });
});
