/** Headings below which goals stand, in more ways than by their word alone. */
import { announcedBy, type NamedKey } from './named.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const LONGEST = 110;
/** "Mål och indikatorer", "Nämndens mål och mätetal 2031" */
const WITH_MEASURES =
  /^(.{3,60}?)\s(?:och|samt|med|&)\s(?:tillhörande\s)?(?:indikatorer|nyckeltal|mått|mätetal|målvärden|måltal|styrtal|resultat|måluppfyllelse|uppföljning|aktiviteter|åtgärder|åtaganden|hur\s(?:vi|nämnden|de|målen)\s(?:följ|mät|nå)\p{L}+(?:\s\p{L}+){0,3})(?:na)?(?:\s(?:för\s)?(?:19|20)\d\d(?:[-–]\d{2,4})?)?$/iu;
/** "Uppföljning av nämndens mål" */
const FOLLOWED_UP =
  /^(?:uppföljning|redovisning|bedömning|utvärdering|avstämning|resultat|utfall)\s(?:av|för|mot)\s(.{3,80})$/iu;
/** "Måluppföljning 2031" */
const ALL = /^mål(?:uppföljning|redovisning|avstämning|styrning)(?:en)?(?:\s.{2,40})?$/iu;
/** Above goals, or above how it has gone with one. */
const OF_RESULTS = /^måluppfyllelse(?:n)?(?:\s(?:per\s)?(?:mål|20\d\d))?$/iu;
/** "3 § ", "2.1 " */
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s(?=\p{Lu})/u;

/** "Gäster – nämndens mål och mätetal" */
const TOPIC = /^\p{Lu}[^:–-]{2,40}\s[–-]\s(?=\p{L}+s\smål)/u;

/** The kind of goals that a heading says stand below it; undefined where it says none. */
export function goalsHeadedBy(text: string, words: DocumentWords): GoalKey | undefined {
  if (text.length > LONGEST || !/mål(?!et(?!\p{L}))/iu.test(text)) return undefined;
  const plain = text.replace(NUMBER, '').replace(TOPIC, '').replace(/\s*:$/, '');
  const part = WITH_MEASURES.exec(plain)?.[1] ?? FOLLOWED_UP.exec(plain)?.[1] ?? plain;
  const kind = announcedBy(part.charAt(0).toUpperCase() + part.slice(1), words, true)?.kind;
  if (kind === undefined && ALL.test(plain)) return 'goal';
  return kind !== undefined && isGoalKey(kind) ? kind : undefined;
}

/** Whether a heading may stand above goals, and does where they have headings of their own. */
export function mayHeadGoals(text: string): boolean {
  return OF_RESULTS.test(text.replace(NUMBER, ''));
}

export type GoalKey = Extract<NamedKey, 'goal' | 'councilGoal' | 'boardGoal' | 'directionGoal'>;
