import { parseNumber } from '../../domain/answers/assessment.ts';
import type { Measure, Target } from '../../domain/plans/plan.ts';
import { cut } from './sentences.ts';
import type { ReadRow } from './table-row.ts';

const AT_LEAST = /^(?:minst|lägst|≥|>=|från)\s*/i;
const AT_MOST = /^(?:högst|max(?:imalt)?|≤|<=|under)\s*/i;

/** What the plan takes of a unit. */
const MAX_UNIT = 40;

/** What a target asks for: "minst 168", "högst 30 %", "4", "54 (60/48)", or words; the unit may stand beside it. */
export function measureOf(row: Pick<ReadRow, 'target' | 'outcome' | 'earlier' | 'unit'>): Measure {
  const measure = measureIn(row.target, row.outcome || row.earlier);
  if (row.unit === '' || measure.unit !== undefined) return measure;
  const unit = cut(row.unit, MAX_UNIT);
  // What has a unit is counted, though nothing has been counted yet.
  return measure.type === 'qualitative' ? { type: 'number', unit } : { ...measure, unit };
}

function measureIn(target: string, outcome: string): Measure {
  const bySex = [target, outcome].some((text) => /\(\s*[\d.,\s%]+[/;–-][\d.,\s%]+\)/.test(text));
  const plain = target.replace(/\([^)]*\)/g, '').trim();
  const op: Target['op'] = AT_LEAST.test(plain) ? 'min' : AT_MOST.test(plain) ? 'max' : 'equals';
  const amount = /^([-−]?[\d\s.,]*\d)\s*(%|\p{L}[\p{L}\s]{0,30})?$/u.exec(
    plain.replace(AT_LEAST, '').replace(AT_MOST, ''),
  );
  const value = amount ? parseNumber(amount[1] ?? '') : undefined;
  if (value !== undefined) {
    const unit = amount?.[2]?.trim();
    return { type: 'number', ...(unit ? { unit } : {}), target: { op, value }, ...(bySex ? { bySex } : {}) };
  }
  if (plain !== '') return { type: 'text', target: { op: 'equals', value: plain.slice(0, 100) } };
  if (parseNumber(outcome.replace(/\([^)]*\)|%/g, '')) !== undefined)
    return { type: 'number', ...(bySex ? { bySex } : {}) };
  return outcome === '' ? { type: 'qualitative' } : { type: 'text' };
}
