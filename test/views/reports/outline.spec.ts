import assert from 'node:assert/strict';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { historyTextsIn } from '../../../src/views/status/history-texts.ts';
import { roundByUnit, roundWritten, sampleRound } from './rounds.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date('2025-09-01') } as const;

describe('The outline of a report', () => {
  it('says what stands where, with every word and number written out', () => {
    const { areas, ...head } = reportOutline(sampleRound(), WORDING);
    assert.deepEqual(head, {
      board: 'Kommunstyrelsen',
      title: 'Nämndsbudget 2025',
      round: 'Delårsrapport 2025',
      period: '1\u00A0jan–31\u00A0aug\u00A02025',
      state: 'Preliminärt – omgången är öppen och svaren kan ändras',
      counts: {
        verdictHead: 'Bedömning',
        countHead: 'Antal',
        rows: [
          { symbol: '●', word: 'Förväntas uppnås', count: 1 },
          { symbol: '◆', word: 'Förväntas uppnås delvis', count: 0 },
          { symbol: '■', word: 'Förväntas inte uppnås', count: 0 },
          { symbol: '—', word: 'Kan inte bedömas', count: 0 },
          { symbol: '○', word: 'Inget svar', count: 1 },
        ],
      },
    });
    const [, climate] = areas;
    assert.equal(climate?.title, 'En grön stad som leder klimatomställningen');
    assert.deepEqual(climate?.items[0]?.answers, [
      {
        unit: undefined,
        symbol: '●',
        verdict: 'Förväntas uppnås\u00A0· Enligt planering\u00A0· 12\u00A0500\u00A0anslutna städer',
        said: {
          texts: [
            { name: 'Vad har hänt?', text: 'Två städer till.\n\n# Nya i juni' },
            { name: 'Vad bygger du bedömningen på?', text: 'Antalet *signatärer*.' },
          ],
          source: historyTextsIn('sv').fromFile(
            historyTextsIn('sv').source('Anna Ek', '28\u00A0aug\u00A02025 kl.\u00A011.00', 1),
            'Bo Lind',
          ),
        },
      },
    ]);
  });

  it('parts what each unit answers for from what one person does', () => {
    const [area] = reportOutline(roundByUnit(), { ...WORDING, language: 'en' }).areas;
    assert.deepEqual(
      area?.items.map(({ title, spread, answers }) => [
        title,
        spread?.name,
        answers.map(({ unit, said }) => [unit, said !== undefined]),
      ]),
      [
        [
          'Malmö syns i världen',
          'How the units have answered',
          [
            ['Stadskontoret', true],
            ['Kulturförvaltningen', true],
            ['Miljö_nämnden', false],
          ],
        ],
        ['Utred elen', undefined, [[undefined, true]]],
      ],
    );
  });

  it('leaves what people write as they wrote it, for whatever form it is given', () => {
    const written = '*_`~ [a](b) <i>c</i> |d|';
    const outline = JSON.stringify(reportOutline(roundWritten(written), WORDING));
    assert.doesNotMatch(outline, /\\/);
    assert.ok(outline.split(written).length > 20, 'it is hardly told');
  });
});
