/**
 * Links to documents: each says whose it is and to what, until when, and is signed, so that nobody can make or change one. It opens
 * the document for whoever has it, as long as the person whose it is may have it themselves.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { LANGUAGES } from '../../domain/language.ts';
import { REPORT_FORMATS } from '../../domain/reports/publication.ts';
import type { Deps } from '../../ports/deps.ts';
import type { ReportPromised } from './fetch-report.ts';

/** As long as somebody takes from a card to a browser, a meeting between: a link that is found later in a chat opens nothing. */
const LINK_MINUTES = 60;

/** What a link opens, and for whom. */
export interface ReportLink extends ReportPromised {
  /** Id of the person. */
  readonly person: string;
  /** Seconds since 1970. */
  readonly until: number;
}

/** Longest token that is looked at: two ids in base64. */
const MAX_TOKEN = 2_000;

/** The fields of a token are parted by what is in no id. */
const BETWEEN = '\n';

/** Signs a link to a document for somebody. */
export async function signLink(
  person: string,
  promised: ReportPromised,
  { stores, clock }: Pick<Deps, 'stores' | 'clock'>,
): Promise<{ readonly token: string; readonly until: Date }> {
  const until = new Date(+clock.now() + LINK_MINUTES * 60_000);
  const { round, format, language, version = 0, checksum } = promised;
  const fields = [person, round, format, language, version, checksum, Math.floor(+until / 1000)];
  const said = Buffer.from(fields.join(BETWEEN));
  const mac = signatureOf(said, await stores.linkKeys.current());
  return { token: `${said.toString('base64url')}.${mac.toString('base64url')}`, until };
}

/** What a token says; `unknown` where it is none of ours. */
export async function readLink(
  token: string,
  { stores, clock }: Pick<Deps, 'stores' | 'clock'>,
): Promise<ReportLink | 'unknown' | 'expired'> {
  const [, said, mac] = (token.length <= MAX_TOKEN && /^([\w-]+)\.([\w-]{43})$/.exec(token)) || [];
  if (!said || !mac) return 'unknown';
  const signed = Buffer.from(said, 'base64url');
  const right = signatureOf(signed, await stores.linkKeys.current());
  if (!timingSafeEqual(right, Buffer.from(mac, 'base64url'))) return 'unknown';
  const link = linkOf(signed.toString());
  if (!link) return 'unknown';
  return link.until * 1000 > +clock.now() ? link : 'expired';
}

/** For nothing else that may come to be signed with the same key. */
function signatureOf(said: Uint8Array, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('report-link\n').update(said).digest();
}

/** A signed text is ours, but may be of a version of the program to come. */
function linkOf(text: string): ReportLink | undefined {
  const [person, round, asFormat, asLanguage, version, checksum, until] = text.split(BETWEEN);
  const format = REPORT_FORMATS.find((one) => one === asFormat);
  const language = LANGUAGES.find((one) => one === asLanguage);
  if (!person || !round || !format || !language || !checksum) return undefined;
  return {
    person,
    round,
    format,
    language,
    version: Number(version) || undefined,
    checksum,
    until: Number(until),
  };
}
