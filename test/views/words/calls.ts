/** A text called with everything that a person may meet. */
import type { Language } from '../../../src/domain/language.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { isCount, isPossible, samplesOf } from './samples.ts';

/** What a function was called with, and what it gave. */
export interface Call {
  readonly with: readonly unknown[];
  readonly gave: unknown;
}

/**
 * Counts are given every number that can be together; of the rest, one value changes at a time.
 * @param text by which name its samples are found
 * @throws RangeError for a parameter without samples
 */
export function callsOf(fn: unknown, text: string, language: Language): readonly Call[] {
  if (typeof fn !== 'function') return [];
  const parameters = parametersOf(fn);
  const bases = parameters.map((one) => valuesOf(one, text, language));
  const counted = parameters.map((one) => 'name' in one && isCount(text, one.name));
  return [...countedCalls(parameters, bases, counted), ...variedCalls(bases, counted)].map((args) => ({
    with: args,
    gave: Reflect.apply(fn, undefined, args),
  }));
}

/** What a parameter may be; the fields of one that is taken apart each take their turn. */
function valuesOf(parameter: Parameter, text: string, language: Language): readonly unknown[] {
  if ('fields' in parameter) return objectsOf(parameter.fields, text, language);
  return parameter.name === 'language'
    ? [language]
    : samplesOf(text, parameter.name.replace(/^_/, ''), language);
}

function objectsOf(fields: readonly string[], text: string, language: Language): readonly unknown[] {
  const whole = wholeSamples(text, language);
  if (whole) return whole;
  const values = fields.map((field) => samplesOf(text, field, language));
  return combinations(values).map((one) =>
    Object.fromEntries(fields.map((field, index) => [field, one[index]])),
  );
}

/** Samples of all that is taken apart, where its fields belong together. */
function wholeSamples(text: string, language: Language): readonly unknown[] | undefined {
  return WHOLE.has(text) ? samplesOf(text, text, language) : undefined;
}

const WHOLE = new Set(['problemText', 'problemLines']);

function countedCalls(
  parameters: readonly Parameter[],
  bases: readonly (readonly unknown[])[],
  counted: readonly boolean[],
): readonly (readonly unknown[])[] {
  return combinations(bases.map((values, index) => (counted[index] ? values : values.slice(0, 1)))).filter(
    (args) =>
      isPossible(
        Object.fromEntries(
          parameters.flatMap((one, index) => {
            const value = args[index];
            return 'name' in one && counted[index] && typeof value === 'number' ? [[one.name, value]] : [];
          }),
        ),
      ),
  );
}

/** What is no count is changed by itself, with the largest of each count, which fits with every other. */
function variedCalls(
  bases: readonly (readonly unknown[])[],
  counted: readonly boolean[],
): readonly (readonly unknown[])[] {
  const base = bases.map((values, index) => (counted[index] ? values.at(-1) : values[0]));
  return bases.flatMap((values, index) =>
    counted[index] ? [] : values.slice(1).map((value) => base.with(index, value)),
  );
}

function combinations([first, ...rest]: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  if (!first) return [[]];
  const others = combinations(rest);
  return first.flatMap((value) => others.map((args) => [value, ...args]));
}
