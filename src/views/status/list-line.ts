/** The line of an item in a list: what is said of it, and what opens when it is pressed. */
import { directionWord } from '../../domain/answers/scale.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import { type SummaryEntry, spreadOf } from '../../domain/status/summary.ts';
import { payload } from '../card.ts';
import { economyParts } from '../economy.ts';
import { DOT, shorten, type Wording } from '../format.ts';
import { spreadText, verdictMark } from '../marks.ts';
import { listTextsIn } from './list-texts.ts';
import { type LinePress, listLine, type Run, run } from './listing.ts';

/** Characters of a unit and of a round. */
const UNIT = 60;

export function entryLine(
  state: RoundState,
  entry: SummaryEntry,
  name: string,
  language: Wording['language'],
  press = pressOf(state, entry, language),
): object {
  const said = [run(`${name}${DOT}`), ...saidRuns(state, entry, language)];
  return listLine(said, [], press);
}

/** "■ Förväntas inte uppnås", or where each unit answers "● 5 på god väg · ◆ 2 en bit på väg" */
function saidRuns(
  { plan, round }: RoundState,
  { isSpread, lines }: SummaryEntry,
  language: Wording['language'],
): readonly Run[] {
  const [line] = lines;
  if (!line) return [run(listTextsIn(language).notAskedAbout, { isSubtle: true })];
  if (isSpread && lines.length > 1) {
    return [run(spreadText(plan, round.kind, spreadOf(plan, lines), language))];
  }
  const { assessment, unit, item } = line;
  const { symbol, color, word } = verdictMark(plan, round.kind, assessment, language);
  // That all goes as planned is what the status says already.
  const trend =
    assessment?.direction && assessment.direction !== 'asPlanned'
      ? directionWord(assessment.direction, language)
      : undefined;
  return [
    run(`${symbol}\u00A0`, { weight: 'Bolder', color }),
    run(word),
    ...(item.kind === 'budget' && assessment
      ? [run(`${DOT}${economyParts(item, assessment, language).join(DOT)}`, { isSubtle: true })]
      : []),
    ...[trend && trend !== word ? trend : undefined, unit && shorten(unit, UNIT)].flatMap((text) =>
      text ? [run(`${DOT}${text}`, { isSubtle: true })] : [],
    ),
  ];
}

/** What nobody is asked about has nothing to show; an area opens as a list of its own. */
export function pressOf(
  { plan, round }: RoundState,
  { item, isSpread, lines }: SummaryEntry,
  language: Wording['language'],
): LinePress | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const tellsApart = [shorten(round.name, UNIT), ...(line.unit ? [shorten(line.unit, UNIT)] : [])];
  const isOfOne = lines.every((one) => one.item.id === line.item.id);
  if (!isOfOne) {
    const filter = { below: { plan: plan.id, item: item.id } };
    return { tellsApart, payload: payload('say', language, { command: 'list', filter }) };
  }
  const respondent = isSpread && lines.length > 1 ? {} : { respondent: line.respondent };
  return {
    tellsApart,
    payload: payload('show', language, { round: round.id, item: line.item.id, ...respondent }),
  };
}
