/** What it costs to find what some words mean, beside a bare query of minisearch on the same items in the same rounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { samplePlan } from '../../src/demo/sample.ts';
import { findItems } from '../../src/domain/plans/finding/find-items.ts';
import { indexItems } from '../../src/domain/plans/finding/item-index.ts';
import { synonymsOf } from '../../src/domain/plans/finding/vocabulary.ts';
import type { Item, PlanVersion } from '../../src/domain/plans/plan.ts';
import { readPlanFile } from '../../src/importers/read-plan.ts';
import { wordOf } from '../large-plan.ts';
import { percentile, ratioOf, type Spread, spreadOf } from './arithmetic.ts';
import { table } from './table.ts';

const ITEMS = 2000;
const GRANVIK = join(import.meta.dirname, '../phrasings/plan-granvik.json');

/** How many milliseconds the middle one of all searches was promised to take at most. */
const LIMIT_MS = 2;

/** As people type: names, inflected and misspelt, compounds, sentences, and what is not there. */
const WORDS = [
  ...[
    'öresundsmetron',
    'oresundsmetorn',
    'klimatmålet',
    'elförsörjning',
    'hur går det med klimatet',
    'sjukfrånvaron',
  ],
  ...[
    'vattenledningarna',
    'digitaliseringen i skolan',
    'barn och unga',
    'metrobygget',
    'mänskliga rättigheter',
  ],
  ...['kompetnsförsörjning', 'human rights', 'fotboll', 'xyzzy qwrtyp', 'krisplanen för dricksvattnet'],
];

/** Milliseconds of each search of one round. */
interface FindingRound {
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

export interface Finding {
  readonly indexMs: number;
  readonly rounds: readonly FindingRound[];
}

export async function measureFinding(rounds: number): Promise<Finding> {
  const plan = await largePlan();
  const synonyms = synonymsOf();
  const begin = performance.now();
  const items = indexItems(plan);
  const indexMs = performance.now() - begin;
  const index = new MiniSearch<Item>({
    fields: ['short', 'title'],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(plan.items);
  // Past the memory of what was looked up before.
  const own = (words: string) => findItems(items, words, synonyms).length;
  const bare = (words: string) => index.search(words).length;
  timesOf(own);
  timesOf(bare);
  return {
    indexMs,
    rounds: Array.from({ length: rounds }, () => ({ own: timesOf(own), bare: timesOf(bare) })),
  };
}

function timesOf(search: (words: string) => number): number[] {
  return WORDS.map((words) => {
    const begin = performance.now();
    search(words);
    return performance.now() - begin;
  });
}

/** The items of two plans over and over, each time with numbers of their own, which no two have alike. */
export async function largePlan(): Promise<PlanVersion> {
  const sample = samplePlan();
  const { plan: granvik } = await readPlanFile('granvik.json', readFileSync(GRANVIK));
  const all = [...sample.items, ...granvik.items];
  const items = Array.from({ length: ITEMS }, (_, at) => {
    const { parent: _parent, ...item } = all[at % all.length] ??
      all[0] ?? { id: '', kind: 'area', title: '' };
    const named = { ...item, id: `item-${at}`, title: `${item.title} ${wordOf(at)}` };
    return item.short ? { ...named, short: `${item.short} ${wordOf(at + ITEMS)}` } : named;
  });
  return { ...sample, items, version: 1 };
}

export function findingText({ indexMs, rounds }: Finding): string {
  const [own, bare] = [
    rounds.map((round) => spreadOf(round.own).median),
    rounds.map((round) => spreadOf(round.bare).median),
  ];
  const spread = ({ median, min, max }: Spread) =>
    `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  const median = spreadOf(own).median;
  const longest = percentile(
    rounds.flatMap((round) => round.own),
    0.99,
  );
  return [
    `Finding what ${WORDS.length} phrasings mean among ${ITEMS} items, ${rounds.length} rounds: milliseconds of a search, the median of each round`,
    `(lowest–highest). Indexing took ${indexMs.toFixed(0)} ms, once for each version of a plan.`,
    '',
    table(
      ['search', 'ms', 'limit', 'verdict'],
      [
        ['our own', spread(spreadOf(own)), String(LIMIT_MS), median <= LIMIT_MS ? 'within' : 'over'],
        ['our own, 99 of 100', longest.toFixed(2), '', ''],
        ['bare minisearch', spread(spreadOf(bare)), '', ''],
        ['ratio', spread(ratioOf(own, bare)), '', ''],
      ],
    ),
  ].join('\n');
}
