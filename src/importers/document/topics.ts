/** Headings among goals that say what the goals below them are about. */
import type { Block } from './blocks.ts';
import { boardOf } from './boards.ts';
import { countedAs, isChapterLine, isChapterOnce } from './chapters.ts';
import { labelOf, titleOf } from './labels.ts';
import { announcedBy } from './named.ts';
import type { Entry, Section } from './outline.ts';
import { isGoalKey } from './phrases.ts';
import type { DocumentWords } from './words.ts';

const VERB = /\s(?:ska|må|\p{Ll}+[rs])(?:\s|$)/u;

/** "2.1 Barn och unga", above "Effektmål": a few words and no verb. */
export function isTopicAbove(
  title: string,
  { level }: Pick<Block, 'level'>,
  below: Block | undefined,
  words: DocumentWords,
): boolean {
  // A line below one heading is about nothing below the next.
  if (below && below.level > 0 && level === 0) return false;
  if (isTopicOf(title, below, words)) return true;
  const isTopic = /^\p{Lu}/u.test(title) && title.split(' ').length <= 4 && !VERB.test(title);
  if (!isTopic || !below || below.kind === 'row') return false;
  const named = titleOf(below.text, words) ?? announcedBy(below.text, words);
  return named?.kind === 'goal';
}

const DEMANDS =
  /\s(?:ska|skall|må|är|har|får|blir|ger|gör|kan|vet|finns|når|känner|trivs|lever|växer)(?:\s|$)/u;

/** "2.3 En hamn att vara stolt över", above "Effektmål: Fler hittar till kajen" or "Mål 4: …" */
function isTopicOf(title: string, below: Block | undefined, words: DocumentWords): boolean {
  if (!below || below.kind === 'row' || !/^\p{Lu}/u.test(title) || DEMANDS.test(title)) return false;
  const isOne = /^(?:effekt|fokus|långsiktigt\s|strategiskt\s|övergripande\s)mål|^mål\s\d/iu.test(below.text);
  return isOne && title.split(' ').length <= MOST_WORDS && titleOf(below.text, words) !== undefined;
}

const MOST_WORDS = 8;

/** What stands above "Inriktningsmål" is its area's name, unless it is a text or the board's. */
export function isAreaName(above: string): boolean {
  return above.length <= 200 && !/[.!?]$/.test(above) && boardOf(above) === undefined;
}

/** "Övriga aktiviteter" and "Uppdrag till nämnderna" are of no goal above them. */
export function isOfNone(heading: string): boolean {
  return /^(?:[\d.]+\s)?(?:(?:övriga|gemensamma|nämndsövergripande|förvaltningsövergripande)\s|uppdrag\s(?:till|för)\s(?:samtliga\s|alla\s)?nämnder(?:na)?(?!\p{L}))/iu.test(
    heading,
  );
}

const FOLLOW_UP = /^(?:\d[\d.]*\s)?uppföljning:?$/iu;
const ALL_GOALS = /(?<!\p{L})(?:målen|målens|\p{L}*planen|indikatorerna|nyckeltalen)(?!\p{L})/iu;

/**
 * Whether a block begins what is told of no goal above it, once in a document: "Uppföljning" above "Nämnden följer målen i augusti.", or
 * "**Ekonomi.** Ramen är 12 mnkr."
 */
export function isOfNoGoal(index: number, blocks: readonly Block[]): boolean {
  const [block, below] = blocks.slice(index, index + 2);
  const name = block?.lead ?? block?.text ?? '';
  const isChapter = block?.lead !== undefined && isChapterLine(name);
  if (isChapter || (block?.kind === 'paragraph' && isChapterOnce(name)))
    return blocks.every(({ lead, text }, at) => (lead ?? text) !== name || at === index);
  if (!block || !below || block.kind === 'row' || !FOLLOW_UP.test(block.text)) return false;
  const isOfAll = below.kind === 'paragraph' && ALL_GOALS.test(below.text) && !/målet/iu.test(below.text);
  return isOfAll && blocks.every(({ text }, at) => at === index || !FOLLOW_UP.test(text));
}

/** Whether a block is the first of a list. */
export function beginsList(block: Block | undefined): boolean {
  return block?.kind === 'bullet' || (block?.kind === 'paragraph' && countedAs(block.text)?.last === 1);
}

/** Whether what follows a list of goals is of none of them: of several, or of a part, "Delmål 2031:", of the goal above. */
export function endsWithList(list: List): boolean {
  return isGoalKey(list.kind) && (list.taken > 1 || isOfPart(list));
}

function isOfPart({ home, block }: List): boolean {
  return home.place.goal !== undefined && /^(?:del|etapp|års)mål/iu.test(block.text);
}

/** Whether a table, or the word above one, is of the only goal that a list above it has named. */
export function staysBelow(list: List, { kind, text }: Block, words: DocumentWords): boolean {
  if (!isGoalKey(list.kind) || list.taken !== 1 || isOfPart(list)) return false;
  const label = labelOf(text, words);
  return kind === 'row' || label === 'indicator' || label === 'commitment';
}

interface List {
  readonly kind: string;
  readonly block: Pick<Block, 'text'>;
  /** So many have been named. */
  readonly taken: number;
  /** Where it stands. */
  readonly home: { readonly place: { readonly goal: Entry | undefined } };
}

const OF_MONEY = /^(?:\d[\d.]*\s)?(?:finansiella|ekonomiska)\smål(?:en)?(?:\s(?:för\s)?20\d\d)?$/iu;
const MONEY = /ekonomi|finans|resurs|hushållning|budget|pengar/iu;

/** "Finansiella mål", beside the heading of "Perspektiv: Arbetsliv" and not below it, are of no such area. */
export function isBesideArea(
  { text, level }: Pick<Block, 'text' | 'level'>,
  area: Entry | undefined,
): boolean {
  if (!area || !OF_MONEY.test(text) || MONEY.test(area.title)) return false;
  return level > 0 ? area.level > 0 && level <= area.level : area.level === 0;
}

/**
 * "Uppdrag kopplade till målet:", "Uppdrag till förvaltningen:" in the text of a goal, and no heading of its own.
 * @param isMarked whether headings show where that text ends
 */
export function isOfGoalAbove({ text, level, isProminent }: Block, isMarked: boolean): boolean {
  const isText = level === 0 && !isProminent;
  return isText && ((isMarked && text.endsWith(':')) || /\smålet(?!\p{L})/u.test(text));
}

/** In the overview of goals an area's name stands for a row: the area itself has a goal below it. */
export function isInOverview(
  section: Section | undefined,
  below: Block | undefined,
  words: DocumentWords,
): boolean {
  if (section?.label !== 'goalsOverview' || !below) return false;
  return labelOf(below.text, words) !== 'boardGoal' && titleOf(below.text, words)?.kind !== 'councilGoal';
}
