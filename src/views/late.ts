/** What stands where a button was pressed, when that takes longer than Teams waits for an answer. */
import type { Language } from '../domain/language.ts';
import { TEXT_INPUT } from './answers/answer-inputs.ts';
import { type Card, fill, firstThatFitsLong } from './card.ts';
import { escapeMarkdown } from './format.ts';
import { lateTextsIn } from './texts/late.ts';

/** What a pressed button has sent; it comes from a card, so anything may be in it. */
type Sent = Readonly<Record<string, unknown>>;

/** The work goes on. What was typed is shown, since the form that it was typed into is gone. */
export function waitingCard(sent: Sent, isSaving: boolean, language: Language): Card {
  const t = lateTextsIn(language);
  const title = isSaving ? t.stillSaving : t.stillWorking;
  const lines = [isSaving ? t.doNotResend : t.doNotPress, t.ifItStays];
  return firstThatFitsLong(
    [true, false].map((hasTyped) => () => late(title, lines, hasTyped ? sent : {}, language)),
  );
}

/**
 * What came of it in the end, where that is words alone.
 * @param again what was sent, when that can be sent once more
 */
export function outcomeCard(text: string, sent: Sent, canRetry: boolean, language: Language): Card {
  const t = lateTextsIn(language);
  const lines = text.split('\n\n');
  const [whole, ...barer] = [sent, {}].map(
    (shown) => () => late(t.howItWent, lines, shown, language, canRetry ? sent : undefined),
  );
  // What can be read can be copied, so that goes before a button that sends it.
  return firstThatFitsLong([
    ...(whole ? [whole] : []),
    () => late(t.howItWent, lines, sent, language),
    ...barer,
  ]);
}

function late(title: string, lines: readonly string[], shown: Sent, language: Language, again?: Sent): Card {
  const t = lateTextsIn(language);
  const typed = typedIn(shown);
  return fill('late', {
    language,
    title,
    lines: lines.map((line) => ({ line: escapeMarkdown(line) })),
    hasTyped: typed.length > 0,
    youWrote: t.youWrote,
    typed: typed.map((text) => ({ text })),
    canRetry: again !== undefined,
    retry: t.tryAgain,
    retryTooltip: t.trySameAgain,
    verb: String(again?.verb ?? ''),
    payload: again ?? {},
  });
}

function typedIn(sent: Sent): readonly string[] {
  return Object.entries(sent).flatMap(([key, text]) =>
    key.startsWith(TEXT_INPUT) && typeof text === 'string' && text.trim() !== '' ? [text] : [],
  );
}
