/** A report in the municipality's own look: styles, theme, page, header and footer of a Word document that it gives. */
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import type { Language } from '../../domain/language.ts';
import { LANGUAGE_TAG, PAGE } from './docx-styles.ts';

export interface ReportTemplate {
  readonly files: Unzipped;
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** Undefined where it is no Word document, or lacks what is taken from it. */
export function readTemplate(bytes: Uint8Array): ReportTemplate | undefined {
  try {
    const files = unzipSync(bytes);
    const isWhole = [DOCUMENT, STYLES, RELATIONS, TYPES].every((name) => files[name]);
    return isWhole && sectionOf(partOf(files, DOCUMENT)) && partOf(files, STYLES).includes('</w:styles>')
      ? { files }
      : undefined;
  } catch {
    // What is no zip is no Word document.
    return undefined;
  }
}

/** Width of its text, in twentieths of a point. */
export function textWidthOf({ files }: ReportTemplate): number {
  const section = sectionOf(partOf(files, DOCUMENT)) ?? '';
  const of = (name: string, attribute: string, otherwise: number) =>
    Number(new RegExp(`<w:${name}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(section)?.[1] ?? otherwise);
  return of('pgSz', 'w', PAGE.width) - of('pgMar', 'left', PAGE.margin) - of('pgMar', 'right', PAGE.margin);
}

/** A document in the look of a template. */
export function inTemplate(docx: Uint8Array, template: ReportTemplate, language: Language): Uint8Array {
  const own = unzipSync(docx);
  const { files } = template;
  const ids = stylesInCommon(partOf(own, STYLES), partOf(files, STYLES));
  const document = partOf(own, DOCUMENT);
  const [start, end] = [document.indexOf('<w:body>'), document.lastIndexOf('<w:sectPr')];
  const body = withStyles(document.slice(start, end), ids).replaceAll(
    '<w:numId w:val="1"/>',
    `<w:numId w:val="${LIST}"/>`,
  );
  const made = Object.entries(own).filter(([name]) => /^word\/(charts|embeddings)\//.test(name));
  const numbering = numberingOf(files);
  const section = sectionOf(partOf(files, DOCUMENT)) ?? '';
  return zipSync(
    {
      ...files,
      ...Object.fromEntries(made),
      'docProps/core.xml': own['docProps/core.xml'] ?? new Uint8Array(),
      [TYPES]: strToU8(typesOf(partOf(files, TYPES), partOf(own, TYPES))),
      [RELATIONS]: strToU8(relationsOf(partOf(files, RELATIONS), partOf(own, RELATIONS))),
      [NUMBERING]: strToU8(numbering),
      [STYLES]: strToU8(inLanguage(stylesOf(partOf(own, STYLES), partOf(files, STYLES), ids), language)),
      [DOCUMENT]: strToU8(`${document.slice(0, start)}${body}${section}</w:body></w:document>`),
    },
    { level: 0 },
  );
}

function partOf(files: Unzipped, name: string): string {
  return strFromU8(files[name] ?? new Uint8Array());
}

/** What says how its pages are, with header and footer: of the last section. */
function sectionOf(document: string): string | undefined {
  const at = document.lastIndexOf('<w:sectPr');
  if (at < 0) return undefined;
  return /^<w:sectPr\b[^>]*\/>|^<w:sectPr\b[\s\S]*?<\/w:sectPr>/.exec(document.slice(at))?.[0];
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

function stylesIn(xml: string): readonly Style[] {
  return (xml.match(/<w:style\b[\s\S]*?<\/w:style>/g) ?? []).map((style) => ({
    id: /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    name: /<w:name w:val="([^"]*)"/.exec(style)?.[1]?.toLowerCase() ?? '',
    xml: style,
  }));
}

/** What the template calls our styles: their names are the same in every language of Word's, their ids are not ("Rubrik1"). */
function stylesInCommon(own: string, theirs: string): ReadonlyMap<string, string> {
  const byName = new Map(stylesIn(theirs).map(({ name, id }) => [name, id]));
  return new Map(
    stylesIn(own).flatMap(({ name, id }) =>
      byName.has(name) ? [[id, byName.get(name) ?? id] as const] : [],
    ),
  );
}

/** The template's styles, and those of ours that it lacks. */
function stylesOf(own: string, theirs: string, ids: ReadonlyMap<string, string>): string {
  const taken = new Set(stylesIn(theirs).map(({ id }) => id));
  const lacking = stylesIn(own).filter(({ id }) => !ids.has(id) && !taken.has(id));
  return theirs.replace(
    '</w:styles>',
    () => `${lacking.map(({ xml }) => withStyles(xml, ids)).join('')}</w:styles>`,
  );
}

function withStyles(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)/g,
    (_, lead, id) => `${lead}${ids.get(id) ?? id}`,
  );
}

/** So that it is read aloud and spelled in the report's language, whatever the template was written in. */
function inLanguage(styles: string, language: Language): string {
  const lang = `<w:lang w:val="${LANGUAGE_TAG[language]}"/>`;
  return styles.replace(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/, (defaults) => {
    if (/<w:lang\b[^>]*\/>/.test(defaults)) return defaults.replace(/<w:lang\b[^>]*\/>/, lang);
    return defaults.replace(/<\/w:rPr>(?=\s*<\/w:rPrDefault>)/, `${lang}</w:rPr>`);
  });
}

/** Of our list, beyond those of any template. */
const LIST = 9_000;

function numberingOf(files: Unzipped): string {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>';
  const list = `<w:abstractNum w:abstractNumId="${LIST}"><w:multiLevelType w:val="hybridMultilevel"/>${level}</w:abstractNum>`;
  const number = `<w:num w:numId="${LIST}"><w:abstractNumId w:val="${LIST}"/></w:num>`;
  const theirs = partOf(files, NUMBERING);
  if (!theirs.includes('</w:numbering>'))
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${list}${number}</w:numbering>`;
  // Lists come before the numbers that are of them, and both before what may stand last.
  const at = theirs.search(/<w:num\s|<w:numIdMacAtCleanup|<\/w:numbering>/);
  const end = theirs.search(/<w:numIdMacAtCleanup|<\/w:numbering>/);
  return `${theirs.slice(0, at)}${list}${theirs.slice(at, end)}${number}${theirs.slice(end)}`;
}

function relationsOf(theirs: string, own: string): string {
  const charts = own.match(/<Relationship\b[^>]*\/chart"[^>]*>/g) ?? [];
  const numbering = theirs.includes('relationships/numbering"')
    ? []
    : [
        `<Relationship Id="rIdMNumbering" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>`,
      ];
  return theirs.replace('</Relationships>', () => `${[...charts, ...numbering].join('')}</Relationships>`);
}

/** A template of Word's (.dotx) becomes a document. */
function typesOf(theirs: string, own: string): string {
  const wanted =
    own.match(
      /<(?:Default|Override)\b[^>]*(?:"xlsx"|"\/word\/charts\/|"\/word\/numbering.xml"|"\/docProps\/core.xml")[^>]*>/g,
    ) ?? [];
  const lacking = wanted.filter(
    (type) => !theirs.includes(/(?:PartName|Extension)="[^"]*"/.exec(type)?.[0] ?? ''),
  );
  return theirs
    .replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')
    .replace('</Types>', () => `${lacking.join('')}</Types>`);
}
