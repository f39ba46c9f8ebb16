import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { promptsOf } from '../../../src/domain/answers/prompt.ts';
import { type OwnersPast, ownerChanges } from '../../../src/domain/people/owner-changes.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { receiptCard } from '../../../src/views/answers/receipt.ts';
import { answerTextsIn } from '../../../src/views/answers/texts.ts';
import type { Card } from '../../../src/views/card.ts';
import { addedNote } from '../../../src/views/deliveries/questions-notice.ts';
import type { Wording } from '../../../src/views/format.ts';
import { historyCard } from '../../../src/views/status/history.ts';
import { statusCard } from '../../../src/views/status/status.ts';
import { anItem, NOW, wordsIn } from '../../build.ts';
import { longText } from './states.ts';

/** As somebody pastes it into an answer: one word, longer than a phone is wide. */
const LINK =
  'Beslutet finns här: https://intranat.exempel.se/stadskontoret/namnder_och_styrelser/protokoll/2025-08-27_paragraf_112.pdf';

/** The cards that show what was said before, at their largest. */
export function worstPasts(
  state: RoundState<WordedAssessment>,
  wording: Wording,
): Readonly<Record<string, Card>> {
  const [unanswered, answered] = promptsOf('anna', state);
  const line = summarise(state)
    .areas.flatMap((area) => area.lines)
    .find(({ assessment }) => assessment);
  if (!unanswered || !answered?.current || !line) throw new Error('The state is not what it should be');
  const longTexts = Object.fromEntries(
    Object.keys(answered.current.texts).map((id) => [id, longText('å', 9000)]),
  );
  const shortLines = Object.fromEntries(
    Object.keys(answered.current.texts).map((id) => [id, 'å\n'.repeat(1000)]),
  );
  const { item } = unanswered.expected;
  const last = {
    round: { ...state.round, name: 'Delårsrapport 2024' },
    plan: state.plan,
    item,
    assessment: answered.current,
  };
  const before = { ...unanswered, last };
  const threads = [state.plan, { ...state.plan, title: longText('ö', 300) }].map((plan, index) => ({
    plan,
    item,
    answers: Array.from({ length: 30 }, (_, year) => ({
      ...last,
      round: { ...last.round, name: `Delårsrapport ${2024 - 30 * index - year}` },
    })),
  }));
  const answeredLine = { ...line, assessment: answered.current };
  const notices = [answerTextsIn(wording.language).answersNeedFixing];
  const filled = { status: 'notMet', direction: 'negative', value: '1', texts: answered.current.texts };
  return {
    'question with a last answer': questionCard(before, wording),
    'question of more goals, with a last answer': questionCard(
      before,
      wording,
      undefined,
      addedNote([before, before, before], 45, wording),
    ),
    'question to correct, with a last answer': questionCard({ ...answered, last }, wording, {
      filled,
      notices,
    }),
    'receipt with a next question that has a last answer': receiptCard(
      { prompt: answered, assessment: answered.current, next: before },
      'anna',
      wording,
    ),
    history: historyCard(
      {
        words: item.title,
        meant: { plan: state.plan, item },
        since: 2019,
        threads,
        before: undefined,
        said: wordsIn(threads),
        people: [],
        owners: worstOwners(state),
      },
      wording,
    ),
    'no history': historyCard(
      {
        words: item.title,
        meant: { plan: state.plan, item },
        since: 2019,
        threads: [],
        before: last,
        said: new Map(),
        people: [],
        owners: worstOwners(state),
      },
      wording,
    ),
    'status with a text of many short lines': statusCard(
      { state, line: answeredLine, words: { texts: shortLines }, last },
      wording,
    ),
    'status of an answer with a link': statusCard(
      { state, line: answeredLine, words: { texts: { happened: LINK } }, last },
      wording,
    ),
    'status of a long report': statusCard(
      { state, line: answeredLine, words: { texts: longTexts }, last },
      wording,
    ),
  };
}

/** Fifty changes of twenty units, each with three owners of long names. */
function worstOwners({ plan }: RoundState): OwnersPast {
  const item = anItem({ title: longText('ö', 300), respondents: 'eachUnit' });
  const ofUnits = (name: string) =>
    Array.from({ length: 20 }, (_, unit) =>
      Array.from({ length: 3 }, (_, owner) => ({
        person: `${longText(name, 100)} ${owner}`,
        unit: `${longText('ä', 120)} ${unit}`,
      })),
    ).flat();
  const trail = Array.from({ length: 50 }, (_, index) => ({
    ...{ by: { id: 'anna', name: longText('å', 200) }, from: 'chat' as const, at: NOW.toISOString() },
    ...{ what: 'owners' as const, item: item.id },
    before: ofUnits(index % 2 ? 'ö' : 'å'),
    after: ofUnits(index % 2 ? 'å' : 'ö'),
  }));
  return { plan: { ...plan, title: longText('ö', 300) }, item, changes: ownerChanges(item, trail, []) };
}
