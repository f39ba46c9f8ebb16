import type { Block } from './blocks.ts';
import { MAX_SENTENCE, sentencesOf, withoutStop } from './sentences.ts';

/** What a goal's follow-up section says: how the goal will be judged. */
export interface FollowUp {
  readonly indicator: { readonly title: string; readonly line: number } | undefined;
  readonly desiredOutcome: string | undefined;
  /** What else is weighed in. */
  readonly criteria: readonly string[];
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

/** As many as a plan takes. */
export const MAX_CRITERIA = 30;

/** Reads the paragraphs of a follow-up section. */
export function readFollowUp(blocks: readonly Block[]): FollowUp {
  let indicator: FollowUp['indicator'];
  let desiredOutcome: string | undefined;
  const criteria: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    for (const sentence of sentencesOf(block.text)) {
      const title = indicator ? undefined : indicatorIn(sentence);
      const desired = desiredOutcome === undefined ? desiredIn(sentence) : undefined;
      if (title !== undefined) indicator = { title, line: block.line };
      else if (desired !== undefined) desiredOutcome = desired;
      else if (criteria.length < MAX_CRITERIA && CRITERION.test(sentence)) criteria.push(sentence);
    }
  }
  return { indicator, desiredOutcome, criteria };
}

/** The indicator that a sentence names. */
export function indicatorIn(sentence: string): string | undefined {
  if (sentence.length > MAX_SENTENCE || !/indikator/i.test(sentence)) return undefined;
  for (const wording of INDICATOR_WORDINGS) {
    const title = wording.exec(sentence)?.[1];
    // What follows "det vill säga" explains, and is no part of the name.
    if (title) return withoutStop(title.replace(/,\sdet\svill\ssäga\s.*$/i, ''));
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
