import assert from 'node:assert/strict';
import { importDocument } from '../../../src/cli/import.ts';
import { Problem } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { readDocument } from '../../../src/importers/document/read-document.ts';
import { problemLines } from '../../../src/views/texts/problems.ts';
import { type Bot, COORDINATOR, closeBots, type Someone, startBot } from '../../bot.ts';
import { dataOf, elementsOf, textOf } from '../../cards.ts';
import { type FileServer, openFileServer, teamsFile } from '../../file-server.ts';

const BEATA: Someone = { id: 'beata', name: 'Beata Berg' };

/** A report of a third of the year, which says neither which third nor that it is another. */
function report(happened: readonly string[], status = 'Förväntas uppnås'): string {
  const goals = ['Vikstad har en hamn som är öppen för alla', 'Vikstad tar emot fartyg utan utsläpp'];
  const sections = goals.map(
    (goal, at) => `### Kommunfullmäktigemål - ${goal}

${happened[at]}

#### Bedömning av måluppfyllelse

${status}

Bedömningen baseras på ${happened[at]}
`,
  );
  return `# Delårsrapport 2031

Hamnnämnden

## Målområde - En levande hamn

${sections.join('\n')}`;
}

const SPRING = report(['Kajen är ritad.', 'Landström är beställd.']);
const SUMMER = report(['Kajen är byggd.', 'Landström är inkopplad.'], 'Förväntas inte uppnås');
const ROUND = 'hamnnamnden-2031-interim-1';

describe('A report that does not say its period', () => {
  let bot: Bot;
  let server: FileServer;

  beforeEach(async () => {
    server = await openFileServer();
    bot = await startBot({ coordinators: [BEATA.id], files: { hosts: [server.host] } });
    await imported(SPRING);
  });
  afterEach(async () => {
    await closeBots();
    server.close();
  });

  const imported = (content: string, options = {}, language: Language = 'sv') =>
    importDocument(readDocument('tertial.md', content), {
      words: ['tertial.md'],
      options,
      actor: COORDINATOR,
      wording: { language, timezone: 'Europe/Stockholm', now: new Date('2031-09-01T08:00:00Z') },
      deps: bot.deps,
      modelsFolder: undefined,
    });
  const rounds = async () =>
    (await bot.deps.stores.rounds.ofPlan('hamnnamnden-2031')).map(({ value }) => `${value.from} ${value.to}`);
  const statuses = async () => {
    const { assessments } = await bot.deps.stores.assessments.ofRound('hamnnamnden-2031', ROUND);
    return assessments.map(({ value }) => value.status);
  };
  const send = async (content: string) =>
    (await bot.attach(BEATA, [teamsFile('tertial.md', server.serve('/tertial.md', content))])).card;

  it('is told with the guess first', async () => {
    const { lines } = await imported(SPRING, { 'dry-run': true });
    assert.match(lines, /^Perioden står inte i dokumentet; ”2031-01-01 – 2031-08-31” är en gissning\n/);
  });

  it('is read again, and corrected, where it says mostly what it said', async () => {
    const { json } = await imported(SPRING);
    assert.deepEqual(Object(json).answers, { stored: 0, unchanged: 2 });
  });

  for (const [language, said] of [
    [
      'sv',
      /^Inget är sparat\. Perioden står inte i rapporten; 2031-01-01 – 2031-08-31 är en gissning.+--replace.+--from DAG --to DAG/,
    ],
    ['en', /^Nothing is saved\. The period is not in the report; .+--replace.+--from DAY --to DAY/],
  ] as const)
    it(`takes no other report’s place by that guess: ${language}`, async () => {
      await assert.rejects(imported(SUMMER, {}, language), (error) => {
        assert.ok(error instanceof Problem);
        assert.match(problemLines(error, language).join('\n'), said);
        return true;
      });
      assert.deepEqual(await statuses(), ['met', 'met']);
      const { lines, hasFailed } = await imported(SUMMER, { 'dry-run': true }, language);
      assert.match(lines, /--replace/);
      assert.equal(hasFailed, false);
    });

  it('has a round of its own when the operator says the period', async () => {
    await imported(SUMMER, { from: '2031-05-01', to: '2031-08-31' });
    assert.deepEqual((await rounds()).toSorted(), ['2031-01-01 2031-08-31', '2031-05-01 2031-08-31']);
    assert.deepEqual(await statuses(), ['met', 'met']);
  });

  it('changes the answers of the round when the operator says so', async () => {
    await imported(SUMMER, { replace: true });
    assert.deepEqual(await statuses(), ['notMet', 'notMet']);
    assert.equal((await rounds()).length, 1);
  });

  it('says so in the chat, on the button as well; a card of before is shown anew', async () => {
    const card = await send(SUMMER);
    assert.match(
      textOf(card),
      /Perioden står inte .+\nDet finns redan en omgång för den tiden, ”Delårsrapport 2031”/,
    );
    assert.ok(elementsOf(card).some(({ title }) => title === 'Ersätt svaren'));
    const { replace: _, ...old } = Object(dataOf(card, 'confirm-plan'));
    const { card: again } = await bot.execute(BEATA, old);
    assert.deepEqual(await statuses(), ['met', 'met']);
    await bot.execute(BEATA, dataOf(again, 'confirm-plan'));
    assert.deepEqual(await statuses(), ['notMet', 'notMet']);
  });
});
