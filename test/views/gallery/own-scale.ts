import type { ScaleStep } from '../../../src/domain/answers/scale.ts';

const same = (sv: string, en: string) => ({ expected: { sv, en }, reached: { sv, en } });

/** A scale of three steps that a municipality has made itself, with an initialism for a word. */
export const OWN_SCALE: readonly ScaleStep[] = [
  { status: 'met', symbol: '●', ...same('OK', 'OK') },
  { status: 'notMet', symbol: '■', ...same('Inte OK', 'Not OK') },
  { status: 'unknown', symbol: '—', ...same('Vet inte', 'Not known') },
];
