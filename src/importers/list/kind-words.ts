import { isWithin, plainWords, withoutMarks } from '../../domain/names.ts';
import type { ItemKind } from '../../domain/plans/plan.ts';

/** What a list calls each kind. "Mål" alone is whatever kind the goals of its column are. */
const WORDS: Readonly<Record<ItemKind | 'goal', string>> = {
  area: 'malomrade, omrade, fokusomrade, utvecklingsomrade, area',
  goal: 'mal, goal, objective',
  councilGoal: `fullmaktigemal, kommunfullmaktigemal, kommunfullmaktiges mal, fullmaktiges mal, kf mal, regionfullmaktigemal, overgripande mal, kommunmal,
    council goal`,
  boardGoal: `namndsmal, namndmal, namndens mal, verksamhetsmal, resultatmal, effektmal, fokusmal, delmal, prioriterat mal, bolagsmal, styrelsens mal, board goal`,
  directionGoal: 'inriktningsmal, directional goal, direction goal',
  indicator: 'indikator, nyckeltal, matt, matetal, indicator, key figure',
  commitment: 'atagande, aktivitet, insats, atgard, commitment, activity',
  assignment:
    'uppdrag, fullmaktigeuppdrag, kommunfullmaktigeuppdrag, uppdrag fran kommunfullmaktige, namndsuppdrag, assignment',
  priority: 'prioritering, priority',
};

export type KindSaid = ItemKind | 'goal';

const KNOWN = Object.entries(WORDS).flatMap(([kind, words]) =>
  words.split(',').map((word) => ({ word: word.trim().replace(/\s+/g, ' '), kind })),
);

function isKind(name: string): name is KindSaid {
  return Object.hasOwn(WORDS, name);
}

const ENDINGS = ['', 'n', 'en', 'et', 't', 'er', 'ar', 's', 'a', 'e'];
const SHORTEST_MISSPELT = 7;

/** The kind that a cell names; undefined for a word that is not understood. */
export function kindSaid(text: string): KindSaid | undefined {
  const plain = withoutMarks(plainWords(text));
  const exact = KNOWN.find(({ word }) => ENDINGS.some((ending) => word + ending === plain));
  const near =
    plain.length < SHORTEST_MISSPELT
      ? []
      : KNOWN.filter(({ word }) => word.length >= SHORTEST_MISSPELT - 1 && isWithin(1, word, plain));
  const kinds = new Set(exact ? [exact.kind] : near.map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined && isKind(kind) ? kind : undefined;
}
