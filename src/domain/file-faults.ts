import type { ListRefusal } from './problem-fields.ts';

/** Why a file is no plan. */
export type Refusal =
  | 'unknown-type'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'rtf'
  | 'spreadsheet'
  | 'garbled'
  | 'broken'
  | 'encrypted'
  | 'too-slow'
  | 'no-text'
  | 'no-goals'
  | ListRefusal;

/** What stands in a file and is not among what is read of it. */
export type FileFindingCode =
  | 'struck-text'
  | 'hidden-text'
  | 'deleted-text'
  | 'unknown-symbol'
  | 'goals-by-place';
