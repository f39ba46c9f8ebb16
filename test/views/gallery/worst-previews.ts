import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { PlanChange } from '../../../src/domain/plans/plan-changes.ts';
import type { Preview } from '../../../src/domain/plans/preview.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import type { Card } from '../../../src/views/card.ts';
import type { Wording } from '../../../src/views/format.ts';
import {
  discardedCard,
  previewCard,
  storedCard,
  unreadableCard,
} from '../../../src/views/plans/plan-preview.ts';
import { longText } from './states.ts';

/** All that can be said of how an item has changed. */
function changesOf(item: string, title: string): PlanChange[] {
  return [
    { change: 'removed', item, title, owners: 9 },
    { change: 'added', item, title },
    { change: 'renamed', item, title, before: title },
    { change: 'moved', item, title, before: title },
    { change: 'changed', item, title, fields: ['measure', 'desiredOutcome'] },
  ];
}

/** Cards of a file with as much to show as there can be: everything is new, renamed or moved, nothing is placed or owned. */
export function worstPreviews(
  { plan, round }: Pick<RoundState<WordedAssessment>, 'plan' | 'round'>,
  wording: Wording,
): Readonly<Record<string, Card>> {
  const title = longText('ö', 400);
  const preview: Preview = {
    pending: {
      id: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6',
      by: 'beata',
      file: `${longText('å', 390)}.docx`,
      at: wording.now.toISOString(),
      planVersion: 1,
      document: {
        plan,
        ids: 'given',
        unplaced: Array.from({ length: 300 }, (_, line) => ({
          at: '',
          line,
          code: 'unplaced' as const,
          value: title,
        })),
        pastRound: {
          kind: 'interim',
          name: 'Delårsrapport 2025',
          from: '2025-01-01',
          to: '2025-08-31',
          answers: [{ item: undefined, line: 1, texts: {} }],
        },
      },
    },
    plan: { ...plan, title, version: 2 },
    changes: Array.from({ length: 100 }, (_, index) => changesOf(`goal-${index}`, title)).flat(),
    links: Array.from({ length: 100 }, (_, index) => ({
      item: `goal-${index}`,
      title,
      plan: 'ks-2024',
      planTitle: `${index}${title}`,
      continues: `old-${index}`,
      continuesTitle: title,
      years: [2014, 2025],
      ...(index % 3
        ? { why: index % 2 ? 'same-title' : 'same-indicator' }
        : { why: 'kindred-words', words: Array(6).fill(title.slice(0, 60)) }),
    })),
    openRounds: [round],
    isComparedAnew: true,
  };
  const stored = { file: preview.pending.file, plan, unowned: plan.items, openRounds: [round], linked: 100 };
  const placed = plan.items.map((item) => ({ item, answer: { status: 'partly' as const, texts: {} } }));
  const answers = { round, placed, stored: 1, unchanged: 1, unplaced: preview.pending.document.unplaced };
  return {
    'first plan in a file': previewCard({ ...preview, changes: [], links: [] }, wording),
    'changed plan in a file': previewCard(preview, wording),
    'plan in a file that says nothing new': previewCard(
      { ...preview, pending: { ...preview.pending, id: undefined } },
      wording,
    ),
    'report that brings its plan': previewCard(
      { ...preview, answers, pending: { ...preview.pending, planVersion: 0 } },
      wording,
    ),
    'report about a plan that is there': previewCard({ ...preview, answers }, wording),
    'report that was stored': storedCard({ ...stored, answers }, wording),
    'plan that was stored': storedCard(stored, wording),
    'file that is no plan': unreadableCard(
      preview.pending.file,
      Array.from({ length: 300 }, () => title),
      wording,
    ),
    'plan that was discarded': discardedCard(preview.pending.file, wording),
  };
}
