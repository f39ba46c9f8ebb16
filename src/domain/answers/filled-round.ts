/** Many answers at once, as a file has them: the rules are those of the card, and each is told of by its line. */
import type { Finding } from '../errors.ts';
import { plainName } from '../names.ts';
import { findPerson } from '../people/find-person.ts';
import { namedOwners } from '../people/listed.ts';
import { type Person, personOf } from '../people/people.ts';
import { isByUnit, itemOf, scaleOf } from '../plans/plan.ts';
import type { RoundState } from '../rounds/round-state.ts';
import type { GivenLine } from './approval.ts';
import {
  type Answer,
  type Assessment,
  type RawAnswer,
  rawOf,
  sameAnswer,
  type WordedAssessment,
} from './assessment.ts';
import { checkAnswer, contradicts } from './check-answer.ts';
import { expectedAbout } from './expected.ts';
import { answerablePrompts, type Prompt, rulesOf } from './prompt.ts';
import { asksTrendOnly, DIRECTIONS, directionWord, stepWord } from './scale.ts';

/** Fields of an answer that a file has columns for, beside its texts. */
const FIELDS = ['status', 'direction', 'value', 'women', 'men', 'stage', 'day', 'forecast'] as const;
export type FilledField = (typeof FIELDS)[number];

/** One line: whose answer about what, with every field as it was written. */
export interface FilledLine {
  readonly line: number;
  readonly item: string;
  readonly person: string;
  readonly unit?: string | undefined;
  readonly answer: RawAnswer & Readonly<Partial<Record<FilledField, string | undefined>>>;
}

/** A line whose answer may be given. */
export interface PlacedLine {
  readonly line: number;
  readonly person: Person;
  readonly prompt: Prompt;
  readonly answer: Answer;
  /** Status and outcome say different things. A card asks about that once; a file can only be told. */
  readonly isDoubtful: boolean;
}

export interface PlacedLines {
  readonly placed: readonly PlacedLine[];
  /** By line. Nothing is stored while there are any. */
  readonly findings: readonly Finding[];
}

/**
 * The answers that lines hold, each checked by the rules of the card: whoever gives it may, the question is asked in the round, and
 * all that stands on the line is kept.
 * @param people those whom a line may name
 */
export function placeLines(
  lines: readonly FilledLine[],
  state: RoundState,
  people: readonly Person[],
): PlacedLines {
  const whole = lines.filter(({ item, person }) => item && person);
  const owners = whole.map(({ line, item, person, unit }) => ({ line, item, person, unit }));
  const named = namedOwners(owners, state.plan, people);
  const findings: Finding[] = [...lines.flatMap(lacking), ...named.findings];
  const promptsOf = memoised((person) => answerablePrompts(person, state));
  const taken = new Set<Prompt['expected']>();
  const placed = whole.flatMap((line, index): PlacedLine[] => {
    const { item = '', person: id = '' } = named.named[index] ?? {};
    const person = findPerson(id, people).person;
    if (!person || !itemOf(state.plan, item)) return [];
    const prompt = promptFor(line, { item, person }, promptsOf(person.id), state, findings);
    if (!prompt) return [];
    if (taken.has(prompt.expected)) findings.push({ line: line.line, at: 'item', code: 'duplicate' });
    taken.add(prompt.expected);
    return answerOn(line, person, prompt, findings);
  });
  return { placed, findings: findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function lacking({ line, item, person }: FilledLine): Finding[] {
  return Object.entries({ item, person }).flatMap(([at, said]) =>
    said ? [] : [{ line, at, code: 'missing' as const }],
  );
}

function memoised<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** The question that a line answers, if it is one that the person may answer. */
function promptFor(
  { line, unit }: FilledLine,
  { item, person }: { readonly item: string; readonly person: Person },
  prompts: readonly Prompt[],
  { plan, ownerships, people }: RoundState,
  findings: Finding[],
): Prompt | undefined {
  const about = prompts.filter(({ expected }) => expected.item.id === item);
  const [first, ...others] = about;
  if (!first) {
    const owners = expectedAbout(item, plan, ownerships).flatMap((one) => one.owners);
    const limit = owners.map((id) => personOf(people, id)?.name ?? id).join(', ');
    findings.push(
      limit
        ? { line, at: 'person', code: 'not-owner', value: person.name, limit }
        : { line, at: 'item', code: 'no-owner' },
    );
    return undefined;
  }
  const units = about.map(({ expected }) => expected.unit ?? expected.respondent);
  if (!isByUnit(first.expected.item)) {
    const isTheirs = !unit || plainName(unit) === plainName(person.unit ?? '');
    if (!isTheirs) findings.push({ line, at: 'unit', code: 'not-asked' });
    return first;
  }
  if (!unit && others.length === 0) return first;
  const found = unit ? about[units.findIndex((one) => plainName(one) === plainName(unit))] : undefined;
  if (!found) {
    const value = unit ?? '';
    findings.push({ line, at: 'unit', code: 'not-one-of', value, limit: units.join(', ') });
  }
  return found;
}

/** The answer on a line, when it is one; else its faults are told. */
function answerOn(
  { line, answer: raw }: FilledLine,
  person: Person,
  prompt: Prompt,
  findings: Finding[],
): PlacedLine[] {
  const rules = rulesOf(prompt);
  const { answer, findings: faults } = checkAnswer(raw, rules);
  if (!answer) {
    findings.push(...faults.map((fault) => ({ ...withChoices(fault, prompt), line })));
    return [];
  }
  const isUnasked = asksTrendOnly(rules.asks) && Boolean(raw.status);
  const dropped = [...(isUnasked ? ['status'] : []), ...droppedFrom(raw, answer)];
  findings.push(...dropped.map((at): Finding => ({ line, at, code: 'not-asked' })));
  return [{ line, person, prompt, answer, isDoubtful: contradicts(answer, rules) }];
}

/** A card shows what there is to choose from; a file is told. */
function withChoices(fault: Finding, { plan, round }: Prompt): Finding {
  const { language } = plan;
  if (fault.code === 'not-on-scale') {
    const words = scaleOf(plan).map((step) => `${stepWord(step, round.kind, language)} (${step.status})`);
    return { ...fault, code: 'not-one-of', limit: words.join(', ') };
  }
  if (fault.code === 'not-one-of' && fault.at === 'direction') {
    const words = DIRECTIONS.map((one) => `${directionWord(one, language)} (${one})`);
    return { ...fault, limit: words.join(', ') };
  }
  return fault;
}

/** The fields in which something was written that the answer does not keep, since nobody asks for it. */
function droppedFrom(raw: FilledLine['answer'], answer: Answer): readonly string[] {
  const kept: Readonly<Record<string, unknown>> = { ...rawOf(answer) };
  const fields = FIELDS.filter((at) => raw[at]?.trim() && kept[at] === undefined);
  const texts = Object.entries(raw.texts).flatMap(([id, text]) =>
    text.trim() !== '' && answer.texts[id] === undefined ? [id] : [],
  );
  return [...fields, ...texts];
}

/** A line whose answer is stored, with what it takes the place of. */
export interface ChangedLine extends PlacedLine {
  readonly current: Assessment | undefined;
}

/** What filling a round does, or would do. */
export interface FilledRound {
  readonly round: Prompt['round'];
  readonly plan: Prompt['plan'];
  /** New and changed answers. */
  readonly changed: readonly ChangedLine[];
  /** Lines that say what is stored already. */
  readonly unchanged: number;
}

/** Answers that somebody else has loaded in one's name. */
export interface EnteredAnswers {
  readonly state: RoundState;
  readonly lines: readonly [GivenLine, ...GivenLine[]];
}

/** The lines that say something else than what is stored. @param said what is stored, with its words */
export function changedLines(
  placed: readonly PlacedLine[],
  said: readonly WordedAssessment[],
): readonly ChangedLine[] {
  const stored = new Map(said.map((one) => [`${one.item}/${one.respondent}`, one]));
  return placed.flatMap((line) => {
    const { item, respondent } = line.prompt.expected;
    const current = stored.get(`${item.id}/${respondent}`);
    return current && sameAnswer(current, line.answer) ? [] : [{ ...line, current }];
  });
}

/** Whether a line would take the place of what somebody has answered themselves, and not of what a file said. */
export function isOwnWords({ current }: ChangedLine): boolean {
  return current !== undefined && current.storedBy === undefined;
}
