import type { Rule, Written } from '../../../../src/domain/answers/writing/hint.ts';

/** An answer with one text, unless more is said. */
export function written(text: string, overrides: Partial<Written> = {}): Written {
  return {
    status: 'met',
    at: '2025-09-01T08:00:00.000Z',
    asked: ['happened', 'basis', 'cause', 'remedy'],
    texts: [{ id: 'happened', text }],
    names: [],
    last: [],
    ...overrides,
  };
}

/** What a rule says of one text, in brief: where, and the words that it quotes. */
export function saidBy(rule: Rule, text: string, overrides: Partial<Written> = {}): string | undefined {
  const hint = rule(written(text, overrides));
  return hint && `${hint.at}: ${hint.quote}`;
}
