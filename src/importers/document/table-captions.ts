import type { Block } from './blocks.ts';
import { LEVELS, type Level } from './column-head.ts';
import { titleOf } from './labels.ts';
import type { DocumentWords } from './words.ts';

/** What a row names alone, across its table: "Mål: Hamnen är öppen för alla" above the rows that are about it. */
export interface Caption {
  readonly level: Level;
  readonly title: string;
}

export function captionOf({ kind, cells }: Block, words: DocumentWords): Caption | undefined {
  const text = kind === 'row' && cells.length > 1 ? cells.find(Boolean) : undefined;
  if (text === undefined || cells.some((cell) => cell !== '' && cell !== text)) return undefined;
  const named = titleOf(text, words);
  const level = LEVELS.find((one) => one === named?.kind);
  return named && level && named.title !== '' ? { level, title: named.title } : undefined;
}

export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}
