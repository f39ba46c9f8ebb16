/** What a coordinator sees of a version that is published, and of one that is withdrawn. */
import type { Publication } from '../../domain/reports/publication.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, payload } from '../card.ts';
import { DOT, formatInstant, type Wording } from '../format.ts';
import { roundCardOf } from '../rounds/round-card.ts';
import { type PostedSummary, postedText } from '../status/posting.ts';
import { publishTextsIn } from './publish-texts.ts';
import { reasonField, whereOf } from './publishing.ts';

/** A version that is published: what was frozen, when and by whom, and where it was posted. */
export function publishedCard(
  {
    publication,
    round,
    posted,
  }: { publication: Publication; round: Round; posted: PostedSummary | undefined },
  { isSame }: { readonly isSame: boolean },
  wording: Wording,
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  const { files, correction } = publication;
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: isSame ? t.wasPublished(round.name) : t.published(round.name),
    lead: posted ? [postedText(posted, wording, t.post)] : [],
    facts: [
      ...publishedFacts(publication, wording),
      ...(correction ? [{ name: t.why, value: correction.reason }] : []),
    ],
    codes: files.map(({ format, checksum }) => ({ name: t.checksum(format), value: checksum })),
    actions: [
      { title: t.withdraw, payload: payload('withdraw-publication-form', language, { round: round.id }) },
    ],
  });
}

function publishedFacts({ version, at, by }: Publication, wording: Wording) {
  const t = publishTextsIn(wording.language);
  return [
    { name: t.version, value: String(version) },
    { name: t.at, value: formatInstant(at, wording) },
    { name: t.by, value: by.name },
  ];
}

export function withdrawPublicationCard(
  { publication, round }: { readonly publication: Publication; readonly round: Round },
  { notice, filled }: { readonly notice?: string; readonly filled?: string },
  wording: Wording,
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: t.withdrawTitle(round.name),
    notices: notice === undefined ? [] : [notice],
    lead: [t.whatWithdrawing],
    facts: publishedFacts(publication, wording),
    fields: [reasonField(t.whyWithdraw, t.whyHelp, filled, wording)],
    actions: [
      {
        title: t.withdrawNow,
        payload: payload('withdraw-publication', language, {
          round: round.id,
          version: publication.version,
        }),
        isFirst: true,
      },
    ],
  });
}

export function withdrawnPublicationCard(
  {
    publication,
    round,
    wasWithdrawn,
  }: { readonly publication: Publication; readonly round: Round; readonly wasWithdrawn: boolean },
  wording: Wording,
): Card {
  const { language } = wording;
  const t = publishTextsIn(language);
  return roundCardOf({
    language,
    where: whereOf(round, wording),
    title: t.withdrawn(round.name),
    lead: wasWithdrawn ? [t.wasWithdrawn] : [],
    facts: [...publishedFacts(publication, wording), ...withdrawnFacts(publication, wording)],
  });
}

/** When it was withdrawn, by whom, and why. */
export function withdrawnFacts({ withdrawn }: Publication, wording: Wording) {
  if (!withdrawn) return [];
  const t = publishTextsIn(wording.language);
  return [
    { name: t.withdrawnAt, value: `${formatInstant(withdrawn.at, wording)}${DOT}${withdrawn.by.name}` },
    { name: t.because, value: withdrawn.reason },
  ];
}
