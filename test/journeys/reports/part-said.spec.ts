import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { textOf } from '../../cards.ts';
import { AMIRA, openSampleRound } from '../../sample-round.ts';

describe('A part of a round that is to be compiled', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  const hear = async (words: string) => textOf((await bot.say(AMIRA, words)).card);

  const CITY = 'En attraktiv stad för arbete och hållbar tillväxt';
  const called: readonly (readonly [words: string, where: string])[] = [
    [`sammanställ ${CITY}`, CITY],
    ['sammanställ En attraktiv stad för arbete', CITY],
    ['sammanställ attraktiv stad', CITY],
    ['sammanställ klimatomställningen', 'En grön stad som leder klimatomställningen'],
  ];
  for (const [words, where] of called)
    it(`is the area that “${words}” names`, async () => {
      const text = await hear(words);
      assert.match(text, new RegExp(`^Delårsrapport 2025 · .* · ${where}\n`));
      assert.doesNotMatch(text, /12 mål: /);
    });

  it('is said to be the area, where only some words of its name were given', async () => {
    assert.match(await hear('sammanställ attraktiv stad'), new RegExp(`Här är målområdet ”${CITY}”\\.`));
    assert.doesNotMatch(await hear(`sammanställ ${CITY}`), /Här är målområdet/);
  });

  it('is never taken for the whole in silence, in either language', async () => {
    assert.match(
      await hear('sammanställ rymdfärderna'),
      /Jag hittar inte ”rymdfärderna” i omgången, så här är allt\./,
    );
    await bot.say(AMIRA, 'language English');
    assert.match(
      await hear('summary spaceships'),
      /I cannot find “spaceships” in the round, so here is all of it\./,
    );
  });

  for (const words of [
    'sammanställ',
    'sammanställ läget',
    'sammanställ omgången som den är nu',
    'kan du sammanställa allt åt mig',
  ])
    it(`is all of it by “${words}”, and nothing was lacking`, async () => {
      const text = await hear(words);
      assert.match(text, /12 mål: /);
      assert.doesNotMatch(text, /Jag hittar inte/);
    });
});
