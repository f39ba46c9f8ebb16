/** The card on which what was read out of a file is shown, to confirm or discard. */
import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import {
  isOverGap,
  isSameTitled,
  isSure,
  type ProposedLink,
  SAME_TITLE,
} from '../../domain/plans/lineage.ts';
import { type Card, fill, firstThatFits, payload } from '../card.ts';
import { cutOff } from '../cut-off.ts';
import { capitalise, escapeMarkdown, shorten, type Wording } from '../format.ts';
import { commonTextsIn } from '../texts/common.ts';
import { findingLine } from '../texts/findings.ts';
import { quoted } from '../texts/words.ts';
import { findingTextsIn } from './finding-texts.ts';
import { guessTextsIn } from './guess-texts.ts';
import { type Line, type LineGroup, linesIn, partedAt } from './line-groups.ts';
import { linkTextsIn } from './links-texts.ts';
import { type ImportTexts, previewTextsIn } from './preview-texts.ts';
import { whyOfLink, yearsOfLink } from './why-linked.ts';

/** Lines of each section that are seen at once; the rest unfold. */
export const LINES_AT_ONCE = 12;
/** How many lines of each section are tried before the card fits. */
const LINES_AT_MOST = [80, 40, 20, 8, 4];
/** Longest name of a goal on one line. */
export const NAME = 200;
/** What is wrong is said last, so a line is longer than what it quotes. */
const FINDING = 400;
export const QUOTED = 200;

export interface Section {
  readonly title: string;
  readonly groups: readonly LineGroup[];
  /** What its lines tell, as the button says that unfolds the rest of them. */
  readonly of: keyof ImportTexts['unfold'];
  /** All its lines are seen at once. */
  readonly isWhole?: boolean;
}

/** A button of this card, as its template takes it. */
export interface CardButton {
  readonly title: string;
  readonly verb: string;
  readonly style: string;
  readonly inputs: string;
  readonly payload: ReturnType<typeof payload>;
}

interface Content {
  readonly where: string;
  readonly title: string;
  readonly notices?: readonly string[];
  readonly sections?: readonly Section[];
  readonly links?: readonly ProposedLink[];
  /** Which plan the file is about; the first is chosen until another is. */
  readonly plans?: readonly { readonly title: string; readonly value: string }[];
  readonly after?: readonly string[];
  readonly actions?: readonly CardButton[];
  /** What opens in the browser. */
  readonly pages?: readonly { readonly title: string; readonly url: string }[];
}

/** The content, with as many lines of each section and as many links as fit. */
export function sectionsCard(content: Content, wording: Wording): Card {
  return firstThatFits(LINES_AT_MOST.map((most) => () => fillCard(content, most, wording)));
}

function fillCard(content: Content, most: number, { language }: Wording): Card {
  const { where, title, notices = [], sections = [], links = [], plans = [] } = content;
  const { after = [], actions = [], pages = [] } = content;
  const t = previewTextsIn(language);
  const blocks = sections.map((section) => sectionBlock(section, most, language));
  const isCut = blocks.some(({ hasRest }) => hasRest);
  const asText = (text: string) => ({ text: escapeMarkdown(text) });
  const { leftOut, ...proposed } = linkChoices(links, most, language);
  const hasAll = actions.some(({ verb }) => verb === 'show-findings');
  const notShown = [
    ...(isCut ? [hasAll ? findingTextsIn(language).doesNotFit : t.doesNotFit] : []),
    ...(leftOut > 0 ? [linkTextsIn(language).linksLeftOut(leftOut)] : []),
  ];
  return fill('plan-preview', {
    language,
    where: escapeMarkdown(where),
    title: escapeMarkdown(title),
    notices: notices.map(asText),
    sections: blocks,
    ...proposed,
    hasPlans: plans.length > 0,
    planLabel: guessTextsIn(language).planLabel,
    planChoices: plans,
    planChosen: plans[0]?.value ?? '',
    after: [...notShown, ...after].map(asText),
    hasActions: actions.length + pages.length > 0,
    pages,
    // What an Action.Execute is answered with takes the place of its card.
    actions: actions.map((action) => ({ ...action, opensBelow: 'below' in action.payload })),
  });
}

/** More plans than this are counted: a plan seldom carries on more than last year's. */
const PLANS_NAMED = 3;

/** "”Nämndsbudget 2024” och ”Delårsrapport 2019” (2019 → 2025, inget däremellan)" */
function plansNamed(links: readonly ProposedLink[], language: Language): string {
  const { listOf, andMore } = commonTextsIn(language);
  const named = links.map((link) => {
    const title = quoted(shorten(link.planTitle, NAME), language);
    return isOverGap(link) ? `${title} (${yearsOfLink(link, language)})` : title;
  });
  const { shown, hidden } = cutOff([...new Set(named)], PLANS_NAMED);
  return hidden > 0 ? `${shown.join(', ')} ${andMore(hidden)}` : listOf(shown);
}

/** One choice for all that are called the same, and one for each that somebody has to look at; what is sure is ticked. */
function linkChoices(links: readonly ProposedLink[], most: number, language: Language) {
  const t = linkTextsIn(language);
  const same = links.filter(isSameTitled);
  const all = links.filter((link) => !isSameTitled(link));
  const doubtful = all.toSorted((a, b) => Number(isSure(b)) - Number(isSure(a))).slice(0, most);
  const allSame = { title: t.sameTitled(same.length, plansNamed(same, language)), value: SAME_TITLE };
  const each = doubtful.map((link) => {
    const [name = '', plan = '', before = ''] = [link.title, link.planTitle, link.continuesTitle].map((one) =>
      shorten(one, NAME),
    );
    return { title: t.link(name, plan, before, whyOfLink(link, language)), value: link.item };
  });
  const ticked = [
    ...(same.length > 0 ? [SAME_TITLE] : []),
    ...doubtful.filter(isSure).map(({ item }) => item),
  ];
  const choices = [...(same.length > 0 ? [allSame] : []), ...each];
  const hasUnsure = ticked.length < choices.length;
  return {
    hasLinks: choices.length > 0,
    linksTitle: escapeMarkdown(t.linksTitle(links.length)),
    linksLabel: hasUnsure ? (ticked.length > 0 ? t.bothLabel : t.unsureLabel) : t.linksLabel,
    linkChoices: choices,
    linksTicked: ticked.join(','),
    leftOut: all.length - doubtful.length,
  };
}

/** How many of them were stored, where there are any. */
export function linksLine(count: number, language: Language): readonly string[] {
  return count > 0 ? [linkTextsIn(language).linksStored(count)] : [];
}

function sectionBlock({ title, groups, of, isWhole = false }: Section, most: number, language: Language) {
  const t = previewTextsIn(language);
  const [kept, left] = partedAt(groups, most, t.carriedOn);
  const [first, more] = partedAt(kept, isWhole ? most : LINES_AT_ONCE, t.carriedOn);
  const hidden = linesIn(left);
  return {
    title: escapeMarkdown(title),
    groups: first.map(groupBlock),
    more: more.map(groupBlock),
    hasMore: more.length > 0,
    showMore: t.unfold[of](linesIn(more)),
    hasRest: hidden > 0,
    rest: commonTextsIn(language).andMore(hidden),
  };
}

function groupBlock({ heading, lines }: LineGroup) {
  return {
    hasHeading: heading !== undefined,
    spacing: heading === undefined ? 'Small' : 'Default',
    heading: escapeMarkdown(heading ?? ''),
    lines: lines.map((runs) => ({ runs: textRuns(runs) })),
  };
}

function textRuns(line: Line) {
  return line.map(({ text, look }) => ({
    type: 'TextRun',
    text,
    ...(look === 'bold' ? { weight: 'Bolder' } : {}),
    ...(look === 'subtle' ? { isSubtle: true } : {}),
  }));
}

/** @param replaces its title says that something gives way, so a press is a yes to that as well */
export function button(
  title: string,
  verb: string,
  style: string,
  preview: string,
  language: Language,
  replaces = false,
): CardButton {
  // What is not stored needs nothing that was ticked.
  const inputs = verb === 'discard-plan' ? 'none' : 'auto';
  // Cards have called it so from the start, and are pressed for months.
  return {
    title,
    verb,
    style,
    inputs,
    payload: payload(verb, language, { draft: preview, ...(replaces && { replace: 'yes' }) }),
  };
}

/** What is guessed decides where all of it is stored, so it is said before anything else. */
export function guessNotices(findings: readonly Finding[], language: Language): readonly string[] {
  return findings.filter((one) => !isNoNotice(one)).map((one) => `${findingText(one, language)}.`);
}

/** Whether a finding is one to look at further down. */
export function isNoNotice({ at, code }: Finding): boolean {
  return code !== 'guessed' || at === 'title';
}

/** A finding as a line of its own. Where it begins with the path to a field, that is written as it is. */
export function findingText(finding: Finding, language: Language): string {
  const { value } = finding;
  const brief = typeof value === 'string' ? { ...finding, value: shorten(value, QUOTED) } : finding;
  const said = findingLine(brief, language);
  return finding.line === undefined && finding.at !== '' ? said : capitalise(said);
}

export function plainLine(text: string): Line {
  return [{ text: shorten(text, FINDING) }];
}
