/** Which rounds are published, by whom and when: for whoever asks, and not for whoever publishes. */
import type { Publication } from '../../domain/reports/publication.ts';
import { isClosed, isPublished, type Round } from '../../domain/rounds/round.ts';
import { type Card, firstThatFits } from '../card.ts';
import { formatInstant, type Wording } from '../format.ts';
import { roundCardOf } from '../rounds/round-card.ts';
import { publicationsTextsIn } from './publications-texts.ts';
import { publishTextsIn } from './publish-texts.ts';
import { whereOf } from './publishing.ts';

interface Listed {
  readonly round: Round;
  readonly publication: Publication | undefined;
}

/** Rounds on one card, as many as fit: six years with two reports each, or fewer with long reasons. */
const MOST = [12, 6, 3, 1];

/** @param isOther another one was asked about, which is not among them */
export function publicationsCard(
  listed: readonly Listed[],
  wording: Wording,
  { isOther = false }: { readonly isOther?: boolean } = {},
): Card {
  const [only, ...others] = listed;
  if (only && others.length === 0 && !isOther) return oneCard(only, wording);
  return firstThatFits(MOST.map((most) => () => listCard(listed, most, isOther, wording)));
}

function listCard(listed: readonly Listed[], most: number, isOther: boolean, wording: Wording): Card {
  const { language } = wording;
  const t = publicationsTextsIn(language);
  const shown = listed.slice(0, most);
  const hidden = listed.length - shown.length;
  return roundCardOf({
    language,
    where: t.where,
    title: t.countOf(listed.filter(isInForce).length, listed.length),
    notices: isOther ? [t.notThat] : [],
    lead: hidden > 0 ? [t.more(hidden)] : [],
    rows: shown.map((one) => ({ name: one.round.name, about: factsOf(one, wording).join(' '), buttons: [] })),
    folds: [{ title: t.howTo, lines: [t.whoMay] }],
  });
}

function oneCard(one: Listed, wording: Wording): Card {
  const { language } = wording;
  const t = publicationsTextsIn(language);
  const { round, publication } = one;
  const title = !publication
    ? t.notPublished(round.name)
    : publication.withdrawn
      ? publishTextsIn(language).withdrawn(round.name)
      : isInForce(one)
        ? t.published(round.name, publication.version)
        : t.notPublished(round.name);
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title,
    lead: factsOf(one, wording),
    folds: [{ title: t.howTo, lines: [t.whoMay] }],
  });
}

/** A round that was opened again after it was published has a version, and none in force. */
function isInForce({ round, publication }: Listed): boolean {
  return publication !== undefined && !publication.withdrawn && isPublished(round);
}

/** What has been, and then what is left before it is published. */
function factsOf(one: Listed, wording: Wording): readonly string[] {
  const { language } = wording;
  const t = publicationsTextsIn(language);
  const { round, publication } = one;
  const next = isClosed(round) ? [t.isClosed, t.noDay] : [t.isOpen, t.noDay];
  if (!publication) return next;
  const { version, at, by, correction, withdrawn } = publication;
  const p = publishTextsIn(language);
  return [
    p.publishedBy(version, formatInstant(at, wording), by.name),
    ...(correction ? [p.correction(correction.reason)] : []),
    ...(withdrawn
      ? [t.withdrawnBy(version, formatInstant(withdrawn.at, wording), withdrawn.by.name, withdrawn.reason)]
      : []),
    ...(isInForce(one) || withdrawn ? [] : next),
  ];
}
