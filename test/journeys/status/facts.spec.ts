import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { importPastRound } from '../../../src/commands/rounds/import-past-round.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, type Reply, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, filledIn, seenOf, stepsOf, textOf } from '../../cards.ts';
import { aReadAnswer, KIM, load2025, open2025, report2024 } from '../../past-rounds.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

const METRO = { plan: 'ks-2025', item: 'ind-oresundsmetron' };
const SERVICE = { plan: 'ks-2025', item: 'mal-service' };
const COMMANDS = ['status', 'why', 'target', 'finish', 'sureness', 'compare', 'history'];

let bot: Bot;

/** Asks about items that are known, as a button does. */
function ask(
  person: Someone,
  command: string,
  items: readonly object[],
  place = undefined as typeof CHANNEL | undefined,
) {
  return bot.submit(person, { verb: 'say', form: 1, language: 'sv', command, items }, place);
}

const saidIn = ({ card, text }: Reply) => text ?? textOf(card);

describe('Facts of what a manager names', () => {
  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
    const { card } = await bot.say(ALEX, 'svara öresund');
    const words = {
      text_cause: 'Danmark dröjer.',
      text_remedy: 'Vi bokar ett möte.',
      text_basis: 'Två protokoll.',
    };
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'partly', ...words }) });
  });
  afterEach(closeBots);

  it('tells why in the words of the owner, the reason first, from whom and when', async () => {
    const text = saidIn(await bot.say(AMIRA, 'varför öresundsmetron'));
    assert.match(text, /^Delårsrapport 2025 · .+ · pågår, kan ändras/);
    assert.match(text, /\nÖresundsmetron: ◆ förväntas uppnås delvis\n/);
    assert.match(
      text,
      /Vad beror avvikelsen på\?\nDanmark dröjer\.\nVad gör ni åt det\?\nVi bokar ett möte\.\nVad bygger/,
    );
    assert.match(text, /Källa: svar från Alex Lindgren, 1 sep kl\. 10\.00, version 1 · svaret är från i dag/);
  });

  it('tells of no reason where nothing has been answered, and leads on', async () => {
    const reply = await bot.say(AMIRA, 'varför klarspråket');
    assert.match(saidIn(reply), /Klarspråket: inget svar än, så det finns ingen förklaring/);
    assert.deepEqual(
      stepsOf(reply.card).map(({ command }) => command),
      ['history', 'status', 'owners'],
    );
  });

  it('offers a choice that carries on with the same question, and stays', async () => {
    const { card } = await bot.say(AMIRA, 'varför klimat');
    assert.match(textOf(card), /Vilket menar du\?/);
    for (const [index, name] of ['Malmö Commitment', 'Klimatinvesteringsplanen'].entries()) {
      const before = bot.connector.sent.length;
      const chosen = await bot.submit(AMIRA, { ...stepsOf(card)[index] });
      assert.match(saidIn(chosen), new RegExp(`${name}: inget svar än, så det finns ingen förklaring`));
      assert.deepEqual(
        bot.connector.sent.slice(before).map(({ method }) => method),
        ['POST'],
      );
    }
  });

  it('answers all that is named, in one card', async () => {
    for (const command of COMMANDS) {
      const text = saidIn(await ask(AMIRA, command, [METRO, SERVICE]));
      assert.match(text, /Öresundsmetron/, command);
      assert.match(text, /[Kk]larspråket/, command);
    }
  });

  it('names an indicator and its goal once', async () => {
    const goal = { plan: 'ks-2025', item: 'mal-tillvaxt' };
    assert.match(saidIn(await ask(AMIRA, 'status', [METRO, goal])), /\nSå går det med Öresundsmetron\n/);
  });

  it('tells what is decided about an assignment, and that the plan names no day', async () => {
    const text = saidIn(await bot.say(AMIRA, 'klart klimatinvesteringsplanen'));
    assert.match(text, /\nPlanen anger ingen slutdag för klimatinvesteringsplanen\n/);
    assert.match(text, /Så återrapporteras det\nSom ett särskilt ärende\n/);
    assert.match(text, /Ingen har svarat än\./);
  });

  it('tells the desired outcome whole where there is no target in figures', async () => {
    const text = saidIn(await bot.say(AMIRA, 'målvärde öresundsmetron'));
    assert.match(text, /inget målvärde i siffror\n/);
    assert.match(text, /Önskat utfall\nKommunstyrelsen driver på i tre spår: .+ håller tiden\.\n/);
    assert.match(text, /Vägs också in\n– Vår del i stadsutveckling/);
  });

  it('tells how sure it is: how many have answered, how old it is, and what it rests on', async () => {
    assert.match(
      saidIn(await bot.say(AMIRA, 'träffbild')),
      /\n1 av 16 svar har kommit\nSvaret är från i dag\.\n/,
    );
    assert.match(
      saidIn(await bot.say(AMIRA, 'träffbild öresund')),
      /Vad bygger du bedömningen på\?\nTvå protokoll\.\n/,
    );
  });

  it('ranks nothing that has not been answered', async () => {
    const text = saidIn(await ask(AMIRA, 'compare', [METRO, SERVICE]));
    assert.match(text, /\nÖresundsmetron: ◆ förväntas uppnås delvis\. Klarspråket: ○ inget svar\n/);
    assert.match(text, /De går inte att jämföra förrän båda är bedömda\./);
    const { card } = await bot.say(ALEX, 'svara klarspråket');
    await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'met' }) });
    const now = saidIn(await ask(AMIRA, 'compare', [SERVICE, METRO]));
    assert.match(now, /\nKlarspråket ligger bättre till än Öresundsmetron\n/);
  });

  it('sets two beside each other in columns, unless a name has a word that a column would break', async () => {
    const hasTable = async (items: readonly object[]) =>
      elementsOf((await ask(AMIRA, 'compare', items)).card).some(({ type }) => type === 'Table');
    assert.equal(await hasTable([METRO, SERVICE]), true);
    const staff = { plan: 'ks-2025', item: 'ind-personalredovisning' };
    assert.equal(await hasTable([METRO, staff]), false);
    // The round stands at the top, and is not said of each.
    assert.match(
      saidIn(await ask(AMIRA, 'compare', [METRO, staff])),
      /\nDanmark dröjer\. Källa: Alex Lindgren · 1 sep kl\. 10\.00\n/,
    );
  });

  const MEANINGS = [
    ['betyder ◆', /^◆ Förväntas uppnås delvis: målet ser ut att nås till en del/],
    ['betyder Delvis uppnått', /^◆ Delvis uppnått: målet har nåtts till en del/],
    ['betyder röd', /^■ Förväntas inte uppnås: /],
    ['betyder symbolen ▲', /^▲ Positiv avvikelse: /],
    ['betyder ordet träffbilden', /^Träffbild: hur många som har svarat/],
    ['betyder målområden', /^Målområde: /],
    ['meaning partly met', /^◆ Partly met: the goal was reached in part/],
    ['betyder öresundsmetron', /\nÖnskat utfall\n/],
    ['betyder', /^Så läser du bedömningarna\n/],
    ['betyder rymdfart', /^Jag kan inte förklara ”rymdfart”\nJag kan förklara till exempel omgång, puls/],
  ] as const;
  for (const [words, expected] of MEANINGS) {
    it(`explains "${words}"`, async () => assert.match(saidIn(await bot.say(AMIRA, words)), expected));
  }

  it('asks back where nothing is named', async () => {
    for (const words of ['varför', 'målvärde']) {
      assert.match(saidIn(await bot.say(AMIRA, words)), /^Vad menar du\?\n/, words);
    }
    assert.match(saidIn(await bot.say(AMIRA, 'jämför')), /^Vad vill du jämföra\?\n/);
  });

  it('answers an owner as a manager, and names no owners to those who may not list them', async () => {
    for (const command of COMMANDS) assert.ok((await ask(MATTIAS, command, [METRO])).card, command);
    assert.match(saidIn(await ask(AMIRA, 'status', [METRO])), /Ansvarig: \nAlex Lindgren/);
    assert.doesNotMatch(saidIn(await ask(MATTIAS, 'status', [METRO])), /Ansvarig: /);
    assert.doesNotMatch(saidIn(await ask(AMIRA, 'status', [METRO], CHANNEL)), /Ansvarig: /);
  });

  it('tells whoever is in no list nothing of what is under way', async () => {
    for (const command of COMMANDS) {
      assert.doesNotMatch(saidIn(await ask(STRANGER, command, [METRO])), /Danmark dröjer|delvis/, command);
    }
    assert.match(saidIn(await bot.say(STRANGER, 'betyder ◆')), /^◆ /);
  });

  it('names nobody in a channel who has not answered', async () => {
    for (const command of COMMANDS) {
      assert.doesNotMatch(
        saidIn(await ask(AMIRA, command, [SERVICE, METRO], CHANNEL)),
        /Mattias|Jelena|Åsa/,
        command,
      );
    }
  });

  it('tells what the plan says of a goal that nobody is asked about', async () => {
    const plan = samplePlan();
    const quiet = { id: 'quiet', kind: 'boardGoal', title: 'Kajerna är tysta om natten' } as const;
    const document = { plan: { ...plan, items: [...plan.items, quiet] }, dryRun: false };
    await importPlan(COORDINATOR, document, bot.deps);
    const items = [METRO, { plan: 'ks-2025', item: 'quiet' }];
    assert.match(
      saidIn(await ask(AMIRA, 'status', items)),
      /Kajerna är tysta om natten\nIngen har fått frågan/,
    );
    assert.match(
      saidIn(await ask(AMIRA, 'history', items)),
      /Kajerna är tysta om natten: inga bedömningar än\./,
    );
  });
});

describe('Facts over the years', () => {
  beforeEach(async () => {
    bot = await startBot();
    await load2025(bot);
  });
  afterEach(closeBots);

  it('compares a goal with how it stood the last time, and says so of what is not asked about now', async () => {
    await importPastRound(
      COORDINATOR,
      { document: report2024([aReadAnswer({ item: 'r-growth' })]), dryRun: false },
      bot.deps,
    );
    const closed = saidIn(await bot.say(KIM, 'jämför öresundsmetron'));
    assert.match(closed, /bara en bedömning är sparad/);
    await open2025(bot);
    const { card } = await bot.say(KIM, 'svara öresundsmetron');
    const words = { text_cause: 'Danmark dröjer.', text_remedy: 'y' };
    await bot.execute(KIM, { ...dataOf(card, 'submit'), ...filledIn(card, { status: 'partly', ...words }) });
    const { card: compared } = await bot.say(KIM, 'jämför öresundsmetron');
    assert.match(
      seenOf(compared),
      /Öresundsmetron: sämre än i delårsrapporten 2024, från ● förväntas uppnås till ◆/,
    );
    assert.match(seenOf(compared), /Danmark dröjer\./);
  });

  it('claims no status over years of which nothing is kept', async () => {
    for (const year of [2019, 2022, 2023, 2024]) {
      const { pastRound, ...document } = report2024([aReadAnswer({ item: 'r-growth' })]);
      const period = { name: `Delårsrapport ${year}`, from: `${year}-01-01`, to: `${year}-08-31` };
      const past = { document: { ...document, pastRound: { ...pastRound, ...period } }, dryRun: false };
      await importPastRound(COORDINATOR, past, bot.deps);
    }
    const text = saidIn(await bot.say(KIM, 'historik öresundsmetron'));
    assert.match(
      text,
      /\nÖresundsmetron: ● förväntas uppnås sedan 2022, och samma 2019; inget sparat för 2020–2021\n/,
    );
    assert.match(text, /2020–2021: ingen uppföljning finns inläst\nDelårsrapport 2019\n/);
  });
});
