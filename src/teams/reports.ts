/** Documents that are handed over by link. Who asks is not known: the link says whose it is, and what they may is looked up anew. */
import { fetchPromised, type ReportFile } from '../commands/reports/fetch-report.ts';
import { type ReportLink, readLink } from '../commands/reports/links.ts';
import { Problem, type ProblemCode } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Actor } from '../domain/people/people.ts';
import { viewerOf } from '../domain/people/viewer.ts';
import { linkPage } from '../views/reports/link-page.ts';
import { contentTypeOf, fileNameOf } from '../views/reports/report-file.ts';
import { type Directory, namedRoles } from './actor.ts';

/** What is answered to a link. */
export interface LinkAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type OpenLink = (token: string) => Promise<LinkAnswer>;

/** What is in the way of a document, and how the web calls it. All else is a fault of ours. */
const REFUSALS: Readonly<Partial<Record<ProblemCode, 403 | 404 | 410>>> = {
  'not-allowed': 403,
  'unknown-round': 404,
  'round-withdrawn': 410,
  'report-withdrawn': 410,
  'report-changed': 410,
  'no-pdf': 410,
};

export function linkDoor(directory: Pick<Directory, 'deps' | 'coordinators' | 'language'>): OpenLink {
  const { deps, language } = directory;
  return async (token) => {
    const link = await readLink(token, deps);
    if (link === 'unknown') return pageAnswer(404, 'unknown', language);
    if (link === 'expired') return pageAnswer(410, 'expired', language);
    const actor = await actorOfLink(link, directory);
    if (!actor) return pageAnswer(403, 'notYours', link.language);
    try {
      return fileAnswer(await fetchPromised(viewerOf(actor), link, deps));
    } catch (error) {
      const status = error instanceof Problem ? REFUSALS[error.code] : undefined;
      if (status === undefined) throw error;
      return pageAnswer(status, status === 403 ? 'notYours' : 'noMore', link.language);
    }
  };
}

/** Whoever has left has no link any more; whoever is in no list reads what all may. */
async function actorOfLink(
  { person: id, language }: ReportLink,
  directory: Pick<Directory, 'deps' | 'coordinators'>,
): Promise<Actor | undefined> {
  const { people } = directory.deps.stores;
  const person = await people.read(id);
  const hasLeft = !person && (await people.ever()).some((one) => one.id === id);
  if (hasLeft) return undefined;
  return { id, name: person?.name ?? id, roles: namedRoles(id, person, directory), language };
}

/** What is told of no link: where it was followed from, and to nobody's memory. */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

function fileAnswer(file: ReportFile): LinkAnswer {
  const headers = {
    ...HEADERS,
    'content-type': contentTypeOf(file.format),
    'content-disposition': attachmentOf(fileNameOf(file)),
    'content-security-policy': "sandbox; default-src 'none'",
    'content-length': String(file.bytes.length),
  };
  return { status: 200, headers, body: file.bytes };
}

/** The name in the letters of every client, and in its own (RFC 6266, RFC 8187). */
export function attachmentOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const own = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${own}`;
}

function pageAnswer(status: number, why: Parameters<typeof linkPage>[0], language: Language): LinkAnswer {
  const body = Buffer.from(linkPage(why, language));
  const headers = {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'content-length': String(body.length),
  };
  return { status, headers, body };
}
