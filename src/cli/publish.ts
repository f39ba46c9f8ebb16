import { channelsNamed } from '../commands/reports/post-publication.ts';
import { publishRound } from '../commands/reports/publish-round.ts';
import { withdrawPublication } from '../commands/reports/withdraw-publication.ts';
import { Problem } from '../domain/errors.ts';
import type { Publication } from '../domain/reports/publication.ts';
import type { Round } from '../domain/rounds/round.ts';
import { publicationJson } from '../views/reports/json.ts';
import { publishTextsIn } from '../views/reports/publish-texts.ts';
import type { Output, Run } from './run.ts';

/** Publishes a round; with `--channels`, posts it as well. Given again, it posts to those to which it was not posted. */
export async function publish(id: string, { options, actor, wording, deps }: Run): Promise<Output> {
  const { reason, channels: names = '' } = options;
  const t = publishTextsIn(wording.language);
  const channels = await channelsNamed(actor, names.split(','), deps);
  const done = await publishRound(actor, { round: id, reason, channels }, deps);
  if (done.outcome === 'invalid') throw new Problem('invalid-round', {}, [done.finding]);
  if (done.outcome === 'changed') throw new Problem('busy-store');
  const { publication, posted } = done;
  const { round } = done.compiled.summary.state;
  const head = done.outcome === 'same' ? t.wasPublished(round.name) : t.published(round.name);
  const told = posted && !posted.isRepeated ? [`${t.postedTo(posted.channels.length)}.`] : [];
  return output([`${head}.`, ...told], round, publication);
}

/** Withdraws what is published. */
export async function withdrawPublished(id: string, { options, actor, wording, deps }: Run): Promise<Output> {
  const t = publishTextsIn(wording.language);
  const done = await withdrawPublication(actor, { round: id, reason: options.reason ?? '' }, deps);
  const lines = [`${t.withdrawn(done.round.name)}.`, ...(done.wasWithdrawn ? [t.wasWithdrawn] : [])];
  return output(lines, done.round, done.publication);
}

function output(lines: readonly string[], round: Round, publication: Publication): Output {
  const files = publication.files.map(({ format, checksum }) => `${checksum}  ${format}`);
  const head = `${round.id}  v${publication.version}  ${publication.at}  ${publication.by.name}`;
  return { lines: [...lines, head, ...files].join('\n'), json: publicationJson(publication) };
}
