import type { FilledField, FilledLine } from '../domain/answers/filled-round.ts';
import { DIRECTIONS, directionWord, ROUND_KINDS, stepWord } from '../domain/answers/scale.ts';
import { Problem } from '../domain/errors.ts';
import { LANGUAGES } from '../domain/language.ts';
import { plainName } from '../domain/names.ts';
import { itemOf, type Plan, questionsOf, scaleOf } from '../domain/plans/plan.ts';
import { directionIn, statusIn } from './document/status-words.ts';
import { WORDS_BUILT_IN } from './document/words.ts';
import { decode } from './files/content.ts';
import { type Columns, listedPerson, optional, readTable, soundOrThrow } from './table-csv.ts';

const ANSWERS_NEEDED = ['item', 'person'];

const FIELD_COLUMNS: Readonly<Record<FilledField, readonly string[]>> = {
  status: ['bedömning', 'assessment', 'uppfyllelse', 'måluppfyllelse'],
  direction: ['riktning', 'trend', 'utveckling'],
  value: ['utfall', 'värde', 'outcome', 'totalt', 'total'],
  women: ['kvinnor', 'flickor', 'girls'],
  men: ['män', 'pojkar', 'boys'],
  stage: ['läge', 'skede', 'steg'],
  day: ['dag', 'klart', 'slutdatum', 'day it is to be finished'],
  forecast: ['prognos', 'helårsprognos', 'årsprognos', 'full-year forecast'],
};

/** Other words for the questions of 2025. */
const TEXT_COLUMNS: Columns = {
  happened: ['uppföljning', 'follow-up', 'vad har hänt'],
  basis: ['underlag', 'bedömningsgrund', 'grund'],
  cause: ['orsak', 'orsaker', 'avvikelse'],
  remedy: ['åtgärd', 'åtgärder'],
  comment: ['kommentar'],
  explanation: ['förklaring', 'kommentar till avvikelsen'],
};

/** The columns of a plan's answers: its questions are headed by id, or as a card asks them. */
function columnsOf(plan: Plan): { readonly columns: Columns; readonly texts: ReadonlySet<string> } {
  const questions = questionsOf(plan).map(({ id, label }): [string, readonly string[]] => [
    id,
    [...Object.values(label), ...Object.values(label).map(withoutMark), ...(TEXT_COLUMNS[id] ?? [])],
  ]);
  const { forecast, ...fields } = FIELD_COLUMNS;
  const columns = {
    item: ['post', 'mål', 'goal', 'åtagande', 'uppdrag', 'indikator'],
    person: ['ansvarig', 'målansvarig', 'owner'],
    unit: ['enhet', 'förvaltning'],
    ...fields,
    ...Object.fromEntries(questions),
    // Last, so that files without a heading line are read as before.
    forecast,
  };
  return { columns, texts: new Set(questions.map(([id]) => id)) };
}

function withoutMark(question: string): string {
  return question.replace(/\?$/, '');
}

/**
 * Reads `item,person,unit,status,direction,value,women,men,stage,day`, a column for each text that the plan asks for, and `forecast`. Item and
 * person are left as written. What a status or trend is called in words becomes its code; anything else is left for the rules to refuse.
 * @throws Problem `invalid-answers` with line and column, for a table that cannot be read as one
 */
export function readAnswersCsv(text: string, plan: Plan): FilledLine[] {
  const { columns, texts } = columnsOf(plan);
  const names = new Set(plan.items.flatMap(({ title, short = '' }) => [plainName(title), plainName(short)]));
  const startsRow = (cell: string) =>
    cell !== '' && (itemOf(plan, cell) !== undefined || names.has(plainName(cell)));
  const { lines } = readTable(text, columns, 'invalid-answers', { columns: texts, startsRow });
  const answers = lines.map(({ line, cells }): FilledLine => {
    const said = (field: FilledField) => optional(field, cells[field]);
    return {
      line,
      item: cells.item ?? '',
      person: listedPerson(cells.person ?? ''),
      ...optional('unit', cells.unit),
      answer: {
        ...optional('status', statusOf(cells.status ?? '', plan)),
        ...optional('direction', directionOf(cells.direction ?? '')),
        ...said('value'),
        ...said('women'),
        ...said('men'),
        ...said('stage'),
        ...said('day'),
        ...said('forecast'),
        texts: Object.fromEntries([...texts].flatMap((id) => (cells[id] ? [[id, cells[id]]] : []))),
      },
    };
  });
  return soundOrThrow(answers, [], 'invalid-answers', ANSWERS_NEEDED);
}

/** Larger files than what waits for a yes in the chat are not read there. */
const MAX_BYTES = 1_500_000;

/** As `readAnswersCsv`, for a file that is sent in the chat. @throws Problem `preview-too-large`, `invalid-answers` */
export function readAnswersFile(bytes: Uint8Array, plan: Plan): FilledLine[] {
  if (bytes.length > MAX_BYTES) throw new Problem('preview-too-large');
  return readAnswersCsv(decode(bytes), plan);
}

/** Words that people write for short, beside those of the scale and of old reports. */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  ...{ ja: 'met', yes: 'met', delvis: 'partly', nej: 'notMet', no: 'notMet', inte: 'notMet', ej: 'notMet' },
  ...{ partly: 'partly', 'not met': 'notMet', 'ej bedömt': 'unknown', 'inte bedömt': 'unknown' },
};

/** A status by its code, by the plan's own words for it in either kind of round, or as reports word it. */
function statusOf(written: string, plan: Plan): string {
  const word = plainName(written.replace(/^[●◆■—○]\s*(?=\S)/u, ''));
  const scale = scaleOf(plan);
  const found = scale.find(
    (step) =>
      plainName(step.status) === word ||
      step.symbol === written ||
      ROUND_KINDS.some((kind) => LANGUAGES.some((one) => plainName(stepWord(step, kind, one)) === word)),
  );
  return found?.status ?? SHORT_WORDS[word] ?? statusIn(written, WORDS_BUILT_IN) ?? written;
}

/** A trend by its code, or in words. */
function directionOf(written: string): string {
  const word = plainName(written.replace(/^[►▲▼]+\s*(?=\S)/u, ''));
  const found = DIRECTIONS.find(
    (one) =>
      plainName(one) === word ||
      LANGUAGES.some((language) => plainName(directionWord(one, language)) === word),
  );
  return found ?? directionIn(written, WORDS_BUILT_IN) ?? written;
}
