import assert from 'node:assert/strict';
import { closeOpenRound } from '../../src/commands/rounds/manage-rounds.ts';
import { escapeMarkdown } from '../../src/views/format.ts';
import { type Bot, CHANNEL, COORDINATOR, startBot } from '../bot.ts';
import { dataOf, elementsOf, filledIn, saidOf, textOf, valuesOf } from '../cards.ts';
import { ALEX, AMIRA, openSampleRound } from '../sample-round.ts';

describe('Bad input', () => {
  let bot: Bot;
  let round: string;

  beforeEach(async () => {
    bot = await startBot();
    round = (await openSampleRound(bot)).id;
  });
  afterEach(() => bot.close());

  const stored = async () =>
    (await bot.deps.stores.assessments.ofRound('ks-2025', round)).assessments.map(({ value }) => value);

  const messages: readonly [said: string, text: string, answer: RegExp][] = [
    ['nothing', '', /Meddelandet var tomt/],
    ['only blanks', ' \n\t  ', /Meddelandet var tomt/],
    ['only a mention', '<at>Målvakt</at> ', /Meddelandet var tomt/],
    ['a mistyped command', 'statsu', /Menade du ”status”\?/],
    ['another mistyped command', 'samanställ', /Menade du ”sammanställ”\?/],
    ['something else', 'xyzzy plugh', /^Jag förstod inte det\n.+ Skriv ”hjälp”/],
    ['a novel', 'lorem ipsum '.repeat(20_000), /Jag förstod inte det/],
    ['a search of 10 000 characters', `status ${'x'.repeat(10_000)}`, /Jag hittar inget som stämmer/],
    ['a search for signs', 'status ***[](){}<script>', /Jag hittar inget som stämmer/],
    ['emoji', '👍🏽👩‍👩‍👧', /Jag förstod inte det/],
    ['right-to-left text', 'مرحبا بالعالم', /Jag förstod inte det/],
    ['somebody else’s goal', 'svara klarspråket nej', /ansvarig|hittar/],
  ];
  for (const [said, text, answer] of messages) {
    it(`answers ${said} with one clear line`, async () => {
      const reply = await bot.say(AMIRA, text);
      assert.match(saidOf(reply), answer);
      if (reply.text !== undefined) assert.equal(bot.connector.sent.at(-1)?.activity.textFormat, 'plain');
      assert.deepEqual(bot.log.lines, []);
    });
  }

  const forged: readonly [what: string, change: Record<string, unknown>, answer: RegExp][] = [
    ['a card of another form', { form: 0 }, /för gammalt/],
    ['a card without a form', { form: undefined }, /för gammalt/],
    ['a button that nobody knows', { verb: 'drop-tables' }, /känner inte igen den knappen/],
    ['a round that is gone', { round: 'ks-2024-annual-1' }, /omgången finns inte längre/],
    ['an item that is gone', { item: 'mal-borttaget' }, /hittar inget som stämmer/],
    ['an item of somebody else', { item: 'mal-uppvaxt' }, /Du är varken ansvarig eller ersättare/],
    ['a respondent that is none', { respondent: 'någon' }, /Du är varken ansvarig eller ersättare/],
    ['an id that is no id', { item: '../../etc/passwd' }, /för gammalt/],
    ['an object for an id', { item: { $gt: '' } }, /för gammalt/],
    ['a negative version', { basedOn: -1 }, /för gammalt/],
  ];
  for (const [what, change, answer] of forged) {
    it(`refuses ${what} in words, and stores nothing`, async () => {
      const { card } = await bot.say(ALEX, 'svara');
      const reply = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card), ...change });
      assert.match(reply.text ?? '', answer);
      assert.deepEqual(await stored(), []);
    });
  }

  const incomplete: readonly [what: string, filled: Record<string, string>, answer: RegExp][] = [
    ['a status not on the scale', { status: 'splendid' }, /Välj en bedömning på skalan/],
    ['no status', { status: '' }, /Välj en bedömning på skalan/],
    ['a direction that is none', { direction: 'sideways' }, /Välj hur arbetet går/],
    ['an empty text', { text_happened: '   ' }, /Vad har hänt\? Skriv några ord/],
  ];
  for (const [what, filled, answer] of incomplete) {
    it(`asks again for ${what}, and keeps the rest`, async () => {
      const { card } = await bot.say(ALEX, 'svara');
      const answers = filledIn(card, { text_basis: 'Behåll mig', ...filled });
      const { card: again } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...answers });
      assert.match(textOf(again), answer);
      assert.equal(valuesOf(again).text_basis, 'Behåll mig');
      assert.deepEqual(await stored(), []);
    });
  }

  it('refuses 10 000 characters of text in words, and leaves the card as it is', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const answers = filledIn(card, { text_happened: 'å'.repeat(10_000) });
    const reply = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...answers });
    assert.match(
      reply.text ?? '',
      /10\s000\stecken och får vara högst 8\s000\. Korta den\. Det du skrev står kvar/,
    );
    assert.deepEqual(await stored(), []);
  });

  it('keeps a question card out of a channel, whatever a button there says', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    const reply = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) }, CHANNEL);
    assert.match(reply.text ?? '', /Svara i din egen chatt/);
    assert.deepEqual(await stored(), []);
  });

  it('refuses an answer to a round that has been closed', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    await closeOpenRound(COORDINATOR, round, bot.deps);
    const reply = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...filledIn(card) });
    assert.match(
      reply.text ?? '',
      /Omgången ”Delårsrapport 2025” är stängd och tar inte emot svar\. Det du skrev är sparat som utkast/,
    );
    assert.deepEqual(await stored(), []);
  });

  const texts = [
    '<img src=x onerror=alert(1)> <b>fet</b> &amp;',
    '**fet** _kursiv_ [länk](https://exempel.invalid) # rubrik `kod`',
    '- punkt\n1. etta\n> citat',
    '${status} ${$root} {{moustache}} $data',
    '👍🏽 👩‍👩‍👧 مرحبا بالعالم \u202Ebaklänges\u202C',
  ];
  for (const text of texts) {
    it(`shows ${JSON.stringify(text)} as it was written`, async () => {
      const { card } = await bot.say(ALEX, 'svara');
      const answers = filledIn(card, { text_happened: text });
      const { card: receipt } = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...answers });
      const { card: status } = await bot.say(AMIRA, 'status öresund');
      for (const shown of [receipt, status]) {
        const saidBy = (kind: string) =>
          elementsOf(shown)
            .filter(({ type }) => type === kind)
            .map((element) => String(element.text))
            .join('\n');
        for (const line of text.split('\n')) {
          const isInBlock = saidBy('TextBlock').includes(escapeMarkdown(line));
          assert.ok(isInBlock || saidBy('TextRun').includes(line), `${line} is not in ${textOf(shown)}`);
          const isPlain = escapeMarkdown(line) === line;
          assert.ok(isPlain || !saidBy('TextBlock').split('\n').includes(line), 'Markdown would be rendered');
        }
      }
      const [worded] = await bot.deps.stores.assessments.withWords('ks-2025', await stored());
      assert.equal(worded?.texts.happened, text);
    });
  }

  it('puts a fault of ours into plain words with a number, which is in the log without what was written', async () => {
    const { card } = await bot.say(ALEX, 'svara');
    await bot.deps.stores.close();
    const answers = filledIn(card, { text_happened: 'hemligheten' });
    const reply = await bot.execute(ALEX, { ...dataOf(card, 'submit'), ...answers });
    const [, reference] = /numret ([0-9A-F]{8})/.exec(reply.text ?? '') ?? [];
    const line = bot.log.lines.find(({ level }) => level === 'error');
    assert.equal(line?.fields.reference, reference);
    assert.doesNotMatch(JSON.stringify(bot.log.lines), /hemligheten/);
    bot.deps.stores.close = async () => {};
  });
});
