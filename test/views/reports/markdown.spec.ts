import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Summary } from '../../../src/domain/status/summary.ts';
import { markdownOf } from '../../report-of.ts';
import { pastRound, roundByUnit, roundWritten, sampleRound, trendRound } from './rounds.ts';

const TIMEZONE = 'Europe/Stockholm';

/** A whole report, as a person reads it; `~` stands for what holds a day and its month together. */
function documentOf(name: string): string {
  return readFileSync(new URL(`documents/${name}.md`, import.meta.url), 'utf8');
}

const DOCUMENTS: readonly (readonly [
  title: string,
  name: string,
  round: () => Summary<WordedAssessment>,
  language: 'sv' | 'en',
])[] = [
  ['an open round by area and goal, what was answered and what is missing', 'open', sampleRound, 'sv'],
  ['trends where only they are asked for, with every year written out', 'trend', trendRound, 'sv'],
  ['how the units have answered, and then of each, the worst first', 'by-unit', roundByUnit, 'sv'],
  ['a past round by the day of its report, in English too', 'past-in-english', pastRound, 'en'],
];

describe('A report in Markdown', () => {
  for (const [title, name, round, language] of DOCUMENTS) {
    it(`tells of ${title}`, () => {
      const document = markdownOf(round(), { language, timezone: TIMEZONE });
      assert.equal(document.replaceAll('\u00A0', '~'), documentOf(name));
    });
  }

  it('shows labels, units, words of the scale and all else that people write as it was written', () => {
    const written = '*_`~ [a](b) <i>c</i> |d|';
    const document = markdownOf(roundWritten(written), { language: 'sv', timezone: TIMEZONE });
    const escaped = '\\*\\_\\`\\~ \\[a\\](b) \\<i>c\\</i> \\|d\\|';
    assert.ok(document.includes(`# ${escaped}\n\n${escaped}\n`), 'a label and its text');
    assert.ok(document.includes(`60\u00A0${escaped}, målvärde minst 70\u00A0${escaped}**`), 'units');
    const bare = document.replaceAll('<br>', ' ').replace(/\\[\\*_`~[\]<|]/g, '');
    assert.doesNotMatch(bare, /[_`~[<]/);
    const tables = bare
      .trim()
      .split(/\n\n/)
      .filter((block) => block.startsWith('|'));
    const cells = tables.map((table) => table.split('\n').map((row) => row.match(/\|/g)?.length));
    assert.ok(cells.length > 4, 'it has tables');
    for (const rows of cells) assert.equal(new Set(rows).size, 1, 'a row has the cells of its head');
  });
});
