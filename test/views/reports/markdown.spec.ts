import assert from 'node:assert/strict';
import type { Language } from '../../../src/domain/language.ts';
import type { Summary } from '../../../src/domain/status/summary.ts';
import { reportMarkdown } from '../../../src/views/reports/markdown.ts';
import { reportOutline } from '../../../src/views/reports/outline.ts';
import { pastRound, roundByUnit, roundWritten, sampleRound, trendRound } from './rounds.ts';

const NBSP = '\u00A0';

function markdownOf(summary: Summary, language: Language = 'sv'): string {
  const wording = { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01') };
  return reportMarkdown(reportOutline(summary, wording));
}

const SAMPLE = String.raw`# Kommunstyrelsen: Nämndsbudget 2025

Delårsrapport 2025 · 1 jan–31 aug 2025

**Preliminärt – omgången pågår och svaren är inte godkända**

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

**● Förväntas uppnås · Enligt planering · 12${NBSP}500 anslutna städer**

**Vad har hänt?**

Två städer till.

\# Nya i juni

**Vad bygger du bedömningen på?**

Antalet \*signatärer\*.

*Källa: svar från Anna Ek, 28 aug 2025 kl. 11.00, version 1*

`;

const TREND = `# Kommunstyrelsen: Nämndsbudget 2025

Årsanalys · 1 juli 2024–30 juni 2025

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

*Källa: svar från Anna Ek, 28 aug 2025 kl. 11.00, version 1*

`;

const BY_UNIT = String.raw`# Kommunstyrelsen: Nämndsbudget 2025

Delårsrapport 2025 · 1 jan–31 aug 2025

**Preliminärt – omgången pågår och svaren är inte godkända**

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

**Så har enheterna svarat: ●${NBSP}1 på god väg · ■${NBSP}1 inte på väg · 1 svar saknas**

#### Stadskontoret

**■ Inte på väg**

*Källa: svar från Bo Lind, 28 aug 2025 kl. 11.00, version 2*

#### Kulturförvaltningen

**● På god väg**

**Vad har ni gjort för att nå målet?**

Två gästspel.

*Källa: svar från Anna Ek, 28 aug 2025 kl. 11.00, version 1*

#### Miljö\_nämnden

○ Inget svar

### Utred elen

- Uppdrag: Utred elen

**◆ En bit på väg**

**Ur rapporten**

Pågår.

*Källa: svar från Anna Ek, 28 aug 2025 kl. 11.00, version 1*

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
- Target: at least 60 %

**■ Not expected to be met · 54 % (48/60.5) total (women/men), target at least 60 %**

**From the report**

\<5 % fler

*Source: Delårsrapport 2019, 31 Aug 2019*

### Håll valet

- Assignment: Håll valet
- Reported back: I \*delårsrapporten\*

**— No assessment given**

*Source: Delårsrapport 2019, 31 Aug 2019, loaded as version 2*

### En stark region

- Goal: En stark region

**How the units have answered: ●${NBSP}1 expected to be met**

#### The goal as a whole

**● Expected to be met**

*Source: Delårsrapport 2019, 31 Aug 2019*

`;

describe('A report in Markdown', () => {
  it('tells of an open round by area and goal, what was answered and what is missing', () => {
    assert.equal(markdownOf(sampleRound()), SAMPLE);
  });

  it('tells of trends where only they are asked for, with every year written out', () => {
    assert.equal(markdownOf(trendRound()), TREND);
  });

  it('tells how the units have answered, and then of each, the worst first', () => {
    assert.equal(markdownOf(roundByUnit()), BY_UNIT);
  });

  it('tells of a past round by the day of its report, in English too', () => {
    assert.equal(markdownOf(pastRound(), 'en'), PAST_IN_ENGLISH);
  });

  it('shows labels, units, words of the scale and all else that people write as it was written', () => {
    const document = markdownOf(roundWritten('*_`~ [a](b) <i>c</i> |d|'));
    const escaped = '\\*\\_\\`\\~ \\[a\\](b) \\<i>c\\</i> \\|d\\|';
    assert.ok(document.includes(`**${escaped}**\n\n${escaped}\n`), 'a label and its text');
    assert.ok(document.includes(`60 ${escaped}, målvärde minst 70 ${escaped}**`), 'units');
    const bare = document.replace(/\\[\\*_`~[\]<|]/g, '');
    assert.doesNotMatch(bare, /[_`~[<]/);
    const rows = bare.split('\n').filter((line) => line.includes('|'));
    assert.deepEqual(
      rows.map((row) => row.match(/\|/g)?.length),
      [3, 3, 3, 3, 3, 3, 3],
    );
  });
});
