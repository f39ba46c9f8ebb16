import type { Language } from '../../../src/domain/language.ts';
import { type Publication, REPORT_FORMATS } from '../../../src/domain/reports/publication.ts';
import { summarise } from '../../../src/domain/status/summary.ts';
import { reportCard, reportFileCard } from '../../../src/views/reports/report-card.ts';
import { aRound, aState } from '../../build.ts';
import { aPublication, sha256, someFiles } from '../../publications.ts';
import { sampleRound } from '../reports/rounds.ts';
import type { Cards } from './gallery.ts';
import { longText, wordingIn } from './states.ts';

/** What is shown where a report is handed over. */
export function handingCards(language: Language): Cards {
  const wording = wordingIn(language);
  const { state } = sampleRound();
  const summary = summarise(state);
  const closed = { ...state.round, state: 'closed' as const };
  const others = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aRound({ id: `other-${index}`, name: `${index} ${longText('å', 80)}` }),
    );
  const publication: Publication = aPublication(someFiles());
  const corrected = { version: 3, correction: { reason: longText('å', 2_000), changed: ['mal-klimat'] } };
  const made = (
    published: Publication | undefined,
    {
      count = 0,
      hasPdf = true,
      shown = summary,
    }: { count?: number; hasPdf?: boolean; shown?: typeof summary } = {},
  ) => reportCard({ summary: shown, publication: published, hasPdf, others: others(count) }, wording);
  const bytes = Buffer.from('Delårsrapport'.repeat(90_000));
  const file = (version: number | undefined, name = 'Delårsrapport 2025') => ({
    ...{ round: 'r', name, format: 'docx' as const, language, version, bytes, checksum: sha256(bytes) },
  });
  const link = {
    by: 'link' as const,
    url: `https://malvakt.malmo.invalid/reports/${'x'.repeat(400)}`,
    until: new Date('2025-09-01T09:00:00Z'),
  };
  return {
    'report of an open round': made(undefined, { count: 1 }),
    'report of a closed round': made(undefined, {
      shown: summarise({ ...state, round: closed }),
      hasPdf: false,
    }),
    'report that is published': made(publication),
    'report that is corrected, among many': made(aPublication(someFiles(), corrected), { count: 9 }),
    'report of nothing': made(undefined, { shown: summarise(aState({ ownerships: [], assessments: [] })) }),
    'report to download': reportFileCard(file(1), link, wording),
    'report to download, provisional and long': reportFileCard(
      file(undefined, longText('å', 200)),
      link,
      wording,
    ),
    'report to save': reportFileCard(file(1), { by: 'consent' }, wording),
    'report that cannot be handed over': reportFileCard(file(undefined), { by: 'nothing' }, wording),
    ...Object.fromEntries(
      REPORT_FORMATS.map((format) => [
        `report as ${format}`,
        reportFileCard({ ...file(2), format }, link, wording),
      ]),
    ),
  };
}
