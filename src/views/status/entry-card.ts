import { isHistory, isOpen, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import { type SummaryLine, spreadOf } from '../../domain/status/summary.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { askedLineName, askedName } from '../kinds.ts';
import { answerLine, spreadText, verdictMark } from '../marks.ts';
import { respondentName } from '../names.ts';
import { besideFacts, foldBlocks, promisedBlock, standingTexts, whereOf } from './fact-card.ts';
import { figureFacts, figurePlot } from './kolada.ts';
import { saidAt, sourceOf } from './past.ts';
import { dueSentence, factsIn, statusCard, unansweredTitle } from './status.ts';
import { statusTextsIn } from './texts.ts';

/** Characters of a unit's name. */
const UNIT = 120;

/** Units on one card, and how many of them have a button of their own, before it fits: names may be long or short. */
const FULLNESS = [
  { units: 40, buttons: 40, isPlanWhole: true },
  { units: 40, buttons: 40, isPlanWhole: false },
  { units: 40, buttons: 12, isPlanWhole: false },
  { units: 12, buttons: 6, isPlanWhole: false },
];

type Fullness = (typeof FULLNESS)[number];

/**
 * How it is going with what is listed as one: one answer in full, or how the units' answers fall.
 * @param isOwnName called by its own title, and not by the short name of its indicator
 */
export function entryCard(status: ItemStatus, wording: Wording, isOwnName = false): Card {
  const { state, entry, ...beside } = status;
  const [line] = entry.lines;
  if (line && !entry.isSpread) return statusCard({ ...beside, state, line }, wording, isOwnName);
  return firstThatFits(FULLNESS.map((fullness) => () => spreadCard(status, wording, fullness, isOwnName)));
}

/** How the units' answers about an item fall, each unit's in brief, and a button to each in full. */
function spreadCard(status: ItemStatus, wording: Wording, fullness: Fullness, isOwnName: boolean): Card {
  const { language } = wording;
  const t = statusTextsIn(language);
  const { state, entry } = status;
  const { item, lines } = entry;
  const { plan, round } = state;
  const answered = lines.filter((line) => line.assessment);
  const readable = new Set(answered.slice(0, fullness.buttons));
  const { shown, hidden } = cutOff(lines, fullness.units);
  const promised = promisedBlock(plan, item, fullness.isPlanWhole, wording);
  return fill('status', {
    language,
    where: whereOf(plan, round, item, wording),
    title: escapeMarkdown(
      answered.length > 0
        ? t.howItIsGoing(askedName(plan, item, isOwnName, language))
        : unansweredTitle(round, askedLineName(plan, item, isOwnName, language), language),
    ),
    hasStatus: false,
    changes: [
      spreadText(plan, round.kind, spreadOf(plan, lines), language),
      ...standingTexts(status, round, wording),
    ].map((text) => ({ text: escapeMarkdown(text) })),
    plot: figurePlot(plan, item, status.figure, wording),
    texts: [],
    lines: [],
    units: shown.map((line) => unitBlock(state, line, readable.has(line), wording)),
    more: [
      ...(hidden > 0 ? [t.moreUnits(hidden)] : []),
      ...(readable.size < answered.length ? [t.inReport] : []),
      ...(promised.hint ? [escapeMarkdown(promised.hint)] : []),
    ].join(' '),
    ...factsIn(
      plan,
      item,
      wording,
      [
        ...promised.facts,
        ...besideFacts(item, status, wording),
        ...figureFacts(plan, item, status.figure, wording),
      ],
      isOwnName,
    ),
    ...foldBlocks(promised.folds),
    source:
      sourceIn(round, answered, wording) ?? unitsAnsweredText(round, answered.length, lines.length, wording),
  });
}

/** How many units have answered, and until when the others may; a closed round waits for none of them. */
function unitsAnsweredText(round: Round, answered: number, of: number, wording: Wording): string {
  const t = statusTextsIn(wording.language);
  if (!isOpen(round)) return answered === 0 ? t.closedUnanswered : t.unitsAnswered(answered, of);
  return [
    t.unitsAnswered(answered, of),
    ...(answered < of ? [dueSentence(t.answersBy, round, wording)] : []),
  ].join(' ');
}

/** The report that a round of history was read from: nobody was asked in it, so no unit is late. */
function sourceIn(round: Round, [line]: readonly SummaryLine[], wording: Wording): string | undefined {
  return isHistory(round) && line?.assessment ? sourceOf(line.assessment, wording) : undefined;
}

/** "Fritidsförvaltningen", and below it "◆ En bit på väg (Anna Ek, 3 sep kl. 10.42)" */
function unitBlock(state: RoundState, line: SummaryLine, isReadable: boolean, wording: Wording) {
  const { language } = wording;
  const t = statusTextsIn(language);
  const { plan, round } = state;
  const { assessment, item, respondent } = line;
  const { symbol, color, word } = verdictMark(plan, round.kind, assessment, language);
  const name = shorten(respondentName(state, line, language), UNIT);
  const said = assessment
    ? `${answerLine(plan, round, item, assessment, language)} (${assessment.author.name}, ${saidAt(assessment, wording)})`
    : word;
  return {
    symbol,
    color,
    name: escapeMarkdown(name),
    said,
    read: isReadable ? t.read : '',
    tooltip: `${t.read}: ${name}`,
    payload: payload('show', language, { round: round.id, item: item.id, respondent }),
  };
}
