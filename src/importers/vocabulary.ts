import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { type FieldFinding, Problem } from '../domain/errors.ts';
import type { Vocabulary } from '../domain/plans/finding/vocabulary.ts';
import { line } from './answer-form.ts';
import { decode } from './files/content.ts';
import { findingOf } from './json-faults.ts';

/** `{"Öresundsmetron": ["tunnelbanan", "metrobygget"]}`: what the municipality calls a thing, and what else people call it. */
const VocabularyJson = z.record(line, z.array(line).min(1).max(50));

/** The variable, which is what an operator can look up. */
const AT = 'MALVAKT_VOCABULARY';

/**
 * The municipality's own words; none without a file.
 * @throws Problem `invalid-config` with the first fault: the path to its field, and what is expected
 */
export function readVocabulary(path: string | undefined): Vocabulary {
  if (path === undefined) return {};
  const json = jsonIn(path);
  const { data, error } = VocabularyJson.safeParse(json);
  if (data) return data;
  const [issue] = error.issues;
  const fault: FieldFinding = issue ? findingOf(issue, json) : { at: '', code: 'wrong-type' };
  return refuse({ ...fault, at: fault.at ? `${AT}, ${fault.at}` : AT });
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
