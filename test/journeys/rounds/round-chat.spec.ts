import assert from 'node:assert/strict';
import type { Language } from '../../../src/domain/language.ts';
import { type Approving, CLIMATE, JELENA, openApproving } from '../../approving.ts';
import { linesOf } from '../../audit.ts';
import { closeBots } from '../../bot.ts';
import { dataOf, elementsOf, isJson, saidOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX, AMIRA, MATTIAS } from '../../sample-round.ts';

interface Said {
  readonly language: Language;
  readonly see: readonly string[];
  readonly open: string;
  readonly start: string;
  readonly weekOn: string;
  readonly friday: string;
  readonly close: string;
  readonly reopen: string;
  readonly withdraw: string;
  readonly told: Readonly<
    Record<
      'open' | 'proposal' | 'willAsk' | 'moved' | 'closed' | 'withdrawn' | 'weekend' | 'passed' | 'which',
      RegExp
    >
  >;
}

const SAID: readonly Said[] = [
  {
    language: 'sv',
    see: ['omgång', 'vilka omgångar är öppna?', 'är någon omgång öppen just nu'],
    open: 'öppna en ny omgång',
    start: 'starta en puls',
    weekOn: 'flytta fram svarsdatumet en vecka',
    friday: 'förläng till fredag',
    close: 'dags att stänga omgången',
    reopen: 'öppna igen för Jelena',
    withdraw: 'dra tillbaka omgången',
    told: {
      open: /”Delårsrapport 2025” är öppen[\s\S]*svar senast 15 sep · 0 av 16 svar har kommit/,
      proposal: /Vilken omgång ska öppnas\?/,
      willAsk: /3 svar väntas från 2 personer[\s\S]*Inget är öppnat än/,
      moved: /Sista svarsdag för ”Delårsrapport 2025” är nu 22 sep[\s\S]*Den var 15 sep/,
      closed: /”Delårsrapport 2025” är stängd[\s\S]*3 av 16 svar har kommit/,
      withdrawn: /”Delårsrapport 2025” är tillbakadragen/,
      weekend: /Sista svarsdag, 20 sep, är i en helg\./,
      passed:
        /Inget är öppnat än\. Sista svarsdag: 1\ssep har redan passerat; välj i dag eller en senare dag\./,
      which: /Vilken omgång menar du\?/,
    },
  },
  {
    language: 'en',
    see: ['round', 'which rounds are open?', 'show me the rounds'],
    open: 'open a new round',
    start: 'start a pulse round',
    weekOn: 'give them one more week to answer',
    friday: 'extend to Friday',
    close: 'close the round',
    reopen: 'reopen for Jelena',
    withdraw: 'withdraw the round',
    told: {
      open: /“Delårsrapport 2025” is open[\s\S]*answer by 15 Sep · 0 of 16 answers received/,
      proposal: /Which round is to be opened\?/,
      willAsk: /3 answers expected from 2 people[\s\S]*Nothing is opened yet/,
      moved: /The last day to answer “Delårsrapport 2025” is now 22 Sep[\s\S]*It was 15 Sep/,
      closed: /“Delårsrapport 2025” is closed[\s\S]*3 of 16 answers received/,
      withdrawn: /“Delårsrapport 2025” has been withdrawn/,
      weekend: /The last day to answer, 20 Sep, is at a weekend\./,
      passed:
        /Nothing is opened yet\. Last day to answer: 1\sSep has already passed; choose today or a later day\./,
      which: /Which round do you mean\?/,
    },
  },
];

for (const s of SAID) {
  describe(`Rounds in the chat (${s.language})`, () => {
    let a: Approving;
    beforeEach(async () => {
      a = await openApproving(s.language, { approval: 'none' });
    });
    afterEach(closeBots);

    const say = async (words: string) => (await a.bot.say(ALEX, words)).card;
    const press = async (card: unknown, verb: string, filled: Readonly<Record<string, string>> = {}) =>
      (await a.bot.execute(ALEX, { ...dataOf(card, verb), ...filled })).card;
    const rounds = async () =>
      (await a.bot.deps.stores.rounds.everyOf(a.round.plan)).map(({ value }) => value);
    const current = async () => (await rounds())[0] ?? assert.fail('there is no round');
    const PULSE = { name: 'Puls i september', from: '2025-09-01', to: '2025-09-30', due: '2025-10-06' };

    it('are seen in whatever words they are asked for', async () => {
      for (const words of s.see) assert.match(textOf(await say(words)), s.told.open);
    });

    it('are not taken for one of another kind', async () => {
      const pulse = s.language === 'sv' ? 'stäng pulsen' : 'close the pulse round';
      assert.match(textOf(await say(pulse)), s.told.which);
    });

    it('are opened in three steps: the proposal, what will happen, and a yes', async () => {
      const form = await say(s.start);
      assert.match(textOf(form), s.told.proposal);
      assert.equal(valuesOf(form).kind, 'pulse');
      const filled = { ...valuesOf(form), ...PULSE, areas: 'omr-klimat' };
      let preview: unknown;
      assert.deepEqual(
        await linesOf(a.bot, async () => (preview = await press(form, 'preview-round', filled))),
        [],
      );
      assert.match(textOf(preview), s.told.willAsk);
      assert.match(textOf(preview), /Jelena Petrović: 1/);
      const again = await press(preview, 'open-round-form');
      assert.deepEqual(valuesOf(again), { ...filled, only: 'all', approval: 'none' });
      for (const person of [JELENA, ALEX]) a.came(person);
      const lines = await linesOf(a.bot, async () => press(preview, 'open-round'));
      assert.deepEqual(
        lines.map(({ what, after }) => [what, Object(after).name, Object(after).scope.areas]),
        [['round', PULSE.name, ['omr-klimat']]],
      );
      assert.deepEqual(await linesOf(a.bot, async () => press(preview, 'open-round')), []);
      await a.wait();
      assert.equal(a.came(JELENA).filter((card) => /Puls i september/.test(textOf(card))).length, 1);
    });

    it('tell before they are opened who is not reached, and which days may be a mistake', async () => {
      const form = await say(s.open);
      const filled = { ...valuesOf(form), ...PULSE, kind: 'pulse', due: '2025-09-20' };
      const text = textOf(await press(form, 'preview-round', filled));
      assert.match(text, s.told.weekend);
      assert.match(text, /”Delårsrapport 2025” är också öppen|“Delårsrapport 2025” is open as well/);
      assert.match(text, new RegExp(`(?:har inte|do not have) Målvakt .*: ${AMIRA.name}, Mattias Ekdahl`));
      const late = await press(form, 'preview-round', { ...filled, due: '2025-09-01' });
      assert.match(textOf(late), s.told.passed);
      assert.equal(valuesOf(late).name, PULSE.name);
      const twin = await press(form, 'preview-round', {
        ...filled,
        kind: 'interim',
        from: '2025-01-01',
        to: '2025-08-31',
      });
      assert.match(textOf(twin), /redan öppen för den perioden|already open for that period/);
      assert.equal((await rounds()).length, 1);
    });

    it('are extended by a yes on a card, and not before', async () => {
      const asked = await say(s.weekOn);
      assert.equal(valuesOf(asked).due, '2025-09-22');
      assert.equal((await current()).due, '2025-09-15');
      assert.match(textOf(await press(asked, 'extend-round', valuesOf(asked))), s.told.moved);
      assert.equal((await current()).due, '2025-09-22');
      // Said on a Thursday, and the last day to answer is a Monday: the Friday after it is meant.
      assert.equal(valuesOf(await say(s.friday)).due, '2025-09-26');
      const refused = await press(asked, 'extend-round', { due: '2025-09-01' });
      assert.match(textOf(refused), /än: 1\ssep har redan passerat;|yet: 1\sSep has already passed;/);
      assert.equal((await current()).due, '2025-09-22');
    });

    it('are closed once it is said what is missing, and opened again for somebody', async () => {
      await a.answer(CLIMATE);
      const asked = await say(s.close);
      assert.match(
        textOf(asked),
        /3 av 16 svar har kommit\. 13 svar saknas|3 of 16 answers received\. 13 answers are missing/,
      );
      assert.equal((await current()).state, 'open');
      assert.match(textOf(await press(asked, 'close-round')), s.told.closed);
      assert.equal((await current()).state, 'closed');
      const reopening = await say(s.reopen);
      assert.equal(valuesOf(reopening).what, `person ${JELENA.id}`);
      const listed = await say(s.see[0] ?? '');
      const form = await press(listed, 'reopen-round-form');
      const done = await press(form, 'reopen-round', { what: 'area omr-klimat', reason: 'Fel siffror.' });
      assert.match(textOf(done), /3 svar kan ges på nytt|3 answers can be given again/);
      assert.equal((await current()).reopened?.[0]?.answers?.length, 3);
    });

    it('are not withdrawn when somebody has answered since it was asked', async () => {
      const asked = await say(s.withdraw);
      assert.equal((await current()).state, 'open');
      await a.answer({ 'mal-klimat': 'met' });
      const late = await a.bot.execute(ALEX, dataOf(asked, 'withdraw-round'));
      assert.match(saidOf(late), /Någon har svarat|Somebody has answered/);
      assert.equal((await current()).state, 'open');
    });

    it('are gone from everything but the list of all once they are withdrawn', async () => {
      const asked = await say(s.withdraw);
      assert.match(textOf(await press(asked, 'withdraw-round')), s.told.withdrawn);
      assert.equal((await current()).state, 'withdrawn');
      assert.doesNotMatch(textOf(await say(s.see[0] ?? '')), /Delårsrapport 2025/);
      assert.match(saidOf(await a.bot.execute(ALEX, dataOf(asked, 'withdraw-round'))), s.told.withdrawn);
    });

    it('are told apart by name where two are open: nothing is done before one is chosen', async () => {
      const form = await say(s.start);
      const preview = await press(form, 'preview-round', { ...valuesOf(form), ...PULSE });
      await press(preview, 'open-round');
      const which = await say(s.weekOn);
      assert.match(textOf(which), s.told.which);
      const tooltips = elementsOf(which).flatMap(({ type, tooltip }) =>
        type === 'Action.Execute' && tooltip ? [tooltip] : [],
      );
      assert.equal(new Set(tooltips).size, tooltips.length);
      for (const name of ['Delårsrapport 2025', PULSE.name])
        assert.ok(
          tooltips.some((one) => String(one).includes(name)),
          `no button names ${name}`,
        );
      // A week from the last day to answer of each.
      const weeks = elementsOf(which).flatMap(({ data }) =>
        isJson(data) && data.verb === 'extend-round-form' ? [data.due] : [],
      );
      assert.deepEqual(weeks, ['2025-09-22', '2025-10-13']);
      const annual = s.language === 'sv' ? 'stäng årsredovisningen nu' : 'close the annual round';
      assert.match(textOf(await say(annual)), s.told.which);
      const pulse = s.language === 'sv' ? 'stäng pulsen' : 'close the pulse round';
      assert.match(textOf(await say(pulse)), /Stäng ”Puls i september”|Close “Puls i september”/);
      const interim =
        s.language === 'sv' ? 'förläng delårsrapporten 2025 en vecka' : 'extend the interim report by a week';
      assert.match(textOf(await say(interim)), /”Delårsrapport 2025”|“Delårsrapport 2025”/);
    });

    it('are nothing that anybody else hears of', async () => {
      const card = await say(s.withdraw);
      for (const words of [s.see[0] ?? '', s.open, s.weekOn, s.close, s.withdraw])
        assert.match(saidOf(await a.bot.say(MATTIAS, words)), /Jag förstod inte|I did not understand/);
      const unknown = saidOf(
        await a.bot.execute(MATTIAS, { ...dataOf(card, 'withdraw-round'), verb: 'no-such' }),
      );
      for (const verb of [
        'open-round-form',
        'preview-round',
        'open-round',
        'extend-round',
        'close-round',
        'withdraw-round',
      ])
        assert.equal(
          saidOf(await a.bot.execute(MATTIAS, { ...dataOf(card, 'withdraw-round'), verb })),
          unknown,
        );
      assert.equal((await current()).state, 'open');
    });
  });
}
