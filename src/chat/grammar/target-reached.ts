/** "vilka indikatorer når inte sitt målvärde": asks which, and for no target. */
import type { Status } from '../../domain/answers/scale.ts';
import { foldText, type Said, wordsPattern } from './said.ts';

/** Several are asked for. */
const OF_SEVERAL =
  /^(?:(?:och|and|men|but|visa|lista|show|list|me|mig|oss|us|all|alla|de|dem|dom|the)[ ,]+)*(?:vilka|vad|hur manga|bara|endast|indikatorer\p{L}*|nyckeltal\p{L}*|matt\p{L}*|mal(?:en)?|som|which|what|how many|only|just|those|ones|indicators|goals|measures|any|anything)(?!\p{L})/u;

const VALUE =
  'önskat (?:utfall|läge|resultat)|desired (?:outcome|level|result)|målvärde(?:t|n|na)?|målnivå(?:n|er|erna)?|måltal(?:et|en)?|targets?|mark';
const TARGET = `(?:${VALUE})(?![a-z])`;
/** Said of what is not reached, the goal is the same: "ligger under målet". */
const GOAL = `(?:mål(?:et|en)|${VALUE})(?![a-z])`;
const ITS = '(?:(?:upp till|till|sitt|sina|sin|det|de|the|their|its|our|to|satta|uppsatta)[ ]+)*';
const NEGATED =
  "(?:inte|ej|aldrig|not|never|n't|isn't|aren't|haven't|hasn't|don't|doesn't|didn't|won't|yet to)";
const BETWEEN =
  '(?:(?:har|kommer|att|lär|än|ännu|riktigt|yet|have|has|been|be|quite|do|does|did|will|able|to)[ ]+)*';
const REACHES =
  '(?:når|nått|nådde|nå|klarar|klarat|klarade|klara|uppfyller|uppfyllt|uppfylla|reach(?:ed|es|ing)?|meet(?:s|ing)?|met|hit(?:s|ting)?|achieved?|on|at)';
const MISSES =
  '(?:missar|missat|missade|missa|(?:ligger|är|hamnar|hamnade|låg) (?:under|efter)|under|miss(?:ed|es|ing)?|fail(?:ed|s|ing)?(?: to (?:reach|meet|hit))?|below|short of|off|behind|wide of)';
const ALSO_NOT = '(?:inte |ej |aldrig )';

const READINGS: readonly (readonly [statuses: readonly Status[], pattern: RegExp])[] = [
  [['notMet'], wordsPattern(`${NEGATED} ${BETWEEN}${REACHES} ${ITS}${GOAL}`)],
  [['notMet'], wordsPattern(`${REACHES} ${ALSO_NOT}${ITS}${GOAL}`)],
  [['partly', 'notMet'], wordsPattern(`${MISSES} ${ITS}${GOAL}`)],
  [['met'], wordsPattern(`(?:${REACHES} ${ITS}${TARGET}|(?:når|nådde|klarar|klarade) ${ITS}målet(?![a-z]))`)],
];

/** Takes out what says whether targets are reached, where several are asked for; undefined where that is not said. */
export function takeReached(said: Said): readonly Status[] | undefined {
  if (!OF_SEVERAL.test(foldText(said.left))) return undefined;
  return READINGS.find(([, pattern]) => said.take(pattern))?.[0];
}
