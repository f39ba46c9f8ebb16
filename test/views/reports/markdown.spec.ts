import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Summary } from '../../../src/domain/status/summary.ts';
import { reportMarkdown } from '../../../src/views/reports/markdown.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { historyTextsIn } from '../../../src/views/status/history-texts.ts';
import { pastRound, roundByUnit, roundWritten, sampleRound, trendRound } from './rounds.ts';

/** What holds a day, a month and a year together, or a number and its unit. */
const NBSP = '\u00A0';

/** Dates and times as they are written by hand, with what holds them together. */
function unbroken(text: string): string {
  return text
    .replace(/(?<=\d) (?=(?:jan|jun|jul|aug)\b)|(?<=\b(?:jan|jun|jul|aug)) (?=\d{4})/gi, NBSP)
    .replace(/kl\. (?=\d)/g, `kl.${NBSP}`);
}

function markdownOf(summary: Summary<WordedAssessment>, language: Language = 'sv'): string {
  const wording = { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01') };
  return reportMarkdown(reportOutline(summary, wording));
}

/** Who says so is worded by the room of statuses. */
const sv = historyTextsIn('sv');
const en = historyTextsIn('en');

const SAMPLE = String.raw`# Kommunstyrelsen: Nämndsbudget 2025

Delårsrapport 2025 · 1 jan–31 aug 2025

**Preliminärt – omgången är öppen och svaren kan ändras**

| Bedömning | Antal |
| --- | ---: |
| ● Förväntas uppnås | 1 |
| ◆ Förväntas uppnås delvis | 0 |
| ■ Förväntas inte uppnås | 0 |
| — Kan inte bedömas | 0 |
| ○ Inget svar | 1 |

## En attraktiv stad för arbete och hållbar tillväxt

### Utredningen om arbetsmarknadsinsatser

- Uppdrag: Utred hur arbetsmarknadsinsatser kan ge kommunen rätt kompetens
- Återrapporteras: I årsanalysen 2025

○ Inget svar

## En grön stad som leder klimatomställningen

### Malmö Commitment

- Mål: Malmö är en föregångare när det gäller minskade utsläpp av växthusgaser och är en klimatneutral stad 2030
- Indikator: Städer anslutna till Malmö Commitment
- Önskat utfall: Fler städer ansluter sig.

**● Förväntas uppnås${NBSP}· Enligt planering${NBSP}· 12${NBSP}500${NBSP}anslutna städer**

**Vad har hänt?**

Två städer till.

\# Nya i juni

**Vad bygger du bedömningen på?**

Antalet \*signatärer\*.

*${sv.fromFile(sv.source('Anna Ek', '28 aug 2025 kl. 11.00', 1), 'Bo Lind')}*

`;

const TREND = `# Kommunstyrelsen: Nämndsbudget 2025

Årsanalys · 1 jul 2024–30 jun 2025

**Omgången är stängd**

| Trend | Antal |
| --- | ---: |
| ► Enligt planering | 0 |
| ▲ Positiv avvikelse | 0 |
| ▼ Negativ avvikelse | 0 |
| ▲▼ Både positiv och negativ avvikelse | 1 |

## Övrigt

### Fler har arbete

- Mål: Fler har arbete

**▲▼ Både positiv och negativ avvikelse**

**Avstämning**

Både och.

*${sv.source('Anna Ek', '28 aug 2025 kl. 11.00', 1)}*

`;

const BY_UNIT = `# Kommunstyrelsen: Nämndsbudget 2025

Delårsrapport 2025 · 1 jan–31 aug 2025

**Preliminärt – omgången är öppen och svaren kan ändras**

| Bedömning | Antal |
| --- | ---: |
| ● På god väg | 1 |
| ◆ En bit på väg | 1 |
| ■ Inte på väg | 1 |
| — Kan inte bedömas | 0 |
| ○ Inget svar | 1 |

## Klimat

### Malmö syns i världen

- Mål: Malmö syns i världen

**Så har enheterna svarat: ●${NBSP}1 på god väg${NBSP}· ■${NBSP}1 inte på väg${NBSP}· 1 svar saknas**

#### Stadskontoret

**■ Inte på väg**

*${sv.source('Bo Lind', '28 aug 2025 kl. 11.00', 2)}*

#### Kulturförvaltningen

**● På god väg**

**Vad har ni gjort för att nå målet?**

Två gästspel.

*${sv.source('Anna Ek', '28 aug 2025 kl. 11.00', 1)}*

#### Miljö_nämnden

○ Inget svar

### Utred elen

- Uppdrag: Utred elen

**◆ En bit på väg**

**Ur rapporten**

Pågår.

*${sv.source('Anna Ek', '28 aug 2025 kl. 11.00', 1)}*

`;

const PAST_IN_ENGLISH = String.raw`# Kommunstyrelsen: Nämndsbudget 2019

Delår 2019 · 1 Jan–31 Aug 2019

**The round is closed**

| Assessment | Count |
| --- | ---: |
| ● Expected to be met | 1 |
| ◆ Expected to be partly met | 0 |
| ■ Not expected to be met | 1 |
| — Cannot be assessed | 0 |
| — No assessment given | 1 |

## Other

### Tryggheten

- Goal: Malmö är en trygg stad
- Target: at least 60%

**■ Not expected to be met${NBSP}· 54% in total (women 48%, men 60.5%), target at least 60%**

**From the report**

\<5 % fler

*${en.sourceReport('Delårsrapport 2019', '31 Aug 2019', 1)}*

### Håll valet

- Assignment: Håll valet
- To be reported back: I \*delårsrapporten\*

**— No assessment given**

*${en.sourceReport('Delårsrapport 2019', '31 Aug 2019', 2)}*

### En stark region

- Goal: En stark region

**How the units have answered: ●${NBSP}1 expected to be met**

#### ${en.wholeGoal}

**● Expected to be met**

*${en.sourceReport('Delårsrapport 2019', '31 Aug 2019', 1)}*

`;

describe('A report in Markdown', () => {
  it('tells of an open round by area and goal, what was answered and what is missing', () => {
    assert.equal(markdownOf(sampleRound()), unbroken(SAMPLE));
  });

  it('tells of trends where only they are asked for, with every year written out', () => {
    assert.equal(markdownOf(trendRound()), unbroken(TREND));
  });

  it('tells how the units have answered, and then of each, the worst first', () => {
    assert.equal(markdownOf(roundByUnit()), unbroken(BY_UNIT));
  });

  it('tells of a past round by the day of its report, in English too', () => {
    assert.equal(markdownOf(pastRound(), 'en'), unbroken(PAST_IN_ENGLISH));
  });

  it('shows labels, units, words of the scale and all else that people write as it was written', () => {
    const document = markdownOf(roundWritten('*_`~ [a](b) <i>c</i> |d|'));
    const escaped = '\\*\\_\\`\\~ \\[a\\](b) \\<i>c\\</i> \\|d\\|';
    assert.ok(document.includes(`**${escaped}**\n\n${escaped}\n`), 'a label and its text');
    assert.ok(document.includes(`60${NBSP}${escaped}, målvärde minst 70${NBSP}${escaped}**`), 'units');
    const bare = document.replace(/\\[\\*_`~[\]<|]/g, '');
    assert.doesNotMatch(bare, /[_`~[<]/);
    const rows = bare.split('\n').filter((line) => line.includes('|'));
    assert.deepEqual(
      rows.map((row) => row.match(/\|/g)?.length),
      [3, 3, 3, 3, 3, 3, 3],
    );
  });
});
