import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPeople } from '../../../src/commands/people/import-people.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { compileReport } from '../../../src/commands/status/compile-summary.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, filledIn, textOf } from '../../cards.ts';
import { aReadAnswer, KIM, open2025, plan2025, report2024 } from '../../past-rounds.ts';
import { markdownOf } from '../../report-of.ts';

describe('A goal that nobody is asked about in the open round', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await bot.deps.stores.plans.save(plan2025(), BY_ANNA, 0);
    await importPeople(COORDINATOR, [{ ...KIM, roles: ['owner', 'manager'] }], bot.deps);
    const owners = [{ item: 'growth', person: KIM.id, line: 1 }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await open2025(bot);
  });
  afterEach(closeBots);

  it('is said to be there, and to lack an owner', async () => {
    const { text } = await bot.say(KIM, 'status klimatet');
    assert.match(
      text ?? '',
      /^”klimatet” finns i planen, men ingen har fått någon fråga om det i omgången ”Delårsrapport 2025”\. Samordnaren/,
    );
    assert.match((await bot.say(KIM, 'status rymdfart')).text ?? '', /^Jag hittar inget som stämmer/);
  });

  it('is told as it last stood, when it has been answered before', async () => {
    await importPastRound(COORDINATOR, { document: report2024(), dryRun: false }, bot.deps);
    const { card } = await bot.say(KIM, 'status klimatet');
    assert.match(textOf(card), /^Delårsrapport 2024 · .+\n[\s\S]*■ \nFörväntas inte uppnås/);
  });
});

describe('What has lost its owner after it was answered in the open round', () => {
  let bot: Bot;
  const own = (item: string) =>
    importOwners(COORDINATOR, { plan: 'ks-2025', owners: [{ item, person: KIM.id, line: 1 }] }, bot.deps);

  beforeEach(async () => {
    bot = await startBot();
    await bot.deps.stores.plans.save(plan2025(), BY_ANNA, 0);
    await importPeople(COORDINATOR, [{ ...KIM, roles: ['owner', 'manager'] }], bot.deps);
    await open2025(bot);
  });
  afterEach(closeBots);

  async function answerAndDisown(item: string): Promise<void> {
    await own(item);
    const { card } = await bot.say(KIM, 'svara');
    await bot.execute(KIM, { ...dataOf(card, 'submit'), ...filledIn(card) });
    await bot.deps.stores.owners.update('ks-2025', [item], () => [], BY_ANNA);
    await own('growth');
  }

  it('is told with its answer, though somebody is asked about what stands above it', async () => {
    await answerAndDisown('metro');
    const { card } = await bot.say(KIM, 'status öresundsmetron');
    assert.match(textOf(card), /Så går det med Öresundsmetron\n● \nFörväntas uppnås/);
  });

  it('is told beside what is meant as well and is asked about', async () => {
    await answerAndDisown('climate');
    const told = textOf((await bot.say(KIM, 'status öresundsmetron och klimatet')).card);
    assert.match(told, /Öresundsmetron[\s\S]*Inget svar[\s\S]*Klimatet[\s\S]*Förväntas uppnås/);
    const { card } = await bot.say(KIM, 'status klimatet');
    assert.match(textOf(card), /Så går det med klimatet\n● \nFörväntas uppnås/);
  });
});

describe('What a report says of a goal that several units answer for', () => {
  let bot: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    const plan = plan2025();
    const items = plan.items.map((item) =>
      item.id === 'climate' ? { ...item, respondents: 'eachUnit' as const } : item,
    );
    await bot.deps.stores.plans.save({ ...plan, items }, BY_ANNA, 0);
    await importPeople(COORDINATOR, [{ ...KIM, roles: ['manager'] }], bot.deps);
    const texts = { outcome: 'Utsläppen ökar.' };
    const document = report2024([aReadAnswer({ item: 'r-climate', status: 'notMet', texts })]);
    round = (await importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps)).answers.round.id;
  });
  afterEach(closeBots);

  it('is about the goal as a whole, on the card and in the exported report, with the day of the report', async () => {
    const { card } = await bot.say(KIM, 'status klimatet');
    assert.match(
      textOf(card),
      /Samlat svar\n■ \nFörväntas inte uppnås · Enligt planering \(Delårsrapport 2024, 31 aug 2024\)/,
    );
    const read = elementsOf(card).find(({ type, verb }) => type === 'Action.Execute' && verb === 'show');
    assert.deepEqual([read?.title, read?.tooltip], ['Läs', 'Läs: Samlat svar']);
    assert.match(textOf(card), /Källa: Delårsrapport 2024, 31 aug 2024/);
    assert.doesNotMatch(textOf(card), /enheter har svarat|senast/);
    const summary = await compileReport(COORDINATOR, round, bot.deps);
    const wording = { language: 'sv' as const, timezone: 'Europe/Stockholm', now: bot.clock.now() };
    const document = markdownOf(summary, wording);
    assert.match(
      document.replaceAll('\u00A0', ' '),
      /#### Samlat svar\n\n.+\n\n##### Ur rapporten\n\nUtsläppen ökar\.[\s\S]*\| 1 \| .+ \(Samlat svar\) \| Delårsrapport 2024 \| 31 aug 2024 \|/,
    );
    assert.doesNotMatch(document + textOf(card), /owner|kl\. \d/);
  });
});
