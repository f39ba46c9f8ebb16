/** An expected answer as the auditor's test reads it: what was asked, and what was said. */
import { type Asked, askedMeasure, askedOf, underOwnQuestion } from '../answers/asked.ts';
import type { WordedAssessment } from '../answers/assessment.ts';
import { isApart } from '../answers/prompt.ts';
import type { Question } from '../answers/questions.ts';
import { saysNothing } from '../answers/writing/deviations.ts';
import type { Item, Measure, Plan } from '../plans/plan.ts';
import { isHistory, type Round } from '../rounds/round.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { keyOfAnswer } from '../status/changes.ts';
import type { PastAnswer } from '../status/history.ts';
import type { SummaryLine } from '../status/summary.ts';

/** What the test is made with beside the compiled round. */
export interface AuditSetting {
  /** In which the days of the period begin and end. */
  readonly timezone: string;
  /** What was said the last time, with its words, by `keyOfAnswer` of the answer in this round. */
  readonly last: ReadonlyMap<string, PastAnswer<WordedAssessment>>;
}

/** What an answer is made of beside its texts. */
export type Fact = 'status' | 'stage' | 'day' | 'value';

export interface AuditedLine {
  readonly plan: Plan;
  readonly round: Round;
  readonly item: Item;
  readonly respondent: string;
  /** With each text under the question that asks for it; undefined where nothing was answered. */
  readonly said: WordedAssessment | undefined;
  readonly asked: Asked;
  readonly measure: Measure | undefined;
  readonly last: PastAnswer<WordedAssessment> | undefined;
  readonly timezone: string;
  /** Above what deviation from its budget an explanation is required, in tkr. */
  readonly threshold: number;
  /**
   * Whether a fact, or the text of a question, belongs to such an answer. Nobody was asked in a report that was read: what it tells of
   * no item of the kind was not to be told then.
   */
  isAsked(what: Fact | Question): boolean;
}

export function linesToAudit(
  lines: readonly SummaryLine<WordedAssessment>[],
  state: RoundState<WordedAssessment>,
  { timezone, last }: AuditSetting,
): readonly AuditedLine[] {
  const { plan, round, threshold = DEFAULT_SETTINGS.economyThreshold } = state;
  const askedAbout = new Map<Item['kind'], Asked>();
  const askedFor = ({ kind }: Item) => {
    const asked = askedAbout.get(kind) ?? askedOf(plan, { kind }, round.kind);
    askedAbout.set(kind, asked);
    return asked;
  };
  const known = new Map<Item['kind'], ReadonlySet<string>>();
  const read = lines.map((line): AuditedLine => {
    const { item, respondent, assessment } = line;
    const asked = askedFor(item);
    return {
      ...{ plan, round, item, respondent, asked, timezone, threshold },
      said: assessment && underOwnQuestion(assessment, item.kind, asked.fields),
      measure: askedMeasure(plan, item, asked, isApart(line, state)),
      last: assessment && last.get(keyOfAnswer(assessment)),
      isAsked: (what) =>
        !isHistory(round) || (known.get(item.kind)?.has(typeof what === 'string' ? what : what.id) ?? false),
    };
  });
  for (const [kind, ofKind] of Map.groupBy(read, ({ item }) => item.kind))
    known.set(kind, new Set(ofKind.flatMap(toldIn)));
  return read;
}

function toldIn({ said }: AuditedLine): readonly string[] {
  if (!said) return [];
  const texts = Object.keys(said.texts).filter((id) => isTold(said, id));
  return [
    ...texts,
    ...(said.unassessed ? [] : ['status']),
    ...(said.stage === undefined ? [] : ['stage']),
    ...(said.day === undefined ? [] : ['day']),
    ...(said.value === undefined ? [] : ['value']),
  ];
}

/** Whether a text says anything. */
export function isTold({ texts }: WordedAssessment, id: string): boolean {
  const text = texts[id] ?? '';
  return text.trim() !== '' && !saysNothing(text);
}
