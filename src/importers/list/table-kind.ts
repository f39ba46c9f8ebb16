import { DIRECTIONS, STATUSES } from '../../domain/answers/scale.ts';
import { plainWords, withoutMarks } from '../../domain/names.ts';
import { directionIn, statusIn } from '../document/status-words.ts';
import { type DocumentWords, type OwnWords, wordsWith } from '../document/words.ts';
import { decode } from '../files/content.ts';
import { fieldsIn, headRowOf } from './columns.ts';
import { startsOfCsv } from './grid.ts';
import { headReader, type ListField } from './head-words.ts';

/** Heads of tables of answers that no goal list has. */
const OF_ANSWERS = new Set(
  `item,post,person,status,bedomning,assessment,maluppfyllelse,uppfyllelse,direction,riktning,trend,utveckling,value,varde,women,kvinnor,flickor,men,man,pojkar,stage,lage,
  skede,steg,day,dag,happened,uppfoljning,vad har hant,basis,underlag,bedomningsgrund,vad bygger du bedomningen pa,cause,orsak,orsaker,avvikelse,
  vad beror avvikelsen pa,remedy,vad gor ni at det,comment,kommentar`
    .split(',')
    .map((word) => word.trim()),
);

/** Fields of goal lists that no table of answers has. */
const OF_LISTS: ReadonlySet<ListField> = new Set<ListField>([
  ...(['area', 'councilGoal', 'boardGoal', 'directionGoal', 'title', 'kind', 'parent', 'target'] as const),
  ...([
    'deputy',
    'respondent',
    'desiredOutcome',
    'criteria',
    'agenda2030',
    'reportBack',
    'planning',
  ] as const),
  ...(['definition', 'plan', 'board', 'year'] as const),
]);

/** Whether a table that is sent holds answers rather than goals: its heads tell, or without any its rows. */
export function holdsAnswers(bytes: Uint8Array, own: OwnWords): boolean {
  const documentWords = wordsWith(own);
  const headOf = headReader(documentWords);
  const starts = startsOfCsv(decode(beginning(bytes)));
  const heads = starts.map(([, grid]) => headRowOf(grid, headOf));
  const [{ row: head } = { row: undefined }] = heads.toSorted((a, b) => b.score - a.score);
  if (!head) return starts.some(([, { rows }]) => rows.slice(0, ROWS_READ).some(isAnswer(documentWords)));
  const words = head.cells.map((cell) => withoutMarks(plainWords(cell)));
  const fields = fieldsIn(head, headOf);
  const answers = words.filter((word) => OF_ANSWERS.has(word)).length;
  const lists = fields.filter((field) => OF_LISTS.has(field)).length;
  if (answers + lists === 0) return fields.includes('outcome');
  return answers > lists;
}

/** So many rows show what a table without heads is. */
const ROWS_READ = 20;
/** Where a row of answers has its outcome, behind item, person, unit, status and direction. */
const OUTCOME_AT = 5;
const VERDICTS: ReadonlySet<string> = new Set([...STATUSES, ...DIRECTIONS]);

/** Whether a row has a verdict, in a word or a code, or as many cells as an answer with an outcome. */
function isAnswer(words: DocumentWords) {
  return ({ cells }: { readonly cells: readonly string[] }) =>
    cells.length > OUTCOME_AT ||
    cells.some((cell) => VERDICTS.has(cell) || statusIn(cell, words) || directionIn(cell, words));
}

/** A head stands at the top, and the bot waits while it is looked for. */
const MOST_BYTES = 32 * 1024;
const LINE_END = 0x0a;

/** Whole lines, so that no letter is cut in two. */
function beginning(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes;
  const end = bytes.lastIndexOf(LINE_END, MOST_BYTES);
  return bytes.subarray(0, end < 0 ? MOST_BYTES : end + 1);
}
