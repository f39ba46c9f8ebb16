/** What the auditor's test has found, in words: on its card, in a preview, and in a terminal. */
import type { Language } from '../../domain/language.ts';
import { type Item, isGoal, itemOf, questionsOf } from '../../domain/plans/plan.ts';
import type { AuditFinding, AuditRule } from '../../domain/reports/audit-finding.ts';
import type { Audited } from '../../domain/reports/auditing.ts';
import { isHistory } from '../../domain/rounds/round.ts';
import { capitalise } from '../format.ts';
import { countItems } from '../kinds.ts';
import { apartText, respondentName } from '../names.ts';
import { commonTextsIn } from '../texts/common.ts';
import { kindTextsIn } from '../texts/kinds.ts';
import { auditTextsIn } from './audit-texts.ts';

/** What is told as one: an answer, or an item, that lacks something of one kind; a goal may lack several of its criteria. */
export interface AuditEntry {
  readonly finding: AuditFinding;
  /** What is lacking, in its own words. */
  readonly abouts: readonly string[];
}

export function auditEntries(audited: Audited, language: Language): readonly AuditEntry[] {
  const alike = Map.groupBy(
    audited.findings,
    ({ rule, item, respondent = '' }) => `${rule} ${item} ${respondent}`,
  );
  return [...alike.values()].flatMap((findings) => {
    const [finding] = findings;
    const abouts = findings.flatMap((one) => aboutText(audited, one, language) ?? []);
    return finding ? [{ finding, abouts }] : [];
  });
}

/** "3 saker att rätta innan ni publicerar", or where nothing was found "12 av 12 mål kan följas från plan till rapport" */
export function auditFindingText(audited: Audited, language: Language): string {
  const t = auditTextsIn(language);
  const { findings, items } = audited;
  const { round } = audited.compiled.summary.state;
  if (items.length === 0 && findings.length === 0) return t.nothing;
  if (findings.length === 0) return followedText(audited, language);
  const count = auditEntries(audited, language).length;
  return isHistory(round) ? t.notFollowed(count) : t.toMend(count);
}

/** "9 av 12 mål kan följas från plan till rapport" */
function followedText({ followed, items }: Audited, language: Language): string {
  const t = auditTextsIn(language);
  const [only, ...others] = items;
  if (!only || others.length > 0) return t.followed(followed.length, items.length, kindsOf(items, language));
  return t.onlyFollowed(capitalise(kindTextsIn(language).definite[only.kind]), followed.length === 1);
}

/** "mål, åtaganden och uppdrag" */
function kindsOf(items: readonly Item[], language: Language): string {
  const t = kindTextsIn(language);
  const kinds = new Set(items.map(({ kind }) => (isGoal({ kind }) ? t.goals : t.nouns[kind])[1]));
  return commonTextsIn(language).listOf([...kinds]);
}

/** What stands below the finding: how many can be followed, and what the report is silent about. */
export function auditLead(audited: Audited, language: Language): readonly string[] {
  const { findings, items, untold } = audited;
  const t = auditTextsIn(language);
  return [
    ...(findings.length > 0 && items.length > 0 ? [`${followedText(audited, language)}.`] : []),
    ...(untold.length > 0 ? [t.untold(countItems(untold, language))] : []),
  ];
}

export function testedText({ tested }: Audited, language: Language): readonly string[] {
  const t = auditTextsIn(language);
  return tested.length === 0 ? [] : [t.tested(tested.map((rule) => t.looksFor[rule]).join(', '))];
}

/** A rule with how much was found by it, and what it means where that is not plain: "Svar saknas (4)". */
export function ruleText(rule: AuditRule, count: number, language: Language) {
  const { rules, notes }: { rules: Record<AuditRule, string>; notes: Partial<Record<AuditRule, string>> } =
    auditTextsIn(language);
  return { heading: `${rules[rule]} (${count})`, note: notes[rule] };
}

/** An item as it is named on a line: by its own name, never by its indicator's. */
export function auditedName({ compiled }: Audited, finding: AuditFinding): string {
  const item = itemOf(compiled.summary.state.plan, finding.item);
  return capitalise(item?.short ?? item?.title ?? finding.item);
}

/** What stands behind a name that others have that something was found about: " (En trygg stad)". */
export function auditedApart(
  { compiled, findings }: Audited,
  finding: AuditFinding,
  language: Language,
): string {
  const { plan } = compiled.summary.state;
  const item = itemOf(plan, finding.item);
  const named = new Set(findings.map((one) => one.item));
  return item ? apartText(plan, item, ({ id }) => named.has(id), language) : '';
}

/** Whose answer it is, where each unit answers. */
export function auditedUnit(
  { compiled }: Audited,
  { item, respondent }: AuditFinding,
  language: Language,
): string | undefined {
  const { state, areas } = compiled.summary;
  const line = areas
    .flatMap(({ lines }) => lines)
    .find((one) => one.item.id === item && one.respondent === respondent);
  return line?.unit === undefined ? undefined : respondentName(state, line, language);
}

function aboutText(
  { compiled }: Audited,
  { rule, about }: AuditFinding,
  language: Language,
): string | undefined {
  if (about === undefined || rule === 'criterion-unmentioned') return about;
  if (rule === 'stale-text') return auditTextsIn(language).sameAs(about);
  const question = questionsOf(compiled.summary.state.plan).find(({ id }) => id === about);
  return question?.label[language] ?? about;
}

/** One line a finding, for a terminal: "Svar saknas  mal-klimat  Klimatneutralt". */
export function auditLines(audited: Audited, language: Language): readonly string[] {
  const { rules } = auditTextsIn(language);
  return audited.findings.map((finding) => {
    const told = [auditedUnit(audited, finding, language), aboutText(audited, finding, language)];
    const line = [rules[finding.rule], finding.item, auditedName(audited, finding), ...told];
    return line.filter((part) => part !== undefined).join('  ');
  });
}

/**
 * What a preview tells of the test: its finding, and how much was found by each rule ("Svar saknas (4)"), what matters most first.
 * @param most rules that are told of
 */
export function auditPreview(audited: Audited, language: Language, most = 5): readonly string[] {
  const t = auditTextsIn(language);
  const byRule = [...Map.groupBy(auditEntries(audited, language), ({ finding }) => finding.rule)];
  const shown = byRule.slice(0, most).map(([rule, found]) => ruleText(rule, found.length, language).heading);
  return [
    `${auditFindingText(audited, language)}.`,
    ...shown,
    ...(byRule.length > most ? [t.more(byRule.length - most)] : []),
  ];
}

/** The same for other programs. */
export function auditJson({ compiled, findings, tested, items, followed, untold }: Audited) {
  const idsOf = (some: readonly Item[]) => some.map(({ id }) => id);
  return {
    round: compiled.summary.state.round.id,
    findings: findings.map(({ rule, item, respondent, about }) => ({
      ...{ rule, item, respondent: respondent ?? null, about: about ?? null },
    })),
    ...{ tested, items: idsOf(items), followed: idsOf(followed), untold: idsOf(untold) },
  };
}
