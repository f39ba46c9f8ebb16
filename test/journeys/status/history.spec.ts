import assert from 'node:assert/strict';
import { importOwners } from '../../../src/commands/people/import-owners.ts';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { anItem, BY_ANNA } from '../../build.ts';
import { dataOf, filledIn, seenOf, textOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, plan2025, report2019, report2024 } from '../../past-rounds.ts';

const STRANGER = { id: 'nils', name: 'Nils Ny' };

let bot: Bot;
const load = (document: PastRoundDocument) =>
  importPastRound(COORDINATOR, { document, dryRun: false }, bot.deps);

describe('"Hur har det gått med Öresundsmetron sedan 2019?"', () => {
  async function answer2025(status = 'met'): Promise<string> {
    const round = await open2025(bot);
    const { card } = await bot.say(KIM, 'svara');
    const answer = filledIn(card, {
      status,
      text_happened: 'Samrådet är klart.',
      text_cause: 'x',
      text_remedy: 'y',
    });
    await bot.execute(KIM, { ...dataOf(card, 'submit'), ...answer });
    return round;
  }

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  it('has an answer across plans that nothing links: under each goal, newest plan first', async () => {
    await load2025(bot);
    await load(report2019());
    await answer2025();
    const { card } = await bot.say(KIM, 'hur har det gått med Öresundsmetron sedan 2019?');
    const text = textOf(card);
    assert.match(
      text,
      /^Historik · sedan 2019 · 3 bedömningar\nÖresundsmetron: 1 mål och 2 åtaganden, 3 bedömningar som skiljer sig åt\n/,
    );
    assert.match(
      text,
      /Öresundsmetron · Nämndsbudget 2025\nDelårsrapport 2025\n · \n●[\s\S]*Leda arbetet med Öresundsmetron · Nämndsbudget 2019\nDelårsrapport 2019\n · \n●/,
    );
    assert.match(
      text,
      /Delårsrapport 2019\n · \n◆ \nFörväntas uppnås delvis · Enligt planering\n · 1 jan–31 aug 2019/,
    );
    assert.match(text, /Källa: svar från Kim Dahl, 1 sep kl\. 10\.00, version 1 \(det översta svaret\)\n/);
    assert.match(seenOf(card), /Samrådet är klart\./);
    assert.doesNotMatch(seenOf(card), /Studien är klar|Mötena dröjer/);
    assert.match(text, /Läs 2 svar till[\s\S]*Studien är klar/);
  });

  it('has one answer, when a link says that they are the same goal', async () => {
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await load(report2019([aReadAnswer({ status: 'partly', texts: {} })]));
    await answer2025();
    for (const words of ['öresundsmetron', 'leda arbetet']) {
      const text = textOf((await bot.say(KIM, `historik ${words}`)).card);
      assert.match(
        text,
        /^Historik · 2 bedömningar\nÖresundsmetron: bättre än 2019, från ◆ förväntas uppnås delvis till ● förväntas uppnås\n/,
      );
      assert.match(
        text,
        /Delårsrapport 2025\n[\s\S]*Delårsrapport 2019\n[\s\S]* · Leda arbetet med Öresundsmetron/,
      );
    }
  });

  it('tells two goals that carry on the same one once, by the name that was asked for', async () => {
    const { items, ...plan } = plan2025({ plan: 'ks-2019', item: 'project' });
    const continues = { plan: 'ks-2019', item: 'project' };
    await load2025(bot);
    await bot.deps.stores.plans.save(
      {
        ...plan,
        items: items.map((item) => (item.id === 'climate' ? { ...item, continues } : item)),
      },
      BY_ANNA,
      1,
    );
    await load(report2019([aReadAnswer()]));
    for (const [words, title] of [
      ['klimatet', 'Klimatet: ● förväntas uppnås i delårsrapporten 2019'],
      ['malmö växer', 'Öresundsmetron: ● förväntas uppnås i delårsrapporten 2019'],
      [['metro', 'climate'], ': ● förväntas uppnås i delårsrapporten 2019'],
    ] as const) {
      const items = typeof words === 'string' ? [] : words.map((item) => ({ plan: 'ks-2025', item }));
      const said = { verb: 'say', form: 1, language: 'sv', command: 'history', items };
      const { card } = await (typeof words === 'string'
        ? bot.say(KIM, `historik ${words}`)
        : bot.submit(KIM, said));
      const text = textOf(card);
      assert.match(text, /^Historik · 1 bedömning\n/, String(words));
      assert.ok(text.includes(`${title}\n`), text);
    }
  });

  it('is a finding over all plans, when it has been the same in all of them', async () => {
    await load2025(bot);
    await load(report2019([aReadAnswer(), aReadAnswer({ item: 'string' })]));
    await answer2025();
    assert.match(
      textOf((await bot.say(KIM, 'historik öresundsmetron')).card),
      /\nÖresundsmetron: ● förväntas uppnås i delårsrapporten 2025, och samma 2019; inget sparat för 2020–2024\n/,
    );
  });

  const phrasings = [
    'historik öresundsmetron sedan 2024',
    'Historik Öresundsmetron från och med 2024',
    'Hur har det gått för Öresundsmetron sedan år 2024?',
    'hur har Öresundsmetron utvecklats sedan 2024',
    'history öresundsmetron since 2024',
    'how has Öresundsmetron done since 2024?',
    'how has it gone with Öresundsmetron since 2024?',
    'How has the Öresundsmetron been doing since 2024?',
  ];
  for (const words of phrasings) {
    it(`understands "${words}"`, async () => {
      await load2025(bot);
      await load(report2019());
      await load(report2024());
      const text = textOf((await bot.say(KIM, words)).card);
      assert.match(text, /(sedan|since) 2024 · 1 (bedömning|assessment)\n/);
      assert.doesNotMatch(text, /2019/);
    });
  }

  it('says when the last assessment was, when there is none since', async () => {
    await load(report2019([aReadAnswer()]));
    await load2025(bot);
    const text = textOf((await bot.say(KIM, 'historik öresundsmetron sedan 2024')).card);
    assert.match(
      text,
      /Öresundsmetron: inga bedömningar sedan 2024\nDen sista innan dess var ● förväntas uppnås i delårsrapporten 2019/,
    );
    assert.match(text, /\nHela historiken\n/);
  });

  it('says that nothing has been said yet, that nothing fits, or what can be asked', async () => {
    await load2025(bot);
    assert.match(textOf((await bot.say(KIM, 'historik klimatet')).card), /Klimatet: inga bedömningar än/);
    assert.match(
      textOf((await bot.say(KIM, 'historik klimatet sedan 1999')).card),
      /\nKlimatet: inga bedömningar än\nDen första kommer/,
    );
    assert.match((await bot.say(KIM, 'historik giraffer')).text ?? '', /Jag hittar inget som stämmer/);
    // Of what was talked of last.
    assert.match(textOf((await bot.say(KIM, 'historik')).card), /\nKlimatet: inga bedömningar än/);
  });

  it('is kept when an amended budget drops the goal, or the whole tree that it stood in', async () => {
    await load2025(bot);
    await load(report2024());
    const amend = (items: readonly Item[]) =>
      importPlan(COORDINATOR, { plan: { ...plan2025(), items }, dryRun: false, replace: true }, bot.deps);
    await amend(plan2025().items.filter(({ id }) => id !== 'climate'));
    const climate = /Klimatet: ■ förväntas inte uppnås i delårsrapporten 2024\n/;
    assert.match(textOf((await bot.say(KIM, 'historik klimatet')).card), climate);
    await amend([anItem({ id: 'else', title: 'Något annat' })]);
    assert.match(textOf((await bot.say(KIM, 'historik klimatet')).card), climate);
    assert.match(
      textOf((await bot.say(KIM, 'historik öresundsmetron')).card),
      /Öresundsmetron: ● förväntas uppnås i delårsrapporten 2024\n/,
    );
  });

  it("is kept when a report's own plan is replaced by one with other ids, also of what hangs together", async () => {
    const { plan, ...rest } = report2019();
    await load({ ...rest, plan });
    const other = (id: string) => `j-${id}`;
    const items = plan.items.map(({ parent, ...item }) => ({
      ...item,
      id: other(item.id),
      ...(parent ? { parent: other(parent) } : {}),
    }));
    await importPlan(COORDINATOR, { plan: { ...plan, items }, dryRun: false, replace: true }, bot.deps);
    await load2025(bot, { plan: 'ks-2019', item: 'project' });
    await load(report2024());
    const text = textOf((await bot.say(KIM, 'historik leda arbetet')).card);
    assert.match(text, /^Historik · 2 bedömningar\n[\s\S]*Delårsrapport 2024[\s\S]*Delårsrapport 2019/);
    assert.match(
      textOf((await bot.say(KIM, 'historik STRING')).card),
      /STRING: ◆ förväntas uppnås delvis i delårsrapporten 2019/,
    );
  });

  it('is answered in a channel as status is, and to a reader with what is closed', async () => {
    await load2025(bot);
    await load(report2024());
    assert.ok((await bot.say(KIM, '<at>Målvakt</at> historik öresund', CHANNEL)).card);
    const text = textOf((await bot.say(STRANGER, 'historik öresund')).card);
    assert.match(text, /Delårsrapport 2024/);
    assert.doesNotMatch(text, /Delårsrapport 2025/);
    assert.match(textOf((await bot.say(KIM, 'hjälp')).card), /historik ord ur titeln \\\[sedan 2019\\\]/);
    assert.doesNotMatch(textOf((await bot.say(STRANGER, 'hjälp')).card), /sammanställ/);
  });

  it('leaves out nothing that a report said under headings that the plan does not ask for', async () => {
    await load(report2019([aReadAnswer({ texts: { why: 'Danmark dröjer.\nMötet flyttades.' } })]));
    await load2025(bot);
    const text = textOf((await bot.say(KIM, 'historik öresundsmetron')).card);
    assert.match(text, /Danmark dröjer\. Mötet flyttades\.\nKälla: Delårsrapport 2019, 31 aug 2019\n/);
  });

  it('keeps to a dozen lines at once, newest first', async () => {
    await load2025(bot);
    for (let year = 2008; year < 2025; year += 1) {
      const { pastRound, ...document } = report2024([aReadAnswer({ item: 'r-growth' })]);
      const period = { name: `Delårsrapport ${year}`, from: `${year}-01-01`, to: `${year}-08-31` };
      await load({ ...document, pastRound: { ...pastRound, ...period } });
    }
    const { card } = await bot.say(KIM, 'historik öresundsmetron');
    assert.match(
      seenOf(card),
      /Öresundsmetron: ● förväntas uppnås sedan 2008[\s\S]*Delårsrapport 2024[\s\S]*Delårsrapport 2013[\s\S]*Visa 5 rader till/,
    );
    assert.doesNotMatch(seenOf(card), /Delårsrapport 2012/);
    assert.match(textOf(card), /Delårsrapport 2008/);
  });

  it('tells every unit by its name, and a report about the whole by none', async () => {
    const { items, ...plan } = plan2025();
    const eachUnit = items.map((item) =>
      item.id === 'growth' ? { ...item, respondents: 'eachUnit' as const } : item,
    );
    await bot.deps.stores.plans.save({ ...plan, items: eachUnit }, BY_ANNA, 0);
    await bot.deps.stores.people.update(() => [{ ...KIM, roles: ['owner', 'manager'] }], BY_ANNA);
    const owners = [{ item: 'growth', person: KIM.id, unit: 'Hamnen', line: 1 }];
    await importOwners(COORDINATOR, { plan: 'ks-2025', owners }, bot.deps);
    await load(report2024());
    await answer2025();
    const text = textOf((await bot.say(KIM, 'historik öresund')).card);
    assert.match(
      text,
      /Delårsrapport 2025 · Hamnen\n · \n● \nFörväntas uppnås · Enligt planering\n · 1 jan–31 aug · pågår, kan ändras\nDelårsrapport 2024/,
    );
    assert.doesNotMatch(text, /owner/);
  });
});
