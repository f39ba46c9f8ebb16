import assert from 'node:assert/strict';
import { unexplained } from '../../../../src/domain/answers/writing/deviations.ts';
import type { Written } from '../../../../src/domain/answers/writing/hint.ts';
import { hintsFor } from '../../../../src/domain/answers/writing/hints.ts';
import { offOutcome } from '../../../../src/domain/answers/writing/outcome.ts';
import { repeated } from '../../../../src/domain/answers/writing/repeated.ts';
import { saidBy, written } from './written.ts';

/** All four texts of 2025. */
function explained(cause: string, remedy: string): Partial<Written> {
  const texts = Object.entries({ happened: 'Vi har mött Skåne.', basis: 'Protokoll.', cause, remedy });
  return { status: 'partly', texts: texts.map(([id, text]) => ({ id, text })) };
}

describe('A deviation', () => {
  const cases: readonly [string, Partial<Written>, string | undefined][] = [
    [
      'is explained by what its questions are answered with',
      explained('Danmark väntar', 'Ny kontakt'),
      undefined,
    ],
    ['lacks a cause that is nothing but a sign', explained('–', 'Ny kontakt'), 'cause at cause'],
    ['lacks a cause that is said to stand above', explained('Se ovan.', 'Ny kontakt'), 'cause at cause'],
    ['lacks a remedy that is not known', explained('Danmark väntar', 'Vet ej'), 'remedy at remedy'],
    ['lacks both', explained('x', '-'), 'both at cause'],
    [
      'is explained by the only text there is',
      {
        status: 'notMet',
        asked: ['comment'],
        texts: [{ id: 'comment', text: 'Vi är sena eftersom staten dröjer. I höst ska vi förstärka.' }],
      },
      undefined,
    ],
    [
      'lacks both in the only text there is',
      {
        status: 'notMet',
        asked: ['comment'],
        texts: [{ id: 'comment', text: 'Vi har mött Skåne två gånger.' }],
      },
      'both at comment',
    ],
    [
      'lacks a remedy in English',
      {
        status: 'partly',
        asked: ['comment'],
        texts: [{ id: 'comment', text: 'Late because of the state.' }],
      },
      'remedy at comment',
    ],
    [
      'may be one of the trend',
      { direction: 'negative', asked: ['comment'], texts: [{ id: 'comment', text: 'Sent.' }] },
      'both at comment',
    ],
    ['is none when the goal is met', { status: 'met', direction: 'asPlanned' }, undefined],
    ['is none when nobody knows', { status: 'unknown' }, undefined],
    ['is not missed where nothing is written at all', { status: 'notMet', texts: [] }, undefined],
  ];
  for (const [title, overrides, said] of cases) {
    it(title, () => {
      const hint = unexplained(written('Vi har mött Skåne.', overrides));
      assert.equal(hint && `${hint.lacks} at ${hint.at}`, said);
    });
  }
});

describe('The desired outcome', () => {
  const desiredOutcome = 'Fler städer ansluter sig.';
  const cases: readonly [string, Partial<Written>, string | undefined][] = [
    ['Vi har haft tre möten.', {}, 'happened: Fler städer ansluter sig'],
    ['Tre nya städer är med.', {}, undefined],
    ['Städernas nätverk växer.', {}, undefined],
    ['Tre har anslutit sig.', {}, undefined],
    ['Anslutningen går bra.', {}, undefined],
    ['Det önskade utfallet är på väg.', {}, undefined],
    ['Vi har haft tre möten.', { value: 14 }, undefined],
    ['Vi har haft tre möten.', { desiredOutcome: undefined }, undefined],
    ['Vi har haft tre möten.', { desiredOutcome: 'Minst 4' }, undefined],
    ['', { texts: [] }, undefined],
  ];
  for (const [text, overrides, said] of cases) {
    it(`is ${said ? 'not' : 'hardly'} missed in ${JSON.stringify(text)} with ${JSON.stringify(overrides)}`, () => {
      assert.equal(saidBy(offOutcome, text, { desiredOutcome, ...overrides }), said);
    });
  }
});

describe('What was written the last time', () => {
  const before = 'Vi har träffat alla kommuner i Skåne. Nästa möte är i maj.';
  const cases: readonly [string, readonly string[], string | undefined][] = [
    [before, [before], 'happened: Vi har träffat alla kommuner i …'],
    [before.toUpperCase().replaceAll(' ', '\n '), [before], 'happened: VI HAR TRÄFFAT ALLA KOMMUNER I …'],
    [
      'Vi har träffat alla kommuner i Skåne. Klart.',
      ['Annat.', before],
      'happened: Vi har träffat alla kommuner i …',
    ],
    [
      'Vi har träffat alla kommuner i Skåne. Sedan har regeringen sagt nej till allt vi bad om i maj.',
      [before],
      undefined,
    ],
    ['Vi har träffat alla kommuner i Halland.', [before], undefined],
    ['Enligt plan.', ['Enligt plan.'], undefined],
    [before, [], undefined],
  ];
  for (const [text, last, said] of cases) {
    it(`${said ? 'stands' : 'does not stand'} again in ${JSON.stringify(text.slice(0, 45))} after ${last.length} texts`, () => {
      assert.equal(saidBy(repeated, text, { last }), said);
    });
  }
});

describe('Hints', () => {
  it('are three at most, and what matters most comes first', () => {
    const text = `RUP gäller 811228-9874 ${Array.from({ length: 30 }, () => 'kommunstyrelsen').join(' ')}.`;
    const hints = hintsFor(written(text, { status: 'notMet', asked: [], desiredOutcome: 'Fler städer.' }));
    assert.deepEqual(
      hints.map(({ kind }) => kind),
      ['personalNumber', 'unexplained', 'offOutcome'],
    );
  });

  it('are none about a plain answer', () => {
    assert.deepEqual(hintsFor(written('Tre nya städer är med.', { desiredOutcome: 'Fler städer.' })), []);
  });
});
