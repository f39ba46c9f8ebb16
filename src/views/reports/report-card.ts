import type { Publication, ReportFormat } from '../../domain/reports/publication.ts';
import { isOpen, type Round } from '../../domain/rounds/round.ts';
import { linesOf, type Summary } from '../../domain/status/summary.ts';
import { type Card, fill, payload } from '../card.ts';
import { DOT, escapeMarkdown, formatInstant, formatTime, shorten, type Wording } from '../format.ts';
import { countHeld } from '../kinds.ts';
import { periodOf } from '../marks.ts';
import { statusTextsIn } from '../status/texts.ts';
import { handingTextsIn } from './handing-texts.ts';
import { fileNameOf, formatBytes, type NamedReport } from './report-file.ts';

/** A report that can be had. */
export interface ShownReport {
  readonly summary: Summary;
  readonly publication: Publication | undefined;
  readonly hasPdf: boolean;
  readonly others: readonly Round[];
}

/** What most people want stands first. */
const BY_USE: readonly ReportFormat[] = ['docx', 'pdf', 'html', 'csv', 'md', 'json'];
/** Other rounds, each with a button. */
const OTHERS_AT_MOST = 4;
/** Characters of a round's name in what is read of a button. */
const NAME = 100;
/** Characters of what a correction says: it is whole in the document. */
const REASON = 600;

/** Which round it is, how it stands, what is in it, and a button for each format. */
export function reportCard({ summary, publication, hasPdf, others }: ShownReport, wording: Wording): Card {
  const { language } = wording;
  const t = handingTextsIn(language);
  const { round } = summary.state;
  const formats = BY_USE.filter((format) => format !== 'pdf' || hasPdf);
  return fill('report', {
    language,
    where: whereOf(round, wording),
    title: publication ? t.published(publication.version) : t.provisional,
    lead: leadOf(summary, publication, wording).map((text) => ({ text: escapeMarkdown(text) })),
    rows: formats.map((format) => rowOf(format, round, publication, wording)),
    hasOthers: others.length > 0,
    otherRounds: t.otherRounds,
    others: others.slice(0, OTHERS_AT_MOST).map((other) => ({
      name: escapeMarkdown([other.name, periodOf(other, wording)].join(DOT)),
      show: t.show,
      tooltip: t.showOf(shorten(other.name, NAME)),
      payload: payload('show-report', language, { round: other.id }),
    })),
  });
}

function whereOf(round: Round, wording: Wording): string {
  const t = handingTextsIn(wording.language);
  return [t.report, escapeMarkdown(round.name), periodOf(round, wording)].join(DOT);
}

function leadOf(summary: Summary, publication: Publication | undefined, wording: Wording): readonly string[] {
  const { language } = wording;
  const t = handingTextsIn(language);
  const items = new Set(linesOf(summary.state).map(({ item }) => item));
  const received = statusTextsIn(language).answersReceived(summary.answered, summary.expected);
  const holds = [
    t.holds(countHeld([...items], language)),
    ...(summary.expected > 0 ? [`${received}.`] : []),
  ].join(' ');
  if (!publication) return [isOpen(summary.state.round) ? t.openYet : t.notPublished, holds];
  const { by, at, correction } = publication;
  return [
    t.publishedBy(by.name, formatInstant(at, wording)),
    ...(correction ? [t.correction(shorten(correction.reason, REASON))] : []),
    holds,
  ];
}

function rowOf(format: ReportFormat, round: Round, publication: Publication | undefined, wording: Wording) {
  const { language } = wording;
  const t = handingTextsIn(language);
  const { name, about, file } = t.formats[format];
  const frozen = publication?.files.find((one) => one.format === format);
  return {
    name,
    about: [about, ...(frozen ? [formatBytes(frozen.bytes, language)] : [])].join(DOT),
    checksum: frozen ? t.checksum(frozen.checksum) : '',
    button: t.fetch,
    tooltip: t.fetchOf(file),
    payload: { ...payload('report-file', language, { round: round.id, format }), below: 1 },
  };
}

/** How a document is handed over: by a link until some time, by Teams asking where to save it, or not at all. */
export type Handing =
  | { readonly by: 'link'; readonly url: string; readonly until: Date }
  | { readonly by: 'consent' }
  | { readonly by: 'nothing' };

/** A document that is ready: what it is called, how large it is, its checksum, and how one gets it. */
export function reportFileCard(
  file: NamedReport & { readonly bytes: Uint8Array; readonly checksum: string },
  handing: Handing,
  wording: Wording,
): Card {
  const { language } = wording;
  const t = handingTextsIn(language);
  const { version, format } = file;
  const words = t.formats[format];
  return fill('report-file', {
    language,
    where: [t.report, escapeMarkdown(file.name), words.name].join(DOT),
    title: t.ready(words.file),
    name: escapeMarkdown(fileNameOf(file)),
    size: formatBytes(file.bytes.length, language),
    state: version === undefined ? t.isProvisional : t.isPublished(version),
    checksum: t.checksum(file.checksum),
    how: howText(handing, wording),
    links: handing.by === 'link' ? [{ title: t.openLink, url: handing.url }] : [],
  });
}

function howText(handing: Handing, wording: Wording): string {
  const t = handingTextsIn(wording.language);
  if (handing.by === 'link') return t.linkUntil(formatTime(handing.until.toISOString(), wording));
  return handing.by === 'consent' ? t.allow : t.noWay;
}
