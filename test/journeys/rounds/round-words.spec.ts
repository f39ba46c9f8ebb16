import assert from 'node:assert/strict';
import { openNewRound } from '../../../src/commands/rounds/manage-rounds.ts';
import { type Approving, openApproving } from '../../approving.ts';
import { COORDINATOR, closeBots } from '../../bot.ts';
import { dataOf, textOf, valuesOf } from '../../cards.ts';
import { ALEX } from '../../sample-round.ts';

const SAID = [
  {
    language: 'sv',
    inOctober: 'vi ska ha en pulsmätning i oktober',
    asked: [
      ['stäng delårsrapporten', 'close-round'],
      ['stäng svarsperioden tack', 'close-round'],
      ['oj det blev fel, ta bort omgången', 'withdraw-round'],
      ['ångra utskicket av delårsrapporten', 'withdraw-round'],
      ['jag råkade öppna fel omgång!!', 'withdraw-round'],
      ['hur öppnar jag en omgång?', 'open-round-form'],
    ],
    named: { Höstpulsen: 'stäng höstpulsen', Vårpulsen: 'förläng Vårpulsen en vecka' },
  },
  {
    language: 'en',
    inOctober: "we're running a pulse check in October",
    asked: [
      ["we're done, lock it", 'close-round'],
      ['time to close the interim report', 'close-round'],
      ['I opened that by mistake, take it back', 'withdraw-round'],
      ['how do I open a round?', 'open-round-form'],
    ],
    named: { 'Autumn pulse': 'close the autumn pulse', 'Spring pulse': 'extend the spring pulse by a week' },
  },
] as const;

for (const { language, inOctober, asked, named } of SAID) {
  describe(`What is to be done to a round, in one's own words (${language})`, () => {
    let a: Approving;
    beforeEach(async () => {
      a = await openApproving(language, { approval: 'none' });
    });
    afterEach(closeBots);

    for (const [words, verb] of asked)
      it(`is asked first when it is said “${words}”`, async () => {
        dataOf((await a.bot.say(ALEX, words)).card, verb);
        const [round] = await a.bot.deps.stores.rounds.everyOf(a.round.plan);
        assert.equal(round?.value.state, 'open');
      });

    it('is proposed for the month that is said', async () => {
      const { kind, from, to } = valuesOf((await a.bot.say(ALEX, inOctober)).card);
      assert.deepEqual([kind, from, to], ['pulse', '2025-10-01', '2025-10-31']);
    });

    it('is done to the round that is named, whatever its name has in common with another', async () => {
      const { deps } = a.bot;
      for (const [place, name] of Object.keys(named).entries()) {
        const wish = { kind: 'pulse', name, from: '2025-09-01', to: `2025-09-2${place}`, due: '2025-10-06' };
        await openNewRound(COORDINATOR, { plan: a.round.plan, ...wish }, deps);
      }
      for (const [name, words] of Object.entries(named))
        assert.match(textOf((await a.bot.say(ALEX, words)).card), new RegExp(`[”“]${name}”\\?`));
    });
  });
}
