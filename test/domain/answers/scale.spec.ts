import assert from 'node:assert/strict';
import {
  compareStatus,
  type Direction,
  directionWord,
  isDeviation,
  type RoundKind,
  SCALE_2025,
  type Status,
  scaleStep,
  severity,
  stepWord,
} from '../../../src/domain/answers/scale.ts';
import type { Language } from '../../../src/domain/language.ts';

describe('scale', () => {
  const symbols: readonly [Status, string][] = [
    ['met', '●'],
    ['partly', '◆'],
    ['notMet', '■'],
    ['unknown', '—'],
  ];
  for (const [status, symbol] of symbols) {
    it(`shows ${status} as ${symbol}`, () => {
      assert.equal(scaleStep(SCALE_2025, status).symbol, symbol);
    });
  }

  const wordings: readonly [RoundKind, Status, string, string][] = [
    ['pulse', 'met', 'Förväntas uppnås', 'Expected to be met'],
    ['interim', 'met', 'Förväntas uppnås', 'Expected to be met'],
    ['interim', 'partly', 'Förväntas uppnås delvis', 'Expected to be partly met'],
    ['interim', 'notMet', 'Förväntas inte uppnås', 'Not expected to be met'],
    ['interim', 'unknown', 'Kan inte bedömas', 'Cannot be assessed'],
    ['annual', 'met', 'Uppnått', 'Met'],
    ['annual', 'partly', 'Delvis uppnått', 'Partly met'],
    ['annual', 'notMet', 'Inte uppnått', 'Not met'],
    ['annual', 'unknown', 'Kan inte bedömas', 'Cannot be assessed'],
  ];
  for (const [kind, status, sv, en] of wordings) {
    it(`words ${status} in ${kind === 'annual' ? 'an' : 'a'} ${kind} round as "${sv}"`, () => {
      const step = scaleStep(SCALE_2025, status);
      assert.equal(stepWord(step, kind, 'sv'), sv);
      assert.equal(stepWord(step, kind, 'en'), en);
    });
  }

  const trends: readonly [Direction, Language, string][] = [
    ['asPlanned', 'sv', 'Enligt planering'],
    ['positive', 'sv', 'Positiv avvikelse'],
    ['negative', 'sv', 'Negativ avvikelse'],
    ['mixed', 'sv', 'Både positiv och negativ avvikelse'],
    ['asPlanned', 'en', 'As planned'],
    ['positive', 'en', 'Better than planned'],
    ['negative', 'en', 'Worse than planned'],
    ['mixed', 'en', 'Both better and worse than planned'],
  ];
  for (const [direction, language, word] of trends) {
    it(`words the trend ${direction} in ${language} as "${word}"`, () => {
      assert.equal(directionWord(direction, language), word);
    });
  }

  it('says so when a plan lacks a step that is asked for', () => {
    const short = SCALE_2025.filter((step) => step.status !== 'unknown');
    assert.throws(() => scaleStep(short, 'unknown'), RangeError);
  });
});

describe('compareStatus', () => {
  const moves: readonly [Status, Status, ReturnType<typeof compareStatus>][] = [
    ['met', 'met', 'same'],
    ['met', 'partly', 'worse'],
    ['met', 'notMet', 'worse'],
    ['met', 'unknown', 'changed'],
    ['partly', 'met', 'better'],
    ['partly', 'partly', 'same'],
    ['partly', 'notMet', 'worse'],
    ['partly', 'unknown', 'changed'],
    ['notMet', 'met', 'better'],
    ['notMet', 'partly', 'better'],
    ['notMet', 'notMet', 'same'],
    ['notMet', 'unknown', 'changed'],
    ['unknown', 'met', 'changed'],
    ['unknown', 'partly', 'changed'],
    ['unknown', 'notMet', 'changed'],
    ['unknown', 'unknown', 'same'],
  ];
  for (const [before, after, change] of moves) {
    it(`calls ${before} → ${after} ${change}`, () => {
      assert.equal(compareStatus(before, after), change);
    });
  }
});

describe('isDeviation', () => {
  const cases: readonly [Status, boolean][] = [
    ['met', false],
    ['partly', true],
    ['notMet', true],
    ['unknown', false],
  ];
  for (const [status, deviates] of cases) {
    it(`asks for ${deviates ? '' : 'no '}cause and remedy when a goal is ${status}`, () => {
      assert.equal(isDeviation(status), deviates);
    });
  }
});

describe('severity', () => {
  it('puts the worst first, then what cannot be assessed, then what is met, and the unanswered last', () => {
    const statuses: (Status | undefined)[] = [undefined, 'met', 'unknown', 'partly', 'notMet'];
    const ordered = statuses
      .map((status) => ({ status }))
      .toSorted((a, b) => severity(a.status) - severity(b.status));
    assert.deepEqual(
      ordered.map(({ status }) => status),
      ['notMet', 'partly', 'unknown', 'met', undefined],
    );
  });
});
