import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { type Bot, CHANNEL, closeBots, type Someone, startBot } from '../bot.ts';
import { BY_ANNA } from '../build.ts';
import { dataOf, elementsOf, type Json, textOf, valuesOf } from '../cards.ts';
import { buttonOf, hasButton } from '../people-chat.ts';
import { ALEX, AMIRA, openSampleRound } from '../sample-round.ts';

describe('Settings in the chat', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const stored = async () => (await bot.deps.stores.settings.read()).value;
  const save = async (form: Json | undefined, filled: Json = {}) =>
    (await bot.execute(ALEX, { ...dataOf(form, 'save-settings'), ...valuesOf(form), ...filled })).card;
  const formOf = async (setting: string) => {
    const { card } = await bot.say(ALEX, 'inställningar');
    const data = elementsOf(card).find(({ data }) => Object(data).setting === setting)?.data;
    return (await bot.execute(ALEX, Object(data))).card;
  };

  it('are shown with the defaults, and each is changed in a form of its own', async () => {
    const { card } = await bot.say(ALEX, 'inställningar');
    const said = textOf(card).replaceAll('\u00A0', ' ');
    assert.match(
      said,
      /^Inställningar\nDet här gäller för alla, tills du ändrar det\nArbetstid\nPåminnelser går ut på vardagar kl\. 8–17\./,
    );
    assert.match(
      said,
      /påminns tre dagar före, på sista svarsdagen och två dagar efter\. Därefter går en påminnelse ut var 7:e dag\./,
    );
    assert.match(said, /Avvikelser över 500 tkr/);
    const form = await formOf('hours');
    assert.deepEqual(valuesOf(form), { hours: '8–17' });
    const saved = await save(form, { hours: '7-16' });
    assert.match(textOf(saved), /Ändringen är sparad\nArbetstid var förut: 8–17\./);
    assert.deepEqual(await stored(), { ...DEFAULT_SETTINGS, workingHours: { from: 7, to: 16 } });
  });

  it('are put back by a press, and that again', async () => {
    const saved = await save(await formOf('reminders'), { reminders: '-5, 0', repeat: '3' });
    assert.deepEqual((await stored()).reminders, { days: [-5, 0], thenEvery: 3 });
    const { card } = await bot.execute(ALEX, buttonOf(saved, 'Ångra ändringen'));
    assert.deepEqual(await stored(), DEFAULT_SETTINGS);
    await bot.execute(ALEX, buttonOf(card, 'Ångra ändringen'));
    assert.deepEqual((await stored()).reminders, { days: [-5, 0], thenEvery: 3 });
  });

  it('are refused with one fault for each field, and what was typed stays', async () => {
    const form = await formOf('reminders');
    const again = await save(form, { reminders: '-3, ibland', repeat: 'ofta' });
    assert.match(
      textOf(again),
      /Påminnelser: ”ibland” går inte att läsa[\s\S]*Därefter: skriv ett helt tal från 1 till 60[\s\S]*Inget är sparat, och det du skrev står kvar/,
    );
    assert.deepEqual(valuesOf(again), { reminders: '-3, ibland', repeat: 'ofta' });
    assert.deepEqual(await stored(), DEFAULT_SETTINGS);
  });

  it('are stored once by the same press twice, with one line in the trail', async () => {
    const form = await formOf('economy');
    await save(form, { economy: '250' });
    const again = await save(form, { economy: '250' });
    assert.match(textOf(again), /Det gäller redan/);
    assert.equal(hasButton(again, 'Ångra ändringen'), false);
    const lines = await bot.documents.directory.range('local', 'audit/settings');
    assert.equal(lines.length, 1);
  });

  it('read a sum as it is written in English', async () => {
    await bot.say(ALEX, 'language english');
    const { card } = await bot.say(ALEX, 'settings');
    const data = elementsOf(card).find(({ data }) => Object(data).setting === 'economy')?.data;
    await save((await bot.execute(ALEX, Object(data))).card, { economy: '1,000' });
    assert.equal((await stored()).economyThreshold, 1000);
  });

  it('tell the second of two what the first changed, and keep what the second typed', async () => {
    const form = await formOf('hours');
    const first = { ...DEFAULT_SETTINGS, workingHours: { from: 9, to: 15 } };
    assert.ok(await bot.deps.stores.settings.save({ value: first, etag: undefined }, BY_ANNA));
    const again = await save(form, { hours: '7–16' });
    assert.match(
      textOf(again),
      /Någon annan ändrade medan du skrev\. Nu gäller arbetstid: 9–15\. Det du skrev står kvar/,
    );
    assert.deepEqual(valuesOf(again), { hours: '7–16' });
    assert.deepEqual((await stored()).workingHours, { from: 9, to: 15 });
    await save(again);
    assert.deepEqual((await stored()).workingHours, { from: 7, to: 16 });
  });

  it('lose nothing of what another changed in another form meanwhile', async () => {
    const form = await formOf('hours');
    const first = { ...DEFAULT_SETTINGS, councilDays: ['2025-10-23'] };
    assert.ok(await bot.deps.stores.settings.save({ value: first, etag: undefined }, BY_ANNA));
    await save(form, { hours: '7–16' });
    assert.deepEqual(await stored(), { ...first, workingHours: { from: 7, to: 16 } });
  });

  const told: readonly [words: string, title: RegExp, filled: Json][] = [
    ['ändra arbetstiden till 7–16', /Vilken arbetstid gäller\?/, { hours: '7–16' }],
    ['vi har semesterstängt v. 42–43', /När har kommunen uppehåll\?/, { pauses: '2025-10-13–2025-10-26' }],
    [
      'kommunfullmäktige sammanträder 23 oktober',
      /När sammanträder fullmäktige\?/,
      { council: '2025-10-23' },
    ],
    ['påminn två dagar innan', /När ska den som inte har svarat/, { reminders: '-2, 0, +2', repeat: '7' }],
    ['påminn var tredje dag', /När ska den som inte har svarat/, { reminders: '-3, 0, +2', repeat: '3' }],
    ['sätt gränsen för avvikelser till 250 tkr', /Över vilken avvikelse/, { economy: '250 tkr' }],
    ['inställningar arbetstid 7–16', /Vilken arbetstid gäller\?/, { hours: '7–16' }],
    [
      'vi har stängt i sommar',
      /När har kommunen uppehåll\?[\s\S]*Jag förstod inte vad det ska vara/,
      { pauses: '' },
    ],
    ['working hours 7 to 16', /What are the working hours\?/, { hours: '7–16' }],
    ['the council meets on 23 October', /When does the council meet\?/, { council: '2025-10-23' }],
    [
      'we are closed 24 Dec to 6 Jan',
      /When does the municipality pause\?/,
      { pauses: '2025-12-24–2026-01-06' },
    ],
    ['remind people two days before', /When are those who have not/, { reminders: '-2, 0, +2', repeat: '7' }],
  ];
  for (const [words, title, filled] of told) {
    it(`open filled in for "${words}", and nothing is stored`, async () => {
      const { card } = await bot.say(ALEX, words);
      assert.match(textOf(card), title);
      assert.deepEqual(valuesOf(card), filled);
      assert.deepEqual(await stored(), DEFAULT_SETTINGS);
    });
  }

  it('add a day that is said to those that are there', async () => {
    await save((await bot.say(ALEX, 'fullmäktige sammanträder 23 oktober')).card);
    const { card } = await bot.say(ALEX, 'fullmäktige sammanträder 27 november');
    assert.deepEqual(valuesOf(card), { council: '2025-10-23, 2025-11-27' });
    await save(card);
    assert.deepEqual((await stored()).councilDays, ['2025-10-23', '2025-11-27']);
    const said = textOf((await bot.say(ALEX, 'inställningar')).card).replaceAll('\u00A0', ' ');
    assert.match(said, /Fullmäktige sammanträder 23 okt och 27 nov\./);
  });

  it('tell of the meetings to come, and how many more there are', async () => {
    await save(await formOf('council'), { council: '2025-06-18, 2025-10-23, 2025-11-27' });
    assert.match(
      textOf((await bot.say(ALEX, 'inställningar')).card),
      /sammanträder 23 okt, 27 nov och 1 till\./,
    );
  });

  it('take days as people write them in the form', async () => {
    await save(await formOf('council'), { council: '23 okt, 27 november' });
    assert.deepEqual((await stored()).councilDays, ['2025-10-23', '2025-11-27']);
  });

  it('are not for others: they hear who changes them, and a card of a coordinator does nothing for them', async () => {
    const form = await formOf('hours');
    for (const words of ['inställningar', 'ändra arbetstiden till 7–16'])
      assert.match(textOf((await bot.say(AMIRA, words)).card), /Inställningar ändrar samordnaren/);
    const press = { ...dataOf(form, 'save-settings'), hours: '7–16' };
    assert.match(String((await bot.execute(AMIRA, press)).text), /finns inte|känner/i);
    assert.deepEqual(await stored(), DEFAULT_SETTINGS);
  });

  it('are seen in the own chat only', async () => {
    assert.match(
      String((await bot.say(ALEX, '<at>Målvakt</at> inställningar', CHANNEL)).text),
      /i din egen chatt/,
    );
  });

  it('are told in English', async () => {
    const say = async (person: Someone, words: string) => (await bot.say(person, words)).card;
    const form = await say(ALEX, 'working hours 7 to 16');
    assert.match(textOf(form), /Settings\nWhat are the working hours\?\nNothing is saved yet/);
    const saved = await save(form);
    assert.match(textOf(saved), /The change is saved\nWorking hours before the change: 8–17\./);
    const again = await save(await say(ALEX, 'change the working hours'), { hours: '7.30–16' });
    assert.match(
      textOf(again),
      /Working hours: write whole hours, for example 8–17\.[\s\S]*what you wrote is still here/,
    );
  });
});
