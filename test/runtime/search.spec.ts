import assert from 'node:assert/strict';
import { samplePlan } from '../../src/demo/sample.ts';
import { itemSearch, nearestWord } from '../../src/runtime/search.ts';
import { anItem, aPlan } from '../build.ts';

const SAMPLE = { ...samplePlan(), version: 1 };
const findItems = itemSearch();

function found(words: string): readonly string[] {
  return findItems(SAMPLE, words).map(({ item }) => item.id);
}

/** Without what only comes near. */
function meant(words: string): readonly string[] {
  return findItems(SAMPLE, words)
    .filter(({ fit }) => fit !== 'near')
    .map(({ item }) => item.id);
}

describe('itemSearch', () => {
  it('indexes a plan version once, and anew when many others have been asked about since', () => {
    const find = itemSearch();
    let isIndexed = false;
    const noted = {
      ...anItem(),
      get title() {
        isIndexed = true;
        return anItem().title;
      },
    };
    const versions = Array.from({ length: 40 }, (_, version) => ({
      ...aPlan({ version }),
      items: Array.from({ length: 2000 }, () => noted),
    }));
    const isIndexedFor = (version: (typeof versions)[number] | undefined) => {
      assert.ok(version);
      isIndexed = false;
      find(version, 'något annat');
      return isIndexed;
    };
    assert.deepEqual([isIndexedFor(versions[0]), isIndexedFor(versions[0])], [true, false]);
    for (const version of versions) isIndexedFor(version);
    assert.deepEqual([isIndexedFor(versions.at(-1)), isIndexedFor(versions[0])], [false, true]);
  });

  const first: readonly [string, string][] = [
    ['öresund', 'ind-oresundsmetron'],
    ['ÖRESUND', 'ind-oresundsmetron'],
    ['oresundsmetron', 'ind-oresundsmetron'],
    ['Öresundsmetron', 'ind-oresundsmetron'],
    ['metron', 'ind-oresundsmetron'],
    ['öresundmetron', 'ind-oresundsmetron'],
    ['hur går det med Öresundsmetron?', 'ind-oresundsmetron'],
    ['O\u0308resundsmetron', 'ind-oresundsmetron'],
    ['klimat', 'mal-klimat'],
    ['klarspråk', 'ind-klarsprak'],
    ['klarsprak', 'ind-klarsprak'],
    ['bostadsförsörjning', 'mal-segregation'],
    ['mal-klimat', 'mal-klimat'],
  ];
  for (const [words, id] of first) {
    it(`finds ${id} first by "${words}"`, () => {
      assert.equal(found(words)[0], id);
    });
  }

  for (const words of [
    'öresund',
    'oresundsmetron',
    'Öresundsmetron',
    'metron',
    'öresundmetron',
    'klarspråk',
  ]) {
    it(`finds nothing else by "${words}"`, () => {
      assert.equal(meant(words).length, 1);
    });
  }

  it('finds everything about the climate, and nothing that is not', () => {
    assert.deepEqual(meant('klimat').toSorted(), ['mal-klimat', 'omr-klimat', 'upp-klimatinvesteringsplan']);
  });

  for (const words of ['xyzzy qwrt', 'blåbärssylt', 'fotboll', '', '   ', '?!', 'hur går det med']) {
    it(`finds nothing by "${words}"`, () => {
      assert.deepEqual(found(words), []);
    });
  }

  const titles: readonly [string, string, boolean][] = [
    ['Träd', 'trad', true],
    ['Trad', 'TRÄD', true],
    ['Öresundsmetron', 'metron', true],
    ['Öresundsmetron', 'sundsmetron', true],
    ['Öresundsmetron', 'sund', true],
    ['Öresundsmetro', 'metro', true],
    ['Öresundsmetron', 'tron', false],
    ['Bostäder', 'bost', true],
    ['Bostäder', 'bo', false],
  ];
  for (const [title, words, isFound] of titles) {
    it(`${isFound ? 'finds' : 'does not find'} "${title}" by "${words}"`, () => {
      const plan = aPlan({ items: [anItem({ title })] });
      assert.equal(itemSearch()(plan, words).length, isFound ? 1 : 0);
    });
  }

  const names: readonly [words: string, ids: string[]][] = [
    ['Fler barn lär sig simma', ['swim']],
    ['fler barn lar sig simma?', ['swim']],
    ['Fler barn lär sig simma i tid', ['late']],
    ['en god start', ['start', 'short']],
    ['Simma', ['swim', 'late']],
  ];
  for (const [words, ids] of names) {
    it(`finds ${ids.join(' and ')}, and nothing else, by "${words}"`, () => {
      const items = [
        anItem({ id: 'swim', title: 'Fler barn lär sig simma' }),
        anItem({ id: 'late', title: 'Fler barn lär sig simma i tid' }),
        anItem({ id: 'start', title: 'En god start' }),
        anItem({ id: 'short', title: 'Alla barn börjar skolan i tid', short: 'En god start' }),
        anItem({ id: 'other', title: 'En god start för fler barn' }),
      ];
      const found = itemSearch()(aPlan({ items }), words).flatMap(({ item, fit }) =>
        fit === 'near' ? [] : item.id,
      );
      assert.deepEqual(found.toSorted(), ids.toSorted());
    });
  }

  it('searches the version it is given, also after another', () => {
    const find = itemSearch();
    const before = aPlan({ items: [anItem({ title: 'Blåbär' })] });
    const after = aPlan({ version: 2, items: [anItem({ title: 'Hallon' })] });
    assert.equal(find(before, 'blåbär').length, 1);
    assert.equal(find(after, 'blåbär').length, 0);
    assert.equal(find(after, 'hallon').length, 1);
  });

  it('keeps two plans apart', () => {
    const find = itemSearch();
    const other = aPlan({ id: 'other', items: [anItem({ title: 'Hallon' })] });
    find(aPlan(), 'metron');
    assert.deepEqual(find(other, 'metron'), []);
    assert.equal(find(other, 'hallon').length, 1);
  });
});

describe('nearestWord', () => {
  const words = [
    'hjälp',
    'help',
    'status',
    'mina mål',
    'my goals',
    'svara',
    'answer',
    'veckobrev',
    'digest',
    'saknas',
  ];
  const cases: readonly [string, string | undefined][] = [
    ['status', 'status'],
    ['statsu', 'status'],
    ['hjlp', 'hjälp'],
    ['hjalp', 'hjälp'],
    ['HJÄLP', 'hjälp'],
    ['veckobrv', 'veckobrev'],
    ['stat', 'status'],
    ['mina mal', 'mina mål'],
    ['xyzzy', undefined],
    ['tack', undefined],
    ['ok', undefined],
    ['', undefined],
  ];
  for (const [typed, meant] of cases) {
    it(`takes "${typed}" for ${meant ?? 'nothing it knows'}`, () => {
      assert.equal(nearestWord(typed, words), meant);
    });
  }

  it('minds no word that is listed twice', () => {
    assert.equal(nearestWord('statsu', ['status', 'status']), 'status');
  });
});
