import type { AnsweredPrompt } from '../../domain/answers/answer-outcome.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import type { Hint } from '../../domain/answers/writing/hint.ts';
import type { Language } from '../../domain/language.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import { type Card, payload } from '../card.ts';
import { escapeMarkdown, type Wording } from '../format.ts';
import { TEXT_INPUT } from './answer-inputs.ts';
import { hintTextsIn } from './hint-texts.ts';
import { outcomeLabel } from './outcome-inputs.ts';

/** What would make an answer better, each with a way to it and one away from it. */
export function hintsBlock(
  answered: AnsweredPrompt & { readonly isUnchanged?: boolean | undefined },
  language: Language,
) {
  const { prompt, assessment, hints = [], next, isUnchanged } = answered;
  const t = hintTextsIn(language);
  const target = {
    ...{ round: prompt.round.id, item: prompt.expected.item.id, respondent: prompt.expected.respondent },
    // The next question may be half filled in, so what is opened comes below it.
    ...(next && next !== 'unknown' ? { below: 1 } : {}),
  };
  const waved = { ...target, version: assessment.version, ...(isUnchanged ? { unchanged: 1 } : {}) };
  const blockOf = (hint: Hint) => ({
    text: escapeMarkdown(hintText(hint, prompt, language)),
    actions: [
      {
        title: t.improve,
        tooltip: t.improveIt(t.names[hint.kind]),
        payload: payload('open', language, { ...target, hint: hint.kind }),
      },
      {
        title: t.wave,
        tooltip: t.waveIt(t.names[hint.kind]),
        payload: payload('wave-hint', language, { ...waved, hint: hint.kind }),
      },
    ],
  });
  const others = hints.filter((hint) => !isFirm(hint));
  return {
    // A notice stands right below what it is about.
    firmHints: hints.filter(isFirm).map(blockOf),
    hasHints: others.length > 0,
    hintsTitle: t.title,
    hints: others.map(blockOf),
  };
}

/** Whether it is more than advice: what it is about must not stand. */
export function isFirm({ kind }: Hint): boolean {
  return kind === 'personalNumber';
}

/** What could be better, in which field and at which place. */
function hintText(hint: Hint, { plan }: Prompt, language: Language): string {
  const label = questionsOf(plan).find(({ id }) => id === hint.at)?.label[language];
  return hintTextsIn(language).of[hint.kind](hint, label ?? outcomeLabel(hint.at, language));
}

/** A form with a hint above the field that it is about. */
export function withHint(card: Card, hint: Hint, prompt: Prompt, { language }: Wording): Card {
  const id = hint.at === 'value' ? hint.at : `${TEXT_INPUT}${hint.at}`;
  const block = {
    type: 'TextBlock',
    text: escapeMarkdown(hintText(hint, prompt, language)),
    wrap: true,
    color: isFirm(hint) ? 'attention' : 'accent',
    spacing: 'Medium',
  };
  return { ...card, body: above(card.body, id, block) };
}

/** Elements with one more above an input, wherever it stands among them. */
function above(elements: readonly unknown[], id: string, block: object): readonly unknown[] {
  return elements.flatMap((element) => {
    if (typeof element !== 'object' || element === null) return [element];
    if ('id' in element && element.id === id) return [block, element];
    const isGroup = 'items' in element && Array.isArray(element.items);
    return [isGroup ? { ...element, items: above(itemsOf(element), id, block) } : element];
  });
}

function itemsOf(element: object): readonly unknown[] {
  return 'items' in element && Array.isArray(element.items) ? element.items : [];
}
