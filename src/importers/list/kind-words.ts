import { isWithin, plainWords, withoutMarks } from '../../domain/names.ts';
import { once } from '../../domain/once.ts';
import { ITEM_KINDS, type ItemKind } from '../../domain/plans/plan.ts';
import { type DocumentWords, WORD_KEYS, type WordKey } from '../document/words.ts';

/** "Mål" alone is whatever kind the goals of its column are. */
export type KindSaid = ItemKind | 'goal';

/** What lists call a kind beside what documents do, parted by commas. */
const WORDS: Readonly<Partial<Record<KindSaid, string>>> = {
  area: 'område, utvecklingsområde, area',
  goal: 'objective',
  councilGoal: `fullmäktigemål, kommunfullmäktiges mål, fullmäktiges mål, kf mål, regionfullmäktigemål, övergripande mål, kommunmål, council goal`,
  boardGoal: `nämndens mål, verksamhetsmål, resultatmål, effektmål, fokusmål, delmål, prioriterat mål, bolagsmål, styrelsens mål, board goal`,
  directionGoal: 'directional goal, direction goal',
  indicator: 'key figure',
  commitment: 'aktivitet, insats, åtgärd, activity',
  assignment:
    'fullmäktigeuppdrag, kommunfullmäktigeuppdrag, uppdrag från kommunfullmäktige, nämndsuppdrag, assignment',
  priority: 'prioritering, priority',
};

const KINDS = ['goal', ...ITEM_KINDS] as const;
const ENDINGS = ['', 'n', 'en', 'et', 't', 'er', 'ar', 's', 'a', 'e'];
const SHORTEST_MISSPELT = 7;

/** Says what kind a cell names; undefined for a word that is not understood. */
export const kindReader = once((words: DocumentWords) => {
  const plain = (text: string) => withoutMarks(plainWords(text));
  const known = KINDS.flatMap((kind) => {
    const ofDocuments = isWord(kind) ? words[kind] : [];
    return [...ofDocuments, ...(WORDS[kind]?.split(',') ?? [])].map((word) => ({ word: plain(word), kind }));
  });
  return (text: string): KindSaid | undefined => {
    const said = plain(text);
    const exact = known.find(({ word }) => ENDINGS.some((ending) => word + ending === said));
    if (exact || said.length < SHORTEST_MISSPELT) return exact?.kind;
    const near = known.filter(({ word }) => word.length >= SHORTEST_MISSPELT - 1 && isWithin(1, word, said));
    const kinds = new Set(near.map(({ kind }) => kind));
    return kinds.size === 1 ? near[0]?.kind : undefined;
  };
});

function isWord(kind: KindSaid): kind is KindSaid & WordKey {
  return WORD_KEYS.some((key) => key === kind);
}
