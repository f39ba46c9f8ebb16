import type { Language } from '../domain/language.ts';
import type { Deps } from '../ports/deps.ts';
import { terminalTextsIn } from '../views/texts/terminal.ts';

/** Marks of the bar. */
const WIDTH = 24;
const STEPS = ['read', 'make', 'print'] as const;

/**
 * Draws how far a document is while it is read, made and printed, where the terminal is one. It stands on the error output and is
 * wiped away at the end, so that no file has it.
 */
export async function drawing<T>(
  deps: Deps,
  language: Language,
  work: (watched: Deps) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return work(deps);
  const draw = (step: (typeof STEPS)[number]) => drawStep(step, language);
  draw('read');
  const watched: Deps = {
    ...deps,
    reports: {
      make(...args) {
        draw('make');
        return deps.reports.make(...args);
      },
    },
    pdf: {
      isThere: () => deps.pdf.isThere(),
      print(docx) {
        draw('print');
        return deps.pdf.print(docx);
      },
    },
  };
  try {
    return await work(watched);
  } finally {
    process.stderr.write(WIPE);
  }
}

const WIPE = '\r\u001B[K';

function drawStep(step: (typeof STEPS)[number], language: Language): void {
  const done = Math.round((WIDTH * (STEPS.indexOf(step) + 1)) / (STEPS.length + 1));
  const words = terminalTextsIn(language).reportSteps[step];
  process.stderr.write(`${WIPE}${'█'.repeat(done)}${'·'.repeat(WIDTH - done)} ${words}`);
}
