/**
 * What is wrong with an information package, by a hand-made list of rules: XML that is well-formed, and those requirements of E-ARK CSIP 2.1.0
 * and SIP 2.1.0 that can be looked at without their schemas. It is no validator of either.
 */
import { createHash } from 'node:crypto';

export type Files = ReadonlyMap<string, Uint8Array>;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const TOKEN = /<\?xml[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** The elements of a document in order. @throws Error where it is not well-formed */
function tagsIn(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  let end = 0;
  if (FORBIDDEN.test(xml) || ENTITY.test(xml)) throw new Error('a character that must not stand there');
  for (const [token, slash, name, attributes = '', empty] of xml.matchAll(TOKEN)) {
    end += token.length;
    if (name === undefined) {
      if (open.length === 0 && !token.startsWith('<?') && token.trim())
        throw new Error('text beside the root');
    } else if (slash) {
      if (open.pop() !== name) throw new Error(`</${name}> ends another element`);
    } else {
      if (open.length === 0 && tags.length > 0) throw new Error('two roots');
      const found = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      if (new Set(found.map(([key]) => key)).size < found.length)
        throw new Error(`an attribute of ${name} twice`);
      tags.push({ name, attributes: new Map(found) });
      if (!empty) open.push(name);
    }
  }
  if (end < xml.length || open.length > 0)
    throw new Error(`not whole: ${open.at(-1) ?? xml.slice(end, end + 20)}`);
  return tags;
}

/** @param folder what the package's folder is called */
export function faultsIn(folder: string, files: Files): string[] {
  const read = new Map<string, readonly Tag[]>();
  const faults: string[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith('.xml')) continue;
    try {
      read.set(path, tagsIn(decoder.decode(bytes)));
    } catch (error) {
      faults.push(`${path} is not well-formed: ${error instanceof Error ? error.message : ''}`);
    }
  }
  const mets = read.get('METS.xml');
  if (!mets) return [...faults, 'METS.xml is missing'];
  const premis = read.get('metadata/preservation/premis.xml');
  if (!premis) faults.push('PREMIS is missing');
  return [
    ...faults,
    ...headFaults(folder, mets),
    ...listFaults(mets, files),
    ...linkFaults(mets),
    ...premisFaults(files),
  ];
}

function has(tags: readonly Tag[], name: string, wanted: Readonly<Record<string, string>>): boolean {
  return tags.some(
    (tag) =>
      tag.name === name && Object.entries(wanted).every(([key, value]) => tag.attributes.get(key) === value),
  );
}

/** By the requirement that is not met. */
function headFaults(folder: string, mets: readonly Tag[]): string[] {
  const software = { ROLE: 'CREATOR', TYPE: 'OTHER', OTHERTYPE: 'SOFTWARE' };
  const rules: readonly (readonly [string, boolean])[] = [
    ['CSIP1', has(mets, 'mets', { OBJID: folder })],
    ['CSIP2', has(mets, 'mets', { TYPE: 'Mixed' })],
    ['SIP2', has(mets, 'mets', { PROFILE: 'https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml' })],
    [
      'CSIP7',
      mets.some(
        ({ name, attributes }) =>
          name === 'metsHdr' && !Number.isNaN(Date.parse(attributes.get('CREATEDATE') ?? '')),
      ),
    ],
    ['CSIP9', has(mets, 'metsHdr', { 'csip:OAISPACKAGETYPE': 'SIP' })],
    ['CSIP10', has(mets, 'agent', software)],
    ['CSIP16', has(mets, 'note', { 'csip:NOTETYPE': 'SOFTWARE VERSION' })],
    ['SIP15', has(mets, 'agent', { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' })],
    ['CSIP17', has(mets, 'mdRef', { MDTYPE: 'DC' })],
    ['CSIP32', has(mets, 'mdRef', { MDTYPE: 'PREMIS' })],
    ['CSIP60', has(mets, 'fileGrp', { USE: 'Documentation' })],
    ['CSIP114', has(mets, 'fileGrp', { USE: 'Representations/rep1' })],
    ['CSIP81', has(mets, 'structMap', { TYPE: 'PHYSICAL', LABEL: 'CSIP' })],
    ['CSIP88', has(mets, 'div', { LABEL: 'Metadata' })],
    ['CSIP93', has(mets, 'div', { LABEL: 'Documentation' })],
    ['CSIP101', has(mets, 'div', { LABEL: 'Representations' })],
  ];
  return rules.flatMap(([rule, holds]) => (holds ? [] : [`${rule} is not met`]));
}

/** Each file is listed once, with its size and checksum, and each that is listed is there. */
function listFaults(mets: readonly Tag[], files: Files): string[] {
  const listed = mets.flatMap(({ name, attributes }, place) => {
    if (name !== 'file' && name !== 'mdRef') return [];
    const at = name === 'mdRef' ? attributes : mets[place + 1]?.attributes;
    return [{ path: decodeURIComponent(at?.get('xlink:href') ?? ''), attributes }];
  });
  const paths = listed.map(({ path }) => path);
  const unlisted = [...files.keys()].filter((path) => path !== 'METS.xml' && !paths.includes(path));
  return [
    ...unlisted.map((path) => `${path} is not listed`),
    ...paths.filter((path, place) => paths.indexOf(path) !== place).map((path) => `${path} is listed twice`),
    ...listed.flatMap(({ path, attributes }) => {
      const bytes = files.get(path);
      if (!bytes) return [`${path} is not there`];
      const isMade = !Number.isNaN(Date.parse(attributes.get('CREATED') ?? '')) && attributes.get('MIMETYPE');
      return [
        ...(Number(attributes.get('SIZE')) === bytes.length ? [] : [`${path} has another size`]),
        ...(attributes.get('CHECKSUM') === sha256(bytes) && attributes.get('CHECKSUMTYPE') === 'SHA-256'
          ? []
          : [`${path} has another checksum`]),
        ...(isMade ? [] : [`${path} has no date or type`]),
      ];
    }),
  ];
}

/** Ids are there once, and whatever is pointed at is there. */
function linkFaults(mets: readonly Tag[]): string[] {
  const ids = mets.flatMap(({ attributes }) => attributes.get('ID') ?? []);
  const targets = mets.flatMap(({ attributes }) =>
    ['FILEID', 'ADMID', 'DMDID'].flatMap((key) => attributes.get(key)?.split(' ') ?? []),
  );
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is there twice`),
    ...ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id)).map((id) => `${id} is no id`),
    ...targets.filter((id) => !ids.includes(id)).map((id) => `${id} is pointed at and not there`),
  ];
}

/** PREMIS holds each file that is preserved, with its checksum. */
function premisFaults(files: Files): string[] {
  const premis = files.get('metadata/preservation/premis.xml');
  const text = premis ? decoder.decode(premis) : '';
  return [...files].flatMap(([path, bytes]) => {
    if (path === 'METS.xml' || path.startsWith('metadata/')) return [];
    const [, object = ''] = text.split(`IdentifierValue>${path}<`);
    const isHeld = object.split('</premis:object>')[0]?.includes(`messageDigest>${sha256(bytes)}<`);
    return isHeld ? [] : [`${path} is not in PREMIS`];
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
