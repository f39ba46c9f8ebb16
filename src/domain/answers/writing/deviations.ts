import { isDeviation, statusOfDirection } from '../scale.ts';
import type { Rule, Written } from './hint.ts';
import { quoteOf, wordsOf } from './sentences.ts';

/** The questions that ask for a cause or a remedy, in the models of 2019 and 2025 and of a programme. */
const ASKING = { cause: ['cause', 'why'], remedy: ['remedy', 'next'] } as const;

/** How a cause is told, where no question asks for it. */
const CAUSE =
  /(?<!\p{L})(?:eftersom|därför att|på grund av|p\.?g\.?a|beror|berott|berodde|orsak|till följd av|som en följd|med anledning av|anledning|förklar|brist på|saknas|saknat|försen|dröj|väntar på|because|due to|owing to|caused?|reason|as a result of|lack of|delay)/iu;
/** How a remedy is. */
const REMEDY =
  /(?<!\p{L})(?:åtgärd|insats|ska|kommer att|planerar|planeras|fortsätt|inled|påbörja|tar fram|förstärk|rekryter|vi har (?:börjat|startat)|nytt? arbetssätt|härnäst|will|measure|remed|action|plan to|are going to|have started|next step)/iu;

/** Said instead of an answer: "se ovan", "–", "x". */
const NOTHING =
  /^(?:[\p{P}\p{S}\s]*|\p{L}|(?:se|enligt) (?:ovan|ovanstående|föregående|svaret ovan)|vet (?:ej|inte)|inga?|inget|n\/a|none|nothing|see above|not known|okänd|okänt|saknas|ej aktuellt)[\p{P}\s]*$/iu;

/** Whether a text is there for form's sake alone. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}

/** A deviation that is told of without its cause, or without what is done about it. */
export const unexplained: Rule = (written) => {
  const { texts } = written;
  if (!deviates(written) || texts.length === 0) return undefined;
  const isCause = isTold('cause', CAUSE, written);
  const isRemedy = isTold('remedy', REMEDY, written);
  if (isCause && isRemedy) return undefined;
  const lacks = isCause ? 'remedy' : isRemedy ? 'cause' : 'both';
  const [first] = texts;
  // Where no question asks for it, it is written in the first.
  const at = placeOf(lacks === 'remedy' ? 'remedy' : 'cause', written) ?? first?.id ?? '';
  const text = texts.find(({ id }) => id === at)?.text ?? first?.text ?? '';
  return { kind: 'unexplained', at, quote: quoteOf(text), count: 1, lacks };
};

function deviates({ status, direction }: Written): boolean {
  return isDeviation(status) || (direction !== undefined && isDeviation(statusOfDirection(direction)));
}

/** The question that asks for it, where one does. */
function placeOf(what: keyof typeof ASKING, { asked }: Written): string | undefined {
  return ASKING[what].find((id) => asked.includes(id));
}

function isTold(what: keyof typeof ASKING, words: RegExp, { texts }: Written): boolean {
  const isOwn = (id: string) => ASKING[what].some((own) => own === id);
  const own = texts.filter(({ id, text }) => isOwn(id) && wordsOf(text).length > 0);
  if (own.some(({ text }) => !saysNothing(text))) return true;
  return texts.some((one) => !isOwn(one.id) && words.test(one.text) && !saysNothing(one.text));
}
