/** Sentences within a goal's text that say what measures it: "Vi mäter andelen nöjda gäster (2029: 71 %, 2031: 80 %)." */
import { partedText } from './fields.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 1000;
const SENTENCE =
  /(?:^|(?<=[.!?](?:\*\*)?\s))(?:vi|nämnden|bolaget|förbundet|styrelsen|målet|detta|det)\s(?:mäter|mäts|följer|följs)(?:\s(?:detta|det|målet|upp|genom|med|via|på|av|att)){0,4}\s(\p{Ll}[^.!?]{5,200}\d[^.!?]{0,80})(?:[.!]|$)/iu;

/** "Gästernas nöjdhet blev 89 procent. Målet var minst 85 procent." */
const REACHED =
  /(?:^|(?<=[.!?](?:\*\*)?\s))(\p{Lu}[^.!?:;]{5,120}?)\s(?:blev|var|är|uppgick\still|ligger\spå|landade\spå)\s([-−]?\d[^.!?;]{0,40})[.;]\s(?:Målet|Målvärdet|Målnivån)\s(?:var|är)\s((?:att\snå\s)?(?:minst\s|högst\s)?[-−]?\d[^.!?;]{0,40})(?:[.!]|$)/u;

/** "Andelen nöjda var 68 procent i juni (mål 74 procent)." */
const BESIDE =
  /(?:^|(?<=[.!?](?:\*\*)?\s))(\p{Lu}[^.!?:;()]{5,120}?)\s(?:var|blev|är|(?:ökade|minskade|sjönk|steg|uppgick)\still|låg\spå)\s([-−]?\d[\d\s,]{0,12}(?:%|\p{Ll}{1,12})?)(?:\s[^().!?:;]{1,40})?\s\((?:målet|målvärdet?|måltalet?|mål)(?:\s(?:var|är))?:?\s((?:(?:minst|högst)\s)?[-−]?\d[^()]{0,30})\)(?:[.,]|$)/u;

/** What a sentence, or two of them, say of a measure: its name, and the values as fields. */
export function measureTold(text: string, words: DocumentWords) {
  const reached = REACHED.exec(text) ?? BESIDE.exec(text);
  if (reached) {
    const [all, name = '', outcome, target] = reached;
    return { at: reached.index, all, said: `${name}. Utfall: ${outcome}, målvärde: ${target}` };
  }
  const found = SENTENCE.exec(text);
  const [all = '', said = ''] = found ?? [];
  if (!found) return undefined;
  const values = partedText(capital(said), words, true).fields.length;
  return values < (isCounted(said) ? 1 : 2) ? undefined : { at: found.index, all, said };
}

/** The lines, each such sentence with a value on a line of its own; undefined where there is none. */
export function withSentences(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  let isAny = false;
  const [word = ''] = words.indicator;
  const written = lines.flatMap((line) => {
    const isText = line.text.length <= LONGEST && !/^[#|]/.test(line.text);
    const told = isText ? measureTold(line.text, words) : undefined;
    if (!told) return line;
    isAny = true;
    const { at, all, said } = told;
    const rest = `${line.text.slice(0, at)}${line.text.slice(at + all.length)}`.trim();
    return [
      { ...line, text: rest },
      { number: line.number, text: '' },
      { number: line.number, text: `${capital(word)}: ${capital(said)}` },
      { number: line.number, text: '' },
    ];
  });
  return isAny ? written : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
