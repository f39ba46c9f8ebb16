/** What a document holds beside what was read, on the card of what was read. */
import type { Language } from '../../domain/language.ts';
import { payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import {
  type Entry,
  type EntryGroup,
  entryLine,
  findingGroups,
  type Told,
  useOfText,
} from './finding-groups.ts';
import { findingTextsIn } from './finding-texts.ts';
import type { Line, LineGroup } from './line-groups.ts';
import {
  type CardButton,
  findingText,
  LINES_AT_ONCE,
  plainLine,
  QUOTED,
  type Section,
} from './preview-card.ts';
import { previewTextsIn } from './preview-texts.ts';

/** What a document leaves open by kind, and how much of its text is used; nothing when there is nothing to say. */
export function findingsSection(
  { findings, accounts }: Told,
  language: Language,
  /** Whether all of it can be opened as cards of its own; else as much as fits is here. */
  hasAll = false,
): readonly Section[] {
  const t = findingTextsIn(language);
  const told = findingGroups({ findings, accounts }, language, { findingText, isBrief: true });
  const use = useOfText(accounts, language).map((text): Line => [{ text, look: 'subtle' }]);
  if (told.length + use.length === 0) return [];
  const count = toLookAtIn(told);
  const isLong = hasAll && told.reduce((sum, { entries }) => sum + entries.length, 0) > LINES_AT_ONCE + 1;
  const groups = told.map(({ heading, entries }): LineGroup => {
    const { shown, hidden } = isLong ? cutOff(entries, SHOWN_OF_EACH) : { shown: entries, hidden: 0 };
    const lines = shown.map((entry) => plainLine(onLine(entry, language)));
    const rest: Line = [{ text: commonTextsIn(language).andMore(hidden), look: 'subtle' }];
    return { heading, lines: hidden > 0 ? [...lines, rest] : lines };
  });
  // One kind alone needs no subhead beside the title that counts it.
  const only = groups.length === 1 && !accounts ? groups.map(({ lines }) => ({ lines })) : groups;
  const title = count > 0 ? previewTextsIn(language).toLookAt(count) : t.howTextIsUsed;
  return [
    {
      title,
      groups: [...(use.length > 0 ? [{ lines: use }] : []), ...only],
      of: 'findings',
      isWhole: isLong,
    },
  ];
}

/** With a capital, unless it begins with the path to a field. */
function onLine(entry: Entry, language: Language): string {
  const said = entryLine(entry, QUOTED, language);
  return entry.line > 0 ? capitalise(said) : said;
}

/** How many things there are to look at: what is set aside is none. */
function toLookAtIn(groups: readonly EntryGroup[]): number {
  return groups.reduce((sum, { kind, entries }) => sum + (kind === 'aside' ? 0 : entries.length), 0);
}

/** So many of each kind stand on the card of what was read, where there are many. */
const SHOWN_OF_EACH = 4;

/** The button that opens all that a document leaves open, below the card that it stands on. */
export function showAllButton(told: Told, preview: string, language: Language): readonly CardButton[] {
  const entries = findingGroups(told, language).reduce((sum, group) => sum + group.entries.length, 0);
  // All of it is here already, unless there is much of it or it is text, which is quoted in part.
  if (entries <= LINES_AT_ONCE + 1 && (told.accounts?.left ?? []).length === 0) return [];
  const sent = { draft: preview, page: 0, below: 1 };
  const title = findingTextsIn(language).showAll(entries);
  const send = payload('show-findings', language, sent);
  return [{ title, verb: 'show-findings', style: 'default', inputs: 'none', payload: send }];
}
