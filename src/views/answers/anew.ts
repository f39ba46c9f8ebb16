/** What stands above an answer that is asked for anew. */
import type { AskedAnew } from '../../domain/answers/approval.ts';
import type { Prompt } from '../../domain/answers/prompt.ts';
import type { Language } from '../../domain/language.ts';
import { approvalTextsIn } from './approval-texts.ts';

/** "Vera Nord har skickat tillbaka ditt svar: Vad är orsaken?" */
export function anewText({ why, by, words }: AskedAnew, language: Language): string {
  const t = approvalTextsIn(language);
  return (why === 'sentBack' ? t.sentBackBy : t.reopenedBy)(by.name, words);
}

/** The same, and what to do about it. */
export function anewTexts(
  anew: AskedAnew,
  { current }: Pick<Prompt, 'current'>,
  language: Language,
): readonly [string, string] {
  const t = approvalTextsIn(language);
  const step = anew.why === 'sentBack' ? t.editOrStand : t.editAndSend;
  return [anewText(anew, language), current ? step : t.answerBelow];
}
