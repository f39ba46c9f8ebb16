import type { Language } from '../../domain/language.ts';

/** What is said of key figures (nyckeltal) in Kolada, in Swedish: people know an indicator by that name, and not by another. */
const sv = {
  statistics: 'Statistik',
  named: (kpi: string) => `Kolada ${kpi}`,
  notFetched: (kpi: string) => `Kolada ${kpi}, inte hämtat än`,
  noValues: (kpi: string, day: string) => `Kolada ${kpi}, inga värden där ${day}`,
  /** `value` as in "62,4 %". */
  latest: (value: string, year: number, source: string) => `${value} år ${year}. ${source}`,
  source: (kpi: string, day: string) => `Källa: Kolada ${kpi}, hämtat ${day}`,
  womenAndMen: (women: string, men: string) => `kvinnor ${women}, män ${men}`,
  women: (women: string) => `kvinnor ${women}`,
  men: (men: string) => `män ${men}`,

  revised: 'Ändrat i Kolada',
  /** Whose value it is that has changed. */
  valueOf: {
    total: (year: number) => `Värdet för ${year}`,
    women: (year: number) => `Kvinnors värde för ${year}`,
    men: (year: number) => `Mäns värde för ${year}`,
  },
  hasChanged: (which: string, before: string, after: string, day: string) =>
    `${which} har ändrats från ${before} till ${after} sedan ${day}.`,
  isGone: (which: string, before: string, day: string) =>
    `${which} finns inte kvar. Det var ${before} när det sågs ${day}.`,
  moreRevised: (count: number) =>
    count === 1 ? 'Ett värde till har ändrats.' : `${count} värden till har ändrats.`,

  plotRise: (before: string, first: number, after: string, last: number) =>
    `Från ${before} (${first}) till ${after} (${last}) enligt Kolada`,
  plotSame: (value: string, first: number, last: number) =>
    `${value} både ${first} och ${last} enligt Kolada`,
  plotYear: 'År',
  plotValue: 'Värde',
  plotGaps: (years: string) => `Värde saknas för ${years}.`,

  useIt: (value: string, year: number) => `Kolada: ${value} (${year}) – använd det?`,
  useThem: (values: string, year: number) => `Kolada för ${year}: ${values} – använd dem?`,
  takeIt: 'Ja, om jag inte skriver ett eget utfall',
};

const en: typeof sv = {
  statistics: 'Statistics',
  named: (kpi) => `Kolada ${kpi}`,
  notFetched: (kpi) => `Kolada ${kpi}, not fetched yet`,
  noValues: (kpi, day) => `Kolada ${kpi}, no values there on ${day}`,
  latest: (value, year, source) => `${value} in ${year}. ${source}`,
  source: (kpi, day) => `Source: Kolada ${kpi}, fetched ${day}`,
  womenAndMen: (women, men) => `women ${women}, men ${men}`,
  women: (women) => `women ${women}`,
  men: (men) => `men ${men}`,

  revised: 'Changed in Kolada',
  valueOf: {
    total: (year) => `The value for ${year}`,
    women: (year) => `The value of women for ${year}`,
    men: (year) => `The value of men for ${year}`,
  },
  hasChanged: (which, before, after, day) => `${which} has changed from ${before} to ${after} since ${day}.`,
  isGone: (which, before, day) => `${which} is gone. It was ${before} when seen on ${day}.`,
  moreRevised: (count) =>
    count === 1 ? 'One more value has changed.' : `${count} more values have changed.`,

  plotRise: (before, first, after, last) => `From ${before} (${first}) to ${after} (${last}), says Kolada`,
  plotSame: (value, first, last) => `${value} in both ${first} and ${last}, says Kolada`,
  plotYear: 'Year',
  plotValue: 'Value',
  plotGaps: (years) => `There is no value for ${years}.`,

  useIt: (value, year) => `Kolada: ${value} (${year}) – use it?`,
  useThem: (values, year) => `Kolada for ${year}: ${values} – use them?`,
  takeIt: 'Yes, unless I write an outcome of my own',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function koladaTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}
