/** What is read of a published round: what a button on its post opens. */
import { findPublished, findPublishedAnswer } from '../../../commands/reports/published.ts';
import { publicationCard, publishedAreaCard } from '../../../views/reports/publication.ts';
import { publishTextsIn } from '../../../views/reports/publish-texts.ts';
import { entryCard } from '../../../views/status/entry-card.ts';
import { card, type Reply, type Turn } from '../../turn.ts';

const AFTER = [{ command: 'report' }, { command: 'history' }];

export async function pressArea(
  { actor, wording, deps }: Turn,
  pressed: {
    readonly round: string;
    readonly area: string;
    readonly version: number;
    readonly from?: number | undefined;
  },
): Promise<Reply> {
  const { round, area, version, from = 0 } = pressed;
  const found = await findPublished(actor, { round, part: { area } }, deps);
  const { publication } = found;
  if (publication.withdrawn) return card(publicationCard(found, wording), ...AFTER);
  const t = publishTextsIn(wording.language);
  const notice = publication.version === version ? undefined : t.newerVersion(publication.version);
  return card(publishedAreaCard(found, from, notice, wording), ...AFTER);
}

export async function readAnswer(
  { actor, wording, deps }: Turn,
  { round, item }: { readonly round: string; readonly item: string },
): Promise<Reply> {
  const found = await findPublishedAnswer(actor, { round, item }, deps);
  if ('publication' in found) return card(publicationCard(found, wording), ...AFTER);
  return card(entryCard(found, wording), { command: 'history', subject: found.entry.item.title }, ...AFTER);
}
