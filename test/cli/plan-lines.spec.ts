import assert from 'node:assert/strict';
import { changeLines, linkLines } from '../../src/cli/plan-lines.ts';
import type { ProposedLink } from '../../src/domain/plans/lineage.ts';
import type { PlanChange } from '../../src/domain/plans/plan-changes.ts';
import { aPlan } from '../build.ts';

const METRO = { item: 'metro', title: 'En metro över sundet' };

const STORE = { link: true, dryRun: false };
const PROPOSE = { link: false, dryRun: false };

describe('The lines about an import', () => {
  it('count each sort of change, and then tell each on a line of its own', () => {
    const changes: readonly PlanChange[] = [
      { change: 'renamed', ...METRO, before: 'Öresundsmetron' },
      { change: 'moved', ...METRO, before: 'Klimat' },
      { change: 'changed', ...METRO, fields: ['desiredOutcome', 'measure'] },
      { change: 'removed', item: 'x', title: 'Fler bostäder', owners: 2 },
      { change: 'removed', item: 'y', title: 'Fler parker', owners: 1 },
      { change: 'removed', item: 'z', title: 'Fler bad' },
      { change: 'added', item: 'green', title: 'Klimat' },
      { change: 'moved', item: 'work', title: 'Arbete' },
    ];
    assert.deepEqual(changeLines(aPlan(), changes, 'sv'), [
      'Nya: 1 · Borttagna: 3 (hade 3 ansvariga) · Nya namn: 1 · Flyttade: 2 · Ändrade: 1',
      '  Ny: ”Klimat”',
      '  Borttagen: ”Fler bostäder” (hade 2 ansvariga)',
      '  Borttagen: ”Fler parker” (hade 1 ansvarig)',
      '  Borttagen: ”Fler bad”',
      '  Nytt namn: ”Öresundsmetron” → ”En metro över sundet”',
      '  Flyttad: ”En metro över sundet” från ”Klimat” till ”Arbete”',
      '  Flyttad: ”Arbete” från översta nivån till översta nivån',
      '  Ändrad: ”En metro över sundet” (önskat utfall, mått)',
    ]);
  });

  it('are none when nothing has changed and nothing is proposed', () => {
    assert.deepEqual(
      [...changeLines(aPlan(), [], 'sv'), ...linkLines([], PROPOSE, 'sv'), ...linkLines([], STORE, 'sv')],
      [],
    );
  });

  it('cut short a title that would fill the screen', () => {
    const [, line] = changeLines(
      aPlan(),
      [{ change: 'added', item: 'x', title: 'Fler bostäder '.repeat(25) }],
      'sv',
    );
    assert.match(line ?? '', /^ {2}Ny: ”Fler bostäder .{60,80}…”$/);
  });

  const link: ProposedLink = {
    ...METRO,
    plan: 'ks-2024',
    planTitle: 'Nämndsbudget 2024',
    continues: 'm1',
    continuesTitle: 'Öresundsmetron',
    why: 'same-indicator',
  };

  it('name what a plan seems to carry on and why, where the titles differ, and count the others plan by plan', () => {
    const same = { ...link, why: 'same-title' } as const;
    const lastButOne = { ...same, plan: 'ks-2023', planTitle: 'Nämndsbudget 2023' };
    assert.deepEqual(
      linkLines([same, link, same, { ...link, why: 'similar-words' }, lastButOne], PROPOSE, 'sv'),
      [
        'Ser ut att fortsätta från tidigare år: 5',
        '  2 heter likadant i ks-2024',
        '  1 heter likadant i ks-2023',
        '  ”En metro över sundet” ← ks-2024: ”Öresundsmetron” (samma indikator)',
        '  ”En metro över sundet” ← ks-2024: ”Öresundsmetron” (liknande ord)',
        'Stämmer det? Läs in filen igen med --link, så kopplas de ihop.',
      ],
    );
  });

  const ends: readonly [how: { link: boolean; dryRun: boolean }, first: string, last: RegExp][] = [
    [STORE, 'Kopplade till tidigare år: 1', /samma indikator/],
    [PROPOSE, 'Ser ut att fortsätta från tidigare år: 1', /igen med --link, så/],
    [{ link: false, dryRun: true }, 'Ser ut att fortsätta från tidigare år: 1', /igen med --link, så/],
    [{ link: true, dryRun: true }, 'Kopplas till tidigare år: 1', /igen utan --dry-run, så/],
  ];
  for (const [how, first, last] of ends) {
    it(`say what to write next, when it was ${JSON.stringify(how)}`, () => {
      const lines = linkLines([link], how, 'sv');
      assert.equal(lines[0], first);
      assert.match(lines.at(-1) ?? '', last);
    });
  }

  it('name every doubtful link, however many', () => {
    assert.equal(
      linkLines(Array(46).fill(link), PROPOSE, 'sv').filter((line) => line.includes('←')).length,
      46,
    );
  });

  it('fit a screen, and say how many more there are', () => {
    const many = Array.from({ length: 38 }, (): PlanChange => ({ change: 'added', ...METRO }));
    const same = Array(46).fill({ ...link, why: 'same-title' });
    const lines = [...changeLines(aPlan(), many, 'sv'), ...linkLines(same, PROPOSE, 'sv')];
    assert.ok(lines.length < 40, `${lines.length} lines`);
    assert.deepEqual(
      lines.filter((line) => /och \d+ till/.test(line)),
      ['  och 12 till'],
    );
  });
});
