import assert from 'node:assert/strict';
import { changeLines, linkLines } from '../../src/cli/plan-lines.ts';
import { type ProposedLink, SURE } from '../../src/domain/plans/lineage.ts';
import type { PlanChange } from '../../src/domain/plans/plan-changes.ts';
import { aPlan } from '../build.ts';

const METRO = { item: 'metro', title: 'En metro över sundet' };

const STORE = { confirmed: [SURE], dryRun: false };
const PROPOSE = { confirmed: [], dryRun: false };

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
    years: [2024, 2025],
  };

  it('name what a plan seems to carry on and why, where the titles differ, and count the others plan by plan', () => {
    const same = { ...link, why: 'same-title' } as const;
    const lastButOne = {
      ...same,
      plan: 'ks-2023',
      planTitle: 'Nämndsbudget 2023',
      years: [2023, 2025],
    } as const;
    assert.deepEqual(
      linkLines([same, link, same, { ...link, why: 'similar-words' }, lastButOne], PROPOSE, 'sv'),
      [
        'Ser ut att fortsätta från tidigare år: 5',
        '  2 heter likadant i ks-2024',
        '  1 heter likadant i ks-2023 (2023 → 2025, inget däremellan)',
        '  ”En metro över sundet” ← ks-2024: ”Öresundsmetron” (2024 → 2025; samma indikator)',
        '  ”En metro över sundet” ← ks-2024: ”Öresundsmetron” (2024 → 2025; liknande ord)',
        'Stämmer det? Läs in filen igen med --link, så kopplas de ihop.',
      ],
    );
  });

  const ends: readonly [how: Parameters<typeof linkLines>[1], first: string, last: RegExp][] = [
    [STORE, 'Kopplade till tidigare år: 1', /samma indikator/],
    [PROPOSE, 'Ser ut att fortsätta från tidigare år: 1', /igen med --link, så/],
    [{ confirmed: [], dryRun: true }, 'Ser ut att fortsätta från tidigare år: 1', /igen med --link, så/],
    [{ confirmed: [SURE], dryRun: true }, 'Kopplas till tidigare år: 1', /igen utan --dry-run, så/],
  ];
  for (const [how, first, last] of ends) {
    it(`say what to write next, when it was ${JSON.stringify(how)}`, () => {
      const lines = linkLines([link], how, 'sv');
      assert.equal(lines[0], first);
      assert.match(lines.at(-1) ?? '', last);
    });
  }

  it('list what is unsure by itself, by the id that says yes to it, until it is said', () => {
    const unsure: ProposedLink = {
      ...link,
      ...{ plan: 'ks-2019', continuesTitle: 'Fler tåg till sjöss' },
      ...{ why: 'kindred-words', words: ['metro', 'sund'], years: [2019, 2025] },
    };
    const line =
      '  metro: ”En metro över sundet” ← ks-2019: ”Fler tåg till sjöss” (2019 → 2025, inget däremellan; osäkert, gemensamt: ”metro” och ”sund”)';
    assert.deepEqual(linkLines([link, unsure], STORE, 'sv').slice(-3), [
      'Kanske fortsätter från tidigare år: 1',
      line,
      'Stämmer något? Läs in filen igen med --links och dess id, flera med komma emellan.',
    ]);
    assert.deepEqual(linkLines([unsure], { confirmed: ['metro'], dryRun: false }, 'sv'), [
      'Kopplade till tidigare år: 1',
      line,
    ]);
    const [, english] = linkLines([unsure], PROPOSE, 'en');
    assert.match(
      english ?? '',
      / \(2019 → 2025, nothing in between; unsure, in common: “metro” and “sund”\)$/,
    );
  });

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
