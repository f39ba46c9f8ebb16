import type { Words } from '../../domain/answers/assessment.ts';
import { dayIn } from '../../domain/dates.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { SummaryLine } from '../../domain/status/summary.ts';
import { type Sureness, surenessOf } from '../../domain/status/sureness.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, DOT, shorten, type Wording } from '../format.ts';
import { verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { lower } from '../texts/words.ts';
import { daysSince, type FactLine, fillFacts, type Section, whereOf, withAge } from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { saidAt, sourceText, textsOf } from './past.ts';
import { surenessTextsIn } from './sureness-texts.ts';

/** What the coverage is of: some answers of a round, about one item or about several. */
export interface Covered {
  readonly state: RoundState;
  readonly lines: readonly SummaryLine[];
  /** What was asked about; undefined for a whole round. */
  readonly name?: string | undefined;
  /** The words of a single answer. */
  readonly words?: Words | undefined;
}

const LINES = [40, 20, 8];
const NAME = 140;
const AUTHOR = 60;
const TEXT = 4000;

/** How many have answered, how old the answers are, and what they rest on. Nobody is named who has not answered. */
export function surenessCard(covered: Covered, wording: Wording): Card {
  return firstThatFits(LINES.map((most) => () => surenessCardOf(covered, most, wording)));
}

function surenessCardOf({ state, lines, name, words }: Covered, most: number, wording: Wording): Card {
  const { language, timezone, now } = wording;
  const t = surenessTextsIn(language);
  const { plan, round } = state;
  const sureness = surenessOf(lines, dayIn(timezone, now), timezone);
  const [only] = lines;
  const single = only && lines.length === 1 ? only : undefined;
  const finding = t.answersReceived(sureness.answered, sureness.asked);
  const { shown, hidden } = cutOff(single ? [] : staleFirst(lines), most);
  const source = single?.assessment;
  return fillFacts(
    {
      where: whereOf(plan, round, single?.item, wording),
      title: name ? t.coverageOf(capitalise(name), lower(finding)) : finding,
      mark: single && markOf(state, single, wording),
      changes: ageTexts(sureness, wording),
      texts: single ? basisOf(state, words, wording) : [],
      lines: shown.map((line) => lineOf(state, line, wording)),
      more: [
        ...(single && source && basisOf(state, words, wording).length === 0 ? [t.noBasis] : []),
        ...(hidden > 0 ? [factsTextsIn(language).moreLines(hidden)] : []),
      ].join(' '),
      source: source ? withAge(sourceText(source, wording), source.at, wording) : '',
    },
    wording,
  );
}

function markOf({ plan, round }: RoundState, { assessment }: SummaryLine, { language }: Wording) {
  const { symbol, color, word } = verdictMark(plan, round.kind, assessment, language);
  return { symbol, color, line: word };
}

/** How old some answers are, and how many do not say how it goes. */
export function ageTexts({ age, answered, unjudged }: Sureness, { language }: Wording): string[] {
  const t = surenessTextsIn(language);
  if (!age) return [];
  const [newest, oldest] = [t.old(age.newest), t.old(age.oldest)];
  const several = newest === oldest ? t.allAge(age.newest) : t.ages(newest, oldest);
  return [answered === 1 ? t.oneAge(age.newest) : several, ...(unjudged > 0 ? [t.unjudged(unjudged)] : [])];
}

/** What an answer rests on, where the plan asks for it. */
function basisOf({ plan }: RoundState, words: Words | undefined, { language }: Wording): readonly Section[] {
  const text = words?.texts.basis;
  if (!text) return [];
  return textsOf(plan, { texts: { basis: shorten(text, TEXT) } }, language);
}

/** What is not answered, and then the oldest answer. */
function staleFirst(lines: readonly SummaryLine[]): readonly SummaryLine[] {
  const at = ({ assessment }: SummaryLine) => assessment?.at ?? '';
  return lines.toSorted((a, b) => at(a).localeCompare(at(b)));
}

function lineOf(state: RoundState, line: SummaryLine, wording: Wording): FactLine {
  const { language } = wording;
  const t = surenessTextsIn(language);
  const { plan, round } = state;
  const { item, unit, respondent, assessment } = line;
  const mark = verdictMark(plan, round.kind, assessment, language);
  const name = `${listName(plan, item, NAME)}${unit ? ` (${shorten(unit, AUTHOR)})` : ''}`;
  const age = assessment && t.old(daysSince(assessment.at, wording));
  const by = assessment && t.saidBy(shorten(assessment.author.name, AUTHOR), saidAt(assessment, wording));
  return {
    name,
    mark,
    said: mark.word,
    note: assessment ? [age, by].join(DOT) : '',
    read: assessment && {
      title: factsTextsIn(language).read,
      tooltip: factsTextsIn(language).readOf(name),
      payload: payload('show', language, { round: round.id, item: item.id, respondent, below: 1 }),
    },
  };
}
