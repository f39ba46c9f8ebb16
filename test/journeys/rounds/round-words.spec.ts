import assert from 'node:assert/strict';
import { type Approving, openApproving } from '../../approving.ts';
import { closeBots } from '../../bot.ts';
import { dataOf, valuesOf } from '../../cards.ts';
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
  },
] as const;

for (const { language, inOctober, asked } of SAID) {
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
  });
}
