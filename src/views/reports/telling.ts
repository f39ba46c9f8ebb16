/** How the parts of a report tell of an answer, each in the same words and with its source. */
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { asksTrendOnly, directionSymbol, directionWord } from '../../domain/answers/scale.ts';
import { asksOf, itemOf } from '../../domain/plans/plan.ts';
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { entriesOf, type SummaryEntry, type SummaryLine, spreadOf } from '../../domain/status/summary.ts';
import { leadIn, type Wording, withUnit } from '../format.ts';
import { answerLine, spreadText, verdictMark } from '../marks.ts';
import { respondentName } from '../names.ts';
import { textsOf } from '../status/past.ts';
import type { Told } from './blocks.ts';
import { reportTextsIn } from './texts.ts';

type Line = SummaryLine<WordedAssessment>;
export type Entry = SummaryEntry<WordedAssessment>;

/** What all parts of a report are made of. */
export interface Telling {
  readonly compiled: Compiled;
  readonly state: RoundState<WordedAssessment>;
  readonly wording: Wording;
  /** By item; none for what is not told of. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** What is cited, in the order of the plan: the first has number 1. */
  readonly sources: ReadonlyMap<WordedAssessment, number>;
}

export function tellingOf(compiled: Compiled, wording: Wording): Telling {
  const { state, areas } = compiled.summary;
  const asked = entriesOf(areas.flatMap(({ lines }) => lines));
  const silent = compiled.overview.flatMap(({ entries }) => entries);
  const byId = new Map([...silent, ...asked].map((entry) => [entry.item.id, entry]));
  const inOrder = state.plan.items.flatMap(({ id }) => byId.get(id) ?? []);
  const said = inOrder.flatMap(({ lines }) => lines.flatMap(({ assessment }) => assessment ?? []));
  return {
    compiled,
    state,
    wording,
    entries: new Map(inOrder.map((entry) => [entry.item.id, entry])),
    sources: new Map(said.map((assessment, index) => [assessment, index + 1])),
  };
}

/** "● Förväntas uppnås · Enligt planering", with trend and outcome where they are told. */
export function toldAnswer(line: Line, { state, wording, sources }: Telling): Told {
  const { plan, round } = state;
  const { item, assessment } = line;
  const { symbol, color, word } = verdictMark(plan, round.kind, assessment, wording.language);
  if (!assessment) return { mark: { symbol, color }, text: word };
  const text = answerLine(plan, round, item, assessment, wording.language);
  return { mark: { symbol, color }, text, source: sources.get(assessment) };
}

/** What a column is called in which verdicts are counted. */
export function verdictsHead({ state, wording }: Telling): string {
  const t = reportTextsIn(wording.language);
  return asksTrendOnly(asksOf(state.plan)) ? t.chartTrend : t.verdicts;
}

/** The verdict alone, for a table that has trend, outcome or day in columns of their own. */
export function toldVerdict(
  assessment: WordedAssessment | undefined,
  { state, wording, sources }: Telling,
): Told {
  const { symbol, color, word } = verdictMark(state.plan, state.round.kind, assessment, wording.language);
  return { mark: { symbol, color }, text: word, source: assessment && sources.get(assessment) };
}

/** How what is listed as one is judged; nobody has been asked about it where it has no line. */
export function toldEntry(entry: Entry, telling: Telling): Told {
  const [only] = entry.lines;
  if (!only) return { text: reportTextsIn(telling.wording.language).noVerdict };
  return entry.isSpread ? toldSpread(entry, telling) : toldVerdict(only.assessment, telling);
}

/** The trend, where it is asked for beside a status. */
export function toldTrend({ isSpread, lines }: Entry, { state, wording }: Telling): Told {
  const asks = asksOf(state.plan);
  const direction = lines[0]?.assessment?.direction;
  if (isSpread || !direction || asksTrendOnly(asks) || !asks.includes('direction')) return { text: '' };
  const mark = { symbol: directionSymbol(direction), color: 'default' } as const;
  return { mark, text: directionWord(direction, wording.language) };
}

/** What was said in words, in one cell: below their questions where there are several. */
export function toldTexts(assessment: WordedAssessment | undefined, { state, wording }: Telling): Told {
  const texts = textsOf(state.plan, assessment, wording.language);
  const [only] = texts;
  if (only && texts.length === 1) return { text: only.text };
  return { text: texts.map(({ name, text }) => `${leadIn(name)} ${text}`).join('\n') };
}

/** How the units' answers about an item fall. */
export function toldSpread({ lines }: Entry, { state, wording }: Telling): Told {
  const { plan, round } = state;
  return { text: spreadText(plan, round.kind, spreadOf(plan, lines), wording.language) };
}

/** What a row is about: the item by its whole title, with the unit where each of them answers. */
export function rowName(line: Line, { isSpread, item }: Entry, { state, wording }: Telling): Told {
  return { text: withUnit(item.title, isSpread ? respondentName(state, line, wording.language) : undefined) };
}

/** The title that an answer is about, and whose it is, wherever it is listed. */
export function sourceName({ item, respondent }: WordedAssessment, telling: Telling): string {
  const entry = telling.entries.get(item);
  const line = entry?.lines.find((one) => one.respondent === respondent);
  if (entry && line) return rowName(line, entry, telling).text;
  return itemOf(telling.state.plan, item)?.title ?? item;
}
