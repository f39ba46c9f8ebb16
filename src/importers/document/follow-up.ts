import type { Block } from './blocks.ts';
import { MAX_SENTENCE, sentencesOf, withoutStop } from './sentences.ts';

interface Named {
  readonly title: string;
  /** What the sentence that names it says beside its name: mostly nothing. */
  readonly definition: string;
}

/** What a goal's follow-up section says: how the goal will be judged. */
export interface FollowUp {
  readonly indicator: (Named & { readonly line: number }) | undefined;
  readonly desiredOutcome: string | undefined;
  /** What else is weighed in. */
  readonly criteria: readonly string[];
  /** What it tells beside all this, of what is measured and why. */
  readonly background: string;
}

/** The wordings by which a board names its main indicator; what is in the group is the indicator. */
const INDICATOR_WORDINGS = [
  /\sanvänder\s(?:därför\s|också\s|även\s)?(.+?)\ssom\s(?:huvud)?indikator\b/i,
  /\bindikator(?:n)?\sför\s(?:målet|måluppfyllelsen)\sär\s(.+)$/i,
  /\bsom\sindikator\sför\smålet\sutgår\s.{0,80}?\sfrån\s(.+)$/i,
  /\bsom\sindikator\sför\smålet\s(?:kommer\s.{0,80}?\s)?följ(?:a|er|s)\s(.+)$/i,
  /\bföljs\s(?:upp\s)?(?:genom|med)\sindikatorn\s(.+)$/i,
];

/** "Önskat utfall under 2025 är att …", "Önskad förflyttning är att …" */
const DESIRED =
  /^önska[dt]\s(?:utfall|förflyttning|resultat|effekt|utveckling)(?:\s(?:under|för|till)\s.{1,40}?)?\sär\s(.+)$/i;

/** Words by which a sentence says what is followed up. */
const CRITERION =
  /\bfölj(?:er|a|s|t)\b|\bväg(?:er|s|a)\b|\bbedöm|\bkvalitativ|\butvärder|\bmät(?:er|s|a|ning)/i;

/** Reads the paragraphs of a follow-up section; each of their sentences is one of what it says. */
export function readFollowUp(blocks: readonly Block[]): FollowUp {
  let indicator: FollowUp['indicator'];
  let desiredOutcome: string | undefined;
  const background: string[] = [];
  const criteria: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    for (const sentence of sentencesOf(block.text)) {
      const named = indicator ? undefined : namedIn(sentence);
      const desired = desiredOutcome === undefined ? desiredIn(sentence) : undefined;
      if (named) indicator = { ...named, line: block.line };
      else if (desired !== undefined) desiredOutcome = desired;
      else (CRITERION.test(sentence) ? criteria : background).push(sentence);
    }
  }
  return { indicator, desiredOutcome, criteria, background: background.join(' ') };
}

/** The indicator that a sentence names. */
export function indicatorIn(sentence: string): string | undefined {
  return namedIn(sentence)?.title;
}

function namedIn(sentence: string): Named | undefined {
  if (sentence.length > MAX_SENTENCE || !/indikator/i.test(sentence)) return undefined;
  for (const wording of INDICATOR_WORDINGS) {
    const [, named] = wording.exec(sentence) ?? [];
    if (!named) continue;
    // What follows "det vill säga" explains, and is no part of the name.
    const [title = '', ...explained] = named.split(/,\s(?=det\svill\ssäga\s)/i);
    return { title: withoutStop(title), definition: capitalised(explained.join(', ')) };
  }
  return undefined;
}

/** The desired outcome that a sentence states. */
export function desiredIn(sentence: string): string | undefined {
  if (sentence.length > MAX_SENTENCE) return undefined;
  const stated = DESIRED.exec(sentence)?.[1];
  return stated && capitalised(withoutStop(stated.replace(/^att\s/i, '')));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
