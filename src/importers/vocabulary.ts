import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { DIRECTIONS, STATUSES } from '../domain/answers/scale.ts';
import { type FieldFinding, Problem } from '../domain/errors.ts';
import type { Vocabulary } from '../domain/plans/finding/vocabulary.ts';
import { line } from './answer-form.ts';
import { type OwnWords, WORD_KEYS } from './document/words.ts';
import { decode } from './files/content.ts';
import { findingOf, isRecord } from './json-faults.ts';

const List = z.array(line).min(1).max(50);

/** `{"Öresundsmetron": ["tunnelbanan", "metrobygget"]}`: what the municipality calls a thing, and what else people call it. */
const Synonyms = z.record(line, List);

/** `{"boardGoal": ["nämndens inriktning"]}`: what its documents call what they hold. */
const Words = z.partialRecord(z.enum(WORD_KEYS), List);
/** `{"met": ["grönt"]}` */
const Statuses = z.partialRecord(z.enum(STATUSES), List);
const Trends = z.partialRecord(z.enum(DIRECTIONS), List);

/** The words of one municipality. */
export interface OwnVocabulary {
  /** By which people find what its plans hold. */
  readonly synonyms: Vocabulary;
  /** By which its documents are read. */
  readonly document: OwnWords;
}

/** The variable, which is what an operator can look up. */
const AT = 'MALVAKT_VOCABULARY';

/**
 * The municipality's own words; none without a file. All of it is synonyms but what stands in the field `document`.
 * @throws Problem `invalid-config` with the first fault: the path to its field, and what is expected
 */
export function readVocabulary(path: string | undefined): OwnVocabulary {
  if (path === undefined) return { synonyms: {}, document: {} };
  const json = jsonIn(path);
  // A list is what else people call a document.
  if (!isRecord(json) || json.document === undefined || Array.isArray(json.document))
    return { synonyms: checked(Synonyms, json), document: {} };
  const { document, ...synonyms } = json;
  return { synonyms: checked(Synonyms, synonyms), document: documentWords(document) };
}

function documentWords(json: unknown): OwnWords {
  if (!isRecord(json)) return refuse({ at: `${AT}, document`, code: 'wrong-type', limit: 'record' });
  const { statuses = {}, trends = {}, ...words } = json;
  return {
    ...checked(Words, words, 'document'),
    statuses: checked(Statuses, statuses, 'document.statuses'),
    trends: checked(Trends, trends, 'document.trends'),
  };
}

function checked<Checked>(schema: z.ZodType<Checked>, json: unknown, at = ''): Checked {
  const { data, error } = schema.safeParse(json);
  if (data) return data;
  const [issue] = error?.issues ?? [];
  const fault: FieldFinding = issue ? findingOf(issue, json) : { at: '', code: 'wrong-type' };
  const path = [at, fault.at].filter(Boolean).join('.');
  return refuse({ ...fault, at: path ? `${AT}, ${path}` : AT });
}

function jsonIn(path: string): unknown {
  const text = textOf(path);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse({ at: AT, code: 'not-json' });
  }
}

function textOf(path: string): string {
  try {
    return decode(readFileSync(path));
  } catch {
    return refuse({ at: AT, code: 'not-a-file', value: path });
  }
}

function refuse(finding: FieldFinding): never {
  throw new Problem('invalid-config', {}, [finding]);
}
