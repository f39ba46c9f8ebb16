/** A round whose report is handed over: half answered, closed and published as a test wishes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReport } from '../src/cli/report.ts';
import { publishRound } from '../src/commands/reports/publish-round.ts';
import { closeOpenRound } from '../src/commands/rounds/manage-rounds.ts';
import type { Language } from '../src/domain/language.ts';
import type { Publication, ReportFormat } from '../src/domain/reports/publication.ts';
import type { Round } from '../src/domain/rounds/round.ts';
import { type Bot, COORDINATOR, type Place, type Someone, startBot } from './bot.ts';
import { elementsOf } from './cards.ts';
import { portOf } from './fakes.ts';
import { terminal } from './faults/command.ts';
import { answerItems } from './round-answers.ts';
import { ALEX, openSampleRound } from './sample-round.ts';

export const PUBLIC_URL = 'https://malvakt.malmo.invalid';

/** What is asked, and what stands on the cards, in each language. */
export const SAYS: Readonly<
  Record<Language, { readonly word: string; readonly fetch: Readonly<Record<string, string>> }>
> = {
  sv: {
    word: 'rapport',
    fetch: {
      csv: 'Hämta tabellen',
      json: 'Hämta datafilen',
      md: 'Hämta textfilen',
      docx: 'Hämta Word-filen',
    },
  },
  en: {
    word: 'report',
    fetch: {
      csv: 'Get the table',
      json: 'Get the data file',
      md: 'Get the text file',
      docx: 'Get the Word file',
    },
  },
};

/** A bot with a round, two goals of which are answered. */
export async function withReport(
  options: Parameters<typeof startBot>[0] = {},
): Promise<{ bot: Bot; round: Round }> {
  const bot = await startBot({ publicUrl: PUBLIC_URL, ...options });
  const round = await openSampleRound(bot);
  const texts = { happened: 'Åtta städer; "nya" =SUM(A1)', basis: 'Antalet.' };
  await answerItems(bot, round, { 'mal-klimat': { status: 'met', texts }, 'mal-tillvaxt': 'partly' }, ALEX);
  return { bot, round };
}

export async function closeAndPublish(bot: Bot, round: Round, reason?: string): Promise<Publication> {
  await closeOpenRound(COORDINATOR, round.id, bot.deps).catch(() => undefined);
  const outcome = await publishRound(COORDINATOR, { round: round.id, reason }, bot.deps);
  if (!('publication' in outcome)) throw new Error(`The round was not published: ${outcome.outcome}`);
  return outcome.publication;
}

/** The address that a card opens. */
export function linkOf(card: unknown): string {
  const link = elementsOf(card).find(({ type }) => type === 'Action.OpenUrl');
  if (!link) throw new Error('The card has no link');
  return String(link.url);
}

/** Says what asks for a document, and returns its link. */
export async function linkFor(
  bot: Bot,
  person: Someone,
  format: ReportFormat = 'csv',
  place?: Place,
): Promise<string> {
  const { card, text } = await bot.say(person, `rapport ${format}`, place);
  if (!card) throw new Error(`No card: ${text}`);
  return linkOf(card);
}

/** Opens a link as a browser does, at the bot that runs. */
export function open(bot: Bot, link: string, method = 'GET'): Promise<Response> {
  const { pathname } = new URL(link);
  return fetch(`http://127.0.0.1:${portOf(bot.server)}${pathname}`, { method });
}

/** The same document as the terminal writes it. */
export async function fromTerminal(bot: Bot, round: Round, format: ReportFormat): Promise<Buffer> {
  const out = join(bot.folder, `rapport-${Math.random()}.${format}`);
  const { text, isOk } = await terminal(bot, runReport, [], { round: round.id, format, out });
  if (!isOk) throw new Error(text);
  return readFileSync(out);
}
