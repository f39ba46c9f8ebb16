import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.ts';
import { payload } from '../../../src/views/card.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, textOf } from '../../cards.ts';
import { hasButton } from '../../people-chat.ts';
import { ALEX, MATTIAS, openSampleRound } from '../../sample-round.ts';

describe('The timeline of a report', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const set = async (some: Partial<Settings>) => {
    const { etag } = await bot.deps.stores.settings.read();
    assert.ok(
      await bot.deps.stores.settings.save({ value: { ...DEFAULT_SETTINGS, ...some }, etag }, BY_ANNA),
    );
  };
  const said = async (words: string, person = ALEX) =>
    textOf((await bot.say(person, words)).card).replaceAll('\u00A0', ' ');

  it('tells by when each step is done, counted from the council, with where it is', async () => {
    await openSampleRound(bot);
    await set({ councilDays: ['2025-10-23'] });
    const text = await said('när ska delårsrapporten till fullmäktige?');
    assert.match(
      text,
      /^Tidslinje · Delårsrapport 2025\nSvaren behövs senast 18 sep för fullmäktige 23 okt\n/,
    );
    assert.match(
      text,
      /18 sep · Svaren är inne\n→ Näst i tur · de ansvariga · omgångens sista svarsdag är 15 sep\n25 sep · [^\n]+\nSamordnaren\n2 okt · [^\n]+\nAttestanterna\n9 okt · [^\n]+\nKommunstyrelsen\n23 okt · Fullmäktige sammanträder\nKommunfullmäktige\n31 okt · Rapporten är hos/,
    );
    assert.match(text, /kommunallagen 11 kap\. 16 §/);
    bot.clock.set('2025-10-03T08:00:00Z');
    assert.match(
      await said('tidslinje'),
      /Näst i tur: kommunstyrelsen har behandlat[\s\S]*Passerat · de ansvariga/,
    );
    bot.clock.set('2025-12-01T08:00:00Z');
    assert.match(await said('vilka datum gäller för delåret?'), /Alla dagar har passerat/);
  });

  it('says how the meetings are set where none is, and counts from the last day of the law', async () => {
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'tidslinje');
    const text = textOf(card).replaceAll('\u00A0', ' ');
    assert.match(text, /Svaren behövs senast 10 okt för att hinna till 31 okt/);
    assert.match(
      text,
      /mötesdagar är inte inlagda[\s\S]*Samordnaren skriver till exempel ”fullmäktige sammanträder 22 okt”/,
    );
    assert.ok(hasButton(card, 'Visa inställningar'));
    assert.ok(!hasButton((await bot.say(MATTIAS, 'tidslinje')).card, 'Visa inställningar'));
  });

  const broken: readonly [what: string, some: Partial<Settings>, title: RegExp, why: RegExp][] = [
    [
      'a due day too late for the council',
      { councilDays: ['2025-10-16'] },
      /Sista svarsdag 15 sep är för sen/,
      /Med svar senast 11 sep hinner rapporten till fullmäktige 16 okt\.[\s\S]*✗ Håller inte · de ansvariga/,
    ],
    [
      'no council in time',
      { councilDays: ['2025-06-18', '2025-11-27'] },
      /Fullmäktige sammanträder inte före 31 okt/,
      /Nästa inlagda möte är 27 nov, och det är för sent\.[\s\S]*✗ Håller inte · lagens sista dag/,
    ],
    [
      'a council on a Sunday',
      { councilDays: ['2025-10-26'] },
      /Fullmäktige 26 okt är ingen arbetsdag/,
      /Det är en lördag eller söndag\.[^\n]+före är 24 okt\./,
    ],
    [
      'a pause that leaves no time',
      { councilDays: ['2025-10-16'], pauses: [{ from: '2025-09-01', to: '2025-09-26' }] },
      /Tiden räcker inte till fullmäktige 16 okt/,
      /Svaren skulle behöva vara inne 14 aug, och perioden slutar 31 aug/,
    ],
  ];
  for (const [what, some, title, why] of broken) {
    it(`points out what breaks it: ${what}`, async () => {
      await openSampleRound(bot);
      await set(some);
      const text = await said('tidslinje');
      assert.match(text, title);
      assert.match(text, why);
    });
  }

  it('is that of the report that is asked for, with or without a round', async () => {
    await openSampleRound(bot);
    await set({ councilDays: ['2025-10-23', '2026-04-23', '2026-06-17'] });
    const annual = await said('när ska årsredovisningen för 2025 till fullmäktige?');
    assert.match(
      annual,
      /Tidslinje · Årsredovisningen till och med 31 dec\nSvaren behövs senast 23 mar 2026/,
    );
    assert.match(annual, /15 apr 2026 · Rapporten är hos fullmäktige och revisorerna/);
    assert.match(
      await said('tidslinje delår 2026'),
      /till och med 31 aug 2026\nFullmäktige sammanträder inte före 31 okt 2026/,
    );
  });

  it('of another open round is a press away, told apart by name', async () => {
    const round = await openSampleRound(bot);
    const period = { kind: 'annual', from: '2025-01-01', to: '2025-12-31', due: '2026-02-02' };
    await openNewRound(COORDINATOR, { plan: round.plan, name: 'Helår 2025', ...period }, bot.deps);
    const { card } = await bot.say(ALEX, 'tidslinje delår');
    assert.match(textOf(card), /Delårsrapport 2025/);
    const whole = (await bot.say(ALEX, 'tidslinje')).card;
    const other = await bot.execute(ALEX, dataOf(whole, 'show-timeline'));
    assert.match(textOf(other.card), /Tidslinje.+(?:Delårsrapport|Helår) 2025/);
    const byRound = await bot.execute(ALEX, payload('show-timeline', 'sv', { round: round.id }));
    assert.match(textOf(byRound.card), /Tidslinje.+Delårsrapport 2025/);
  });

  it('is told in a channel, and before there is any round', async () => {
    assert.match(await said('tidslinje'), /Delårsrapporten till och med 31 aug/);
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, '<at>Målvakt</at> tidslinje', CHANNEL);
    assert.match(textOf(card), /Tidslinje/);
  });

  it('is told in English', async () => {
    await openSampleRound(bot);
    await set({ councilDays: ['2025-10-16'] });
    const text = await said('when is the interim report due to the council?');
    assert.match(
      text,
      /^Timeline · Delårsrapport 2025\nThe due date, 15 Sep, is too late\nWith answers by 11 Sep/,
    );
    assert.match(
      text,
      /11 Sep · The answers are in\n✗ Does not hold · the owners · the round’s due date is 15 Sep/,
    );
  });
});
