import { checkAnswers, checkRounds, checkTrail } from './check-answers.ts';
import { checkMessages } from './check-messages.ts';
import { checkReminders } from './check-reminders.ts';
import { findAll } from './found.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import type { Mistake } from './promise-names.ts';
import { playYear, type YearSetting } from './year.ts';

export interface Simulated {
  readonly ledger: Ledger;
  /** Promises that were broken; none when all is well. */
  readonly mistakes: readonly Mistake[];
}

/** Plays a year and looks whether every promise was kept. */
export function simulate(setting: YearSetting): Promise<Simulated> {
  return playYear(setting, async (year) => {
    const found = await findAll(year);
    const mistakes = [
      ...year.book.mistakes,
      ...checkAnswers(year.book, found),
      ...checkRounds(year.book, found),
      ...checkTrail(year.book, found),
      ...checkMessages(year, found),
      ...checkReminders(year.book),
    ];
    const lost = mistakes.filter(({ promise }) => promise === 'stored' || promise === 'nothingLost').length;
    return { ledger: ledgerOf(year, found, lost), mistakes };
  });
}
