/** What has been begun about a question, on its card. */
import type { ShownPrompt } from '../../domain/answers/prompt.ts';
import { questionsOf } from '../../domain/plans/plan.ts';
import { payload } from '../card.ts';
import { escapeMarkdown, formatInstant, leadIn, shorten, type Wording } from '../format.ts';
import type { Detail } from './known.ts';
import { formOf, type Part } from './question-actions.ts';
import { answerTextsIn } from './texts.ts';

/** Characters of each text of somebody else's draft. */
const EXCERPT: Readonly<Record<Detail, number>> = { whole: 2_000, most: 1_000, brief: 200, bare: 0 };
/** Others whose drafts are shown: more never write about one goal at once. */
const MOST = 3;

/** That one's own draft stands in the form; empty where there is none. */
export function draftNote({ begun }: ShownPrompt, wording: Wording): string {
  const own = begun?.own;
  if (!own) return '';
  const t = answerTextsIn(wording.language);
  const at = formatInstant(own.at, wording);
  return own.left ? t.leftDraft(at, own.left.name) : t.yourDraft(at);
}

/** What others who may answer have begun, folded, with a button that takes it over. */
export function begunBlock(prompt: ShownPrompt, detail: Detail, wording: Wording, part: Part = {}) {
  const t = answerTextsIn(wording.language);
  const questions = questionsOf(prompt.plan);
  return (prompt.begun?.others ?? []).slice(0, MOST).map(({ author, at, left, answer, round }) => {
    const when = formatInstant(at, wording);
    const said = questions.flatMap(({ id, label }) => {
      const text = answer.texts[id]?.trim();
      return text ? [{ name: `${leadIn(label[wording.language])} `, text }] : [];
    });
    const lines = said.map(({ name, text }) => ({ name, value: shorten(text, EXCERPT[detail]) }));
    return {
      line: escapeMarkdown(
        left ? t.theirLeftDraft(author.name, when, left.name) : t.theirDraft(author.name, when),
      ),
      hasLines: detail !== 'bare' && lines.length > 0,
      lines,
      hint: lines.some(({ value }, index) => value !== said[index]?.text) ? t.draftIsCut : '',
      show: t.showDraft,
      showTooltip: t.showDraftOf(author.name),
      take: t.startFromDraft,
      takeTooltip: t.startFromDraftOf(author.name),
      payload: payload('start-from', wording.language, {
        ...formOf(prompt, undefined, part),
        from: { person: author.id, round },
      }),
    };
  });
}
