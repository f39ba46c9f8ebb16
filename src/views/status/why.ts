import type { WordedAssessment, Words } from '../../domain/answers/assessment.ts';
import { type PlanVersion, shortNameOf } from '../../domain/plans/plan.ts';
import { isOpen } from '../../domain/rounds/round.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import { reasonsFirst } from '../../domain/status/reasons.ts';
import { type Card, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, shorten, type Wording } from '../format.ts';
import { markInSentence, verdictMark } from '../marks.ts';
import { listName, respondentName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import {
  type FactLine,
  fillFacts,
  ownerFacts,
  type Section,
  standingTexts,
  whereOf,
  withAge,
} from './fact-card.ts';
import { factsTextsIn } from './facts-texts.ts';
import { historyTextsIn } from './history-texts.ts';
import { sourceText, textsOf } from './past.ts';
import { verdictIn } from './several.ts';
import { wholeLine } from './whole-button.ts';
import { whyTextsIn } from './why-texts.ts';

/** A status with the words of all its answers. */
export interface Explained {
  readonly status: ItemStatus;
  readonly words: readonly WordedAssessment[];
  /** The words of what was said the last time, where nothing is said now. */
  readonly lastWords?: Words | undefined;
}

/** Characters of each text: all of it, wherever a message holds it. */
const TEXT = [Number.POSITIVE_INFINITY, 8000, 4000, 2000, 1000];
/** Of several, lines and characters of what each says in brief. */
const BRIEF = [
  { lines: 20, text: 400 },
  { lines: 20, text: 160 },
  { lines: 10, text: 80 },
];
const NAME = 160;
const IN_TITLE = 80;
const TITLE_NAMES = 3;

/** Why something is as it is, in the words of whoever has answered, the reason first. */
export function whyCard(explained: Explained, wording: Wording): Card {
  return explained.status.entry.isSpread
    ? whyOfSeveralCard([explained], wording)
    : firstThatFits(TEXT.map((length) => () => whyCardOf(explained, length, wording)));
}

function whyCardOf({ status, words, lastWords }: Explained, length: number, wording: Wording): Card {
  const { state, last } = status;
  const { plan, round } = state;
  const { item } = status.entry;
  const { language } = wording;
  const t = whyTextsIn(language);
  const assessment = verdictIn(status);
  const own = reasonsIn(plan, words[0], wording);
  const before = last && !assessment ? reasonsIn(last.plan, lastWords, wording) : [];
  const texts = [...own, ...before].map(({ name, text }) => ({ name, text: shorten(text, length) }));
  const isCut = [...own, ...before].some(({ text }) => text.length > length);
  const told = assessment ?? last?.assessment;
  return fillFacts(
    {
      where: whereOf(plan, round, item, wording),
      title: titleOf(status, own.length > 0, wording),
      changes: [
        ...standingTexts(status, round, wording),
        ...(assessment && own.length === 0
          ? [
              t.onlyMark(markInSentence(verdictMark(plan, round.kind, assessment, language))),
              t.unexplainedHint,
            ]
          : []),
        ...(last && before.length > 0 ? [t.saidLast(historyTextsIn(language).inRound(last.round.name))] : []),
      ],
      texts,
      lines: isCut ? wholeLines(status, assessment !== undefined, wording) : [],
      facts: ownerFacts(status, wording),
      source:
        told && (assessment || before.length > 0) ? withAge(sourceText(told, wording), told.at, wording) : '',
    },
    wording,
  );
}

/** Leads to what was shortened: the answer itself, or that of the last time. */
function wholeLines(
  { state, entry, last }: ItemStatus,
  isNow: boolean,
  wording: Wording,
): readonly FactLine[] {
  const [line] = entry.lines;
  if (isNow) return line ? [wholeLine({ ...state, ...line }, wording)] : [];
  if (!last) return [];
  return [wholeLine({ ...last, respondent: last.assessment.respondent }, wording)];
}

function titleOf(status: ItemStatus, hasWords: boolean, { language }: Wording): string {
  const { plan, round } = status.state;
  const t = whyTextsIn(language);
  const [line] = status.entry.lines;
  const name = capitalise(shortNameOf(plan, status.entry.item)) + (line?.unit ? ` (${line.unit})` : '');
  const assessment = verdictIn(status);
  if (!assessment) return isOpen(round) ? t.noAnswer(name) : t.neverAnswered(name);
  if (!hasWords) return t.unexplained(name);
  return t.why(name, markInSentence(verdictMark(plan, round.kind, assessment, language)));
}

/** What was said under each question, the reason first. */
export function reasonsIn(
  plan: PlanVersion,
  words: Words | undefined,
  { language }: Wording,
): readonly Section[] {
  if (!words) return [];
  const order = reasonsFirst(plan, words);
  return order.flatMap((id) => textsOf(plan, { texts: { [id]: words.texts[id] ?? '' } }, language));
}

/** Of several, or where each unit answers: each one's reason in brief, and a button to all of it. */
export function whyOfSeveralCard(explained: readonly Explained[], wording: Wording): Card {
  return firstThatFits(BRIEF.map((size) => () => severalOf(explained, size, wording)));
}

function severalOf(explained: readonly Explained[], size: (typeof BRIEF)[number], wording: Wording): Card {
  const { language } = wording;
  const t = whyTextsIn(language);
  const [first, ...others] = explained;
  const names = explained.map(({ status }) => listName(status.state.plan, status.entry.item, IN_TITLE));
  const { shown, hidden } = cutOff(
    explained.flatMap((one) => linesOf(one, size.text, wording)),
    size.lines,
  );
  const rounds = new Set(explained.map(({ status }) => status.state.round.id));
  const only = first && others.length === 0 ? first.status : undefined;
  return fillFacts(
    {
      where:
        first && rounds.size === 1
          ? whereOf(first.status.state.plan, first.status.state.round, only?.entry.item, wording)
          : '',
      title: only ? t.unitsTitle(names[0] ?? '') : t.severalTitle(firstOf(names, language)),
      changes: only ? standingTexts(only, only.state.round, wording) : [],
      lines: shown,
      more: hidden > 0 ? factsTextsIn(language).moreLines(hidden) : '',
    },
    wording,
  );
}

/** "Öresundsmetron, klimatet och 3 till" */
function firstOf(names: readonly string[], language: Wording['language']): string {
  const t = commonTextsIn(language);
  const rest = names.length - TITLE_NAMES;
  return rest > 1 ? `${names.slice(0, TITLE_NAMES).join(', ')} ${t.andMore(rest)}` : t.listOf(names);
}

function linesOf({ status, words }: Explained, length: number, wording: Wording): readonly FactLine[] {
  const { state, entry } = status;
  const { language } = wording;
  const t = whyTextsIn(language);
  const { read, readOf } = factsTextsIn(language);
  return entry.lines.map((line) => {
    const { plan, round } = state;
    const said = words.find(
      ({ respondent, item }) => respondent === line.respondent && item === line.item.id,
    );
    const mark = verdictMark(plan, round.kind, line.assessment, language);
    const [reason] = reasonsIn(plan, said, wording);
    const name = entry.isSpread ? respondentName(state, line, language) : listName(plan, entry.item, NAME);
    const target = { round: round.id, item: line.item.id, respondent: line.respondent, below: 1 };
    return {
      name: shorten(name, NAME),
      mark,
      said: mark.word,
      note: line.assessment ? shorten(reason?.text.replace(/\s*\n\s*/g, ' ') ?? t.noWords, length) : '',
      read: line.assessment
        ? { title: read, tooltip: readOf(name), payload: payload('show', language, target) }
        : undefined,
    };
  });
}
