/** What the auditor's test is tried on: an answer with all that it is asked for, and the same without one fact at a time. */
import { askedOf } from '../src/domain/answers/asked.ts';
import type { WordedAssessment } from '../src/domain/answers/assessment.ts';
import type { Question } from '../src/domain/answers/questions.ts';
import { type Item, itemOf } from '../src/domain/plans/plan.ts';
import type { AuditFinding } from '../src/domain/reports/audit-finding.ts';
import type { AuditSetting } from '../src/domain/reports/audited-line.ts';
import { type Audited, audit } from '../src/domain/reports/auditing.ts';
import { compile } from '../src/domain/reports/compile.ts';
import type { RoundState } from '../src/domain/rounds/round-state.ts';

export type State = RoundState<WordedAssessment>;

export function audited(state: State, last: AuditSetting['last'] = new Map()): Audited {
  return audit(compile(state), { timezone: 'Europe/Stockholm', last });
}

/** A finding on one line, to be read in a table. */
export function said({ rule, item, about }: AuditFinding): string {
  return [rule, item, ...(about === undefined ? [] : [about])].join(' ');
}

/** One fact that is taken away, and the finding that has to name it. */
export interface Deleted {
  readonly names: string;
  readonly state: State;
}

/** The state without each fact in turn that the plan's own questions ask for, worked out from the questions and not from the rules. */
export function deletions(state: State): readonly Deleted[] {
  return [
    ...state.plan.items.filter(({ id }) => isOwned(id, state)).map((item) => withoutOwner(item, state)),
    ...state.assessments.flatMap((one) => withoutEachFact(one, state)),
    ...state.plan.items.flatMap((item) => withoutEachCriterion(item, state)),
  ];
}

function isOwned(id: string, { ownerships }: State): boolean {
  return ownerships.some(({ item }) => item === id);
}

/** Nobody is asked about it: what it said is gone with its owner. */
function withoutOwner(item: Item, state: State): Deleted {
  return {
    names: ['priority', 'indicator'].includes(item.kind) ? '' : `no-owner ${item.id}`,
    state: {
      ...state,
      ownerships: state.ownerships.filter((one) => one.item !== item.id),
      assessments: state.assessments.filter((one) => one.item !== item.id),
    },
  };
}

function withoutEachFact(one: WordedAssessment, state: State): readonly Deleted[] {
  const { plan, round } = state;
  const item = itemOf(plan, one.item);
  if (!item) return [];
  const asked = askedOf(plan, item, round.kind);
  const replaced = (changed: WordedAssessment): State => ({
    ...state,
    assessments: state.assessments.map((other) => (other === one ? changed : other)),
  });
  const without = (names: string, changed: WordedAssessment): Deleted => ({
    names: `${names.split(' ')[0]} ${item.id}${names.includes(' ') ? ` ${names.split(' ')[1]}` : ''}`,
    state: replaced(changed),
  });
  const { stage: _, direction: __, ...noVerdict } = one;
  const { day: ___, ...noDay } = one;
  const { value: ____, ...noValue } = one;
  const asksStatus = asked.status === 'required' || asked.direction === 'required';
  const isUnderWay = one.stage === 'notBegun' || one.stage === 'underWay';
  return [
    {
      names: `unanswered ${item.id}`,
      state: { ...state, assessments: state.assessments.filter((other) => other !== one) },
    },
    ...(asksStatus ? [without('no-status', { ...noVerdict, status: 'unknown', unassessed: true })] : []),
    ...(asked.stage === 'required' ? [without('no-status', { ...noVerdict, status: 'unknown' })] : []),
    ...(item.measure?.target && one.value !== undefined ? [without('no-outcome', noValue)] : []),
    ...(item.kind === 'assignment' && isUnderWay ? [withoutDay(noDay, replaced)] : []),
    ...asked.fields
      .filter((field) => one.texts[field.id] !== undefined && isNeeded(field, one))
      .flatMap((field) => {
        const { [field.id]: _____, ...texts } = one.texts;
        const rule = RULES_OF_FIELDS[field.id] ?? 'no-text';
        const deviates = one.status === 'partly' || one.status === 'notMet';
        const isReason = rule === 'no-basis' || (rule !== 'no-text' && deviates);
        const name = isReason ? rule : `no-text ${field.id}`;
        return [texts, { ...texts, [field.id]: 'se ovan' }].map((left) =>
          without(name, { ...one, texts: left }),
        );
      }),
    without('stale-text', { ...one, at: `${Number(round.from.slice(0, 4)) - 1}-12-30T12:00:00.000Z` }),
    ...(round.kind === 'annual' && one.status === 'met' && asked.status === 'required'
      ? [without('met-early', { ...one, at: `${round.from}T12:00:00.000Z` })]
      : []),
  ];
}

/** Neither the answer says it, nor the plan. */
function withoutDay(one: WordedAssessment, replaced: (changed: WordedAssessment) => State): Deleted {
  const state = replaced(one);
  const items = state.plan.items.map(({ finish: _, reportBack: __, ...item }) => item);
  return { names: `no-day ${one.item}`, state: { ...state, plan: { ...state.plan, items } } };
}

/** By what rule the reasons are missed, in the models that there are. */
const RULES_OF_FIELDS: Readonly<Record<string, string>> = {
  basis: 'no-basis',
  cause: 'no-cause',
  why: 'no-cause',
  comment: 'no-cause',
  remedy: 'no-remedy',
  next: 'no-remedy',
};

function isNeeded({ when, required }: Question, { status }: WordedAssessment): boolean {
  const deviates = status === 'partly' || status === 'notMet';
  return required === true ? when === 'always' || deviates : required === 'deviation' && deviates;
}

/** Without each sentence in which a word of the criterion begins as one there does. */
function withoutEachCriterion(item: Item, state: State): readonly Deleted[] {
  const below = new Set([
    item.id,
    ...state.plan.items.filter(({ parent }) => parent === item.id).map(({ id }) => id),
  ]);
  // "Bedömningen utgår från dessa analyser" points at another sentence: it has no words that could be lacking.
  const own = (item.criteria ?? []).filter((criterion) => !/ dessa /.test(criterion));
  return own.map((criterion) => {
    const begun = (criterion.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4));
    const isAbout = (sentence: string) => begun.some((start) => sentence.toLowerCase().includes(start));
    const cut = (text: string) =>
      text
        .split(/(?<=[.!?])\s+|\n+/)
        .filter((sentence) => !isAbout(sentence))
        .join(' ') || 'Det löper på.';
    const assessments = state.assessments.map((one) =>
      below.has(one.item)
        ? {
            ...one,
            texts: Object.fromEntries(Object.entries(one.texts).map(([id, text]) => [id, cut(text)])),
          }
        : one,
    );
    return { names: `criterion-unmentioned ${item.id} ${criterion}`, state: { ...state, assessments } };
  });
}
