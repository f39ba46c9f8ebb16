/** The words of answers, which lie in their versions. */
import { LRUCache } from 'lru-cache';
import type { Assessment, WordedAssessment } from '../domain/answers/assessment.ts';
import type { AnswerName } from '../ports/stores.ts';
import { type Documents, MOST_POINTS } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { versionPart } from './plans.ts';
import { KINDS } from './schemas.ts';

function versionKey(
  plan: string,
  { version, ...name }: Pick<Assessment, 'round' | 'version'> & AnswerName,
): string {
  return JSON.stringify([plan, name.round, name.item, name.respondent, version]);
}

/** Bytes of versions that are kept in memory, with their words: some hundred pages. */
const MAX_WORDS = 16_000_000;

/** Versions of answers, which never change. */
export function wordsMemory() {
  return new LRUCache<string, WordedAssessment>({
    maxSize: MAX_WORDS,
    // Two bytes a character, and as much again for what is around them.
    sizeCalculation: ({ texts }) =>
      1_000 + 2 * Object.values(texts).reduce((sum, text) => sum + text.length, 0),
  });
}

/** The way to the words of answers, all of them the same that were written, since a version never changes. */
export function wordsReader(followup: Documents, words: ReturnType<typeof wordsMemory>) {
  type Versions = ReadonlyMap<string, WordedAssessment>;

  async function readVersion(plan: string, { round, item, respondent, version }: Assessment) {
    const parts = [round, item, respondent, versionPart(version)];
    const found = await readOne(followup, KINDS.assessmentVersion, plan, 'version', ...parts);
    if (found) words.set(versionKey(plan, found.value), found.value);
    return found ? [found] : [];
  }

  /** The versions of a round, or of some of its answers, that are not known yet. They may be more than are kept. */
  async function readVersions(plan: string, assessments: readonly Assessment[]): Promise<Versions> {
    const [first] = assessments;
    // One request after the other, where so many at once would be in each other's way.
    const found =
      !first || assessments.length <= MOST_POINTS
        ? (await Promise.all(assessments.map((one) => readVersion(plan, one)))).flat()
        : await readRange(followup, KINDS.assessmentVersion, plan, 'version', first.round);
    return new Map(found.map(({ value }) => [versionKey(plan, value), value]));
  }

  return async function withWords(
    plan: string,
    assessments: readonly Assessment[],
  ): Promise<WordedAssessment[]> {
    // Taken out at once: what is read meanwhile, by others too, may push it out of memory.
    const known = assessments.map((one) => words.get(versionKey(plan, one)));
    const unknown = assessments.filter((_, index) => !known[index]);
    const read = await Promise.all(
      [...Map.groupBy(unknown, ({ round }) => round).values()].map((ofRound) => readVersions(plan, ofRound)),
    );
    return assessments.map((one, index) => {
      const key = versionKey(plan, one);
      const found = known[index] ?? read.find((versions) => versions.has(key))?.get(key);
      if (!found) throw new Error(`Version ${one.version} of an answer about ${one.item} is missing`);
      return found;
    });
  };
}
