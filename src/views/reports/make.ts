/** The documents of a compiled round: Word, a page and Markdown are made of one outline, data of the round itself. */
import type { Compiled } from '../../domain/reports/compiled.ts';
import type { FrozenFormat } from '../../domain/reports/publication.ts';
import type { Wording } from '../format.ts';
import { reportCsv } from './csv.ts';
import type { ReportTemplate } from './docx-template.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { type Published, reportOutline } from './outline.ts';

/** What a document is worded by. */
interface Setting extends Omit<Wording, 'now'> {
  readonly publication?: Published | undefined;
}

type Make = (
  report: Compiled,
  setting: Setting,
  template?: ReportTemplate,
) => string | Promise<string | Uint8Array>;

/** How each format is made. */
const MAKERS: Readonly<Record<FrozenFormat, Make>> = {
  // The package takes long to load, so it is loaded when somebody first asks.
  docx: async (report, setting, template) =>
    (await import('./docx.ts')).reportDocx(outlined(report, setting), template),
  html: (report, setting) => reportHtml(outlined(report, setting)),
  md: (report, setting) => reportMarkdown(outlined(report, setting)),
  json: (report, setting) => `${JSON.stringify(reportJson(report, setting), null, 2)}\n`,
  csv: reportCsv,
};

/**
 * Makes documents: what `ReportMaker` is.
 * @param template whose look Word documents have
 */
export function reportMaker(template?: ReportTemplate) {
  return {
    async make(report: Compiled, format: FrozenFormat, setting: Setting): Promise<Uint8Array> {
      const made = await MAKERS[format](report, setting, template);
      return typeof made === 'string' ? Buffer.from(made) : made;
    },
  };
}

function outlined(report: Compiled, { publication, ...wording }: Setting) {
  return reportOutline(report, wording, publication);
}
