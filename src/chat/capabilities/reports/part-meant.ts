/** Which round, and what part of it, somebody asks to have compiled. */
import { newestPlans, planOf } from '../../../commands/plans/find-plans.ts';
import type { CompileWish } from '../../../commands/reports/compile-round.ts';
import { nowAmong, roundsNow, seenRounds } from '../../../commands/rounds/seen-rounds.ts';
import type { Language } from '../../../domain/language.ts';
import { areaOf, type ItemKind, isGoal, itemOf, type PlanVersion } from '../../../domain/plans/plan.ts';
import { isSameTitle } from '../../../domain/plans/titles.ts';
import { isClosed, type Round } from '../../../domain/rounds/round.ts';
import { compareRounds, type ItemRef, lineagesOf, yearOf } from '../../../domain/status/history.ts';
import { compiledTextsIn } from '../../../views/reports/compiled-texts.ts';
import { takeKinds } from '../../grammar/filters.ts';
import type { Intent } from '../../grammar/intent.ts';
import { roundsNamed } from '../../grammar/round-words.ts';
import { foldText, Said } from '../../grammar/said.ts';
import { saysGoals } from '../../grammar/stage-words.ts';
import type { Turn } from '../../turn.ts';

/** What is to be compiled, and what is to be said of how the words were taken. */
interface Wished extends CompileWish {
  readonly notice?: string | undefined;
}

/** What is asked for, or why nothing is: a round is named that is not there. */
export async function meantIn(
  turn: Turn,
  { said = '', filter = {}, items = [], subject }: Intent,
): Promise<Wished | { readonly lacking: string }> {
  const { viewer, deps, wording } = turn;
  const seen = await seenRounds(viewer, deps);
  const [first] = filter.below ? [filter.below] : items;
  const isRoundAlone = subject === '' && !first && !/agenda/iu.test(said);
  const named = roundSaid(said, seen, isRoundAlone);
  if (named === 'none') return { lacking: noSuchRound(seen, wording.language) };
  const round = named ?? (await roundOf(first, seen, turn));
  if (!round) return {};
  const plan = await planOf(round, deps);
  const area = first && (await areaIn(plan, first, turn));
  const kind = filter.kinds?.[0] ?? kindIn(subject === '' ? said : '', plan);
  const isElse = area === undefined && kind === undefined && filter.unit === undefined && subject !== '';
  const called = isElse ? areaCalled(plan, subject, turn) : undefined;
  const notice = isElse ? noticeOf(subject, called, plan, wording.language) : undefined;
  const part = { area: area ?? called, unit: filter.unit, kind };
  return { round: named || first ? round.id : undefined, part, notice };
}

/** The one area that has the words in its name, or in which all lies that has them. */
function areaCalled(plan: PlanVersion, words: string, { deps }: Turn): string | undefined {
  const found = deps.findItems(plan, words).filter(({ fit }) => fit === 'name' || fit === 'words');
  const areas = found.filter(({ item }) => item.kind === 'area');
  const [only, ...others] = new Set(
    (areas.length > 0 ? areas : found).map(({ item }) => areaOf(plan, item)?.id),
  );
  return others.length === 0 ? only : undefined;
}

/** Nobody is to take the whole for the part that they asked for. */
function noticeOf(
  words: string,
  called: string | undefined,
  plan: PlanVersion,
  language: Language,
): string | undefined {
  const t = compiledTextsIn(language);
  if (called === undefined) return t.noSuchPart(words);
  const title = itemOf(plan, called)?.title ?? '';
  return isSameTitle(title, words) ? undefined : t.partFound(title);
}

/** @param seen those that whoever asks may see */
export function noSuchRound(seen: readonly Round[], language: Language): string {
  const t = compiledTextsIn(language);
  const names = seen.toSorted((a, b) => compareRounds(b, a)).map(({ name }) => name);
  return t.noSuchRound(t.listOf([...new Set(names)].slice(0, MOST_NAMES)));
}

const MOST_NAMES = 12;

/** "sammanställ förra delårsrapporten", and not what the change is told against: "jämfört med förra rapporten". */
const FORMER =
  /(?<!(?:mot|med|an|sedan|sen|fran|since|with|than|against|from) )(?<!\p{L})(?:forra|foregaende|fjolarets|previous|last year's)(?= (?:arets )?\p{L}*(?:rapport|delar|helar|arsanalys|omgang|puls|report|round|interim|annual))/u;

/** The newest of those that are named: "delårsrapporten 2019", "årsanalysen", "2020"; `none` for a year that no such round is of. */
function roundSaid(
  said: string,
  rounds: readonly Round[],
  isRoundAlone: boolean,
): Round | 'none' | undefined {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(said)?.[0];
  const spoken = roundsNamed(said, rounds);
  if (FORMER.test(foldText(said))) {
    const now = nowAmong(rounds);
    const [former] = (spoken.length > 0 ? spoken : rounds)
      .filter((round) => !now.includes(round) && isClosed(round))
      .toSorted((a, b) => compareRounds(b, a));
    return former ?? 'none';
  }
  const isMeant = (round: Round) => year === undefined || yearOf(round) === Number(year);
  const meant = (spoken.length > 0 ? spoken : year === undefined ? [] : rounds).filter(isMeant);
  // A year may be part of a name: "klimatneutral stad 2030".
  const isLacking = spoken.length > 0 || (year !== undefined && isRoundAlone && rounds.length > 0);
  if (meant.length === 0 && isLacking) return 'none';
  return meant.toSorted((a, b) => compareRounds(b, a))[0];
}

/** The round that asks about something now, or else the newest that has its plan; of nothing in particular, the one of now. */
async function roundOf(
  ref: ItemRef | undefined,
  seen: readonly Round[],
  { viewer, deps }: Turn,
): Promise<Round | undefined> {
  const now = await roundsNow(viewer, deps);
  if (!ref) return now[0];
  const newest = seen.toSorted((a, b) => compareRounds(b, a));
  return [...now, ...newest].find(({ plan }) => plan === ref.plan) ?? now[0];
}

/** The area of what is named, as a plan has it: what was meant may be of another year. */
async function areaIn(plan: PlanVersion, ref: ItemRef, { deps }: Turn): Promise<string | undefined> {
  const plans = await newestPlans(deps);
  const own = lineagesOf(plans)(ref).find((one) => one.plan === plan.id);
  const item = own && itemOf(plan, own.item);
  if (item) return areaOf(plan, item)?.id;
  const from = plans.find(({ id }) => id === ref.plan);
  const meant = from && itemOf(from, ref.item);
  return plan.items.find(({ kind, title }) => kind === 'area' && isSameTitle(title, meant?.title ?? ''))?.id;
}

/** "åtagandena"; "målen" are of the kind that the plan has, where it has one. */
function kindIn(said: string, { items }: PlanVersion): ItemKind | undefined {
  const kind = takeKinds(new Said(said));
  if (kind && kind !== 'area') return kind;
  if (!saysGoals(said.toLowerCase())) return undefined;
  const goals = new Set(items.filter(isGoal).map((item) => item.kind));
  return goals.size === 1 ? [...goals][0] : undefined;
}
