import type { Assessments } from '../ports.ts';
import { type Documents, unlessConflict } from './documents.ts';
import { rangeOf, readRange } from './kinds.ts';
import { versionPart } from './plans.ts';
import { KINDS } from './schemas.ts';

export function assessmentRepository(followup: Documents): Assessments {
  return {
    async ofRound(plan, round) {
      const found = await rangeOf(followup, plan, 'assessment', round);
      const lids = found.filter((document) => KINDS.lid.is(document));
      return {
        isClosed: lids.length > 0,
        assessments: found
          .filter((document) => !KINDS.lid.is(document))
          .map((document) => KINDS.assessment.read(document)),
      };
    },
    async history(plan, round, item) {
      const versions = await readRange(followup, KINDS.assessmentVersion, plan, 'version', round, item);
      return versions.map((one) => one.value);
    },
    async save(plan, assessment, replaces) {
      const { round, item, respondent, version } = assessment;
      const writes = [
        KINDS.assessment.write(plan, ['assessment', round, item, respondent], assessment, replaces),
        KINDS.assessmentVersion.write(
          plan,
          ['version', round, item, respondent, versionPart(version)],
          assessment,
        ),
      ];
      return (await unlessConflict(followup.write(writes))) !== undefined;
    },
  };
}
