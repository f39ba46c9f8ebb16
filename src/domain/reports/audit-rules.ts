/** What the auditor's test looks for in an answer, as a table: what a rule needs of the plan's model, and what it then misses. */
import type { WordedAssessment } from '../answers/assessment.ts';
import { isRequired } from '../answers/check-answer.ts';
import { isAboveThreshold } from '../answers/economy.ts';
import type { Question } from '../answers/questions.ts';
import { isDeviation, isOnScale, scaleStep, stepWord } from '../answers/scale.ts';
import { repeated } from '../answers/writing/repeated.ts';
import { dayIn, type IsoDate } from '../dates.ts';
import { scaleOf } from '../plans/plan.ts';
import { saysWhenDue } from '../plans/when-due.ts';
import { isHistory } from '../rounds/round.ts';
import { type Reason, reasonAsked } from '../status/reasons.ts';
import type { AuditRule } from './audit-finding.ts';
import { type AuditedLine, isTold } from './audited-line.ts';

/** An answer that was given. */
export type GivenLine = AuditedLine & { readonly said: WordedAssessment };

export interface LineRule {
  readonly rule: AuditRule;
  /** Whether what the plan asks of such an item can meet it: where not, nothing is missed. */
  readonly canMeet: (line: GivenLine) => boolean;
  /** What is lacking: false, or true, or several things with words of their own. @param line that can meet it */
  readonly lacks: (line: GivenLine) => boolean | readonly string[];
}

export const LINE_RULES: readonly LineRule[] = [
  {
    rule: 'no-status',
    canMeet: (line) => asksStatus(line) || asksStage(line),
    lacks: (line) => {
      const { unassessed, stage, value } = line.said;
      if (asksStage(line)) return stage === undefined;
      // The number says it, where it is the number that does.
      return unassessed === true && !(line.asked.status === 'proposed' && value !== undefined);
    },
  },
  { rule: 'no-basis', canMeet: asks('basis'), lacks: (line) => isMissing('basis', line) },
  { rule: 'no-cause', canMeet: asks('cause'), lacks: (line) => isMissing('cause', line) },
  { rule: 'no-remedy', canMeet: asks('remedy'), lacks: (line) => isMissing('remedy', line) },
  {
    rule: 'no-outcome',
    canMeet: ({ measure, isAsked }) => measure?.target !== undefined && isAsked('value'),
    lacks: ({ said: { value, notMeasured, unassessed, status } }) => {
      // That it comes later, or cannot be told, is an answer.
      const isExplained = notMeasured === true || (status === 'unknown' && !unassessed);
      return value === undefined && !isExplained;
    },
  },
  {
    rule: 'unexplained',
    // A report that was read explains its economy in prose around the tables, often several areas together: that is not read.
    canMeet: ({ item, round, asked }) =>
      item.kind === 'budget' && !isHistory(round) && asked.fields.some(isOfDeviation),
    lacks: (line) =>
      isAboveThreshold(line.said.deviation, line.threshold) &&
      !line.asked.fields.some((one) => isOfDeviation(one) && isTold(line.said, one.id)),
  },
  {
    rule: 'no-text',
    canMeet: ({ asked }) => asked.fields.some(({ required }) => required !== false),
    lacks: (line) => lackingTexts(line).map(({ id }) => id),
  },
  {
    rule: 'met-early',
    canMeet: ({ plan, round, asked }) => {
      const met = scaleStep(scaleOf(plan), 'met');
      return (
        asked.status !== 'not' && stepWord(met, round.kind, plan.language) === met.reached[plan.language]
      );
    },
    lacks: (line) => line.said.status === 'met' && isOnScale(line.said) && dayOf(line) < line.round.to,
  },
  {
    rule: 'no-day',
    canMeet: ({ item }) => item.kind === 'assignment',
    lacks: ({ item: { finish, reportBack = '' }, said: { stage, day, texts } }) => {
      const isOver = stage === 'reported' || stage === 'closed';
      if (isOver || day !== undefined || finish !== undefined) return false;
      return ![reportBack, ...Object.values(texts)].some(saysWhenDue);
    },
  },
  {
    rule: 'stale-text',
    canMeet: ({ said }) => Object.keys(said.texts).length > 0,
    lacks: (line) => {
      const { last, round } = line;
      if (dayOf(line) < round.from) return true;
      const texts = Object.entries(line.said.texts).map(([id, text]) => ({ id, text }));
      const isAgain = last && repeated({ texts, last: Object.values(last.assessment.texts) });
      return isAgain ? [last.round.name] : false;
    },
  },
];

/** Whether it asks why something deviates, and has to be answered then. */
function isOfDeviation({ required }: Question): boolean {
  return required === 'deviation';
}

function asksStatus({ asked, isAsked }: AuditedLine): boolean {
  const isNeeded = [asked.status, asked.direction].some((need) => need === 'required' || need === 'proposed');
  return isNeeded && isAsked('status');
}

function asksStage({ asked, isAsked }: AuditedLine): boolean {
  return asked.stage === 'required' && isAsked('stage');
}

function asks(reason: Reason) {
  return (line: AuditedLine) => questionsFor(reason, line).length > 0;
}

function questionsFor(reason: Reason, { asked, isAsked }: AuditedLine): readonly Question[] {
  return asked.fields.filter((one) => reasonAsked(one) === reason && isAsked(one));
}

/** A status rests on something; a deviation has a cause, and something is done about it. */
function isNeeded(reason: Reason, said: WordedAssessment): boolean {
  return reason === 'basis' ? isOnScale(said) : isDeviation(said.status);
}

function isMissing(reason: Reason, line: GivenLine): boolean {
  const { said } = line;
  return isNeeded(reason, said) && !questionsFor(reason, line).some(({ id }) => isTold(said, id));
}

/** The texts that have to be there and are not, but for the reasons, which have rules of their own. */
function lackingTexts({ asked, said, isAsked }: GivenLine): readonly Question[] {
  const deviates = isDeviation(said.status);
  return asked.fields.filter((question) => {
    const reason = reasonAsked(question);
    const isReason = reason !== undefined && isNeeded(reason, said);
    return isRequired(question, deviates) && isAsked(question) && !isReason && !isTold(said, question.id);
  });
}

/** When it was written: mending its language makes no text newer. */
function dayOf({ said: { at, mends }, timezone }: GivenLine): IsoDate {
  return dayIn(timezone, new Date(mends?.at ?? at));
}
