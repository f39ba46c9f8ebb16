/** Questions as they are in a real round: every kind of item, target, notice and earlier answer. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { type Prompt, promptsOf, type ShownPrompt } from '../../../src/domain/answers/prompt.ts';
import { QUESTIONS_2025 } from '../../../src/domain/answers/questions.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Item, PlanVersion, Target } from '../../../src/domain/plans/plan.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { modelOf, readModels } from '../../../src/importers/models.ts';
import { doubtText } from '../../../src/views/answers/answer-inputs.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { answerTextsIn } from '../../../src/views/answers/texts.ts';
import { addedNote } from '../../../src/views/deliveries/questions-notice.ts';
import { formatInstant } from '../../../src/views/format.ts';
import { ANNA, anAssessment, anItem, aPlan, aRound, aState, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { smallState, subjectOf, wordingIn } from './states.ts';

export function realQuestions(language: Language): Cards {
  return {
    ...ofEveryKind(language),
    ...askedAgain(language),
    ...withLasts(language),
    ...inDoubt(language),
    ...ofOtherModels(language),
    ...ofSets(language),
    ...longAndDue(language),
    ...newGoals(language),
  };
}

/** Everybody's questions, Anna's and Bo's. */
export function promptsIn(state: RoundState<WordedAssessment>): readonly [ShownPrompt, ...ShownPrompt[]] {
  const [first, ...others] = [ANNA, BO].flatMap(({ id }) => promptsOf(id, state));
  if (!first) throw new Error('Nobody is asked anything');
  return [first, ...others];
}

/** The question about one item. */
export function promptOf(state: RoundState<WordedAssessment>, item: string): Prompt<WordedAssessment> {
  const found = promptsIn(state).find(({ expected }) => expected.item.id === item);
  if (!found) throw new Error(`Nobody is asked about ${item}`);
  return found;
}

function ofEveryKind(language: Language): Cards {
  const wording = wordingIn(language);
  const cards = [0, 8].flatMap((answered) =>
    promptsIn(smallState({ answered })).map((prompt) => [
      `question about ${subjectOf(prompt)}, ${answered > 0 ? '' : 'not '}answered`,
      questionCard(prompt, wording),
    ]),
  );
  return Object.fromEntries(cards);
}

function askedAgain(language: Language): Cards {
  const wording = wordingIn(language);
  const t = answerTextsIn(language);
  const at = formatInstant('2025-09-01T07:42:00.000Z', wording);
  const prompt = promptOf(smallState({ answered: 8 }), 'metro');
  const { current } = prompt;
  if (!current) throw new Error('Nobody has answered about metro');
  const filled = { status: 'partly', direction: 'mixed', texts: { happened: 'Vi väntar på besked.' } };
  const label = QUESTIONS_2025.find(({ id }) => id === 'remedy')?.label[language] ?? '';
  const lacking = [t.answersNeedFixing, t.findings.status, t.findings.missing(label)];
  const theirs = { ...current, author: BO };
  return {
    'question that lacks something': questionCard(prompt, wording, { filled, notices: lacking }),
    'question that somebody answered first': questionCard(prompt, wording, {
      filled,
      notices: [t.someoneWasFirst(BO.name, at)],
      earlier: { answer: theirs, isOwn: false },
    }),
    'question that one has answered before': questionCard(prompt, wording, {
      filled,
      notices: [t.answeredBefore(at)],
      earlier: { answer: current, isOwn: true },
    }),
    'question for somebody who is away, that lacks something': questionCard(
      { ...prompt, current: undefined, insteadOf: { person: 'bo', name: BO.name, to: '2025-09-12' } },
      wording,
      { filled, notices: [t.lastChanged] },
    ),
  };
}

function withLasts(language: Language): Cards {
  const wording = wordingIn(language);
  const prompt = promptOf(smallState(), 'metro');
  const { plan, expected } = prompt;
  const round = aRound({
    id: 'ks-2024',
    name: 'Delårsrapport 2024',
    from: '2024-01-01',
    to: '2024-08-31',
    state: 'closed',
  });
  const said = (happened: string, basis = 'Protokoll från maj.') => ({
    ...prompt,
    last: {
      round,
      plan,
      item: expected.item,
      assessment: anAssessment({ round: round.id, item: 'metro', texts: { happened, basis } }),
    },
  });
  const long = 'Styrgruppen har träffats och enats om hur arbetet ska fördelas mellan städerna. ';
  return {
    'question with a short last answer': questionCard(said('Studien är klar.'), wording),
    'question with a long last answer': questionCard(said(long.repeat(8)), wording),
    'question with a last answer of one text': questionCard(said(long.repeat(4), ''), wording),
  };
}

/** A goal with this target, and what was answered against it. */
function inDoubt(language: Language): Cards {
  const wording = wordingIn(language);
  const cases: readonly (readonly [string, Target, string, string])[] = [
    ['below a minimum', { op: 'min', value: 70 }, 'met', '64,5'],
    ['above a minimum', { op: 'min', value: 70 }, 'notMet', '72'],
    ['above a maximum', { op: 'max', value: 12_500 }, 'met', '13 700'],
    ['below a maximum', { op: 'max', value: 12_500 }, 'notMet', '11 000'],
    ['other words than the target', { op: 'equals', value: 'Ja' }, 'met', 'Delvis'],
    ['the words of the target', { op: 'equals', value: 'Ja' }, 'notMet', 'Ja'],
  ];
  return Object.fromEntries(
    cases.map(([name, target, status, value]) => {
      const isText = typeof target.value === 'string';
      const measure = isText
        ? { type: 'text' as const, target }
        : { type: 'number' as const, unit: 'ton', target };
      const state = stateOf(anItem({ id: 'goal', title: 'Avfallet minskar', measure }));
      const filled = { status, direction: 'asPlanned', value, texts: {} };
      const prompt = promptOf(state, 'goal');
      const notices = [doubtText(prompt, filled, wording)];
      return [`question in doubt, ${name}`, questionCard(prompt, wording, { filled, notices, isSure: true })];
    }),
  );
}

/** The trend with a reconciliation, and a scale of the plan's own without deviations to explain. */
function ofOtherModels(language: Language): Cards {
  const wording = wordingIn(language);
  const item = anItem({ id: 'goal', kind: 'priority', title: 'Korta vägen till jobb' });
  const label = { sv: 'Avstämning', en: 'Reconciliation' };
  const questions = [{ id: 'reconciliation', label, when: 'always' as const, required: true }];
  const why = { sv: 'Varför?', en: 'Why?' };
  const deviation = { id: 'why', label: why, when: 'deviation' as const, required: false };
  const trend = stateOf(item, { asks: ['direction'], questions });
  const explained = stateOf(item, { asks: ['direction'], questions: [...questions, deviation] });
  const status = stateOf(item, { asks: ['status'], questions });
  return {
    'question about the trend only': questionCard(promptOf(trend, 'goal'), wording),
    'question about the trend, explained': questionCard(promptOf(explained, 'goal'), wording),
    'question about the status only': questionCard(promptOf(status, 'goal'), wording),
  };
}

/** Each kind of item as the sets of 2019 ask about it, and what was answered. */
function ofSets(language: Language): Cards {
  const wording = wordingIn(language);
  const { questions } = modelOf(readModels(), '2019');
  const measure = {
    type: 'number' as const,
    unit: '%',
    target: { op: 'min' as const, value: 70 },
    bySex: true,
  };
  const kinds: readonly (readonly [Item, Partial<WordedAssessment>])[] = [
    [
      anItem({ id: 'goal', kind: 'indicator', title: 'Andel nöjda', measure }),
      { status: 'unknown', notMeasured: true },
    ],
    [anItem({ id: 'goal', kind: 'commitment', title: 'Ta fram en handbok' }), { status: 'partly' }],
    [
      anItem({ id: 'goal', kind: 'assignment', title: 'Utred öppna data' }),
      { status: 'unknown', stage: 'underWay', day: '2025-12-31' },
    ],
    [anItem({ id: 'goal', kind: 'priority', title: 'Trygghet' }), { status: 'unknown', unassessed: true }],
  ];
  const cards = kinds.flatMap(([item, said]) => {
    const prompt = promptOf(stateOf(item, { asks: ['status'], questions }), 'goal');
    const { direction: _, ...current } = anAssessment({ ...said, item: 'goal', texts: {} });
    return [
      [`question by sets about ${item.kind}`, questionCard(prompt, wording)],
      [`question by sets about ${item.kind}, answered`, questionCard({ ...prompt, current }, wording)],
    ] as const;
  });
  return Object.fromEntries(cards);
}

/** What has come to somebody who has been asked before, and a question that lies in the chat already. */
function newGoals(language: Language): Cards {
  const wording = wordingIn(language);
  const [first, second, ...others] = promptsIn(smallState());
  if (!second) throw new Error('Nobody is asked two questions');
  const insteadOf = { person: 'bo', name: BO.name, to: '2025-09-12' };
  const stoodIn = { ...first, insteadOf };
  const many = [first, second, ...others];
  const noteOf = (added: readonly Prompt[], left: number) => addedNote(added, left, wording);
  return {
    'question of one more goal': questionCard(first, wording, undefined, noteOf([first], 4)),
    'question of two more goals': questionCard(first, wording, undefined, noteOf([first, second], 3)),
    'question of many more goals': questionCard(first, wording, undefined, noteOf(many, many.length)),
    'question of one more goal of somebody who is away': questionCard(
      stoodIn,
      wording,
      undefined,
      noteOf([stoodIn], 2),
    ),
    'question that lies there already': questionCard(
      first,
      wording,
      undefined,
      answerTextsIn(language).isThere,
    ),
  };
}

function longAndDue(language: Language): Cards {
  const wording = wordingIn(language);
  const item = anItem({
    id: 'goal',
    title: 'Fler unga går klart gymnasiet',
    short: 'gymnasiet',
    desiredOutcome:
      'Fler elever når målen i varje årskurs, och skillnaderna mellan skolorna minskar. '.repeat(6),
    criteria: ['Hur många som hoppar av under det första året'],
  });
  const prompt = promptOf(stateOf(item), 'goal');
  const dueOn = (due: string) => ({ ...prompt, round: { ...prompt.round, due } });
  return {
    'question with a long desired outcome': questionCard(prompt, wording),
    'question due today': questionCard(dueOn('2025-09-01'), wording),
    'question that was due yesterday': questionCard(dueOn('2025-08-31'), wording),
  };
}

export function stateOf(item: Item, plan: Partial<PlanVersion> = {}): RoundState<WordedAssessment> {
  return aState({
    plan: aPlan({ ...plan, items: [item] }),
    ownerships: [{ item: item.id, person: ANNA.id }],
  });
}
