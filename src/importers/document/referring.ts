/** Headings that say by its number of which goal is what stands below them: "4.1 Transporter (mål A)", "Aktiviteter till mål 2". */

import { plainWords } from '../../domain/names.ts';
import { isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { isChapterName, isSection } from './chapters.ts';
import type { Entry } from './outline.ts';

const LONGEST = 110;
const NUMBER = String.raw`(?:(?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu})`;
const COUNT = String.raw`^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s)?`;
/** "mål A)", "nämndmål 1.3", "mål 1, 2 och 4" */
const GOAL = String.raw`\p{L}*[Mm]ål(?:et|en)?\s(?:nr\.?\s)?(${NUMBER}(?:(?:,|\soch|\ssamt|\s&)\s${NUMBER})*)\)?\s?:?$`;
/** "Transporter (mål A)", "Bilar – till mål 2"; "Bidrar till (mål 2)" is said of what stands above. */
const BEHIND = new RegExp(
  String.raw`${COUNT}(?!(?:[Bb]idra|[Kk]oppla|[Hh]ör|[Ss]e|[Mm]ål)\p{L}*\s)\p{Lu}[^()]{2,}?\s(?:\(|[–—-]\s)(?:(?:(?:hör\s|kopplat\s|kopplade\s)?till|för(?:\satt\snå)?|avser|se)\s)?${GOAL}`,
  'u',
);
const LISTED = 'Aktiviteter|Åtgärder|Insatser|Åtaganden|Indikatorer|Nyckeltal|Mått';
/** "Åtgärder för att nå mål 2", "3.1 Planerade aktiviteter till mål B" */
const OF_GOAL = new RegExp(
  String.raw`${COUNT}(?:\p{Lu}\p{Ll}+\s)?(?:${LISTED}|${LISTED.toLowerCase()})\s(?:(?:kopplade|knutna|hörande)\s)?(?:till|för(?:\satt\snå)?|inom)\s${GOAL}`,
  'u',
);
/** Goals that are no municipality's: "(Agenda 2030 mål 13)". */
const OF_OTHERS = /agenda|globala?|FN(?!\p{L})|hållbarhetsmål|delmål|miljökvalitetsmål/iu;
const COUNTED_START = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s/u;
const COUNTED = /^\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]?\s)/u;

/** The numbers of the goals that a heading refers to behind its name; none for any other block. */
export function goalsReferredBy(block: Block): readonly string[] {
  const { text } = block;
  if (text.length > LONGEST || !/mål/iu.test(text) || OF_OTHERS.test(text) || !isHeading(block)) return [];
  const numbers = (BEHIND.exec(text) ?? OF_GOAL.exec(text))?.[1];
  return numbers?.match(new RegExp(NUMBER, 'gu')) ?? [];
}

/** Of what goal that is which stands below a heading, and what is listed there. */
interface Reference {
  /** None where it is of several, or of none. */
  readonly goal: Entry | undefined;
  /** Of the one goal that is none of those: a table may name it. */
  readonly number: string | undefined;
  readonly kind: 'commitment' | 'indicator' | undefined;
}

/** Of which goal the headings are that have been read, one after another. */
export class Referring {
  /** The last heading that referred to a goal, while what it says holds. */
  #last: Block | undefined;
  /** What is listed below such headings: as they say, or the heading above them does. */
  #kind: Reference['kind'];
  /** A heading of none, among those. */
  #among: Block | undefined;

  /**
   * What a heading says of which goal it is, among those that have been named; undefined for any other block.
   * @param announced what the heading, or the one above it, says that comes
   */
  take(block: Block, entries: readonly Entry[], announced: string | undefined): Reference | undefined {
    if (this.#among === block) return { goal: undefined, number: undefined, kind: this.#kind };
    const numbers = goalsReferredBy(block);
    const goals = numbers.map((number) => goalOf(number, entries));
    const kind = announced === undefined ? this.#kind : isListed(announced) ? announced : undefined;
    // A goal that no heading has named may be a table's: what is listed is then of none that is known.
    if (goals.length === 0 || (goals.includes(undefined) && kind === undefined)) return undefined;
    this.#last = block;
    this.#kind = kind;
    const goal = goals.length === 1 ? goals[0] : undefined;
    return { goal, number: goal || numbers.length > 1 ? undefined : numbers[0], kind: this.#kind };
  }

  /** @returns whether a heading ends what such a heading has begun: it stands beside or above that */
  isEndedBy(block: Block, label: string | undefined): boolean {
    const last = this.#last;
    if (!last || block.kind === 'row' || block.kind === 'bullet') return false;
    const depth = depthOf(block, last, label);
    if (depth === undefined || depth > 0) return false;
    const isOfGoals = goalsReferredBy(block).length > 0;
    const isOther = label !== undefined || isChapterName(block.text.replace(COUNTED_START, ''));
    const isAmong = depth === 0 && !isOther && !isOfGoals && this.#kind === 'commitment';
    this.#among = isAmong ? block : undefined;
    if (isAmong || isOfGoals) return true;
    this.#last = undefined;
    this.#kind = undefined;
    return true;
  }
}

function goalOf(number: string, entries: readonly Entry[]): Entry | undefined {
  const found = entries.filter((one) => isGoal(one) && one.number === number);
  return new Set(found.map(({ title }) => plainWords(title))).size === 1 ? found[0] : undefined;
}

/** How much deeper a heading stands than the one above it, 0 beside it; undefined for what is no heading, or cannot be compared. */
function depthOf(block: Block, last: Block, label: string | undefined): number | undefined {
  if (block.level > 0) return last.level > 0 ? block.level - last.level : -1;
  if (last.level > 0) return undefined;
  const [before, now] = [last, block].map(({ text }) => COUNTED.exec(text)?.[0].split('.').length);
  if (before !== undefined && now !== undefined) return now - before;
  return last.isProminent && block.isProminent && label === undefined ? 0 : undefined;
}

function isListed(kind: string): kind is 'commitment' | 'indicator' {
  return kind === 'commitment' || kind === 'indicator';
}

function isHeading({ isProminent, kind, text }: Block): boolean {
  if (kind === 'row' || kind === 'bullet') return false;
  return isProminent || kind === 'heading' || isSection(text) || OF_GOAL.test(text);
}
