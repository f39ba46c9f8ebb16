/** The economy in cards: asked about, sent with a fault, and compiled for one, some and many budget areas. */
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import { checkAnswer } from '../../../src/domain/answers/check-answer.ts';
import { rulesOf } from '../../../src/domain/answers/prompt.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { compile } from '../../../src/domain/reports/compile.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { noticeOf } from '../../../src/views/answers/notices.ts';
import { questionCard } from '../../../src/views/answers/question.ts';
import { compiledPartCard } from '../../../src/views/reports/compiled-part.ts';
import { summaryCard } from '../../../src/views/status/summary-card.ts';
import { ANNA, anAssessment, anItem, aPlan, aState } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { promptOf } from './questions.ts';
import { longText, wordingIn } from './states.ts';

const LOOK = { isPosted: true, withNames: true, words: new Map() };

export function economyCards(language: Language): Cards {
  const wording = wordingIn(language);
  const unanswered = economyOf(3, 0);
  const prompt = promptOf(unanswered, 'budget-0');
  const filled = { value: '', forecast: '10 057', texts: {} };
  const { findings = [] } = checkAnswer(filled, rulesOf(prompt));
  const notices = findings.map((finding) => noticeOf(finding, prompt, wording));
  const answered = promptOf(economyOf(3, 3), 'budget-1');
  const summaries = [1, 3, 23, 400].flatMap((count) => {
    const state = economyOf(count, count - Math.floor(count / 4));
    const compiled = compile<WordedAssessment>(state);
    const lines = compile<WordedAssessment>(state, { part: { kind: 'budget' } });
    return [
      [`summary with ${count} budget areas`, summaryCard(compiled, LOOK, wording)],
      [
        `the ${count} budget areas alone`,
        compiledPartCard(lines, { view: 'lines', kind: 'budget' }, new Map(), wording),
      ],
    ] as const;
  });
  return {
    'question about a budget': questionCard(prompt, wording),
    'question about a budget that lacks an explanation': questionCard(prompt, wording, { filled, notices }),
    'question about a budget, answered': questionCard(answered, wording),
    ...Object.fromEntries(summaries),
  };
}

const NAMES = ['Stadskontoret', 'Kansli, dokument och ärenden', 'Gator och parker', 'Lokalkostnader'];

/** A goal and so many budget areas of Anna's, of which some are answered. */
function economyOf(count: number, answered: number): RoundState<WordedAssessment> {
  const budgets = Array.from({ length: count }, (_, index): Item => {
    const name = NAMES[index] ?? `Budgetområde ${index} ${count > 100 ? longText('å', 300) : ''}`.trim();
    return {
      ...{ id: `budget-${index}`, kind: 'budget', title: name },
      budget: { amount: -9452 - 1000 * index, costs: 'negative' },
    };
  });
  const items = [anItem({ title: 'Fler cyklar till arbetet', short: 'cyklandet' }), ...budgets];
  const assessments = budgets.slice(0, answered).map(({ id, budget }, index) => {
    const deviation = [-605, 93, 0, -3050][index % 4] ?? 0;
    const { direction: _, ...said } = anAssessment({ item: id, status: 'unknown', texts: TEXTS });
    return { ...said, forecast: (budget?.amount ?? 0) + deviation, deviation, ...(budget ? { budget } : {}) };
  });
  return aState({
    plan: aPlan({ items }),
    ownerships: items.map(({ id }) => ({ item: id, person: ANNA.id })),
    assessments,
    threshold: 500,
  });
}

const TEXTS = { explanation: 'Två tjänster har varit vakanta sedan i mars.' };
