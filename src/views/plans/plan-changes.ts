import type { Language } from '../../domain/language.ts';
import { itemOf, type Plan } from '../../domain/plans/plan.ts';
import type { PlanChange } from '../../domain/plans/plan-changes.ts';
import type { Preview } from '../../domain/plans/preview.ts';
import { shorten } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { counted, quoted } from '../texts/words.ts';
import { guessTextsIn } from './guess-texts.ts';
import type { Line } from './line-groups.ts';
import { previewTextsIn } from './preview-texts.ts';

/** How much of a title a change shows: enough to see what is old in it and what is new. */
const TITLE = 200;

/** What is lost comes first, then what is new. */
const ORDER: readonly PlanChange['change'][] = ['removed', 'added', 'renamed', 'moved', 'changed'];

/** "2 nya, 1 borttagen" */
export function countChanges(changes: readonly PlanChange[], language: Language): string {
  const t = previewTextsIn(language);
  const counts = ORDER.flatMap((sort) => {
    const count = changes.filter(({ change }) => change === sort).length;
    return count === 0 ? [] : [counted(count, ...t.change[sort].counted)];
  });
  return commonTextsIn(language).listOf(counts);
}

export function linesOfChanges({ changes, plan }: Preview, language: Language): readonly Line[] {
  const t = previewTextsIn(language);
  return ORDER.flatMap((sort) =>
    changes
      .filter(({ change }) => change === sort)
      .map(
        (change): Line => [
          { text: `${t.change[sort].word}: `, look: 'bold' },
          { text: changeText(change, plan, language) },
        ],
      ),
  );
}

function changeText(difference: PlanChange, plan: Plan, language: Language): string {
  const t = previewTextsIn(language);
  const title = shorten(difference.title, TITLE);
  switch (difference.change) {
    case 'added':
      return quoted(title, language);
    case 'removed': {
      const had = guessTextsIn(language).had(difference.owners ?? 0, difference.answers ?? 0);
      return had ? t.withWhatItHad(title, had) : quoted(title, language);
    }
    case 'renamed':
      return t.renamed(shorten(difference.before, TITLE), title);
    case 'moved': {
      if (difference.before === undefined) return quoted(title, language);
      const before = shorten(difference.before, TITLE);
      const parent = itemOf(plan, itemOf(plan, difference.item)?.parent ?? '');
      return parent ? t.moved(title, before, shorten(parent.title, TITLE)) : t.movedFrom(title, before);
    }
    case 'changed': {
      const fields = difference.fields.map((field) => t.fields[field]);
      return fields.length > 0
        ? t.withFields(title, commonTextsIn(language).listOf(fields))
        : quoted(title, language);
    }
  }
}
