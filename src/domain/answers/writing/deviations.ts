import { isDeviation, statusOfDirection } from '../scale.ts';
import type { Rule, Written } from './hint.ts';
import { quoteOf, wordsOf } from './sentences.ts';

/** How a cause is told, where no question asks for it. */
const CAUSE =
  /(?<!\p{L})(?:eftersom|därför att|på grund av|p\.?g\.?a|beror|berott|berodde|orsak|till följd av|som en följd|med anledning av|anledning|förklar|brist på|saknas|saknat|försen|dröj|väntar på|because|due to|owing to|caused?|reason|as a result of|lack of|delay)/iu;
/** How a remedy is. */
const REMEDY =
  /(?<!\p{L})(?:åtgärd|insats|ska|kommer att|planerar|planeras|fortsätt|inled|påbörja|tar fram|förstärk|rekryter|vi har (?:börjat|startat)|nytt? arbetssätt|härnäst|will|measure|remed|action|plan to|are going to|have started|next step)/iu;

/** Said instead of an answer: "se ovan", "–", "x". */
const NOTHING =
  /^(?:[\p{P}\p{S}\s]*|\p{L}|(?:se|enligt) (?:ovan|ovanstående|föregående|svaret ovan)|vet (?:ej|inte)|inga?|inget|n\/a|none|nothing|see above|not known|okänd|okänt|saknas|ej aktuellt)[\p{P}\s]*$/iu;

/** A deviation that is told of without its cause, or without what is done about it. */
export const unexplained: Rule = (written) => {
  const { texts } = written;
  if (!deviates(written) || texts.length === 0) return undefined;
  const isCause = isTold('cause', CAUSE, written);
  const isRemedy = isTold('remedy', REMEDY, written);
  if (isCause && isRemedy) return undefined;
  const lacks = isCause ? 'remedy' : isRemedy ? 'cause' : 'both';
  const [first] = texts;
  const at = placeOf(lacks === 'remedy' ? 'remedy' : 'cause', written) ?? first?.id ?? '';
  const text = texts.find(({ id }) => id === at)?.text ?? first?.text ?? '';
  return { kind: 'unexplained', at, quote: quoteOf(text), count: 1, lacks };
};

function deviates({ status, direction }: Written): boolean {
  return isDeviation(status) || (direction !== undefined && isDeviation(statusOfDirection(direction)));
}

/** The question that asks for it, where one does. */
function placeOf(id: 'cause' | 'remedy', { asked }: Written): string | undefined {
  return asked.includes(id) ? id : undefined;
}

function isTold(id: 'cause' | 'remedy', words: RegExp, { texts }: Written): boolean {
  const own = texts.find((one) => one.id === id)?.text.trim() ?? '';
  if (wordsOf(own).length > 0 && !NOTHING.test(own)) return true;
  return texts.some((one) => one.id !== 'cause' && one.id !== 'remedy' && words.test(one.text));
}
