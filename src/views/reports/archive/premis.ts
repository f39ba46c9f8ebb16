/** What is needed to preserve the files: PREMIS 3.0, https://www.loc.gov/standards/premis/v3/. */
import type { PackageHead } from './mets.ts';
import { checksumOf, type PackageFile } from './package-file.ts';
import { element, xmlDocument } from './xml.ts';

type Attributes = Parameters<typeof element>[1];

function premis(name: string, content: string | readonly string[], attributes: Attributes = {}): string {
  return element(`premis:${name}`, attributes, content);
}

/** @param retention what the municipality has decided of it, "Bevaras" */
export function premisXml(head: PackageHead, files: readonly PackageFile[], retention: string): string {
  const root = premis('premis', [...files.map(fileObject), exported(head, retention), program(head)], {
    'xmlns:premis': 'http://www.loc.gov/premis/v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/premis.xsd',
    version: '3.0',
  });
  return xmlDocument(root);
}

function identifier(kind: string, value: string): string {
  return premis(`${kind}Identifier`, [
    premis(`${kind}IdentifierType`, 'local'),
    premis(`${kind}IdentifierValue`, value),
  ]);
}

function fileObject(file: PackageFile): string {
  return premis(
    'object',
    [
      identifier('object', file.path),
      premis('objectCharacteristics', [
        premis('fixity', [
          premis('messageDigestAlgorithm', 'SHA-256'),
          premis('messageDigest', checksumOf(file)),
        ]),
        premis('size', String(file.bytes.length)),
        premis('format', [premis('formatDesignation', [premis('formatName', file.format)])]),
      ]),
    ],
    { 'xsi:type': 'premis:file' },
  );
}

function exported({ id, at }: PackageHead, retention: string): string {
  return premis('event', [
    identifier('event', `${id}-export`),
    premis('eventType', 'creation'),
    premis('eventDateTime', at),
    premis('eventDetailInformation', [premis('eventDetail', `Retention: ${retention}`)]),
    premis('linkingAgentIdentifier', [
      premis('linkingAgentIdentifierType', 'local'),
      premis('linkingAgentIdentifierValue', 'malvakt'),
    ]),
  ]);
}

function program({ version }: PackageHead): string {
  return premis('agent', [
    identifier('agent', 'malvakt'),
    premis('agentName', 'Målvakt'),
    premis('agentType', 'software'),
    premis('agentVersion', version),
  ]);
}

/** What the package is about, in Dublin Core. */
export function dublinCoreXml(
  { id, title, board, at }: PackageHead,
  {
    language,
    retention,
    from,
    to,
  }: { readonly language: string; readonly retention: string; readonly from: string; readonly to: string },
): string {
  const dc = (name: string, text: string) => element(`dc:${name}`, {}, text);
  const root = element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    dc('identifier', id),
    dc('title', title),
    dc('creator', board),
    dc('date', at),
    ...(from && to ? [dc('coverage', `${from}/${to}`)] : []),
    dc('language', language),
    dc('type', 'Dataset'),
    dc('rights', retention),
  ]);
  return xmlDocument(root);
}
