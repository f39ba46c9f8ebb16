/** By what something is to be split up: "saknas per enhet", "by goal area". */
import { foldText, wordsPattern } from './said.ts';

export type SplitBy = 'person' | 'unit' | 'area';

const SPLIT =
  '(?:(?:sortera|dela upp|fördela|gruppera|sorterat|uppdelat|fördelat|grupperat|uppdelade|sorterade|sorted|grouped|split|broken down)(?: (?:på|efter|per|by|into|up))*|per|efter|för varje|by|for each)';
const NAMES: Readonly<Record<SplitBy, string>> = {
  unit: 'enhet(?:er)?|avdelning(?:ar)?|förvaltning(?:ar)?|units?|departments?',
  area: '(?:mål)?område(?:n)?|(?:goal )?areas?',
  person: 'person(?:er)?|ansvarig(?:a)?|persons?|people|owners?',
};
const WAYS = (['unit', 'area', 'person'] as const).map(
  (by) =>
    [
      by,
      wordsPattern(`${SPLIT} (?:${NAMES[by]})${by === 'unit' ? '|(?:enhets|avdelnings)vis' : ''}`),
    ] as const,
);

export const SPLITS: readonly RegExp[] = WAYS.map(([, pattern]) => pattern);

export function splitBy(message: string): SplitBy | undefined {
  const folded = foldText(message);
  return WAYS.find(([, pattern]) => pattern.test(folded))?.[0];
}
