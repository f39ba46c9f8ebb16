import assert from 'node:assert/strict';
import { importDocument } from '../../../src/cli/import.ts';
import type { PastRoundDocument } from '../../../src/domain/plans/read-document.ts';
import { type Bot, COORDINATOR, closeBots, startBot } from '../../bot.ts';
import { aReadAnswer, report2019 } from '../../past-rounds.ts';

const NOW = new Date('2025-09-01T08:00:00Z');

describe('The terminal tells of a report', () => {
  let bot: Bot;

  beforeEach(async () => {
    bot = await startBot();
  });
  afterEach(closeBots);

  const run = (document: PastRoundDocument, dryRun = false) =>
    importDocument(document, {
      words: [],
      options: { 'dry-run': dryRun },
      actor: COORDINATOR,
      wording: { language: 'sv', timezone: 'Europe/Stockholm', now: NOW },
      deps: bot.deps,
      modelsFolder: undefined,
    });

  it('how many answers, in which round, and what could not be placed', async () => {
    const nameless = aReadAnswer({ item: undefined, line: 40, texts: { happened: 'Vi väntar.' } });
    const known = { at: '', line: 40, code: 'no-heading' as const, value: 'Vi väntar' };
    const { lines, json } = await run({
      ...report2019([aReadAnswer(), nameless]),
      unplaced: [known, { ...known, line: 41 }],
    });
    assert.deepEqual(lines.split('\n'), [
      'ks-2019, version 1: 4 poster, 4 ändringar',
      'ks-2019-interim-1, Delårsrapport 2019: 1 nytt eller ändrat svar, 0 oförändrade',
      'Nya: 4',
      '  Ny: ”Malmö är en del av en stark region”',
      '  Ny: ”Leda arbetet med Öresundsmetron”',
      '  Ny: ”Öresundsmetron i STRING”',
      '  Ny: ”Malmö är en trygg stad”',
      'Kan vara mål, indikatorer eller uppdrag som inte lästes (2):',
      '  rad 40: ”Vi väntar” saknar rubrik, så det går inte att se vad det gäller',
      '  rad 41: ”Vi väntar” saknar rubrik, så det går inte att se vad det gäller',
    ]);
    const { plan, unplaced, changes, round, answers } = Object(json);
    assert.deepEqual([plan.id, unplaced.length, changes.length], ['ks-2019', 2, 4]);
    assert.deepEqual(
      [round.id, round.state, answers],
      ['ks-2019-interim-1', 'closed', { stored: 1, unchanged: 0 }],
    );
  });

  it('without storing anything, when it is a dry run', async () => {
    const { lines } = await run(report2019(), true);
    assert.match(lines, /2 nya eller ändrade svar, 0 oförändrade \(inget sparat\)/);
    assert.deepEqual(await bot.deps.stores.plans.list(), []);
    assert.deepEqual(await bot.documents.followup.range('ks-2019', ''), []);
  });
});
