/** What a list finds, in a sentence that can be said aloud. */
import {
  asksTrendOnly,
  DIRECTIONS,
  directionWord,
  severity,
  statusOfDirection,
  type Verdict,
} from '../../domain/answers/scale.ts';
import type { Language } from '../../domain/language.ts';
import { asksOf, type Item, isGoal, scaleOf } from '../../domain/plans/plan.ts';
import type { RoundState } from '../../domain/rounds/round-state.ts';
import {
  askedIn,
  asksForDeviations,
  fitting,
  isAboutAnswers,
  type RoundList,
} from '../../domain/status/list.ts';
import type { Filter } from '../../domain/status/question.ts';
import { type Count, countsOf, type SummaryEntry, type SummaryLine } from '../../domain/status/summary.ts';
import { countItems, nameInSentence } from '../kinds.ts';
import { markInSentence, verdictMark } from '../marks.ts';
import { listName } from '../names.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import { lower } from '../texts/words.ts';
import { listTextsIn } from './list-texts.ts';

const NAME = 120;

/** "3 av 12 mål förväntas inte uppnås", or where nothing is said of a status, how all of them fall. */
export function findingOf(list: RoundList, filter: Filter, language: Language): string {
  const t = listTextsIn(language);
  const { state, scope, entries } = list;
  const asked = askedIn(scope);
  if (scope.length === 0) return t.nothingSuch;
  if (asked.length === 0)
    return t.nobodyAsked(
      countItems(
        scope.map(({ item }) => item),
        language,
      ),
    );
  const [only, ...others] = asked;
  if (only && others.length === 0 && only.lines.length === 1) return ofOne(state, only, language);
  if (!isAboutAnswers(filter)) return fallOf(state, asked, language);
  return shareOf(state, asked, askedIn(entries), filter, language);
}

/**
 * What a list in order finds: "Sämst går det med klarspråket: ■ förväntas inte uppnås", "3 av 12 mål förväntas inte uppnås".
 * Undefined where one sentence does not say it.
 */
export function firstInOrder(
  { state, scope, entries }: RoundList,
  order: 'worst' | 'best',
  language: Language,
): string | undefined {
  const t = listTextsIn(language);
  const asked = askedIn(scope);
  const [first, ...others] = askedIn(entries);
  const [said] = first?.lines ?? [];
  if (!first || others.length === 0 || asked.some(({ isSpread }) => isSpread)) return undefined;
  const noun = nounOf(
    asked.map(({ item }) => item),
    language,
  );
  const rankOf = ({ lines: [line] }: SummaryEntry) => severity(line?.assessment?.status);
  const rank = rankOf(first);
  const [worst, best] = [severity('partly'), severity('met')];
  if (!said?.assessment || (order === 'best' && rank !== best)) return undefined;
  if (order === 'worst' && rank > worst) return t.noneDeviates(noun);
  const alike = [first, ...others].filter((one) => rankOf(one) === rank);
  const marks = alike.flatMap(({ lines: [line] }) =>
    line?.assessment ? verdictMark(state.plan, state.round.kind, line.assessment, language) : [],
  );
  const [mark] = marks;
  if (!mark || marks.some(({ word }) => word !== mark.word)) return undefined;
  if (alike.length > 1) return t.share(alike.length, asked.length, noun, mark.word);
  const name = nameInSentence(state.plan, first.item, language, NAME);
  return t.standsFirst[order](name, markInSentence(mark));
}

function ofOne({ plan, round }: RoundState, { item, lines }: SummaryEntry, language: Language): string {
  const t = listTextsIn(language);
  const name = listName(plan, item, NAME);
  const said = lines[0]?.assessment;
  return said ? t.oneSaid(name, verdictMark(plan, round.kind, said, language).word) : t.oneLacking(name);
}

/** "7 av 12 mål förväntas uppnås, 3 delvis, 1 inte och 2 saknar svar"; where units answer, their answers are counted. */
function fallOf(state: RoundState, asked: readonly SummaryEntry[], language: Language): string {
  const t = listTextsIn(language);
  const { lines, noun } = countedIn(asked, language);
  const [first, ...rest] = saidCounts(state, lines);
  const isSpread = asked.some((entry) => entry.isSpread);
  if (!first) {
    return isSpread ? t.answersReceived(0, lines.length) : t.lacking(lines.length, lines.length, noun);
  }
  const word = wordOf(state, first, language);
  const missing = lines.filter(({ assessment }) => !assessment).length;
  if (asked.every(({ item }) => item.kind === 'budget')) {
    const said = [first, ...rest].map((one) => t.statusCount(one.count, wordOf(state, one, language)));
    const all = countItems(
      asked.map(({ item }) => item),
      language,
    );
    return `${all}: ${t.listOf([...said, ...(missing > 0 ? [t.withoutAnswers(missing)] : [])])}`;
  }
  return t.listOf([
    t.share(first.count, lines.length, noun, word),
    ...rest.map((one) => `${one.count} ${withoutRepeated(word, wordOf(state, one, language))}`),
    ...(missing > 0 ? [isSpread ? t.missing(missing) : t.withoutAnswers(missing)] : []),
  ]);
}

/** What is counted: items by their kinds, or answers where units give several about one. */
export function countedIn(
  asked: readonly SummaryEntry[],
  language: Language,
): { readonly lines: readonly SummaryLine[]; readonly noun: string } {
  const isSpread = asked.some((entry) => entry.isSpread);
  const lines = asked.flatMap((entry) => (isSpread ? entry.lines : entry.lines.slice(0, 1)));
  const noun = isSpread
    ? kindTextsIn(language).answers[1]
    : nounOf(
        asked.map(({ item }) => item),
        language,
      );
  return { lines: isSpread ? [...new Set(lines)] : lines, noun };
}

/** How those who have answered fall; what nobody chose is left out. */
export function saidCounts({ plan }: RoundState, lines: readonly SummaryLine[]): readonly Count[] {
  const said = lines.flatMap(({ assessment }) => assessment ?? []);
  return countsOf(plan, said).filter(({ count }) => count > 0);
}

function wordOf({ plan, round }: RoundState, { verdict }: Count, language: Language): string {
  return verdictMark(plan, round.kind, verdict, language).word;
}

/** "delvis", where "förväntas uppnås" has just been said and "förväntas uppnås delvis" follows. */
function withoutRepeated(said: string, word: string): string {
  const before = lower(said).split(' ');
  const words = lower(word).split(' ');
  const rest = words.filter((one) => !before.includes(one));
  const isWithin = before.every((one) => words.includes(one));
  return isWithin && rest.length > 0 ? rest.join(' ') : lower(word);
}

function shareOf(
  state: RoundState,
  asked: readonly SummaryEntry[],
  hits: readonly SummaryEntry[],
  filter: Filter,
  language: Language,
): string {
  const t = listTextsIn(language);
  const [found, of] = [hits.length, asked.length];
  const noun = nounOf(
    asked.map(({ item }) => item),
    language,
  );
  if (filter.isAnswered !== undefined && !filter.statuses && !filter.directions && !filter.stages) {
    const all = asked.flatMap(({ lines }) => lines).length;
    if (found === 0) return t.answersReceived(filter.isAnswered ? 0 : all, all);
    return filter.isAnswered ? t.answeredShare(found, of, noun) : t.lacking(found, of, noun);
  }
  const counts = () => countsSaid(state, hits, filter, language);
  if (asksForDeviations(filter) && !filter.directions) {
    return found === 0 ? t.noneDeviates(noun) : t.deviating(found, of, noun, counts());
  }
  const [stage, ...stages] = filter.stages ?? [];
  if (stage && stages.length === 0 && !filter.statuses && !filter.directions)
    return t.atStage(found, of, noun, stage);
  const [word, ...others] = wordsAsked(state, filter, language);
  if (word === undefined || others.length > 0) {
    return found === 0 ? t.noneSuch(noun) : t.several(found, of, noun, counts());
  }
  if (found === 0) return t.none(noun, word);
  const isSpread = asked.some((entry) => entry.isSpread);
  return isSpread ? t.inSomeUnits(found, of, noun, word) : t.share(found, of, noun, word);
}

/** "3 förväntas uppnås delvis och 1 förväntas inte uppnås" */
function countsSaid(
  state: RoundState,
  hits: readonly SummaryEntry[],
  filter: Filter,
  language: Language,
): string {
  const t = listTextsIn(language);
  const lines = countedIn(hits, language).lines;
  const counts = saidCounts(state, fitting(lines, filter));
  return t.listOf(counts.map((one) => t.statusCount(one.count, wordOf(state, one, language))));
}

/** The words of what is asked for: where only trends are, those that are of its statuses. */
function wordsAsked({ plan, round }: RoundState, filter: Filter, language: Language): readonly string[] {
  const { statuses = [], directions } = filter;
  const isTrend = asksTrendOnly(asksOf(plan));
  const verdicts: readonly Verdict[] = isTrend
    ? (directions ?? DIRECTIONS.filter((one) => statuses.includes(statusOfDirection(one)))).map(
        (direction) => ({
          status: statusOfDirection(direction),
          direction,
        }),
      )
    : // A scale of one's own may lack a step.
      scaleOf(plan).filter(({ status }) => statuses.includes(status));
  if (directions && !isTrend)
    return statuses.length > 0 ? [] : directions.map((one) => directionWord(one, language));
  return [...new Set(verdicts.map((one) => verdictMark(plan, round.kind, one, language).word))];
}

/** "mål", "mål och uppdrag" */
function nounOf(items: readonly Item[], language: Language): string {
  const t = kindTextsIn(language);
  const nouns = items.map((item) => (isGoal(item) ? t.goals : t.nouns[item.kind])[1]);
  return listTextsIn(language).listOf([...new Set(nouns)]);
}
