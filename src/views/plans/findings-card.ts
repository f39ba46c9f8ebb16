import type { Language } from '../../domain/language.ts';
import type { PendingPreview } from '../../domain/plans/preview.ts';
import { type Card, payload } from '../card.ts';
import { capitalise, shorten, type Wording } from '../format.ts';
import { type Entry, findingGroups, type Told, useOfText } from './finding-groups.ts';
import { findingTextsIn } from './finding-texts.ts';
import type { Line, LineGroup } from './line-groups.ts';
import { type CardButton, findingText, sectionsCard } from './preview-card.ts';
import { previewTextsIn } from './preview-texts.ts';

/** All that a document leaves open, with its text whole, a page at a time. */
export function findingsCard(
  { id, file }: Pick<PendingPreview, 'id' | 'file'>,
  told: Told,
  page: number,
  { language, ...wording }: Wording,
): Card {
  const t = findingTextsIn(language);
  const groups = findingGroups(told, language, { findingText });
  const pages = pagesOf(
    groups.map(({ heading, entries }) => ({ heading, entries })),
    language,
  );
  const at = Math.min(Math.max(page, 0), Math.max(pages.length - 1, 0));
  const use = useOfText(told.accounts, language).map((text): Line => [{ text, look: 'subtle' }]);
  const used = at === 0 && use.length > 0 ? [{ lines: use }] : [];
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return sectionsCard(
    {
      where: t.whereInAll(shorten(file, 100), at + 1, Math.max(pages.length, 1)),
      title: t.allOf(count),
      sections: [
        { title: t.howTextIsUsed, groups: [...used, ...(pages[at] ?? [])], of: 'findings', isWhole: true },
      ],
      after: [t.stillWaits],
      actions: [
        ...(at + 1 < pages.length ? [turn(t.nextPage, id, at + 1, 'positive', language)] : []),
        ...(at > 0 ? [turn(t.previousPage, id, at - 1, 'default', language)] : []),
      ],
    },
    { language, ...wording },
  );
}

function turn(title: string, draft: string, page: number, style: string, language: Language): CardButton {
  const verb = 'show-findings';
  return { title, verb, style, inputs: 'none', payload: payload(verb, language, { draft, page }) };
}

/** Characters on a page, and what each line takes beside its own: what stands in JSON around it, and bytes that are two for a letter. */
const PAGE = 11_000;
const AROUND = 150;
/** A longer text goes on as another line. */
const LONGEST = 1500;

interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

function pagesOf(groups: readonly Group[], language: Language): readonly (readonly LineGroup[])[] {
  const { carriedOn } = previewTextsIn(language);
  const pages: LineGroup[][] = [];
  let room = 0;
  for (const { heading, entries } of groups) {
    let lines: Line[] | undefined;
    for (const line of entries.flatMap((entry) => linesOf(entry, language))) {
      const size = AROUND + line.reduce((sum, { text }) => sum + text.length, 0);
      if (size > room) {
        pages.push([]);
        room = PAGE;
        if (lines) {
          lines = [];
          pages.at(-1)?.push({ heading: carriedOn(heading), lines });
        }
      }
      if (!lines) {
        lines = [];
        pages.at(-1)?.push({ heading, lines });
      }
      lines.push(line);
      room -= size;
    }
  }
  return pages;
}

/** What it is, and the text whole: nothing of it is cut but what was not kept. */
function linesOf({ text, quote }: Entry, language: Language): Line[] {
  const said = capitalise(text);
  if (!quote) return [[{ text: said }]];
  const whole = quote.text.trim();
  const parts: string[] = [];
  for (let start = 0; start < whole.length; ) {
    const blank = whole.lastIndexOf(' ', start + LONGEST);
    const end = whole.length - start <= LONGEST ? whole.length : blank > start ? blank : start + LONGEST;
    parts.push(whole.slice(start, end).trim());
    start = end;
  }
  const more = quote.more > 0 ? findingTextsIn(language).more(String(quote.more)) : '';
  const [first = '', ...rest] = parts.map((part, index) =>
    index === parts.length - 1 ? `${part}${more}` : part,
  );
  return [
    [{ text: `${said} `, look: 'bold' }, { text: first }],
    ...rest.map((part): Line => [{ text: part }]),
  ];
}
