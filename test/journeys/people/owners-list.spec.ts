import assert from 'node:assert/strict';
import { importPlan } from '../../../src/commands/plans/import-plan.ts';
import { samplePlan } from '../../../src/demo/sample.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { BY_ANNA } from '../../build.ts';
import { dataOf, elementsOf, textOf } from '../../cards.ts';
import { ALEX, openSampleRound } from '../../sample-round.ts';

/** The titles of the buttons that lead to other lines of the list. */
function pagesOf(card: unknown): string[] {
  return elementsOf(card).flatMap(({ verb, title }) => (verb === 'owners' ? [String(title)] : []));
}

describe('The list of owners', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
    await openSampleRound(bot);
  });
  afterEach(closeBots);

  it('that comes a dozen at a time is gone through in both directions, and says which of how many', async () => {
    const { card: first } = await bot.say(ALEX, 'ägare');
    assert.deepEqual(pagesOf(first), ['Visa nästa 4']);
    assert.match(textOf(first), /^Ansvariga · Nämndsbudget 2025 · 1–12 av 16\n/);
    const { card: last } = await bot.execute(ALEX, dataOf(first, 'owners'));
    assert.deepEqual(pagesOf(last), ['Visa föregående 12']);
    assert.match(textOf(last), /^Ansvariga · Nämndsbudget 2025 · 13–16 av 16\n/);
    const { card: again } = await bot.execute(ALEX, dataOf(last, 'owners'));
    assert.equal(textOf(again), textOf(first));
    const { card: beyond } = await bot.execute(ALEX, { ...dataOf(first, 'owners'), from: 500 });
    assert.equal(textOf(beyond), textOf(first));
  });

  const NEXT = { ...samplePlan(), id: 'ks-2026', title: 'Nämndsbudget 2026', year: 2026 };
  const importNext = (plan = NEXT) => importPlan(COORDINATOR, { plan, dryRun: false }, bot.deps);

  it('tells plans apart by a heading, and counts plan by plan, the newest first', async () => {
    const [first] = await bot.deps.stores.owners.ofPlan('ks-2025');
    await bot.deps.stores.owners.update('ks-2025', [first?.item ?? ''], () => [], BY_ANNA);
    await importNext();
    const { card } = await bot.say(ALEX, 'ägare');
    assert.match(
      textOf(card),
      /^Ansvariga · 1–12 av 32\n13 mål och 4 uppdrag saknar ansvarig\nNämndsbudget 2026: 12 mål och 4 uppdrag · Nämndsbudget 2025: 1 mål\nNämndsbudget 2026\n/,
    );
    const { card: next } = await bot.execute(ALEX, dataOf(card, 'owners'));
    const headings = textOf(next)
      .split('\n')
      .filter((line) => /^Nämndsbudget \d+$/.test(line));
    assert.deepEqual(headings, ['Nämndsbudget 2026', 'Nämndsbudget 2025']);
  });

  it('says which plan each goal is in that was asked for, the newest first', async () => {
    await importNext();
    const said = textOf((await bot.say(ALEX, 'ägare öresund')).card);
    assert.match(
      said,
      /2 mål stämmer med det du skrev\nNämndsbudget 2026\nÖresundsmetron\nSaknar ansvarig\n[^\n]+\nNämndsbudget 2025\nÖresundsmetron\nAlex/,
    );
  });

  it('says the board where two plans are called the same', async () => {
    await importNext({ ...samplePlan(), id: 'mn-2025', board: 'Miljönämnden' });
    const said = textOf((await bot.say(ALEX, 'ägare öresund')).card);
    assert.match(said, /\nNämndsbudget 2025, Miljönämnden\n/);
  });
});
