import type { Problem } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { CHAT_PROBLEMS } from './chat-problems.ts';
import { findingLine } from './findings.ts';
import { wordsFor } from './problem-words.ts';
import { TERMINAL_PROBLEMS } from './terminal-problems.ts';

/** What a person is told about a problem in the chat; undefined for one that the chat cannot cause. */
export function problemText({ code, fields }: Problem, language: Language): string | undefined {
  return wordsFor(CHAT_PROBLEMS[language], code, fields);
}

/** What a terminal shows: one line for each fault, each saying what to do. */
export function problemLines({ code, fields, findings }: Problem, language: Language): string[] {
  if (findings.length > 0) return findings.map((finding) => findingLine(finding, language));
  return [wordsFor(TERMINAL_PROBLEMS[language], code, fields)];
}

/** A fault of ours or of the machine, as a terminal shows it: its first line, since what follows is for developers. */
export function faultLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
