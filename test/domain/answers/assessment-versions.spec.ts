import assert from 'node:assert/strict';
import { type Answer, type Assessment, nextVersion } from '../../../src/domain/answers/assessment.ts';
import { ANNA, anAssessment, BO, NOW, versionOf } from '../../build.ts';

const SUBJECT = { round: 'ks-2025-interim-1', item: 'jobs', respondent: 'owner' };

function anAnswer(overrides: Partial<Answer> = {}): Answer {
  return {
    status: 'met',
    direction: 'asPlanned',
    texts: { happened: 'Vi har startat.', basis: 'Statistik.' },
    ...overrides,
  };
}

describe('nextVersion', () => {
  it('begins with version 1, dated and signed, with nothing before it', () => {
    assert.deepEqual(nextVersion(undefined, SUBJECT, anAnswer({ value: 13.7 }), 0, ANNA, NOW), {
      outcome: 'new',
      assessment: {
        ...SUBJECT,
        ...anAnswer({ value: 13.7 }),
        version: 1,
        author: ANNA,
        at: '2025-09-01T08:00:00.000Z',
      },
    });
  });

  it('follows with the next version, which remembers what was said before', () => {
    const current = anAssessment({ version: 2, status: 'partly', direction: 'negative', value: 9 });
    const next = nextVersion(current, SUBJECT, anAnswer(), 2, BO, NOW);
    const assessment = versionOf(next);
    assert.equal(next.outcome, 'new');
    assert.equal(assessment.version, 3);
    assert.deepEqual(assessment.author, BO);
    assert.equal(assessment.value, undefined);
    assert.deepEqual(assessment.previous, {
      status: 'partly',
      direction: 'negative',
      at: '2025-08-28T09:00:00.000Z',
    });
  });

  it('signs with id and name alone, whatever else is known of the person', () => {
    const author = { ...ANNA, email: 'anna@exempel.invalid', roles: ['owner'] };
    const assessment = versionOf(nextVersion(undefined, SUBJECT, anAnswer(), 0, author, NOW));
    assert.deepEqual(assessment.author, ANNA);
  });

  it('makes no new version of an answer that says what stands there, whoever sends it', () => {
    const current = anAssessment();
    for (const author of [ANNA, BO]) {
      const next = nextVersion(current, SUBJECT, anAnswer(), 1, author, NOW);
      assert.equal(next.outcome, 'standing');
      assert.equal(next.assessment, current);
    }
    const changed = nextVersion(
      current,
      SUBJECT,
      anAnswer({ texts: { happened: 'Ett annat ord' } }),
      1,
      ANNA,
      NOW,
    );
    assert.equal(versionOf(changed).version, 2);
  });

  it('stores the same answer sent twice by the same person once', () => {
    const first = nextVersion(undefined, SUBJECT, anAnswer({ value: 13 }), 0, ANNA, NOW);
    const again = nextVersion(
      first.assessment,
      SUBJECT,
      anAnswer({ value: 13 }),
      0,
      ANNA,
      new Date(+NOW + 15_000),
    );
    assert.equal(again.outcome, 'repeated');
    assert.equal(again.assessment, first.assessment);
  });

  const late: readonly [string, Assessment | undefined, Answer, number, typeof ANNA][] = [
    ['somebody else gave the same answer first', anAssessment({ author: BO }), anAnswer(), 0, ANNA],
    ['the same person gave another status first', anAssessment({ status: 'unknown' }), anAnswer(), 0, ANNA],
    ['the same person gave another trend first', anAssessment({ direction: 'mixed' }), anAnswer(), 0, ANNA],
    [
      'the same person gave another outcome first',
      anAssessment({ value: 4 }),
      anAnswer({ value: 5 }),
      0,
      ANNA,
    ],
    [
      'the same person said less first',
      anAssessment({ texts: { happened: 'Vi har startat.' } }),
      anAnswer(),
      0,
      ANNA,
    ],
    [
      'the same person said more first',
      anAssessment({ texts: { ...anAnswer().texts, cause: 'X' } }),
      anAnswer(),
      0,
      ANNA,
    ],
    ['two versions came in between', anAssessment({ version: 3 }), anAnswer(), 1, ANNA],
    ['the version answered upon is not there', undefined, anAnswer(), 1, ANNA],
    ['the version answered upon is yet to come', anAssessment({ version: 1 }), anAnswer(), 2, ANNA],
  ];
  for (const [title, current, answer, basedOn, author] of late) {
    it(`refuses an answer when ${title}`, () => {
      const next = nextVersion(current, SUBJECT, answer, basedOn, author, NOW);
      assert.deepEqual(next, { outcome: 'conflict' });
    });
  }
});
