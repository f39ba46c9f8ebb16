/** Sentences within a goal's text that say what measures it: "Vi mäter andelen nöjda gäster (2029: 71 %, 2031: 80 %)." */
import { partedText } from './fields.ts';
import { isCounted } from './line-items.ts';
import type { Line } from './lines.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 1000;
const SENTENCE =
  /(?:^|(?<=[.!?](?:\*\*)?\s))(?:vi|nämnden|bolaget|förbundet|styrelsen|målet|detta|det)\s(?:mäter|mäts|följer|följs)(?:\s(?:detta|det|målet|upp|genom|med|via|på|av|att)){0,4}\s(\p{Ll}[^.!?]{5,200}\d[^.!?]{0,80})(?:[.!]|$)/iu;

/** The lines, each such sentence with a value on a line of its own; undefined where there is none. */
export function withSentences(lines: readonly Line[], words: DocumentWords): readonly Line[] | undefined {
  let isAny = false;
  const [word = ''] = words.indicator;
  const told = lines.flatMap((line) => {
    const found = line.text.length > LONGEST || /^[#|]/.test(line.text) ? null : SENTENCE.exec(line.text);
    const [all, said] = [found?.[0] ?? '', found?.[1] ?? ''];
    const values = found ? partedText(capital(said), words, true).fields.length : 0;
    if (values < (isCounted(said) ? 1 : 2)) return line;
    isAny = true;
    const rest =
      `${line.text.slice(0, found?.index)}${line.text.slice((found?.index ?? 0) + all.length)}`.trim();
    return [
      { ...line, text: rest },
      { number: line.number, text: '' },
      { number: line.number, text: `${capital(word)}: ${capital(said)}` },
      { number: line.number, text: '' },
    ];
  });
  return isAny ? told : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
