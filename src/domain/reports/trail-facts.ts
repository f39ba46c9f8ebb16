/** What lies in one partition of the store, as far as its trail tells of it: hashes, and what they are of. */
import type { Seal } from './seals.ts';

/** A line of the trail. */
export interface LineFact {
  /** `audit/<what>/<whom or what about>/<instant>-<mark>` */
  readonly id: string;
  /** As it lies there now. */
  readonly hash: string;
  /** What it states itself; undefined for what the version before wrote. */
  readonly chain?:
    | { readonly hash: string; readonly previous?: string | undefined; readonly covers?: string | undefined }
    | undefined;
  /** Of a line about an answer. */
  readonly answer?: AnswerVersion | undefined;
}

/** One version of an answer. */
export interface AnswerVersion {
  /** Round, item and respondent, as ids name them: `<round>/<item>/<respondent>`. */
  readonly key: string;
  readonly version: number;
  /** Hash of what the trail tells of it. */
  readonly verdict: string;
}

/** A version as it is stored, with its words. */
export interface VersionFact extends AnswerVersion {
  readonly id: string;
  readonly hash: string;
  /** Hash of all but its words. */
  readonly said: string;
}

/** A current answer. */
export interface CurrentFact {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly said: string;
  /** Hash of the line that tells of it. */
  readonly line?: string | undefined;
}

/** Something else that the newest lines about it tell of: who owns an item, a round, a person. */
export interface ToldFact {
  readonly id: string;
  readonly is: 'as-told' | 'altered' | 'removed';
}

/** The lines about one thing that carries the hash of its last line. */
export interface LinkedFact {
  readonly id: string;
  readonly line: string | undefined;
  /** Its lines, by id. */
  readonly lines: readonly LineFact[];
}

/** What was sealed: its hash, and of a line that of what it covers. */
export type Sealed = readonly (readonly [id: string, hash: string, covers?: string | undefined])[];

export interface SealFact extends Seal {
  readonly id: string;
  /** What it states of the seal before. */
  readonly previous?: string | undefined;
  /** Hash of what it holds now; the seal states the other. */
  readonly computed: string;
  /** Undefined when its list is gone, or is another than the seal says. */
  readonly sealed: Sealed | undefined;
}

export interface TrailFacts {
  readonly lines: readonly LineFact[];
  readonly seals: readonly SealFact[];
  readonly versions: readonly VersionFact[];
  readonly currents: readonly CurrentFact[];
  readonly told: readonly ToldFact[];
  readonly linked: readonly LinkedFact[];
}
