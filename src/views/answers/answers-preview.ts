/** The answers of a file that was sent in the chat: shown, stored or thrown away. */
import { type ChangedLine, type FilledRound, isOwnWords } from '../../domain/answers/filled-round.ts';
import type { AnswersPreview } from '../../domain/answers/pending-answers.ts';
import type { Finding } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { Card } from '../card.ts';
import { payload } from '../card.ts';
import { DOT, formatInstant, shorten, type Wording } from '../format.ts';
import { answerLine, verdictMark } from '../marks.ts';
import type { Line } from '../plans/line-groups.ts';
import { button, plainLine, type Section, sectionsCard } from '../plans/preview-card.ts';
import { previewTextsIn } from '../plans/preview-texts.ts';
import { commonTextsIn } from '../texts/common.ts';
import { findingLine } from '../texts/findings.ts';
import { quoted } from '../texts/words.ts';
import { answeredName, remarksOn } from './filled-round.ts';
import { filledTextsIn } from './filled-texts.ts';

/** Longest name of a file or a round on one line. */
const NAME = 100;
/** Answers that would give way and are named. */
const MOST_NAMED = 8;
/** Other rounds that are named: a municipality has seldom more open at once. */
const MOST_ROUNDS = 3;

/** What a file says, and what it would take the place of, to confirm or discard. */
export function answersPreviewCard(preview: AnswersPreview, wording: Wording): Card {
  const { language } = wording;
  const t = filledTextsIn(language);
  const p = previewTextsIn(language);
  const { pending, filled, others, isComparedAnew } = preview;
  const { id } = pending;
  const where = p.sentAt(shorten(pending.file, NAME), formatInstant(pending.at, wording));
  const round = shorten(filled.round.name, NAME);
  if (id === undefined) {
    const title = t.known(round, filled.unchanged);
    return sectionsCard({ where, title, after: [p.nothingToStore] }, wording);
  }
  const { replaced, doubtful } = remarksOn(filled, language, MOST_NAMED);
  const replaces = filled.changed.filter(isOwnWords).length;
  const store = replaces > 0 ? t.storeReplacing(replaces) : t.store;
  const [next] = others;
  const names = others.slice(0, MOST_ROUNDS).map(({ name }) => quoted(shorten(name, NAME), language));
  const fitsToo = next ? [t.fitsToo(commonTextsIn(language).listOf(names))] : [];
  const otherRound = next
    ? [
        {
          ...button(t.otherRound, 'place-answers', 'default', id, language),
          payload: payload('place-answers', language, { draft: id, round: next.id }),
        },
      ]
    : [];
  return sectionsCard(
    {
      where,
      title: t.holds(round, filled.changed.length, filled.unchanged),
      notices: [...(isComparedAnew ? [t.comparedAnew] : []), ...replaced],
      sections: [answersSection(filled, wording), ...doubtfulSection(doubtful, wording)],
      after: [...fitsToo, t.standsAs, p.notStoredYet(store)],
      actions: [
        button(store, 'confirm-answers', 'positive', id, language),
        ...otherRound,
        button(p.discard, 'discard-answers', 'default', id, language),
      ],
    },
    wording,
  );
}

function answersSection({ changed }: FilledRound, wording: Wording): Section {
  const title = filledTextsIn(wording.language).answers;
  return { title, groups: [{ lines: changed.map((line) => lineOf(line, wording)) }], of: 'answers' };
}

/** "metron · ● Förväntas uppnås · Enligt planering · Anna Ek" */
function lineOf(line: ChangedLine, { language }: Wording): Line {
  const { prompt, answer, person } = line;
  const { plan, round, expected } = prompt;
  const { symbol } = verdictMark(plan, round.kind, answer, language);
  const said = `${symbol}\u00A0${answerLine(plan, round, expected.item, answer, language)}`;
  return [
    { text: shorten(answeredName(line), NAME), look: 'bold' },
    { text: `${DOT}${said}` },
    { text: `${DOT}${person.name}`, look: 'subtle' },
  ];
}

function doubtfulSection(lines: readonly string[], { language }: Wording): readonly Section[] {
  if (lines.length === 0) return [];
  const title = previewTextsIn(language).toLookAt(lines.length);
  return [{ title, groups: [{ lines: lines.map(plainLine) }], of: 'findings' }];
}

/** What was stored. */
export function answersStoredCard(filled: FilledRound, file: string, wording: Wording): Card {
  const t = filledTextsIn(wording.language);
  const { changed, unchanged, round } = filled;
  return sectionsCard(
    {
      where: shorten(file, NAME),
      title: t.stored(shorten(round.name, NAME), changed.length),
      after: [t.stands, ...(unchanged > 0 ? [t.wereThere(unchanged)] : [])],
    },
    wording,
  );
}

/** What is in the way of storing the answers of a file. */
export function unreadableAnswersCard(file: string, faults: readonly Finding[], wording: Wording): Card {
  const { language } = wording;
  const p = previewTextsIn(language);
  const lines = faults.map((fault) => plainLine(findingLine(withColumns(fault, language), language)));
  const groups = [{ lines }];
  const sections: readonly Section[] = [{ title: p.faultsIn(faults.length), groups, of: 'faults' }];
  const title = filledTextsIn(language).unreadable;
  return sectionsCard({ where: shorten(file, NAME), title, sections, after: [p.correctAndSend] }, wording);
}

/** A finding with columns as the reader may head them. */
function withColumns<F extends Finding>(fault: F, language: Language): F {
  const { column } = filledTextsIn(language);
  const { at, code, limit } = fault;
  if (code === 'unknown-key') return { ...fault, limit: String(limit).split(',').map(column).join(', ') };
  return code === 'guessed' || code === 'missing-variable' ? fault : { ...fault, at: column(at) };
}

export function answersDiscardedCard(file: string, wording: Wording): Card {
  const t = filledTextsIn(wording.language);
  const title = previewTextsIn(wording.language).discarded;
  return sectionsCard({ where: shorten(file, NAME), title, after: [t.nothingChanged] }, wording);
}
