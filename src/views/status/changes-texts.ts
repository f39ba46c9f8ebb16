import type { Language } from '../../domain/language.ts';
import type { Move } from '../../domain/status/changes.ts';
import { capitalise } from '../format.ts';
import { counted, numberWord } from '../texts/words.ts';
import { listTextsIn } from './list-texts.ts';

/** What is said of what has changed, in Swedish. */
const sv = {
  /** Since when, to follow "har ändrats". */
  sinceDay: (day: string) => `sedan ${day}`,
  sinceRound: (when: string) => `jämfört med ${when}`,
  sinceOpening: 'sedan omgången öppnades',
  haveChanged: (counts: string, when: string, moves: string) => `${counts} har ändrats ${when}: ${moves}`,
  moves: {
    worse: (count: number) => `${count} till det sämre`,
    better: (count: number) => `${count} till det bättre`,
    changed: (count: number) => `${count} på annat sätt`,
  } satisfies Readonly<Record<Move, (count: number) => string>>,
  assessments: (count: number) => counted(count, 'bedömning', 'bedömningar'),
  nothingChanged: (when: string) => `Inget har ändrats ${when}`,
  onlyNew: (count: number, when: string) => `${counted(count, 'nytt svar', 'nya svar')} ${when}`,
  nothingAnswered: 'Inget svar har kommit än',
  heads: { worse: 'Sämre', better: 'Bättre', changed: 'Annan bedömning' } satisfies Readonly<
    Record<Move, string>
  >,
  newAnswers: 'Nya svar',
  freshCount: (count: number) => `Nya svar: ${count}.`,
  unchanged: (count: number) => `Oförändrade svar: ${count}.`,
  lacking: (count: number) => `Utan svar: ${count}.`,
  tookWeek: 'Du nämner ingen tid, så här är den senaste veckan.',
  tookRound: 'Du nämner ingen tid, så här jämförs med omgången före.',
  noSuchRound: 'Den omgång du nämner finns inte, så här jämförs med omgången före.',
  tookOpening: 'Det finns ingen tidigare omgång att jämföra med.',
  moved: (before: string, after: string) => `${before} → ${after}`,
  because: (author: string, at: string, why: string) => `${author}, ${at}: ${why}`,
  changedBy: (author: string, at: string) => `${author}, ${at}`,
  inSeveral: (count: number) =>
    count === 1
      ? 'Det här har ändrats i omgången'
      : `${capitalise(numberWord(count, 'sv'))} omgångar: det här har ändrats`,
  sinceLastRound: 'Mot förra omgången',
  lastWeek: 'Senaste veckan',
};

const en: typeof sv = {
  sinceDay: (day) => `since ${day}`,
  sinceRound: (when) => `compared with ${when}`,
  sinceOpening: 'since the round was opened',
  haveChanged: (counts, when, moves) => `Changed ${when}: ${counts}, ${moves}`,
  moves: {
    worse: (count) => `${count} for the worse`,
    better: (count) => `${count} for the better`,
    changed: (count) => `${count} in another way`,
  },
  assessments: (count) => counted(count, 'assessment', 'assessments'),
  nothingChanged: (when) => `Nothing has changed ${when}`,
  onlyNew: (count, when) => `${counted(count, 'new answer', 'new answers')} ${when}`,
  nothingAnswered: 'No answers have been received yet',
  heads: { worse: 'Worse', better: 'Better', changed: 'Another assessment' },
  newAnswers: 'New answers',
  freshCount: (count) => `New answers: ${count}.`,
  unchanged: (count) => `Unchanged answers: ${count}.`,
  lacking: (count) => `Without an answer: ${count}.`,
  tookWeek: 'You did not say since when, so this is the past week.',
  tookRound: 'You did not say since when, so this is compared with the round before.',
  noSuchRound: 'There is no such round, so this is compared with the round before.',
  tookOpening: 'There is no earlier round to compare with.',
  moved: (before, after) => `${before} → ${after}`,
  because: (author, at, why) => `${author}, ${at}: ${why}`,
  changedBy: (author, at) => `${author}, ${at}`,
  inSeveral: (count) =>
    count === 1
      ? 'This has changed in the round'
      : `${capitalise(numberWord(count, 'en'))} rounds: this has changed`,
  sinceLastRound: 'Since last round',
  lastWeek: 'The past week',
};

const TEXTS = {
  sv: { ...listTextsIn('sv'), ...sv },
  en: { ...listTextsIn('en'), ...en },
};

/** With what is said of lists. */
export function changesTextsIn(language: Language) {
  return TEXTS[language];
}
