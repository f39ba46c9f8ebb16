/** Headings that say by its number of which goal is what stands below them: "4.1 Transporter (mål A)", "Aktiviteter till mål 2". */

import { plainWords } from '../../domain/names.ts';
import { isGoal } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import { isSection } from './chapters.ts';
import type { Entry } from './outline.ts';

const LONGEST = 110;
/** "mål A)", "nämndmål 1.3" */
const GOAL = String.raw`\p{L}*[Mm]ål(?:et)?\s(?:nr\.?\s)?((?:\p{Lu}{1,2}\.?)?\d{1,2}(?:\.\d{1,2}){0,3}|\p{Lu})\)?\s?:?$`;
const COUNT = String.raw`^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s)?`;
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
const COUNTED = /^\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]?\s)/u;

/** The number of the goal that a heading refers to behind its name. */
export function goalReferredIn(text: string): string | undefined {
  if (text.length > LONGEST || !/mål/iu.test(text) || OF_OTHERS.test(text)) return undefined;
  return (BEHIND.exec(text) ?? OF_GOAL.exec(text))?.[1];
}

/** Of which goal the headings are that have been read, one after another. */
export class Referring {
  /** The last heading that referred to a goal, while what it says holds. */
  #last: Block | undefined;

  /** What is listed below such headings: as they say, or the heading above them does. */
  kind: 'commitment' | 'indicator' | undefined;

  /**
   * The one goal among those that have been named to which a heading refers; undefined for any other block.
   * @param announced what the heading, or the one above it, says that comes
   */
  goalOf(block: Block, entries: readonly Entry[], announced: string | undefined): Entry | undefined {
    if (block.kind === 'row' || block.kind === 'bullet' || !isHeading(block)) return undefined;
    const number = goalReferredIn(block.text);
    const found = number === undefined ? [] : entries.filter((one) => isGoal(one) && one.number === number);
    const goal = new Set(found.map(({ title }) => plainWords(title))).size === 1 ? found[0] : undefined;
    if (!goal) return undefined;
    this.#last = block;
    if (announced !== undefined) this.kind = isListed(announced) ? announced : undefined;
    return goal;
  }

  /** @returns whether a heading ends what such a heading has begun: it stands beside or above that */
  isEndedBy(block: Block, label: string | undefined): boolean {
    const last = this.#last;
    if (!last || block.kind === 'row' || block.kind === 'bullet') return false;
    const isBold = last.isProminent && block.isProminent && label === undefined;
    const isOver =
      last.level > 0
        ? block.level > 0 && block.level <= last.level
        : block.level > 0 || isBold || isBeside(last.text, block.text);
    if (!isOver) return false;
    this.#last = undefined;
    if (goalReferredIn(block.text) === undefined) this.kind = undefined;
    return true;
  }
}

function isListed(kind: string): kind is 'commitment' | 'indicator' {
  return kind === 'commitment' || kind === 'indicator';
}

function isHeading({ isProminent, kind, text }: Block): boolean {
  return isProminent || kind === 'heading' || isSection(text) || OF_GOAL.test(text);
}

/** "5. Uppföljning", "4.3 Mat" after "4.2 Byggnader": counted at the same depth, or above it. */
function isBeside(last: string, text: string): boolean {
  const [before, now] = [COUNTED.exec(last)?.[0], COUNTED.exec(text)?.[0]];
  return before !== undefined && now !== undefined && now.split('.').length <= before.split('.').length;
}
