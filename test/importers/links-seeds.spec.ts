import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSure, proposeLinks, SURE, withLinks } from '../../src/domain/plans/lineage.ts';
import type { Plan } from '../../src/domain/plans/plan.ts';
import { readHere } from './document-files.ts';

const SEEDS = join(import.meta.dirname, '../../../shared/seeds');

/**
 * What is proposed of the budget of 2025 and the report of 2019, with nothing between, and whether it is right: judged by hand, from
 * what the two documents say below these titles. By ids, which are made of some of the titles' words.
 */
const JUDGED: readonly [item: string, continues: string, isRight: boolean, why: string][] = [
  ['omr-goda-uppvaxtvillkor-barn-unga', 'omr-barn-unga', true, 'the same area, with more in its name'],
  ['mal-ge-barn-unga-goda', 'mal-barn-unga-fa-stod', true, 'the only goal of that area, then and now'],
  [
    'mal-oka-andelen-malmobor-sjalvforsorjande',
    'mal-malmoborna-tillgang-vaxande-arbetsmarknad',
    true,
    'both on supporting oneself by work',
  ],
  ['omr-mer-jamlik', 'omr-jamlik', true, 'the same area, with more in its name'],
  [
    'mal-attraktiv-inkluderande-arbetsgivare-sakerstalla',
    'nmal-sveriges-mest-attraktiva-offentliga',
    true,
    'both on the city as an employer; a goal on equal employment of 2019 is in it as well',
  ],
  [
    'mal-god-kompetensforsorjning-okat-samarbete',
    'nmal-sakerstalla-sammanhallet-kompetensforsorjningsarbe',
    true,
    'both on finding the skills that the boards need',
  ],
];

describe("The links that are proposed between the city's own documents", () => {
  const plans = new Map<string, Plan>();

  before(async function () {
    if (!existsSync(SEEDS)) this.skip();
    for (const name of readdirSync(SEEDS).filter((file) => file.endsWith('.txt')))
      plans.set(name.slice(0, 3), (await readHere(name, readFileSync(join(SEEDS, name)))).plan);
  });

  const plan = (number: string) => plans.get(number) ?? assert.fail(`no seed ${number}`);
  /** What words alone tell; the rows of the economy have the same titles each year. */
  const between = (young: string, old: string) =>
    proposeLinks(plan(young), [plan(old)]).filter(({ item }) => !item.startsWith('bud-'));

  it('are right in nine of ten, as they were judged', () => {
    assert.deepEqual(
      between('000', '002').map(({ item, continues }) => [item, continues]),
      JUDGED.map(([item, continues]) => [item, continues]),
    );
    assert.ok(JUDGED.filter(([, , isRight]) => isRight).length >= 0.9 * JUDGED.length);
  });

  it('are the same for the report of 2025, which tells less', () => {
    assert.deepEqual(
      between('001', '002').map(({ item, continues }) => [item, continues]),
      JUDGED.map(([item, continues]) => [item, continues]),
    );
  });

  it('hold by nobody but who says so: none of them is sure', () => {
    const links = between('000', '002');
    assert.ok(links.length > 0 && links.every((link) => !isSure(link)));
    const { items } = withLinks(plan('000'), links, [SURE]);
    assert.ok(items.every(({ continues }) => continues === undefined));
  });

  it('are none to a programme, whose focus areas are no goal areas, nor to an analysis whose headings are lost', () => {
    for (const [young, old] of [
      ['000', '004'],
      ['002', '004'],
      ['000', '003'],
      ['003', '002'],
    ] as const)
      assert.deepEqual(between(young, old), [], `${young} to ${old}`);
  });
});
