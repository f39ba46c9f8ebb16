import type { Language } from '../../domain/language.ts';
import { LIST_HEADS } from '../../domain/plans/list-fields.ts';
import type { Card } from '../card.ts';
import type { Wording } from '../format.ts';
import { howToImportTextsIn } from './how-to-import-texts.ts';
import type { Line } from './line-groups.ts';
import { listTemplateTextsIn } from './list-template-texts.ts';
import { sectionsCard } from './preview-card.ts';

/** The columns that most lists have. */
const SHOWN = ['area', 'goal', 'kind', 'indicator', 'target', 'unit', 'owner', 'deputy'] as const;

/** Where the program serves an empty goal list. */
export function listTemplatePath(language: Language): string {
  return `/goal-list/${language}.xlsx`;
}

/**
 * How a file is loaded, and how a list of goals looks.
 * @param template address of an empty list, where there is one
 */
export function howToImportCard(wording: Wording, template?: string): Card {
  const { language } = wording;
  const t = howToImportTextsIn(language);
  const list = listTemplateTextsIn(language);
  const lines = SHOWN.map(
    (head): Line => [{ text: `${LIST_HEADS[head][language]}: `, look: 'bold' }, { text: list.columns[head] }],
  );
  return sectionsCard(
    {
      where: t.filesHere,
      title: t.sendFile,
      notices: [],
      sections: [
        {
          title: t.filesTaken,
          groups: [{ lines: t.files.map((text): Line => [{ text: `– ${text}` }]) }],
          of: 'lines',
        },
        { title: list.looksSo, groups: [{ lines }], of: 'lines' },
      ],
      after: [list.fewNeeded, ...(template ? [] : [list.askForTemplate]), t.nothingBeforeYes],
      pages: template ? [{ title: list.getTemplate, url: template }] : [],
    },
    wording,
  );
}
