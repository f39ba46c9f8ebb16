/** What approvers read and press, what comes back to owners, and what a coordinator mends or opens again. */
import {
  type Approval,
  areaApprovals,
  type Decision,
  roundApproval,
} from '../../../src/domain/answers/approval.ts';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { listIn } from '../../../src/domain/status/list.ts';
import { againCard, mendedCard } from '../../../src/views/answers/again.ts';
import { areaCard } from '../../../src/views/answers/approval.ts';
import {
  approvedCard,
  areasCard,
  plainCard,
  sentBackCard,
} from '../../../src/views/answers/approval-lists.ts';
import { approvalTextsIn } from '../../../src/views/answers/approval-texts.ts';
import { mendChoiceCard, mendFormCard, mendSavedCard } from '../../../src/views/answers/mending.ts';
import { myGoalsCard } from '../../../src/views/answers/my-goals.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { reopenCard, reopenedCard } from '../../../src/views/rounds/reopening.ts';
import { missingCard } from '../../../src/views/status/missing.ts';
import { ANNA, BO } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { promptOf } from './questions.ts';
import { largeState, smallState, wordingIn } from './states.ts';

type State = RoundState<WordedAssessment>;

function readIn(state: State, place: number, decisions: readonly Decision[] = []) {
  const area = state.plan.items.filter(({ kind }) => kind === 'area')[place]?.id ?? '';
  const approvals: Approval[] = [{ round: state.round.id, area, decisions }];
  const found = areaApprovals(state, approvals, [{ area, person: BO.id }]).find(
    (one) => one.area.id === area,
  );
  if (!found) throw new Error('The plan has no such area');
  return { state, area: found };
}

function decision(item: string, is: Decision['is']): Decision {
  const comment = is === 'sentBack' ? { comment: 'Vad beror det på?' } : {};
  return { item, respondent: 'owner', version: 1, is, ...comment, by: BO, at: '2025-09-02T08:00:00.000Z' };
}

export function approvalCards(language: Language): Cards {
  const wording = wordingIn(language);
  const t = approvalTextsIn(language);
  const open = smallState({ answered: 8 });
  const state: State = { ...open, round: { ...open.round, approval: 'area' } };
  const large = largeState(true);
  const read = readIn(state, 0);
  const part = readIn(state, 0, [decision('metro', 'sentBack'), decision('waste', 'approved')]);
  const [line] = read.area.waiting;
  if (!line) throw new Error('Nothing waits');
  const answer = { state, line };
  const decided = ['metro', 'waste', 'charters', 'inquiry'].map((item) => decision(item, 'approved'));
  const done = readIn(state, 0, decided);
  const other = readIn(state, 1).area;
  const before = { ...line.assessment, texts: { happened: 'Vi har träfat båda.' } };
  const prompt = promptOf(state, 'metro');
  const again = { by: BO, words: 'Vad beror det på?', others: 0 } as const;
  const approval = roundApproval(state.round, [done.area, other]);
  const listed = listIn(state, { filter: {} });
  return {
    'area to approve': areaCard(read, {}, wording),
    'area with a comment that is not sent': areaCard(
      read,
      { notices: [t.commentLeft], filled: { answer: '', comment: 'Vad beror det på?' }, isSure: true },
      wording,
    ),
    'area of which one is back and one approved': areaCard(part, {}, wording),
    'area of which one was sent again as it was': areaCard(
      readIn(state, 0, [
        decision('metro', 'sentBack'),
        decision('metro', 'sentAgain'),
        decision('waste', 'approved'),
      ]),
      {},
      wording,
    ),
    'area of the longest texts': areaCard(readIn(large, 0), {}, wording),
    'page of an area': areaCard(read, { from: 1 }, wording),
    'area that is approved': approvedCard(done, approval, wording),
    'area of which one is still back': approvedCard(part, approval, wording),
    'last area that is approved': approvedCard(done, { ...approval, isApproved: true }, wording),
    'answer that has gone back': sentBackCard(part, line, wording),
    'areas of an approver': areasCard([read, readIn(state, 1)], state.round, wording),
    'areas of an approver in two rounds': areasCard(
      [state, { ...state, round: { ...state.round, id: 'year', name: 'Årsredovisning 2025' } }].flatMap(
        (one) => [readIn(one, 0), readIn(one, 1)],
      ),
      state.round,
      wording,
    ),
    'answer that came back': againCard(prompt, { ...again, why: 'sentBack' }, wording),
    'question whose answer came back': questionCard(
      { ...prompt, anew: { why: 'sentBack', by: BO, words: 'Vad beror det på?' } },
      wording,
    ),
    'my goals, one of which came back': myGoalsCard(
      [{ ...prompt, anew: { why: 'sentBack', by: BO, words: 'Vad beror det på? '.repeat(20) } }],
      wording,
    ),
    'missing, and what has gone back': missingCard(
      { question: { filter: {} }, rounds: [listed], plans: [] },
      {
        ...{ withNames: true, reader: ANNA.id },
        sentBack: new Map([[listed.state, part.area.sentBack]]),
      },
      wording,
    ),
    'question that is open again': againCard(prompt, { ...again, why: 'reopened', others: 2 }, wording),
    'answer in better words': mendedCard({ state, line, before }, wording),
    'form for mending': mendFormCard(answer, wording),
    'form for mending what was changed': mendFormCard(answer, wording, {
      notice: t.answerChanged,
      texts: { happened: 'Vi har träffat båda.' },
    }),
    'mended answer': mendSavedCard(answer, wording),
    'answers to mend': mendChoiceCard(
      read.area.waiting.slice(0, 2).map((one) => ({ state, line: one })),
      wording,
    ),
    'round to open again': reopenCard(state, {}, wording),
    'large round to open again': reopenCard(large, { notice: t.writeReason }, wording),
    'round that is open again': reopenedCard({ round: state.round, answers: undefined }, wording),
    'round that is open again after its due day': reopenedCard(
      { round: { ...state.round, due: '2025-08-29' }, answers: undefined },
      wording,
    ),
    'answers that are open again': reopenedCard({ round: state.round, answers: [1, 2] }, wording),
    'words alone': plainCard({ title: t.nothingWaits, lead: [ANNA.name] }, state.round, wording),
  };
}
