import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { importOf } from '../../../src/domain/plans/read-document.ts';
import { readDocument } from '../../../src/importers/document/read-document.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { elementsOf, seenOf, textOf } from '../../cards.ts';
import { KIM } from '../../past-rounds.ts';

const GOAL = 'mal-vikstad-har-hamn-oppen';
const SCENE = 'upp-hamnnamnden-prova-flytande-scen';
const PLANNING = 'Bryggorna byggs om så att fler kan komma ner till vattnet. '.repeat(10).trim();
const BUDGET = [
  ...['# Nämndsbudget 2025', 'Hamnnämnden', '# Målområde - En levande hamn'],
  '## Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla',
  ...['### Planering för 2025', PLANNING, '### Uppföljning av målet'],
  'Nämndens indikator för målet är antalet gästnätter, det vill säga nätter vid kaj.',
  '### Hamnnämnden ges i uppdrag att pröva en flytande scen',
  'Uppdraget återrapporteras i samband med årsanalysen 2025.',
].join('\n\n');

let bot: Bot;

describe('What a budget promises', () => {
  beforeEach(async () => {
    bot = await startBot();
    const document = readDocument('budget.md', BUDGET, 'hamn-2025');
    await importPlan(COORDINATOR, { ...importOf(document), dryRun: false }, bot.deps);
    await importPeople(COORDINATOR, [{ ...KIM, roles: ['owner', 'manager'] }], bot.deps);
    const owners = [GOAL, SCENE].map((item, line) => ({ item, person: KIM.id, line }));
    await importOwners(COORDINATOR, { plan: 'hamn-2025', owners }, bot.deps);
    const round = { plan: 'hamn-2025', kind: 'interim', name: 'Delårsrapport 2025' } as const;
    const days = { from: '2025-01-01', to: '2025-08-31', due: '2025-09-15' };
    await openNewRound(COORDINATOR, { ...round, ...days }, bot.deps);
  });
  afterEach(closeBots);

  const whole = (card: unknown) =>
    elementsOf(card).find(({ tooltip }) => /: plan(?:ering|ning)/.test(String(tooltip)));

  it('stands whole on the question of its owner, and on the card that tells how it is going', async () => {
    const { card: question } = await bot.say(KIM, 'svara');
    assert.match(
      seenOf(question),
      /Definition: \nDet vill säga nätter vid kaj\.\nPlanering: \nBryggorna byggs om/,
    );
    assert.doesNotMatch(seenOf(question), new RegExp(PLANNING));
    assert.equal(textOf(whole(question)?.card), `Planering: \n${PLANNING}`);
    const { card: status } = await bot.say(KIM, 'status Vikstad har en hamn som är öppen för alla');
    assert.equal(textOf(whole(status)?.card), `Planering: ${PLANNING}`);
  });

  it('does so in English, with the plan’s own words', async () => {
    const { card } = await bot.say(KIM, 'answer');
    assert.match(
      seenOf(card),
      /Definition: \nDet vill säga nätter vid kaj\.\nPlanning: \nBryggorna byggs om/,
    );
    assert.equal(textOf(whole(card)?.card), `Planning: \n${PLANNING}`);
  });

  it('tells when an assignment is to be reported', async () => {
    const { card } = await bot.say(KIM, 'när ska den flytande scenen vara klar?');
    assert.match(textOf(card), /Så anger planen när det ska vara klart med .+: årsanalysen 2025/);
  });
});
