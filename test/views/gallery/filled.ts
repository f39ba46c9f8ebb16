import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { changedLines, type FilledRound, placeLines } from '../../../src/domain/answers/filled-round.ts';
import type { AnswersPreview } from '../../../src/domain/answers/pending-answers.ts';
import type { Finding } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { assessmentOf, type RoundState } from '../../../src/domain/rounds/round-state.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import {
  answersDiscardedCard,
  answersPreviewCard,
  answersStoredCard,
  unreadableAnswersCard,
} from '../../../src/views/answers/answers-preview.ts';
import { enteredCard } from '../../../src/views/answers/entered.ts';
import { ANNA, anAssessment, aPlan, aRound, aState, NOW } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { largeState, wordingIn } from './states.ts';

/** What filling a round with an answer of its owner to each question does. */
function filledFrom(state: RoundState<WordedAssessment>, value = '80'): FilledRound {
  const lines = state.ownerships.map(({ item, person }, index) => ({
    ...{ line: index + 2, item, person },
    answer: {
      ...{ status: 'met', direction: 'asPlanned' },
      ...(item.startsWith('goal') || item === 'jobs' ? { value } : {}),
      texts: { happened: 'Vi har startat.', basis: 'Statistik.' },
    },
  }));
  const { placed, findings } = placeLines(lines, state, state.people);
  if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 3)));
  const said = placed.flatMap(({ prompt }) => assessmentOf(state, prompt.expected) ?? []);
  const changed = changedLines(placed, said);
  return { round: state.round, plan: state.plan, changed, unchanged: placed.length - changed.length };
}

function previewOf(filled: FilledRound, more: Partial<AnswersPreview> = {}): AnswersPreview {
  const pending = { file: 'svar.csv', at: NOW.toISOString(), id: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6' };
  return { pending, filled, others: [], isComparedAnew: false, ...more };
}

const FAULTS: readonly Finding[] = [
  { line: 2, at: 'person', code: 'not-owner', value: 'Bo Lind', limit: 'Anna Ek' },
  { line: 3, at: 'status', code: 'not-one-of', value: 'bra', limit: 'Förväntas uppnås (met)' },
  { line: 1, at: 'poäng', code: 'unknown-key', limit: 'item,person,status' },
];

/** Answers that a coordinator has sent as a table. */
export function filledCards(language: Language): Cards {
  const wording = wordingIn(language);
  const own = aState({ assessments: [anAssessment({ item: 'metro', author: ANNA })] });
  const small = filledFrom(own);
  const one = filledFrom(aState({ ownerships: [{ item: 'metro', person: 'anna' }] }));
  const doubtful = filledFrom(aState({ ownerships: [{ item: 'jobs', person: 'anna' }] }), '60');
  const large = filledFrom(largeState(true));
  const others = [aRound({ id: 'ks-2025-pulse-1', kind: 'pulse', name: 'Puls i september' })];
  const nothing = { ...one, changed: [], unchanged: 1 };
  const entered = anAssessment({ item: 'metro', storedBy: { id: 'beata', name: 'Beata Berg' } });
  const loaded = aState({ assessments: [entered] });
  const [found] = linesOf(loaded).filter(({ item }) => item.id === 'metro');
  if (!found) throw new Error('Nobody is asked about the metro');
  const line = { ...found, assessment: entered };
  const many = largeState(true);
  const rest = linesOf(many)
    .slice(0, 14)
    .map((one) => ({ ...one, assessment: entered }));
  const { pending } = previewOf(one);
  const preview = (filled: FilledRound, more?: Partial<AnswersPreview>) =>
    answersPreviewCard(previewOf(filled, more), wording);
  return {
    'answer that was entered for somebody': enteredCard({ state: loaded, lines: [line] }, wording),
    'answers that were entered for somebody': enteredCard(
      { state: { ...loaded, plan: many.plan }, lines: [line, ...rest] },
      wording,
    ),
    'file of one answer': preview(one),
    'file of which one is known and none replaces': preview(small),
    'file of an answer that contradicts itself': preview(doubtful),
    'file that fits another round too': preview(one, { others }),
    'file compared anew': preview(small, { isComparedAnew: true }),
    'file of a hundred answers of which most replace': preview(large),
    'file that says nothing new': preview(nothing, { pending: { ...pending, id: undefined } }),
    'file that was stored': answersStoredCard({ ...small, unchanged: 2 }, 'svar.csv', wording),
    'file with one fault': unreadableAnswersCard('svar.csv', FAULTS.slice(0, 1), wording),
    'file with several faults': unreadableAnswersCard('svar.csv', FAULTS, wording),
    'file that was thrown away': answersDiscardedCard('svar.csv', wording),
    'file about a plan of another name': preview({ ...one, plan: { ...aPlan(), title: 'Program' } }),
  };
}
