/** What is said of how an answer is written, and the questions back about one that contradicts itself. */
import type { Contradiction } from '../../../src/domain/answers/contradictions.ts';
import { HINT_KINDS, type Hint, type HintKind } from '../../../src/domain/answers/writing/hint.ts';
import type { Language } from '../../../src/domain/language.ts';
import { contradictionText } from '../../../src/views/answers/contradictions.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { ANNA, anAssessment, anItem, aPlan, aRound } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { promptOf, stateOf } from './questions.ts';
import { smallState, wordingIn } from './states.ts';

const QUOTE = 'Styrgruppen har enats om hur arbetet …';

const QUOTES: ReadonlyMap<HintKind, string> = new Map([
  ['personalNumber', '811228-…'],
  ['abbreviation', 'RUP'],
]);

/** One of every kind; some of them of two places. */
export const EVERY_HINT: readonly Hint[] = HINT_KINDS.map((kind, place) => ({
  ...{ kind, at: place % 2 === 0 ? 'happened' : 'basis', count: place % 2 === 0 ? 1 : 2, size: 62 },
  quote: QUOTES.get(kind) ?? QUOTE,
  ...(kind === 'unexplained' ? { lacks: 'both' as const } : {}),
}));

export function realHints(language: Language): Cards {
  const wording = wordingIn(language);
  const prompt = promptOf(smallState({ answered: 8 }), 'metro');
  const { current } = prompt;
  if (!current) throw new Error('Nobody has answered about metro');
  const assessment = { ...current, author: ANNA };
  const answered = { prompt, assessment, next: undefined };
  const next = promptOf(smallState(), 'charters');
  const [first, ...others] = EVERY_HINT;
  return {
    ...Object.fromEntries(
      EVERY_HINT.map((hint) => [
        `receipt with a hint of ${hint.kind}`,
        receiptCard({ ...answered, hints: [hint] }, ANNA.id, wording),
      ]),
    ),
    'receipt with three hints': receiptCard({ ...answered, hints: EVERY_HINT.slice(0, 3) }, ANNA.id, wording),
    'receipt with hints and the next question': receiptCard(
      { ...answered, hints: others.slice(-2), next },
      ANNA.id,
      wording,
    ),
    ...Object.fromEntries(
      [first, others[3]].flatMap((hint) =>
        hint
          ? [[`question with a hint of ${hint.kind}`, questionCard(prompt, wording, undefined, '', { hint })]]
          : [],
      ),
    ),
    ...askedBack(language),
  };
}

function askedBack(language: Language): Cards {
  const wording = wordingIn(language);
  const item = anItem({
    ...{ id: 'goal', title: 'Avfallet minskar' },
    measure: { type: 'number', unit: 'ton', target: { op: 'max', value: 12_500 } },
  });
  const prompt = promptOf(stateOf(item), 'goal');
  const last = {
    ...{ round: aRound({ name: 'Delårsrapport 2024' }), plan: aPlan({ items: [item] }), item },
    assessment: anAssessment({ status: 'notMet', value: 13_000 }),
  };
  const cases: readonly (readonly [string, Contradiction])[] = [
    ['better with a worse outcome', { kind: 'worseOutcome', last }],
    ['met and paused', { kind: 'paused', at: 'happened', quote: 'Avtalet är pausat' }],
    ['met and a criterion that rests', { kind: 'paused', quote: 'Avtal (vilande)' }],
    ['met too early', { kind: 'tooEarly', to: '2025-12-31' }],
    [
      'said to be met too early',
      { kind: 'tooEarly', to: '2025-12-31', at: 'happened', quote: 'Målet är uppnått' },
    ],
  ];
  const filled = { status: 'partly', direction: 'asPlanned', value: '13 700', texts: {} };
  return Object.fromEntries(
    cases.map(([name, contradiction]) => {
      const notices = [contradictionText(contradiction, prompt, filled, wording)];
      return [`question back, ${name}`, questionCard(prompt, wording, { filled, notices, isSure: true })];
    }),
  );
}
