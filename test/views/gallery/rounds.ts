import type { Language } from '../../../src/domain/language.ts';
import type { PlanVersion } from '../../../src/domain/plans/plan.ts';
import type { PastRoundAnswers } from '../../../src/domain/rounds/past-round.ts';
import { previewCard } from '../../../src/views/plans/plan-preview.ts';
import { pastRoundPreviewCard, pastRoundStoredCard } from '../../../src/views/rounds/past-round-preview.ts';
import type { Cards } from './gallery.ts';
import { answersIn, linksOf, PLAN, planOfMany, previewOf, saysNothingNew, UNPLACED } from './previews.ts';
import { largeState, wordingIn } from './states.ts';
import { worstPreviews } from './worst-previews.ts';

/** What was read out of a report, to keep as a round or discard. */
export function roundCards(language: Language): Cards {
  const worst = Object.entries(worstPreviews(largeState(false), wordingIn(language)));
  return {
    ...Object.fromEntries(worst.filter(([name]) => name.startsWith('report'))),
    ...reports(language),
    ...receipts(language),
  };
}

/** A plan that asks for the trend and for nothing else. */
const OF_TRENDS: PlanVersion = { ...PLAN, asks: ['direction'] };

function reports(language: Language): Cards {
  const wording = wordingIn(language);
  const report = (answers: PastRoundAnswers, more = {}, plan = PLAN) =>
    pastRoundPreviewCard({ ...previewOf(plan, more), answers }, wording);
  const there = { planVersion: 1 };
  const trends = answersIn(OF_TRENDS, 4).placed.map(({ item }, index) => ({
    item,
    answer: {
      status: 'partly' as const,
      direction: (['asPlanned', 'positive', 'negative', 'mixed'] as const)[index] ?? 'mixed',
      texts: {},
    },
  }));
  const many = planOfMany(false);
  const known = saysNothingNew(previewOf(PLAN, { ...there, answers: answersIn(PLAN, 4) }));
  const useless = saysNothingNew(
    previewOf(PLAN, { ...there, answers: answersIn(PLAN, 0, { unplaced: UNPLACED.slice(0, 1) }) }),
  );
  return {
    'report with one answer that brings its plan': report(answersIn(PLAN, 1)),
    'report that brings its plan, which carries on earlier years': report(answersIn(PLAN, 5), {
      links: linksOf(2),
      findings: UNPLACED,
    }),
    'small report about a plan that is there': report(answersIn(PLAN, 5), there),
    'report of which one answer is known': report(answersIn(PLAN, 5, { stored: 4, unchanged: 1 }), there),
    'report of which several answers are known': report(
      answersIn(PLAN, 5, { stored: 2, unchanged: 3 }),
      there,
    ),
    'report of trends': report(answersIn(OF_TRENDS, 4, { placed: trends }), there, OF_TRENDS),
    'report of many answers': report(answersIn(many, 36), there, many),
    'report whose guessed period falls on another round': report(
      answersIn(PLAN, 5, { isRoundGuessed: true }),
      { ...there, findings: [{ at: 'period', code: 'guessed', value: '2024-01-01 – 2024-08-31' }] },
    ),
    'report compared anew': report(answersIn(PLAN, 2), { ...there, isComparedAnew: true }),
    'report that is known': previewCard(known, wording),
    'report without headings': previewCard(useless, wording),
  };
}

function receipts(language: Language): Cards {
  const saved = { file: 'delårsrapport 2024.pdf', plan: PLAN, unowned: [], openRounds: [] };
  const stored = (answers: PastRoundAnswers, linked: number) =>
    pastRoundStoredCard({ ...saved, linked, answers }, wordingIn(language));
  return {
    'saved report of one answer': stored(answersIn(PLAN, 1), 0),
    'saved report of several answers and links': stored(answersIn(PLAN, 5), 2),
    'saved report of a goal without a short name': stored(
      answersIn({ ...PLAN, items: PLAN.items.slice(2) }, 3),
      1,
    ),
  };
}
