import assert from 'node:assert/strict';
import { closeOpenRound, openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { ask } from '../../asking.ts';
import { type Bot, CHANNEL, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { elementsOf, isJson, type Json, textOf } from '../../cards.ts';
import { answerItems } from '../../round-answers.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound } from '../../sample-round.ts';

const NEXT = {
  kind: 'annual',
  name: 'Årsanalys 2025',
  from: '2025-01-01',
  to: '2025-12-31',
  due: '2026-01-20',
};

describe('A manager asks what has changed', () => {
  let bot: Bot;
  let round: Round;

  beforeEach(async () => {
    bot = await startBot();
    round = await openSampleRound(bot);
    await answerItems(
      bot,
      round,
      { 'mal-uppvaxt': 'met', 'mal-tillvaxt': 'met', 'mal-klimat': 'notMet', 'mal-service': 'met' },
      ALEX,
    );
    bot.clock.set('2025-09-12T08:00:00Z');
    const cause = 'Två beslut har flyttats till hösten. Det får vi återkomma till.';
    await answerItems(
      bot,
      round,
      {
        'mal-tillvaxt': { status: 'partly', texts: { happened: 'Mycket.', cause } },
        'mal-klimat': 'partly',
        'mal-delaktighet': 'met',
      },
      ALEX,
    );
  });
  afterEach(closeBots);

  const changed = async (slots: Json = {}, person = AMIRA) =>
    textOf((await ask(bot, person, 'changed', slots)).card);

  it('since a day: before and after, by whom, when and why, new answers apart', async () => {
    const text = await changed({ since: { day: '2025-09-10' } });
    assert.match(text, /\n2 mål har ändrats sedan 10 sep: 1 till det sämre och 1 till det bättre\n/);
    assert.match(text, /Nya svar: 1\. Oförändrade svar: 2\. Utan svar: 11\./);
    assert.match(text, /Sämre\n[\s\S]*?Öresundsmetron · \n● förväntas uppnås → ◆ förväntas uppnås delvis/);
    assert.match(text, /Alex Lindgren, 12 sep kl\. 10\.00: Två beslut har flyttats till hösten\.\n/);
    assert.match(text, /Nya svar\n[\s\S]*Beslutsunderlagen om livsvillkor/);
    assert.doesNotMatch(text, /återkomma/);
  });

  it('and is told which time was taken when none was named', async () => {
    assert.match(
      await changed(),
      /2 mål har ändrats sedan 5 sep[\s\S]*Du nämner ingen tid, så här är den senaste veckan\./,
    );
    bot.clock.set('2025-10-12T08:00:00Z');
    assert.match(await changed(), /Det finns ingen tidigare omgång att jämföra med\./);
  });

  it('more than once in the time: from what it was at the beginning of it', async () => {
    bot.clock.set('2025-09-13T08:00:00Z');
    await answerItems(bot, round, { 'mal-tillvaxt': 'notMet', 'mal-klimat': 'notMet' }, ALEX);
    const text = await changed({ since: { day: '2025-09-10' } });
    assert.match(text, /1 mål har ändrats sedan 10 sep: 1 till det sämre/);
    assert.match(text, /● förväntas uppnås → ■ förväntas inte uppnås/);
  });

  it('and nothing has', async () => {
    assert.match(await changed({ since: { day: '2025-09-13' } }), /\nInget har ändrats sedan 13 sep\n/);
  });

  it('since the round before, in the same plan', async () => {
    await closeOpenRound(COORDINATOR, round.id, bot.deps);
    bot.clock.set('2025-12-20T08:00:00Z');
    const next = await openNewRound(COORDINATOR, { plan: 'ks-2025', ...NEXT }, bot.deps);
    await answerItems(
      bot,
      next,
      { 'mal-tillvaxt': 'met', 'mal-uppvaxt': 'notMet', 'mal-kompetens': 'met', 'mal-service': 'met' },
      ALEX,
    );
    for (const slots of [{ since: 'lastRound' }, {}, { since: { year: 2025 } }]) {
      const text = await changed(slots);
      if ('since' in slots && typeof slots.since === 'object') assert.match(text, /4 nya svar sedan 1 jan\n/);
      else
        assert.match(
          text,
          /2 mål har ändrats jämfört med delårsrapporten 2025: 1 till det sämre och 1 till det bättre/,
        );
    }
    const sinceOctober = await changed({ since: { day: '2025-10-01' } });
    assert.match(sinceOctober, /2 mål har ändrats sedan 1 okt[\s\S]*Nya svar: 1\. Oförändrade svar: 1\./);
    const best = await changed({ since: 'lastRound', order: 'best' });
    assert.ok(best.indexOf('Bättre') < best.indexOf('Sämre'));
  });

  it('in an area, and follows a line to the whole reason', async () => {
    const { card } = await ask(bot, AMIRA, 'changed', {
      since: { day: '2025-09-10' },
      subject: 'hållbar tillväxt',
    });
    assert.match(textOf(card), /1 mål har ändrats/);
    const line = elementsOf(card).find(({ selectAction }) => isJson(selectAction))?.selectAction;
    assert.ok(isJson(line) && isJson(line.data));
    assert.match(textOf((await bot.submit(AMIRA, line.data)).card), /Det får vi återkomma till\./);
  });

  it('and may as an owner, and in a channel', async () => {
    const since = { since: { day: '2025-09-10' } };
    assert.match(await changed(since, MATTIAS), /2 mål har ändrats/);
    assert.match(textOf((await ask(bot, AMIRA, 'changed', since, CHANNEL)).card), /2 mål har ändrats/);
  });
});
