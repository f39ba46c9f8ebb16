import assert from 'node:assert/strict';
import { collectItem } from '../../../src/commands/reports/collect-record.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { diffOf } from '../../../src/domain/reports/diff.ts';
import { archivePackage } from '../../../src/views/reports/archive/archive-package.ts';
import { diffRows } from '../../../src/views/reports/diff-rows.ts';
import { type Bot, COORDINATOR } from '../../bot.ts';
import { anAssessment, aPlan, aState } from '../../build.ts';
import { textOf, valuesOf } from '../../cards.ts';
import { ANNA, botWith, planOf } from '../../model-round.ts';
import { send } from '../../question-round.ts';

const ROADS: Item = { id: 'roads', kind: 'budget', title: 'Gatuunderhåll', budget: { amount: 12_000 } };

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\\', '');

describe('The sums of an economy', () => {
  let bot: Bot;
  beforeEach(async () => {
    bot = await botWith(planOf('2025', [ROADS]), [[ANNA]], [ROADS]);
  });
  afterEach(() => bot.close());

  const say = async (words: string) => (await bot.say(ANNA, words)).card;

  it('are read as their own English example writes them', async () => {
    await bot.say(ANNA, 'language english');
    const receipt = await send(bot, await say('answer gatuunderhåll'), { value: '', forecast: '11,600' });
    assert.match(plain(textOf(receipt)), /Surplus · SEK \+400,000 · forecast SEK 11,600,000/);
    const again = await say('answer gatuunderhåll');
    const changed = await send(bot, again, { value: '7,000.125', forecast: '11,500.5' });
    assert.match(plain(textOf(changed)), /forecast SEK 11,500,500 · outcome SEK 7,000,125/);
    const { value, forecast } = valuesOf(await say('answer gatuunderhåll'));
    assert.deepEqual([value, forecast], ['7000.125', '11500.5']);
  });

  it('are told in the record for the archive, and how they have moved between two rounds', async () => {
    await send(bot, await say('svara gatuunderhåll'), { value: '', forecast: '11 600' });
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: bot.clock.now() } as const;
    const record = await collectItem(COORDINATOR, { item: 'roads' }, bot.deps);
    const { files } = archivePackage(record, { version: '1', retention: 'Bevaras' }, wording);
    const index = files.find(({ path }) => path.endsWith('index.md'));
    assert.match(
      plain(new TextDecoder().decode(index?.bytes)),
      /överskott · \+400 tkr · prognos 11 600 tkr · budget 12 000 tkr/,
    );

    const plan = aPlan({ items: [ROADS] });
    const at = (forecast: number) =>
      aState({
        ...{ plan, ownerships: [{ item: 'roads', person: 'anna' }] },
        assessments: [anAssessment({ item: 'roads', forecast, deviation: 12_000 - forecast })],
      });
    const [row] = diffRows(
      diffOf(at(11_600), at(11_900), (item) => [item]),
      80,
      wording,
    );
    assert.deepEqual(row?.details.map(plain), [
      '+400 tkr, prognos 11 600 tkr, budget 12 000 tkr → +100 tkr, prognos 11 900 tkr, budget 12 000 tkr',
    ]);
  });
});
