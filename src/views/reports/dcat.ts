import type { Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plans/plan.ts';
import type { FrozenFile, FrozenFormat, Publication } from '../../domain/reports/publication.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { contentTypeOf } from './report-file.ts';

/** A published round, as a catalogue of open data tells of it. */
export interface DescribedReport {
  readonly plan: Pick<Plan, 'title' | 'board' | 'year' | 'language'>;
  readonly round: Pick<Round, 'id' | 'name' | 'from' | 'to'>;
  readonly publication: Publication;
  /** Folder on the web in which the files lie, each as `<round>.<format>`; without a slash at the end. */
  readonly address: string;
}

/** What is put up as data; a Word document is none. */
const DATA: readonly FrozenFormat[] = ['json', 'csv', 'html'];

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const LANGUAGE_CODES: Readonly<Record<Language, string>> = { sv: 'SWE', en: 'ENG' };
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
/** The portal takes metadata that anybody may use. What holds for the data is for the municipality to say. */
const CC0 = 'http://creativecommons.org/publicdomain/zero/1.0/';

/**
 * The metadata of a published report as JSON-LD, in the profile that Sveriges dataportal harvests: DCAT-AP-SE 3.0.1.
 * @see https://docs.dataportal.se/dcat/3.0.1/sv/
 */
export function reportDcat({ plan, round, publication, address }: DescribedReport) {
  const { language } = plan;
  const said = (text: string) => ({ '@value': text, '@language': language });
  const day = (date: string) => ({ '@value': date, '@type': 'xsd:date' });
  const files = publication.files.filter(({ format }) => DATA.includes(format));
  const addressOf = (format: FrozenFormat) => `${address}/${encodeURIComponent(round.id)}.${format}`;
  const [catalog, dataset, publisher] = ['katalog', 'datamangd', 'utgivare'].map((name) =>
    id(`${address}#${name}`),
  );
  const t = TEXTS[language];
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        ...catalog,
        '@type': 'dcat:Catalog',
        'dcterms:title': said(t.catalog),
        'dcterms:description': said(t.catalogAbout),
        'dcterms:publisher': publisher,
        'dcterms:license': id(CC0),
        'dcterms:language': id(`${AUTHORITY}/language/${LANGUAGE_CODES[language]}`),
        'dcat:dataset': dataset,
      },
      { ...publisher, '@type': 'foaf:Agent', 'foaf:name': plan.board },
      {
        ...dataset,
        '@type': 'dcat:Dataset',
        'dcterms:title': said(`${t.followUp}: ${round.name}`),
        'dcterms:description': said(t.about(plan.title, plan.board)),
        'dcterms:identifier': `${round.id}/${publication.version}`,
        'dcterms:publisher': publisher,
        'dcterms:issued': day(publication.at.slice(0, 10)),
        'dcterms:accessRights': id(`${AUTHORITY}/access-right/PUBLIC`),
        'dcterms:language': id(`${AUTHORITY}/language/${LANGUAGE_CODES[language]}`),
        'dcterms:temporal': {
          '@type': 'dcterms:PeriodOfTime',
          'dcat:startDate': day(round.from),
          'dcat:endDate': day(round.to),
        },
        'dcat:theme': id(`${AUTHORITY}/data-theme/GOVE`),
        'dcat:keyword': t.keywords.map(said),
        'dcat:version': String(publication.version),
        'dcat:distribution': files.map(({ format }) => id(addressOf(format))),
      },
      ...files.map((file) => distributionOf(file, addressOf(file.format), said(titleOf(round, file.format)))),
    ],
  };
}

function titleOf({ name }: DescribedReport['round'], format: FrozenFormat): string {
  return `${name} (${format.toUpperCase()})`;
}

function distributionOf({ format, bytes, checksum }: FrozenFile, address: string, title: object) {
  return {
    ...id(address),
    '@type': 'dcat:Distribution',
    'dcterms:title': title,
    'dcterms:format': contentTypeOf(format).split(';')[0],
    'dcat:accessURL': id(address),
    'dcat:downloadURL': id(address),
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': checksum, '@type': 'xsd:hexBinary' },
    },
  };
}

function id(iri: string) {
  return { '@id': iri };
}

const TEXTS: Readonly<
  Record<
    Language,
    {
      readonly catalog: string;
      readonly catalogAbout: string;
      readonly followUp: string;
      readonly keywords: readonly string[];
      about(plan: string, board: string): string;
    }
  >
> = {
  sv: {
    catalog: 'Måluppföljning',
    catalogAbout: 'Kommunens uppföljning av sina mål, omgång för omgång.',
    followUp: 'Uppföljning av mål',
    keywords: ['mål', 'måluppföljning', 'delårsrapport', 'kommun'],
    about: (plan, board) =>
      `Bedömningar av mål, indikatorer, åtaganden och uppdrag i ${plan} för ${board}, med text, utfall och målvärde, och vem som svarade när.`,
  },
  en: {
    catalog: 'Follow-up of goals',
    catalogAbout: 'How the municipality follows up its goals, round by round.',
    followUp: 'Follow-up of goals',
    keywords: ['goals', 'follow-up', 'interim report', 'municipality'],
    about: (plan, board) =>
      `Assessments of goals, indicators, commitments and assignments in ${plan} for ${board}, with texts, outcomes and targets, and who answered when.`,
  },
};
