/** Names of goals that no word names, told by what stands right below them. */
import { isAssignment } from './assigned.ts';
import type { Block } from './blocks.ts';
import { bareLabelOf, isChapterName, saysHow } from './chapters.ts';
import { startsField } from './fields.ts';
import { goalsHeadedBy } from './goal-headings.ts';
import { labelOf, titleOf } from './labels.ts';
import { isExplaining } from './lead-ins.ts';
import { isCounted, isLimited } from './line-items.ts';
import { announcedBy } from './named.ts';
import { fieldAt, isGoalKey } from './phrases.ts';
import { statusIn } from './status-words.ts';
import { headOf } from './table-head.ts';
import type { DocumentWords } from './words.ts';

export const LONGEST_NAME = 200;
/** So many paragraphs may tell of a goal before what measures it. */
const MOST_TEXTS = 4;
/** "Tabell 3 Utfall", "Läs mer": above a table, and no goal. */
const OTHER =
  /^(?:tabell|diagram|figur|bild|karta|källa|not|sida|bilaga|framgångsfaktor|läs|se|så|här|nedan|följande|händelser|viktiga|väsentliga|statistik|volym|medarbetar|kompetens|jämförelse|framåtblick|övrig|nyckeltal|fakta|sammanställning|översikt|avvikelse|beskrivning|förklaring|prognos|verksamhets|utveckling(?:en)?\sav|mål(?:en|et)?)(?:a|t|e|en|r|er|et|na|ns)?(?!\p{L})|(?:19|20)\d\d$/iu;
/** "Nöjda gäster": as likely a goal as what is counted. */
export const SATISFIED = /^nöjda\s[^,%()\d]{3,60}$/iu;

/** Whether a line may be a goal's name, by its words alone. */
export function isStandingName(title: string, words: DocumentWords): boolean {
  const isShort = title.length >= 5 && title.length <= LONGEST_NAME && /\S\s+\S/.test(title);
  if (!isShort || !/^["”]?\p{Lu}/u.test(title) || /[.:;,!?]$/.test(title)) return false;
  if (OTHER.test(title) || isChapterName(title) || isAssignment(title) || isExplaining(title)) return false;
  if (isCounted(title) && !SATISFIED.test(title)) return false;
  return (
    !startsField(title, words) &&
    bareLabelOf(title, words) === undefined &&
    labelOf(title, words, true) === undefined &&
    goalsHeadedBy(title, words) === undefined &&
    titleOf(title, words) === undefined
  );
}

export type ToldBelow = 'table' | 'limit' | 'indicator' | 'other';

/**
 * What tells of a goal right below its name, or below a few paragraphs: a table of what measures it, an item that says what is to be
 * reached, a word for measures, or else what is done for it or how it has gone.
 */
export function toldBelow(
  blocks: readonly Block[],
  index: number,
  words: DocumentWords,
): ToldBelow | undefined {
  const below = blocks.slice(index + 1, index + 2 + MOST_TEXTS);
  const at = below.findIndex((block) => !isText(block, words));
  const block = below[at];
  if (!block) return undefined;
  if (block.kind === 'row') {
    const head = headOf(block, below[at + 1] ?? blocks[index + at + 2], words);
    // Where the rows say themselves what they are measures of, nothing above them needs to.
    const saysGoal = head?.columns.some(({ meaning }) => meaning !== undefined && isLevelOfGoals(meaning));
    return head?.kind === 'indicators' && !saysGoal ? 'table' : undefined;
  }
  if (saysHow(block.text)) return 'other';
  const announced = announcedBy(block.text, words, block.isProminent)?.kind;
  const named = titleOf(block.text, words, block.isProminent)?.kind;
  if (announced === 'indicator' || named === 'indicator') return 'indicator';
  if (announced === 'commitment') return 'other';
  const verdict = /^(?:bedömning|status|måluppfyllelse)[^:]{0,20}:\s?(.+)$/iu.exec(block.text)?.[1];
  const told = verdict ?? (at === 0 ? block.text : '');
  if (statusIn(told, words) !== undefined) return 'other';
  return block.kind === 'bullet' && isLimited(block.text, words) ? 'limit' : undefined;
}

/** A paragraph of whole sentences, or "Målvärde 2031" above a table. */
function isText({ kind, text, isProminent }: Block, words: DocumentWords): boolean {
  if (saysHow(text)) return false;
  const isCaption = text.length <= 40 && !text.includes(':') && fieldAt(text, words) !== undefined;
  if (kind === 'paragraph' && isCaption && statusIn(text, words) === undefined) return true;
  return kind === 'paragraph' && !isProminent && /[.!?]["”]?$/.test(text) && !startsField(text, words);
}

function isLevelOfGoals(meaning: string): boolean {
  return isGoalKey(meaning) || meaning === 'subGoal';
}
