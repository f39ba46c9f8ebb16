import type { Language } from '../../domain/language.ts';
import { itemOf, type Plan } from '../../domain/plans/plan.ts';
import type { DraftChange, Preview } from '../../domain/plans/preview.ts';
import { shorten } from '../format.ts';
import { textsIn } from '../texts/texts.ts';
import type { Line } from './plan-lines.ts';
import { previewTextsIn } from './preview-texts.ts';

/** How much of a title a change shows: enough to see what is old in it and what is new. */
const TITLE = 120;

/** "2 nya, 1 borttagen" */
export function countChanges(changes: readonly DraftChange[], language: Language): string {
  const t = previewTextsIn(language);
  if (changes.length === 0) return t.onlyThePlanItself;
  const counts = Object.values(t.change).flatMap((words) => {
    const count = changes.filter(({ change }) => wordsOf(change, language) === words).length;
    return count === 0 ? [] : [`${count} ${words.counted[count === 1 ? 0 : 1]}`];
  });
  return textsIn(language).listOf(counts);
}

/** What is lost first, then what is new; a kind that has no words of its own is a change. */
export function linesOfChanges({ changes, plan }: Preview, language: Language): readonly Line[] {
  const { change: kinds } = previewTextsIn(language);
  return Object.values(kinds).flatMap((words) =>
    changes
      .filter(({ change }) => wordsOf(change, language) === words)
      .map(
        (change): Line => [
          { text: `${words.word}: `, look: 'bold' },
          { text: changeText(change, plan, language) },
        ],
      ),
  );
}

function wordsOf(change: string, language: Language) {
  const { change: kinds } = previewTextsIn(language);
  return Object.hasOwn(kinds, change) ? kinds[change] : kinds.changed;
}

function changeText(difference: DraftChange, plan: Plan, language: Language): string {
  const t = previewTextsIn(language);
  const { change, item, fields = [], owners = 0 } = difference;
  const title = shorten(difference.title, TITLE);
  const before = difference.before === undefined ? undefined : shorten(difference.before, TITLE);
  if (change === 'renamed' && before !== undefined) return t.renamed(before, title);
  if (change === 'moved' && before !== undefined) {
    const parent = itemOf(plan, itemOf(plan, item)?.parent ?? '');
    return parent ? t.moved(title, before, shorten(parent.title, TITLE)) : t.movedFrom(title, before);
  }
  if (owners > 0) return t.hadOwners(title, owners);
  const named = fields.flatMap((field) => t.fields[field] ?? []);
  return named.length > 0 ? t.withFields(title, textsIn(language).listOf(named)) : title;
}
