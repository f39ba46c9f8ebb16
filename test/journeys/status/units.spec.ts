import assert from 'node:assert/strict';
import { type Bot, CHANNEL, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, filledIn, stepsOf, textOf } from '../../cards.ts';
import { closeAndPublish } from '../../published-round.ts';
import { ALEX, AMIRA, MATTIAS, openSampleRound, STRANGER } from '../../sample-round.ts';

let bot: Bot;
let round: string;

async function hear(person: Someone, words: string, place?: typeof CHANNEL): Promise<string> {
  const { card, text } = await bot.say(person, words, place);
  return text ?? textOf(card);
}

describe('Units beside each other', () => {
  beforeEach(async () => {
    bot = await startBot();
    round = (await openSampleRound(bot)).id;
    const { card } = await bot.say(MATTIAS, 'svara arbetsmarknadschartern');
    const words = { text_happened: 'Fem nya arbetsgivare.', text_basis: 'Listan.' };
    const typed = filledIn(card, { status: 'met', ...words });
    await bot.execute(MATTIAS, { ...dataOf(card, 'submit'), ...typed });
  });
  afterEach(closeBots);

  it('are told with a finding, how the answers of each fall, and what each answers for', async () => {
    const text = await hear(AMIRA, 'jämför näringslivsavdelningen med HR');
    assert.match(text, /^Delårsrapport 2025 · .+ · pågår, kan ändras\n/);
    assert.match(
      text,
      /\nNäringslivsavdelningen: 1 av 3 förväntas uppnås\. HR-strategiska avdelningen: inget svar än\n/,
    );
    assert.match(
      text,
      /\nNäringslivsavdelningen\n(●\s1 förväntas uppnås · 2 svar saknas\n)+Arbetsmarknadschartern · \n●\s\nFörväntas uppnås/,
    );
    assert.match(text, /\nHR-strategiska avdelningen\n3 svar saknas\n/);
    assert.match(text, /\nKompetensgapen · ○\sInget svar/);
  });

  it('are found whichever way they are named, in the order they were', async () => {
    for (const words of [
      'jämför HR med ekonomi',
      'vad är skillnaden mellan HR och ekonomiavdelningen?',
      'HR jämfört med ekonomiavdelningen',
      'compare HR with ekonomiavdelningen',
    ]) {
      const text = await hear(AMIRA, words);
      assert.match(text, /HR-strategiska avdelningen[\s\S]+\nEkonomiavdelningen\n/, words);
    }
  });

  it('lead on: to all answers of one, and to what has changed', async () => {
    const { card } = await bot.say(AMIRA, 'jämför HR med ekonomi');
    const commands = stepsOf(card).map(({ command }) => command);
    assert.deepEqual(commands.slice(-3), ['status', 'changed', 'missing']);
    const pressed = dataOf(card, 'say');
    assert.deepEqual(pressed.filter, { unit: 'HR-strategiska avdelningen' });
  });

  it('may be areas', async () => {
    for (const words of [
      'jämför klimatområdet med En god organisation',
      'compare the climate area with En god organisation',
    ]) {
      const text = await hear(AMIRA, words);
      assert.match(
        text,
        /\nEn grön stad som leder klimatomställningen: (?:inget svar än|no answers? yet)\. En god organisation: /,
        words,
      );
    }
    const { card } = await bot.say(AMIRA, 'jämför klimatområdet med En god organisation');
    const pressed = await bot.submit(AMIRA, dataOf(card, 'say'));
    assert.match(textOf(pressed.card), /En grön stad som leder klimatomställningen/);
  });

  it('may be many', async () => {
    const text = await hear(AMIRA, 'jämför HR, ekonomi och näringsliv');
    assert.match(text, /\nSå ligger tre enheter till\n/);
  });

  it('are told to nobody who may not see the round, and the closed one to all', async () => {
    const outsider = await hear(STRANGER, 'jämför HR med ekonomiavdelningen');
    assert.doesNotMatch(outsider, /Inget svar|förväntas/);
    await closeAndPublish(round, bot.deps);
    const closed = await hear(STRANGER, 'jämför HR med ekonomiavdelningen');
    assert.match(closed, /HR-strategiska avdelningen: inget svar kom in\./);
  });

  it('are compared where others read along', async () => {
    const text = await hear(AMIRA, 'jämför näringslivsavdelningen med HR', CHANNEL);
    assert.doesNotMatch(text, /Ekdahl|Holmgren/);
  });

  it('are counted after all, by a word that is in the name of a goal too', async () => {
    await hear(AMIRA, 'hur många har svarat hittills?');
    assert.match(await hear(AMIRA, 'och på ekonomi?'), /Ekonomiavdelningen/);
    assert.match(await hear(AMIRA, 'visa alla gröna hos näringsliv'), /Näringslivsavdelningen/);
  });

  it('leave goals to be compared as before', async () => {
    assert.match(await hear(ALEX, 'jämför öresundsmetron och klarspråket'), /Öresundsmetron/);
    // Units are called so as well.
    assert.match(await hear(ALEX, 'jämför ekonomi och näringsliv'), /Genomlysningen av servicenämnden/);
  });
});
