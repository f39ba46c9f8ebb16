import type { Rule } from './hint.ts';
import { quoteOf, wordsOf } from './sentences.ts';

/** Words that are in every plan, and so tell nothing of one outcome. */
export const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    'alla allt andra annan annat arbeta arbetar arbete arbetet att blir bland både dess dessa detta denna efter eller enligt finns flera från förvaltningen genom göra görs gjort ' +
    'hela helt inom inte inför ifrån jämfört kommer kommun kommunen kommunens kommunstyrelsen krävs kunna leder malmö malmös man med mellan mer mindre minst mål målet måste nämnden ' +
    'olika också och ska skall samt sedan sina staden stadens stad stadskontoret stora säger som sätt till under upp utan utfall utifrån varje vilka vilken vilket vara varit över ökar ' +
    'about also and are been before being between board city does done each every from goal goals have into less more most municipal municipality must other over should such than that ' +
    'their them then there these they this those through under until what when where which will with within work year'
  ).split(' '),
);
/** Letters of the shortest word that says something. */
const SHORTEST = 4;
/** Named as such. */
const BY_NAME = /(?:önska[dt]e?|avse[dt]d?a?) utfall|målvärde|desired outcome|the target/iu;

/** An answer in which no word of the outcome that is wished for comes back, in whatever form or compound. */
export const offOutcome: Rule = ({ texts, desiredOutcome, value }) => {
  const [first] = texts;
  if (!desiredOutcome || !first || value !== undefined) return undefined;
  const stems = stemsOf(desiredOutcome);
  const isIn = (text: string) => stems.some((stem) => text.includes(stem));
  // As a rule one of the words is there in small letters, and then no long text is rewritten.
  if (stems.length === 0 || texts.some(({ text }) => isIn(text))) return undefined;
  const said = texts.map(({ text }) => text.toLowerCase()).join(' ');
  if (isIn(said) || BY_NAME.test(said)) return undefined;
  return { kind: 'offOutcome', at: first.id, quote: quoteOf(desiredOutcome), count: 1 };
};

/** The beginnings of the words that say something: what they end with, and are put together with, differs. */
function stemsOf(text: string): readonly string[] {
  return wordsOf(text.toLowerCase())
    .filter((word) => word.length >= SHORTEST && !EVERYWHERE.has(word) && !/^\d/.test(word))
    .map((word) => word.slice(0, Math.max(SHORTEST, Math.ceil(word.length * 0.6))));
}
