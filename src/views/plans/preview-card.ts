/** The card on which what was read out of a file is shown, to confirm or discard. */
import { type ProposedLink, SAME_TITLE } from '../../domain/plans/lineage.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { escapeMarkdown, shorten, type Wording } from '../format.ts';
import { cutOff } from '../status/summary.ts';
import { commonTextsIn } from '../texts/common.ts';
import { linkTextsIn } from './links-texts.ts';
import type { Line } from './plan-lines.ts';
import { previewTextsIn } from './preview-texts.ts';

/** Lines of each section that are seen at once; the rest unfold. */
const LINES_AT_ONCE = 12;
/** How many lines of each section are tried before the card fits. */
const LINES_AT_MOST = [80, 40, 20, 8];
/** Longest name of a goal on one line. */
export const NAME = 60;
const FINDING = 200;

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly style?: 'warning';
}

interface Content {
  readonly where: string;
  readonly title: string;
  readonly notices?: readonly string[];
  readonly sections?: readonly Section[];
  readonly links?: readonly ProposedLink[];
  readonly after?: readonly string[];
  readonly actions?: readonly ReturnType<typeof button>[];
}

/** The content, with as many lines of each section and as many links as fit. */
export function sectionsCard(content: Content, wording: Wording): Card {
  return firstThatFits(LINES_AT_MOST.map((most) => () => fillCard(content, most, wording)));
}

function fillCard(
  { where, title, notices = [], sections = [], links = [], after = [], actions = [] }: Content,
  most: number,
  { language }: Wording,
): Card {
  const t = previewTextsIn(language);
  const blocks = sections.map((section, index) => sectionBlock(section, index, most, language));
  const isCut = blocks.some(({ hasRest }) => hasRest);
  const asText = (text: string) => ({ text: escapeMarkdown(text) });
  return fill('plan-preview', {
    language,
    where: escapeMarkdown(where),
    title: escapeMarkdown(title),
    notices: notices.map(asText),
    sections: blocks,
    ...linkChoices(links, most, language),
    after: [...(isCut ? [t.doesNotFit] : []), ...after].map(asText),
    hasActions: actions.length > 0,
    actions,
  });
}

/** One choice for all that are called the same, and one for each that somebody has to look at. */
function linkChoices(links: readonly ProposedLink[], most: number, language: Wording['language']) {
  const t = linkTextsIn(language);
  const same = links.filter(({ why }) => why === 'same-title');
  const doubtful = links.filter(({ why }) => why !== 'same-title').slice(0, most);
  const plans = [...new Set(same.map(({ planTitle }) => shorten(planTitle, NAME)))];
  const inPlans = shorten(commonTextsIn(language).listOf(plans), FINDING);
  const allSame = { title: t.sameTitled(same.length, inPlans), value: SAME_TITLE };
  const each = doubtful.map(({ item, title, planTitle, continuesTitle, why }) => {
    const before = shorten(continuesTitle, NAME);
    const said = t.link(shorten(title, NAME), shorten(planTitle, NAME), before, t.why[why]);
    return { title: said, value: item };
  });
  const choices = [...(same.length > 0 ? [allSame] : []), ...each];
  return {
    hasLinks: choices.length > 0,
    linksTitle: t.linksTitle(same.length + doubtful.length),
    linksLabel: t.linksLabel,
    linkChoices: choices,
    linksTicked: choices.map(({ value }) => value).join(','),
  };
}

/** How many of them were stored, where there are any. */
export function linksLine(count: number, language: Wording['language']): readonly string[] {
  return count > 0 ? [linkTextsIn(language).linksStored(count)] : [];
}

function sectionBlock(
  { title, lines, style }: Section,
  index: number,
  most: number,
  language: Wording['language'],
) {
  const t = commonTextsIn(language);
  const { shown, hidden } = cutOff(lines, most);
  const [first, more] = foldedAt(cutOff(shown, LINES_AT_ONCE).shown.length, shown);
  const ids = { moreId: `more${index}`, buttonId: `showMore${index}` };
  return {
    title: escapeMarkdown(title),
    style: style ?? 'default',
    lines: first.map((runs) => ({ runs: textRuns(runs) })),
    more: more.map((runs) => ({ runs: textRuns(runs) })),
    hasMore: more.length > 0,
    ...ids,
    toggled: Object.values(ids),
    showMore: t.showMore(more.length),
    hasRest: hidden > 0,
    rest: t.andMore(hidden),
  };
}

/** A heading goes with what stands below it. */
function foldedAt(count: number, lines: readonly Line[]): readonly [readonly Line[], readonly Line[]] {
  const isHeading = lines[count - 1]?.every(({ look }) => look === 'bold') === true;
  const place = count < lines.length && isHeading ? count - 1 : count;
  return [lines.slice(0, place), lines.slice(place)];
}

function textRuns(line: Line) {
  return line.map(({ text, look }) => ({
    type: 'TextRun',
    text,
    ...(look === 'bold' ? { weight: 'Bolder' } : {}),
    ...(look === 'subtle' ? { isSubtle: true } : {}),
  }));
}

export function button(
  title: string,
  verb: string,
  style: string,
  preview: string,
  language: Wording['language'],
) {
  // What is not stored needs nothing that was ticked.
  const inputs = verb === 'confirm-plan' ? 'auto' : 'none';
  // Cards have called it so from the start, and are pressed for months.
  return { title, verb, style, inputs, payload: payload(verb, language, { draft: preview }) };
}

export function plainLine(text: string): Line {
  return [{ text: shorten(text, FINDING) }];
}
