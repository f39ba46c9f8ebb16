import assert from 'node:assert/strict';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { Compiled } from '../../../src/domain/reports/compiled.ts';
import type { ReportSection } from '../../../src/views/reports/blocks.ts';
import { reportMarkdown } from '../../../src/views/reports/markdown.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { ANNA } from '../../build.ts';
import { pastRound, roundByUnit, roundWritten, sampleRound, trendRound } from './rounds.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm' } as const;

function compiled(round: () => { readonly state: Compiled['summary']['state'] }): Compiled {
  return compile(round().state);
}

/** Every heading with its depth, as a reader of headings hears them. */
function headingsOf(sections: readonly ReportSection[], depth = 1): readonly string[] {
  return sections.flatMap(({ title, sections: below = [] }) => [
    `${depth} ${title}`,
    ...headingsOf(below, depth + 1),
  ]);
}

describe('The outline of a report', () => {
  it('says on its cover whose it is, about what time, and that nothing of it stands yet', () => {
    assert.deepEqual(reportOutline(compiled(sampleRound), WORDING).cover, {
      board: 'Kommunstyrelsen',
      title: 'Delårsrapport 2025',
      plan: 'Nämndsbudget 2025',
      period: '1\u00A0jan–31\u00A0aug\u00A02025',
      state: 'Preliminärt – omgången är öppen och svaren kan ändras',
      correction: [],
    });
  });

  it('speaks of trends, and of no assessments, where trends are all that is asked for', () => {
    const tables = (round: Parameters<typeof compiled>[0]) => {
      const written = reportMarkdown(reportOutline(compiled(round), WORDING));
      return written
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .join('\n');
    };
    assert.match(tables(sampleRound), /Bedömningar/);
    assert.match(tables(trendRound), /\| Trend \|/);
    assert.doesNotMatch(tables(trendRound), /Bedömningar/);
  });

  it('says who published which version and when, and what was corrected in it and why', () => {
    const correction = { reason: 'Fel antal städer.', changed: ['mal-klimat'] };
    const publication = { version: 2, at: '2025-10-02T08:30:00.000Z', by: ANNA, correction };
    const { at, cover } = reportOutline(compiled(sampleRound), WORDING, publication);
    assert.equal(at, publication.at);
    assert.equal(
      cover.state.replaceAll('\u00A0', ' '),
      'Fastställd version 2, publicerad av Anna Ek 2 okt 2025 kl. 10.30',
    );
    assert.deepEqual(cover.correction, [
      { name: 'Varför den är rättad', value: 'Fel antal städer.' },
      {
        name: 'Rättat i denna version',
        value:
          'Malmö är en föregångare när det gäller minskade utsläpp av växthusgaser och är en klimatneutral stad 2030',
      },
    ]);
  });

  it('has the summary first, then each area in the order of the plan, and the sources last', () => {
    assert.deepEqual(headingsOf(reportOutline(compiled(sampleRound), WORDING).sections), [
      '1 Sammanfattning',
      '2 Överblick',
      '2 Avvikelser',
      '1 En attraktiv stad för arbete och hållbar tillväxt',
      '2 Uppdrag',
      '1 En grön stad som leder klimatomställningen',
      '2 Mål: Malmö är en föregångare när det gäller minskade utsläpp av växthusgaser och är en klimatneutral stad 2030',
      '3 Vad har hänt?',
      '3 Vad bygger du bedömningen på?',
      '3 Indikatorer',
      '1 Det som saknas',
      '1 Bilaga: källor',
    ]);
  });

  it('parts what each unit answers for from what one person does', () => {
    const headings = headingsOf(
      reportOutline(compiled(roundByUnit), { ...WORDING, language: 'en' }).sections,
    );
    assert.deepEqual(headings.slice(3, 9), [
      '1 Klimat',
      '2 Goal: Malmö syns i världen',
      '3 Stadskontoret',
      '3 Kulturförvaltningen',
      '4 What have you done to reach the goal?',
      '3 Miljö_nämnden',
    ]);
  });

  it('cites every assessment that it tells of by its number in the list of sources', () => {
    for (const round of [sampleRound, roundByUnit, pastRound]) {
      const { sections } = reportOutline(compiled(round), WORDING);
      const [table] = (sections.at(-1)?.blocks ?? []).filter((block) => block.is === 'table');
      const listed = table?.rows.map(([number]) => Number(number?.text)) ?? [];
      const cited = [...JSON.stringify(sections).matchAll(/"source":(\d+)/g)].map(([, number]) =>
        Number(number),
      );
      assert.ok(listed.length > 0);
      assert.deepEqual(
        [...new Set(cited)].toSorted((a, b) => a - b),
        listed,
      );
    }
  });

  it('leaves what people write as they wrote it, for whatever form it is given', () => {
    const written = '*_`~ [a](b) <i>c</i> |d|';
    const outline = JSON.stringify(
      reportOutline(
        compiled(() => roundWritten(written)),
        WORDING,
      ),
    );
    assert.doesNotMatch(outline, /\\/);
    assert.ok(outline.split(written).length > 20, 'it is hardly told');
  });
});
