import type { Assessments } from '../ports.ts';
import type { Documents } from './documents.ts';
import { readOne, readRange } from './kinds.ts';
import { unlessConflict, versionPart } from './plans.ts';
import { KINDS } from './schemas.ts';

export function assessmentRepository(followup: Documents): Assessments {
  return {
    async ofRound(plan, round) {
      return (await readRange(followup, KINDS.assessment, plan, 'assessment', round)).map((one) => one.value);
    },
    read(plan, round, item, respondent) {
      return readOne(followup, KINDS.assessment, plan, 'assessment', round, item, respondent);
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
