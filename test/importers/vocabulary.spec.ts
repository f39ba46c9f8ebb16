import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/domain/errors.ts';
import { readVocabulary } from '../../src/importers/vocabulary.ts';
import { itemSearch } from '../../src/runtime/search.ts';
import { anItem, aPlan, problemFrom } from '../build.ts';
import { temporaryFolder } from '../fakes.ts';

function fileWith(text: string | Buffer): string {
  const path = join(temporaryFolder(), 'ord.json');
  writeFileSync(path, text);
  return path;
}

describe("The municipality's own words", () => {
  it('are none where no file is named', () => {
    assert.deepEqual(readVocabulary(undefined), { synonyms: {}, document: {} });
  });

  for (const [how, encode] of [
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Latin 1', (text: string) => Buffer.from(text, 'latin1')],
  ] as const) {
    it(`are read in ${how}`, () => {
      const path = fileWith(encode('{"Öresundsmetron": ["Sundståget"]}'));
      assert.deepEqual(readVocabulary(path).synonyms, { Öresundsmetron: ['Sundståget'] });
    });
  }

  it('find what they mean as surely as its own name, inflected as well', () => {
    const own = readVocabulary(fileWith('{"Öresundsmetron": ["Sundståget", "tåget under sundet"]}')).synonyms;
    const plan = aPlan({
      items: [anItem({ title: 'Öresundsmetron' }), anItem({ id: 'b', title: 'Klimat' })],
    });
    for (const words of ['sundståg', 'sundstågets', 'hur går det med tåget under sundet?']) {
      const found = itemSearch(own)(plan, words).map(({ item, fit }) => [item.title, fit === 'near']);
      assert.deepEqual(found, [['Öresundsmetron', false]], words);
      assert.deepEqual(itemSearch()(plan, words), [], words);
    }
  });

  const faults: readonly [string, string, Finding][] = [
    ['no JSON', '{"metro": ["a"],}', { at: 'MALVAKT_VOCABULARY', code: 'not-json' }],
    ['an empty file', '', { at: 'MALVAKT_VOCABULARY', code: 'not-json' }],
    ['a list', '["metro"]', { at: 'MALVAKT_VOCABULARY', code: 'wrong-type', limit: 'record' }],
    [
      'a word without a list',
      '{"metro": "tunnelbana"}',
      { at: 'MALVAKT_VOCABULARY, metro', code: 'wrong-type', limit: 'array' },
    ],
    ['a word that means nothing', '{"metro": []}', { at: 'MALVAKT_VOCABULARY, metro', code: 'missing' }],
    [
      'a number',
      '{"metro": ["bana", 7], "b": 1}',
      { at: 'MALVAKT_VOCABULARY, metro[1]', code: 'wrong-type', limit: 'string' },
    ],
    [
      'a word of documents without a list',
      '{"metro": ["bana"], "document": {"area": "spår"}}',
      { at: 'MALVAKT_VOCABULARY, document.area', code: 'wrong-type', limit: 'array' },
    ],
    [
      'a status that is none',
      '{"document": {"statuses": {"green": ["grönt"]}}}',
      {
        at: 'MALVAKT_VOCABULARY, document.statuses.green',
        code: 'unknown-key',
        limit: 'met, partly, notMet, unknown',
      },
    ],
  ];
  for (const [what, text, finding] of faults) {
    it(`are refused with one line for ${what}`, () => {
      const problem = problemFrom(() => readVocabulary(fileWith(text)));
      assert.equal(problem.code, 'invalid-config');
      assert.deepEqual(problem.findings, [finding]);
    });
  }

  it('are refused where there is no such file', () => {
    const value = join(temporaryFolder(), 'saknas.json');
    const problem = problemFrom(() => readVocabulary(value));
    assert.deepEqual(problem.findings, [{ at: 'MALVAKT_VOCABULARY', code: 'not-a-file', value }]);
  });

  it('tell by which words documents are read, beside the synonyms', () => {
    const text = '{"metro": ["banan"], "document": {"area": ["spår"], "statuses": {"met": ["i mål"]}}}';
    assert.deepEqual(readVocabulary(fileWith(text)), {
      synonyms: { metro: ['banan'] },
      document: { area: ['spår'], statuses: { met: ['i mål'] }, trends: {} },
    });
  });

  it('are synonyms of a document where "document" is a list, as in the former form', () => {
    const { synonyms, document } = readVocabulary(fileWith('{"document": ["handling"]}'));
    assert.deepEqual([synonyms, document], [{ document: ['handling'] }, {}]);
  });
});
