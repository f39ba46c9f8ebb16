import type { Digest, DigestChange } from './digest.ts';
import { type Follower, type Lineage, linesFollowed } from './followers.ts';

/**
 * What a digest says of that which its channel follows: how each item stands now, and what it was when that has changed; of the statuses
 * that are followed, what has come to stand there.
 */
export function followedIn(
  { summary, worse, changed }: Digest,
  followers: readonly Follower[],
  lineage: Lineage,
): readonly DigestChange[] {
  const moved = new Map([...worse, ...changed].map((change) => [nameOf(change.line), change]));
  const lines = followers.flatMap(({ followed }) => {
    const about = linesFollowed(followed, summary.state, lineage);
    if (followed.what === 'item') return about;
    const { statuses } = followed;
    return about.filter(
      (line) => line.assessment && statuses.includes(line.assessment.status) && moved.has(nameOf(line)),
    );
  });
  const byName = new Map(lines.map((line) => [nameOf(line), line]));
  return [...byName].map(([name, line]) => ({ line, before: moved.get(name)?.before }));
}

function nameOf({ item, respondent }: DigestChange['line']): string {
  return `${item.id}/${respondent}`;
}
