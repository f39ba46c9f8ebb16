import { z } from 'zod/v4';
import {
  fetchReport,
  findReported,
  reportedRounds,
  summaryReported,
} from '../../../commands/reports/fetch-report.ts';
import { signLink } from '../../../commands/reports/links.ts';
import { nowAmong } from '../../../commands/rounds/seen-rounds.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../../domain/reports/publication.ts';
import type { Round } from '../../../domain/rounds/round.ts';
import { handingTextsIn } from '../../../views/reports/handing-texts.ts';
import { type Handing, reportCard, reportFileCard } from '../../../views/reports/report-card.ts';
import { fileNameOf } from '../../../views/reports/report-file.ts';
import { type Capability, payloadId, verb } from '../../capability.ts';
import { formatIn } from '../../grammar/report-format.ts';
import { reportAsked } from '../../grammar/report-words.ts';
import { namedBy } from '../../grammar/round-words.ts';
import { card, type Reply, type Turn, text } from '../../turn.ts';

/** By what ways documents can be handed over. */
export interface ReportWays {
  /** What links begin with; undefined where there is no address. */
  readonly publicUrl: string | undefined;
  /** Whether Teams itself is there, which asks somebody where a file is to be saved. */
  readonly asksConsent: boolean;
}

/** The document of a round (`rapport`): chosen, and handed over in the form that somebody wants. */
export function reportBy(ways: ReportWays): Capability {
  return {
    id: 'report',
    words: { sv: 'rapport', en: 'report' },
    argument: { sv: '[word, pdf, excel, öppna data]', en: '[word, pdf, excel, open data]' },
    does: {
      sv: 'Ger dig omgångens rapport som fil.',
      en: 'Gives you the report of the round as a file.',
    },
    asNext: { sv: 'Hämta rapporten', en: 'Get the report' },
    needsRound: true,
    right: 'read-report',
    place: 'anywhere',
    helpOrder: 53,
    // Where others read along, Teams would have to say who they are before anything at all is answered.
    isThere: async ({ viewer, isShared, deps }) =>
      isShared || (await reportedRounds(viewer, deps)).length > 0,
    say: (turn, { said = '' }) => answer(turn, said, ways),
    verbs: [
      verb({
        name: 'show-report',
        does: { sv: 'Visar rapporten för en omgång.', en: 'Shows the report of a round.' },
        payload: z.object({ round: payloadId }),
        press: (turn, { round }) => show(turn, round),
      }),
      verb({
        name: 'report-file',
        does: { sv: 'Lämnar ut rapporten som fil.', en: 'Hands out the report as a file.' },
        payload: z.object({ round: payloadId, format: z.enum(REPORT_FORMATS) }),
        press: (turn, { round, format }) => handOver(turn, round, format, ways),
      }),
    ],
  };
}

async function answer(turn: Turn, said: string, ways: ReportWays): Promise<Reply> {
  const rounds = await reportedRounds(turn.viewer, turn.deps);
  const [round] = nowAmong(meantBy(said, rounds));
  if (!round) return text(handingTextsIn(turn.wording.language).none);
  const format = formatIn(said);
  return format ? handOver(turn, round.id, format, ways) : show(turn, round.id);
}

/** Those that are named by their kind, year or name; all where none is. */
function meantBy(said: string, rounds: readonly Round[]): readonly Round[] {
  const { kind, year } = reportAsked(said);
  const ofTime = rounds.filter(
    (round) =>
      (kind === undefined || round.kind === kind) &&
      (year === undefined || round.to.startsWith(String(year))),
  );
  const among = ofTime.length > 0 ? ofTime : rounds;
  const named = namedBy(said, among, ({ name }) => name);
  return named.length > 0 ? named : among;
}

async function show({ viewer, wording, deps }: Turn, id: string): Promise<Reply> {
  const reported = await findReported(viewer, id, deps);
  const { round, publication } = reported;
  const rounds = await reportedRounds(viewer, deps);
  const others = rounds
    .filter((one) => one.id !== round.id)
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.openedAt.localeCompare(a.openedAt));
  const hasPdf = await deps.pdf.isThere();
  const summary = await summaryReported(reported, deps);
  return card(reportCard({ summary, publication, hasPdf, others }, wording), { command: 'summary' });
}

/** What is handed over is made now, so that its size and checksum can be told before anybody takes it. */
async function handOver(turn: Turn, round: string, format: ReportFormat, ways: ReportWays): Promise<Reply> {
  const { actor, viewer, wording, deps } = turn;
  const { language } = wording;
  const file = await fetchReport(viewer, { round, format, language }, deps);
  const { bytes, checksum, version } = file;
  const promised = { round, format, language, version, checksum };
  if (ways.asksConsent && asksWhereToSave(turn)) {
    const offer = { name: fileNameOf(file), bytes: bytes.length, promised };
    const reply = card(reportFileCard(file, { by: 'consent' }, wording));
    return reply.kind === 'card' ? { ...reply, offer } : reply;
  }
  const link = ways.publicUrl === undefined ? undefined : await signLink(actor.id, promised, deps);
  const handing: Handing = link
    ? { by: 'link', url: `${ways.publicUrl}/reports/${link.token}`, until: link.until }
    : { by: 'nothing' };
  return card(reportFileCard(file, handing, wording));
}

/**
 * Teams does so in a chat of two alone.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
function asksWhereToSave({ isShared, address }: Turn): boolean {
  return !isShared && address.channel === 'msteams';
}
