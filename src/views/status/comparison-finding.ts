/** What a comparison comes to: who stands better only where that can be told. */
import { shortNameOf } from '../../domain/plans/plan.ts';
import type { Compared, Comparison } from '../../domain/status/compared.ts';
import { areAlike, type Standing, standingBeside, standingOut } from '../../domain/status/comparison.ts';
import { gapsIn } from '../../domain/status/gaps.ts';
import type { PastAnswer } from '../../domain/status/history.ts';
import { countsOf } from '../../domain/status/summary.ts';
import { capitalise, shorten, type Wording } from '../format.ts';
import { nameInSentence } from '../kinds.ts';
import { markInSentence, spreadText, verdictMark } from '../marks.ts';
import { commonTextsIn } from '../texts/common.ts';
import { lower } from '../texts/words.ts';
import { comparisonTextsIn } from './comparison-texts.ts';
import { factsTextsIn } from './facts-texts.ts';
import { historyTextsIn } from './history-texts.ts';
import { changeWords } from './past.ts';
import { yearsOf } from './plot-texts.ts';

interface Finding {
  readonly title: string;
  readonly notes: readonly string[];
}

/** Characters of a name in a title, and names there. */
const NAME = 120;
const NAMES = 3;

export function comparisonFinding(comparison: Comparison, wording: Wording): Finding {
  switch (comparison.of) {
    case 'items':
      return ofItems(comparison, wording);
    case 'rounds':
      return overRounds(comparison, wording);
    case 'units':
      return ofUnits(comparison, wording);
  }
}

function standingOf({ plan, round, assessment }: Compared): Standing {
  return { plan, round, verdict: assessment };
}

function markOf({ plan, round, assessment }: Compared, { language }: Wording): string {
  return markInSentence(verdictMark(plan, round.kind, assessment, language));
}

function nameOf({ plan, item }: Compared, { language }: Wording): string {
  return nameInSentence(plan, item, language, NAME);
}

function ofItems({ all }: Comparison, wording: Wording): Finding {
  const t = comparisonTextsIn(wording.language);
  const [first, second, ...others] = all;
  if (!second || others.length > 0) return ofMany(all, wording);
  const [name, other] = [capitalise(nameOf(first, wording)), nameOf(second, wording)];
  const standing = standingBeside(standingOf(first), standingOf(second));
  if (standing === 'same') return { title: t.same(name, other, markOf(first, wording)), notes: [] };
  if (standing) return { title: t[standing](name, other), notes: [] };
  const title = t.apart(name, markOf(first, wording), capitalise(other), markOf(second, wording));
  const isJudged = [first, second].every(({ assessment }) => assessment && assessment.status !== 'unknown');
  return { title, notes: [isJudged ? t.notComparable : t.notJudged] };
}

function ofMany(all: readonly Compared[], wording: Wording): Finding {
  const { language } = wording;
  const t = comparisonTextsIn(language);
  const standings = all.map((one) => ({ ...standingOf(one), one }));
  const best = standingOut(standings, 'better');
  if (best) return { title: t.best(capitalise(nameOf(best.one, wording)), all.length), notes: [] };
  const worst = standingOut(standings, 'worse');
  if (worst) return { title: t.worst(capitalise(nameOf(worst.one, wording)), all.length), notes: [] };
  const [first] = all;
  if (first && areAlike(standings))
    return { title: factsTextsIn(language).allAlike(all.length, markOf(first, wording)), notes: [] };
  const names = all.map((one) => nameOf(one, wording));
  const list = commonTextsIn(language);
  const rest = names.length - NAMES;
  const named = rest > 1 ? `${names.slice(0, NAMES).join(', ')} ${list.andMore(rest)}` : list.listOf(names);
  return { title: capitalise(t.severalSideBySide(named)), notes: [] };
}

/** "Öresundsmetron: bättre än i delårsrapporten 2024, från ◆ förväntas uppnås delvis till ● förväntas uppnås" */
function overRounds({ all, lacking }: Comparison, wording: Wording): Finding {
  const t = comparisonTextsIn(wording.language);
  const [newest] = all;
  const oldest = all.at(-1) ?? newest;
  const name = capitalise(shortNameOf(newest.plan, newest.item));
  const [before, after] = [answerIn(oldest), answerIn(newest)];
  const missing =
    lacking.length > 0 ? [t.nothingIn(commonTextsIn(wording.language).listOf(lacking.map(String)))] : [];
  if (!before || !after)
    return { title: lacking.length > 0 ? t.noneOf(name) : t.notAnswered(name), notes: missing };
  if (all.length === 1) return { title: t.onlyOne(name), notes: [...missing, t.oneMore] };
  const when = historyTextsIn(wording.language).inRound(oldest.round.name);
  const gaps = gapsIn(all.map(({ round }) => round)).map((gap) => t.nothingIn(yearsOf(gap)));
  const notes = missing.length > 0 ? missing : gaps;
  return { title: t.overTime(name, lower(changeWords(before, after, when, wording))), notes };
}

function answerIn({ plan, round, item, assessment }: Compared): PastAnswer | undefined {
  return assessment && { plan, round, item, assessment };
}

function ofUnits({ all }: Comparison, wording: Wording): Finding {
  const { language } = wording;
  const [{ plan, round, item }] = all;
  const said = all.flatMap(({ assessment }) => assessment ?? []);
  const spread = { counts: countsOf(plan, said), missing: all.length - said.length };
  const name = capitalise(shorten(shortNameOf(plan, item), NAME));
  const title = comparisonTextsIn(language).unitsOf(name, spreadText(plan, round.kind, spread, language));
  return { title, notes: [] };
}
