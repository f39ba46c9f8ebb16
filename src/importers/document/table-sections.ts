import type { ItemKind } from '../../domain/plans/plan.ts';
import type { Block } from './blocks.ts';
import type { Caption } from './table-captions.ts';
import type { Columns } from './table-columns.ts';

/** As a goal is put: "Hamnen ska vara öppen för alla", "Fler barn mår bra och trivs". */
const STATEMENT =
  /\s(?:ska|skall|är|har|kan|får|ges|minskar?|ökar?|blir|finns|lever|mår|känner|upplever|trivs|bidrar|erbjuder|främjar|når|klarar|vill|bestämmer|lyckas|växer|bor|arbetar|deltar|möter|går|kommer|håller|står|tar|gör|skapar|utvecklas|utvecklar|stärks|stärker|förbättras|präglas|drivs|väljer|stannar|samverkar)(?:\s|$)/iu;
const FEWEST_WORDS = 4;
const LONGEST = 250;
const BY_BOARD = /^\p{Lu}\p{L}*(?:nämnden|styrelsen|bolaget)\s/u;

/**
 * The goals that stand across a table, each above the rows that are about it, in words that do not say that they are goals. The first
 * stands just below the head: what comes later may as well be torn off a row.
 * @param within what the table stands under; below a goal they are headings of its indicators
 * @param isOfGoals whether its heading says that goals stand below it: then they need not be whole sentences
 */
export function goalsAcross(
  body: readonly { readonly block: Block; readonly below: Block | undefined }[],
  { places, levels }: Columns,
  within: ItemKind | undefined,
  isOfGoals: boolean,
): ReadonlyMap<Block, Caption> {
  const isText = places.comment !== undefined || places.definition !== undefined;
  const isMeasured = places.target !== undefined || places.outcome !== undefined;
  if (isText || !isMeasured || levels.length > 0 || (within !== undefined && within !== 'area'))
    return new Map();
  const hasValues = (block: Block | undefined) =>
    block?.kind === 'row' && new Set(block.cells.filter(Boolean)).size > 1;
  const named = body.flatMap(({ block, below }, index) => {
    const isAcross =
      block.kind === 'row' ? new Set(block.cells.filter(Boolean)).size === 1 : block.kind === 'paragraph';
    const isNext =
      below !== undefined && hasValues(below) && (block.kind === 'row' || below.line === block.line + 1);
    const text = textOf(block);
    const isGoal = isStatement(text) || (isOfGoals && isGoalName(text));
    return isAcross && isNext && isGoal ? { block, index } : [];
  });
  if (named[0]?.index !== 0) return new Map();
  return new Map(
    named.map(({ block }) => {
      const title = textOf(block);
      return [block, { level: BY_BOARD.test(title) ? 'boardGoal' : 'goal', title }];
    }),
  );
}

function textOf({ kind, cells, text }: Block): string {
  return kind === 'row' ? (cells.find(Boolean) ?? '') : text;
}

/** "En hamn för alla": what stands across a table of goals, and is nothing that is counted. */
function isGoalName(text: string): boolean {
  const isOne = text.length <= LONGEST && /^["”]?\p{Lu}\p{L}*\s/u.test(text) && !/[.:;,]$|\d/.test(text);
  return isOne && !/^(?:antal|andel|totalt|summa|varav|index|kostnad)/i.test(text);
}

function isStatement(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^["”]?\p{Lu}/u.test(text) &&
    !/[.:;,]$/.test(text) &&
    text.split(/\s+/).length >= FEWEST_WORDS &&
    STATEMENT.test(text)
  );
}
