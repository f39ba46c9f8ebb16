import assert from 'node:assert/strict';
import { type Bot, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, isJson, textOf } from '../../cards.ts';
import { type FileServer, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };
const MOST_BYTES = 25 * 1024;

/** Enough words for several cards, the last of them to be found again. */
const LONG = `${'Kajen lagas i etapper så att båtarna kan ligga kvar. '.repeat(600)}Sist målas räcket vid fyren grönt.`;

const BUDGET = [
  ...['# Nämndsbudget 2031', 'Hamnnämnden', '# Sammanfattning', 'Året blir lugnare än det förra.'],
  ...[
    '# Målområde - En levande hamn',
    '### Kommunfullmäktigemål - Vikstad har en hamn som är öppen för alla',
  ],
  ...['#### Planering för 2031', 'Nämnden håller kajerna öppna.', '### Barnens hamn', '| Roddare | 14 |'],
  ...['### Kommunfullmäktigemål - Vikstad tar emot fartyg utan utsläpp'],
  ...['# Plan för ekonomin', LONG],
].join('\n\n');

const WORDS = {
  sv: {
    all: /^Visa alla \d+$/,
    next: 'Nästa sida',
    before: 'Förra sidan',
    used: /\d+\s%\sav texten används/,
    goals: 'Kan vara mål, indikatorer eller uppdrag som inte lästes',
    aside: 'Ställt åt sidan',
    economy: /under ”Plan för ekonomin” \(ekonomi, [\d\s]+ tecken\)/,
  },
  en: {
    next: 'Next page',
    before: 'Previous page',
    economy: /under “Plan för ekonomin” \(economy, [\d,]+ characters\)/,
  },
} as const;

describe('All that a document holds beside its plan', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  for (const language of ['sv', 'en'] as const) {
    const w = WORDS[language];
    it(`is told by kind on the card, and opens whole below it, a page at a time (${language})`, async () => {
      const { card } = await bot.attach(BEATA, [
        teamsFile('budget.md', server.serve('/budget.md', Buffer.from(BUDGET))),
      ]);
      const shown = textOf(card);
      assert.match(shown, WORDS.sv.used);
      assert.ok(
        shown.indexOf(WORDS.sv.goals) > 0 && shown.indexOf(WORDS.sv.goals) < shown.indexOf(WORDS.sv.aside),
        shown,
      );
      assert.match(shown, WORDS.sv.economy);
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < MOST_BYTES);
      assert.doesNotMatch(shown, /räcket vid fyren/);

      assert.ok(
        shown.split('\n').some((line) => WORDS.sv.all.test(line)),
        shown,
      );
      // What an Action.Execute is answered with takes the place of its card, and on this one waits the plan.
      const opens = elementsOf(card).filter(({ data }) => isJson(data) && data.verb === 'show-findings');
      assert.deepEqual(
        opens.map(({ type }) => type),
        ['Action.Submit'],
      );
      let page = await bot.submit(BEATA, { ...dataOf(card, 'show-findings'), language });
      const texts: string[] = [];
      for (let pages = 1; ; pages += 1) {
        assert.ok(Buffer.byteLength(JSON.stringify(page.card)) < MOST_BYTES, `page ${pages}`);
        texts.push(textOf(page.card));
        if (!texts.at(-1)?.split('\n').includes(w.next)) break;
        page = await bot.execute(BEATA, dataOf(page.card, 'show-findings'));
      }
      assert.ok(texts.length > 2, `${texts.length} pages`);
      const all = texts.join(' ').replace(/\s+/g, ' ');
      assert.equal(all.split('båtarna').length - 1, 600);
      assert.match(all, /Sist målas räcket vid fyren grönt/);
      assert.match(all, w.economy);
      assert.match(all, /Barnens hamn/);
      assert.match(all, /Året blir lugnare än det förra/);
      assert.ok(texts.at(-1)?.includes(w.before));
    });
  }
});
