import assert from 'node:assert/strict';
import { samplePlan } from '../../../src/demo/sample.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { PlanChange } from '../../../src/domain/plans/plan-changes.ts';
import type { Preview } from '../../../src/domain/plans/preview.ts';
import { previewCard } from '../../../src/views/plans/plan-preview.ts';
import { elementsOf, inputsOf, textOf, valuesOf } from '../../cards.ts';

const NOW = new Date('2025-09-01T08:00:00Z');
const GOAL = 'mal-uppvaxt';

function textWith(change: Partial<Preview>, language: 'sv' | 'en' = 'sv') {
  const document = { plan: samplePlan(), ids: 'given' as const, unplaced: [] };
  const pending = { id: 'x', by: 'b', file: 'plan.docx', at: NOW.toISOString(), planVersion: 1, document };
  const rest = { changes: [], links: [], openRounds: [], isComparedAnew: false };
  const preview = { pending, plan: { ...samplePlan(), version: 2 }, ...rest, ...change };
  return previewCard(preview, { language, timezone: 'Europe/Stockholm', now: NOW });
}

describe('The card of a plan in a file', () => {
  const changes: readonly [change: PlanChange, line: string, line2: string][] = [
    [{ change: 'added', item: GOAL, title: 'Nytt' }, 'Ny: ', '”Nytt”'],
    [{ change: 'removed', item: GOAL, title: 'Gammalt' }, 'Borttagen: ', '”Gammalt”'],
    [
      { change: 'removed', item: GOAL, title: 'Gammalt', owners: 1 },
      'Borttagen: ',
      '”Gammalt” (hade 1 ansvarig)',
    ],
    [
      { change: 'removed', item: GOAL, title: 'Gammalt', owners: 2 },
      'Borttagen: ',
      '”Gammalt” (hade 2 ansvariga)',
    ],
    [
      { change: 'renamed', item: GOAL, title: 'Nya', before: 'Gamla' },
      'Nytt namn: ',
      '”Gamla” heter nu ”Nya”',
    ],
    [
      { change: 'moved', item: GOAL, title: 'Mål', before: 'En stad' },
      'Flyttad: ',
      '”Mål” från ”En stad” till ”En stad med goda uppväxtvillkor för barn och unga”',
    ],
    [
      { change: 'changed', item: GOAL, title: 'Mål', fields: ['desiredOutcome', 'measure'] },
      'Ändrad: ',
      '”Mål” (önskat utfall och mått)',
    ],
    [{ change: 'changed', item: GOAL, title: 'Mål', fields: [] }, 'Ändrad: ', '”Mål”'],
  ];
  for (const [change, word, line] of changes) {
    it(`tells of ${JSON.stringify(change)} in words`, () => {
      const said = textOf(textWith({ changes: [change] }));
      assert.ok(said.includes(`${word}\n${line}\n`), said);
    });
  }

  it('tells first what is lost', () => {
    const changes: readonly PlanChange[] = [
      { change: 'changed', item: GOAL, title: 'changed', fields: [] },
      { change: 'added', item: GOAL, title: 'added' },
      { change: 'removed', item: GOAL, title: 'removed' },
    ];
    assert.match(
      textOf(textWith({ changes })),
      /1 borttagen, 1 ny och 1 ändrad\n.*removed”\n.*added”\n.*changed”/s,
    );
  });

  it('says so when only what stands around the items is another', () => {
    assert.match(textOf(textWith({})), /Jämfört med version 1\nInnehållet är detsamma, men planens titel/);
  });

  it('names the line of what could not be placed', () => {
    const document = {
      plan: samplePlan(),
      ids: 'given' as const,
      unplaced: [{ at: '', line: 482, code: 'unplaced' as const, value: 'Indikator' }],
    };
    const pending = { id: 'x', by: 'b', file: 'p', at: NOW.toISOString(), planVersion: 0, document };
    assert.match(textOf(textWith({ pending })), /1 sak att titta på\nRad 482: ”Indikator” ser ut att höra/);
  });

  it('proposes what goes on from an earlier year, ticked until somebody unticks it', () => {
    const link = {
      item: GOAL,
      title: 'Mål',
      plan: 'ks-2024',
      planTitle: 'Budget 2024',
      continues: 'gammalt',
      continuesTitle: 'Gamla målet',
      years: [2024, 2025] as const,
    };
    const card = textWith({ links: [{ ...link, why: 'same-indicator' }] });
    assert.match(textOf(card), /1 del av planen verkar fortsätta från ett tidigare år/);
    assert.match(
      textOf(card),
      /”Mål” fortsätter ”Gamla målet” i ”Budget 2024” \(2024 → 2025; samma indikator\)/,
    );
    assert.deepEqual(valuesOf(card), { links: GOAL });
    assert.equal(inputsOf(card)[0]?.isMultiSelect, true);
  });

  it('folds what is more than a dozen lines behind a button that says what and how much', () => {
    const area: Item = { id: 'area', kind: 'area', title: 'En grön stad' };
    const goals = Array.from({ length: 20 }, (_, number): Item => {
      return { id: `goal-${number}`, kind: 'boardGoal', parent: 'area', title: `Mål ${number}` };
    });
    const card = textWith({ plan: { ...samplePlan(), version: 2, items: [area, ...goals] } });
    const folds = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.deepEqual(
      folds.map(({ title }) => title),
      ['Visa 8 mål till'],
    );
    const folded = textOf(folds[0]?.card).split('\n');
    assert.deepEqual(folded, [
      'En grön stad, fortsättning',
      ...goals.slice(12).map(({ title }) => `– ${title}`),
    ]);
    const headings = elementsOf(card).filter(({ style }) => style === 'heading');
    assert.deepEqual(
      headings.slice(-2).map(({ text }) => text),
      ['En grön stad', folded[0]],
    );
  });

  it('says so of an area that holds nothing', () => {
    const [area] = samplePlan().items;
    const goal: Item = { id: 'goal', kind: 'boardGoal', title: 'Energin används klokt' };
    assert.ok(area);
    const said = textOf(textWith({ plan: { ...samplePlan(), version: 2, items: [area, goal] } }));
    assert.ok(
      said.includes(`${area.title}\nInga mål eller uppdrag\nNämndsmål\n– Energin används klokt`),
      said,
    );
  });

  it('says what is wrong with a title, however long', () => {
    const value = 'Ett långt mål '.repeat(40);
    const document = {
      plan: samplePlan(),
      ids: 'given' as const,
      unplaced: [{ at: '', line: 4, code: 'no-indicator' as const, value }],
    };
    const pending = { id: 'x', by: 'b', file: 'p', at: NOW.toISOString(), planVersion: 0, document };
    assert.match(textOf(textWith({ pending })), /Rad 4: .Ett långt mål .+…. saknar indikator i dokumentet/);
  });

  it('tells how many links are left out of a card that is full', () => {
    const links = Array.from({ length: 100 }, (_, index) => ({
      item: `goal-${index}`,
      title: `Mål ${index}`,
      plan: 'ks-2024',
      planTitle: 'Budget 2024',
      continues: 'old',
      continuesTitle: 'Gamla målet',
      why: 'similar-words' as const,
      years: [2024, 2025] as const,
    }));
    const card = textWith({ links });
    const [input] = inputsOf(card);
    const shown = Array.isArray(input?.choices) ? input.choices.length : 0;
    assert.ok(shown > 0 && shown < links.length);
    assert.match(textOf(card), /100 delar av planen verkar fortsätta/);
    assert.ok(
      textOf(card).includes(`${100 - shown} kopplingar till får inte plats här. Be den som sköter Målvakt`),
    );
  });
});
