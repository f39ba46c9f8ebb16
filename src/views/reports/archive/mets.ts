/**
 * METS.xml of an information package as FGS Paketstruktur 2.0 asks for it (RAFGS1V2.0), which is E-ARK CSIP 2.1.0 with E-ARK SIP 2.1.0.
 * Requirements are cited by their ids (CSIP1 …), https://earkcsip.dilcis.eu.
 */
import { checksumOf, type PackageFile } from './package-file.ts';
import { element, xmlDocument } from './xml.ts';

/** What a package says of itself. */
export interface PackageHead {
  /** Of the package and of its folder. */
  readonly id: string;
  readonly title: string;
  /** Whose documents they are. */
  readonly board: string;
  readonly at: string;
  /** Of this program. */
  readonly version: string;
}

export const PROFILE = 'https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml';
const CONTENT = 'Malvakt';
const SCHEMAS = [
  'http://www.loc.gov/METS/ https://www.loc.gov/standards/mets/mets.xsd',
  'http://www.w3.org/1999/xlink http://www.loc.gov/standards/mets/xlink.xsd',
  'https://DILCIS.eu/XML/METS/CSIPExtensionMETS https://earkcsip.dilcis.eu/schema/DILCISExtensionMETS.xsd',
];

/** The files of a package by what they are for. */
export interface PackageContent {
  readonly descriptive: PackageFile;
  readonly preservation: PackageFile;
  readonly documentation: readonly PackageFile[];
  readonly data: readonly PackageFile[];
}

export function metsXml(head: PackageHead, content: PackageContent): string {
  const { descriptive, preservation, documentation, data } = content;
  const declared = { 'csip:CONTENTINFORMATIONTYPE': 'OTHER', 'csip:OTHERCONTENTINFORMATIONTYPE': CONTENT };
  const root = element(
    'mets',
    {
      xmlns: 'http://www.loc.gov/METS/',
      'xmlns:csip': 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      OBJID: head.id,
      LABEL: head.title,
      TYPE: 'Mixed',
      ...declared,
      PROFILE,
      'xsi:schemaLocation': SCHEMAS.join(' '),
    },
    [
      header(head),
      element('dmdSec', { ID: 'dmd-dc', CREATED: head.at, STATUS: 'CURRENT' }, [
        reference(descriptive, 'DC', head),
      ]),
      element('amdSec', { ID: 'amd' }, [
        element('digiprovMD', { ID: 'digiprov-premis', STATUS: 'CURRENT' }, [
          reference(preservation, 'PREMIS', head),
        ]),
      ]),
      element('fileSec', { ID: 'files' }, [
        fileGroup('documentation', 'Documentation', documentation, head),
        fileGroup('rep1', 'Representations/rep1', data, head, declared),
      ]),
      structure(head),
    ],
  );
  return xmlDocument(root);
}

/** CSIP10 asks for the software, SIP for whoever submits the package. */
function header({ board, at, version }: PackageHead): string {
  const agent = (role: string, type: string, name: string, more: readonly string[] = [], other?: string) =>
    element('agent', { ROLE: role, TYPE: type, OTHERTYPE: other }, [element('name', {}, name), ...more]);
  const note = element('note', { 'csip:NOTETYPE': 'SOFTWARE VERSION' }, version);
  return element('metsHdr', { CREATEDATE: at, RECORDSTATUS: 'NEW', 'csip:OAISPACKAGETYPE': 'SIP' }, [
    agent('CREATOR', 'OTHER', 'Målvakt', [note], 'SOFTWARE'),
    agent('ARCHIVIST', 'ORGANIZATION', board),
    agent('CREATOR', 'ORGANIZATION', board),
  ]);
}

function fixity(file: PackageFile, { at }: PackageHead) {
  return {
    MIMETYPE: file.mime,
    SIZE: file.bytes.length,
    CREATED: at,
    CHECKSUM: checksumOf(file),
    CHECKSUMTYPE: 'SHA-256',
  };
}

function locator({ path }: PackageFile) {
  return {
    LOCTYPE: 'URL',
    'xlink:type': 'simple',
    'xlink:href': path.split('/').map(encodeURIComponent).join('/'),
  };
}

function reference(file: PackageFile, type: string, head: PackageHead): string {
  return element('mdRef', { ...locator(file), MDTYPE: type, ...fixity(file, head) });
}

function fileGroup(
  id: string,
  use: string,
  files: readonly PackageFile[],
  head: PackageHead,
  more: Readonly<Record<string, string>> = {},
): string {
  const listed = files.map((file, place) =>
    element('file', { ID: `file-${id}-${String(place + 1).padStart(4, '0')}`, ...fixity(file, head) }, [
      element('FLocat', locator(file)),
    ]),
  );
  return element('fileGrp', { ID: `group-${id}`, USE: use, ...more }, listed);
}

/** CSIP80 and those after it: the folders of the package. */
function structure({ id }: PackageHead): string {
  const part = (name: string, label: string) =>
    element('div', { ID: `div-${name}`, LABEL: label }, [element('fptr', { FILEID: `group-${name}` })]);
  const metadata = { ID: 'div-metadata', LABEL: 'Metadata', ADMID: 'digiprov-premis', DMDID: 'dmd-dc' };
  return element('structMap', { ID: 'structure', TYPE: 'PHYSICAL', LABEL: 'CSIP' }, [
    element('div', { ID: 'div-package', LABEL: id }, [
      element('div', metadata),
      part('documentation', 'Documentation'),
      part('rep1', 'Representations'),
    ]),
  ]);
}
