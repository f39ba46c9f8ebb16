/** A round as it was published, whatever was answered since. */
import type { WordedAssessment } from '../../domain/answers/assessment.ts';
import { Problem } from '../../domain/errors.ts';
import type { Actor } from '../../domain/people/people.ts';
import { demand } from '../../domain/people/roles.ts';
import { compile } from '../../domain/reports/compile.ts';
import type { Compiled, CompiledPart } from '../../domain/reports/compiled.ts';
import type { Publication } from '../../domain/reports/publication.ts';
import { type FrozenAnswer, namedNow } from '../../domain/reports/publishing.ts';
import { publishRound, type Round } from '../../domain/rounds/round.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import type { ItemStatus } from '../../domain/status/item-status.ts';
import { entriesOf, linesAbout } from '../../domain/status/summary.ts';
import type { Deps } from '../../ports/deps.ts';
import { findRound, loadWordedState } from '../rounds/find-rounds.ts';

/** A version that is published, with what it says. */
export interface Published {
  readonly publication: Publication;
  readonly compiled: Compiled;
}

/**
 * The last version of a round, or a part of it: for everybody, since it is published, or was until it was withdrawn.
 * @throws Problem `unknown-round` also for one that was never published, `round-withdrawn`
 */
export async function findPublished(
  actor: Actor,
  { round: id, part }: { readonly round: string; readonly part?: CompiledPart | undefined },
  deps: Deps,
): Promise<Published> {
  demand(actor, 'status');
  const { value: round } = await findRound(id, deps);
  const publication = (await deps.stores.publications.ofRound(round.plan, round.id)).at(-1);
  if (!publication) throw new Problem('unknown-round', { round: id, rounds: '' });
  return { publication, compiled: await publishedOf(publication, round, part, deps) };
}

/** What was said of one item in it; all of it where it is withdrawn. @throws Problem as `findPublished`, `unknown-item` */
export async function findPublishedAnswer(
  actor: Actor,
  { round, item }: { readonly round: string; readonly item: string },
  deps: Deps,
): Promise<ItemStatus | Published> {
  const published = await findPublished(actor, { round }, deps);
  if (published.publication.withdrawn) return published;
  const { state } = published.compiled.summary;
  const lines = linesAbout(item, state);
  const [entry] = entriesOf(lines);
  if (!entry) throw new Problem('unknown-item', { words: item });
  return { state, entry, words: lines[0]?.assessment };
}

/** What a version says, in force or not. */
export async function publishedOf(
  publication: Publication,
  round: Round,
  part: CompiledPart | undefined,
  deps: Deps,
): Promise<Compiled> {
  const state = await loadWordedState(round, deps);
  const frozen = await deps.stores.publications.answers(publication);
  const assessments = await asFrozen(state, frozen, deps);
  const { version, at } = publication;
  return compile(
    { ...state, round: publishRound({ ...round, state: 'closed' }, { version, at }), assessments },
    { part },
  );
}

/** The answers in the versions that were frozen; few are others by now. */
async function asFrozen(
  { round, assessments }: RoundState<WordedAssessment>,
  frozen: readonly FrozenAnswer[],
  { stores }: Deps,
): Promise<readonly WordedAssessment[]> {
  const known = new Map(assessments.map((one) => [keyOf(one), one]));
  const found = namedNow(frozen, assessments).map(async (one) => {
    const now = known.get(keyOf(one));
    if (!now || now.version === one.version) return now ?? [];
    const versions = await stores.assessments.history(round.plan, round.id, one.item);
    return versions.filter((other) => keyOf(other) === keyOf(one) && other.version === one.version);
  });
  return (await Promise.all(found)).flat();
}

function keyOf({ item, respondent }: Pick<FrozenAnswer, 'item' | 'respondent'>): string {
  return `${item}/${respondent}`;
}
