import assert from 'node:assert/strict';
import { type Bot, closeBots, startBot } from '../../bot.ts';
import { anAssessment, BY_ANNA } from '../../build.ts';

/** Eight thousand characters that take one, two and four bytes, with all that a store may trip over. */
const PAGE = 'Vi har – "citat", \\ och ”citat” – nått 13,7 %.\n\tÅäö 👍 مرحبا '.repeat(140).slice(0, 7_990);

describe('The words of an answer', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  it('are kept to the character: three texts of 8,000 each, in each version', async () => {
    const { assessments } = bot.deps.stores;
    const texts = { happened: `${PAGE} först.`, basis: PAGE, cause: PAGE };
    const first = anAssessment({ texts });
    assert.ok(await assessments.save('ks-2025', { assessment: first, replaces: undefined }, BY_ANNA));
    const name = { item: first.item, respondent: first.respondent };
    const [stored] = await assessments.named('ks-2025', first.round, [name]);
    const second = { ...first, version: 2, texts: { ...texts, happened: `${PAGE} sedan.` } };
    assert.ok(await assessments.save('ks-2025', { assessment: second, replaces: stored }, BY_ANNA));
    const other = await startBot({ folder: bot.folder, connector: bot.connector });
    const [kept] = await other.deps.stores.assessments.withWords('ks-2025', [second]);
    assert.deepEqual(kept?.texts, second.texts);
    const history = await other.deps.stores.assessments.history('ks-2025', first.round, first.item);
    assert.deepEqual(
      history.map((version) => version.texts),
      [first.texts, second.texts],
    );
  });

  it('do not lie where the verdicts of a round are read', async () => {
    const { assessments } = bot.deps.stores;
    const answer = anAssessment({ texts: { happened: PAGE } });
    await assessments.save('ks-2025', { assessment: answer, replaces: undefined }, BY_ANNA);
    const rows = await bot.documents.followup.range('ks-2025', 'assessment/');
    assert.ok(rows.length === 1 && !JSON.stringify(rows).includes('nått'));
  });
});
