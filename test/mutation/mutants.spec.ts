import assert from 'node:assert/strict';
import { mutate, SWITCH } from './mutants.ts';

/** What each mutant of a source makes of it, told apart by the value that the source leaves in `result`. */
function outcomes(source: string): Record<string, unknown> {
  const { mutants, source: mutated } = mutate('a.ts', source, 0);
  const script = mutated.replace(/^const .*?; /, '');
  const run = (active: number | undefined) =>
    new Function(SWITCH, `${script}; return result;`)((id: number) => id === active);
  const entries = mutants.map(({ before, after }, id) => [`${before} → ${after}`, attempt(() => run(id))]);
  return { unchanged: run(undefined), ...Object.fromEntries(entries) };
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

describe('The mutants of a source', () => {
  const cases: readonly [string, string, Record<string, unknown>][] = [
    [
      'turn a comparison round, and force it both ways',
      'const n: number = 2; const result = n < 2',
      {
        unchanged: false,
        'n < 2 → true': true,
        'n < 2 → false': false,
        'n < 2 → n <= 2': true,
        'n < 2 → n >= 2': true,
      },
    ],
    [
      'take the other branch',
      'const yes: boolean[] = []; const result = yes.length ? 1 : 2',
      { unchanged: 2, 'yes.length → true': 1, 'yes.length → false': 2 },
    ],
    [
      'mix `??` and `||` in parentheses',
      'const a: number | undefined = undefined; const result = (a ?? 0) || 3',
      { unchanged: 3, '(a ?? 0) || 3 → (a ?? 0) && (3)': 0, 'a ?? 0 → (a) && (0)': 3 },
    ],
    [
      'leave a call out that is made for what it does',
      'const result: number[] = Array(); result.push(1); result.push(2)',
      { unchanged: [1, 2], 'result.push(1); → ;': [2], 'result.push(2) → ;': [1] },
    ],
    [
      'leave a step of a chain out as a whole, where a step before it is optional',
      'const a: { b?: number[] } = Object(); const result = a.b?.filter(Boolean).length',
      {
        unchanged: undefined,
        'a.b?.filter(Boolean).length → a.b.filter(Boolean).length': 'TypeError',
        'a.b?.filter(Boolean).length → a.b.length': 'TypeError',
      },
    ],
    [
      'empty texts, lists and objects, but no names of properties',
      "const result = [{ 'a': 'b' }]",
      {
        unchanged: [{ a: 'b' }],
        "[{ 'a': 'b' }] → []": [],
        "{ 'a': 'b' } → {}": [{}],
        "'b' → ''": [{ a: '' }],
      },
    ],
    [
      'empty what a function does',
      'function f(): number { return 1; } const result = f()',
      { unchanged: 1, '{ return 1; } → {}': undefined },
    ],
  ];
  for (const [what, source, expected] of cases) {
    it(what, () => {
      assert.deepEqual(outcomes(source), expected);
    });
  }

  it('stand on the lines of the source, types and all', () => {
    const { mutants } = mutate(
      'a.ts',
      'interface A {\n  b: string;\n}\nexport const a: A = { b: "c" };\n',
      0,
    );
    assert.deepEqual(
      mutants.map(({ line }) => line),
      [4, 4],
    );
  });
});
