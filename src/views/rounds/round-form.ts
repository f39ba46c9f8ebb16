/** The form for a new round, and what will happen when it is opened. */
import { ROUND_KINDS } from '../../domain/answers/scale.ts';
import { isDate } from '../../domain/dates.ts';
import type { Finding } from '../../domain/errors.ts';
import type { PlanVersion } from '../../domain/plans/plan.ts';
import { MAX_ROUND_NAME, type RoundWish } from '../../domain/rounds/open-round.ts';
import type { ProposedRound } from '../../domain/rounds/propose-round.ts';
import { ONLY } from '../../domain/rounds/scope.ts';
import { type Card, payload } from '../card.ts';
import { formatDay, formatMonth, shorten, type Wording } from '../format.ts';
import { findingLine } from '../texts/findings.ts';
import { managingTextsIn } from './managing-texts.ts';
import { type RoundField, roundCardOf } from './round-card.ts';

export const ROUND_INPUTS = {
  ...{ plan: 'plan', kind: 'kind', name: 'name', from: 'from', to: 'to', due: 'due' },
  ...{ only: 'only', areas: 'areas', approval: 'approval' },
} as const;

/** Stands for all: an input without a value says nothing. */
export const ALL = 'all';

export interface RoundFormLook {
  readonly plan: PlanVersion;
  readonly plans: readonly PlanVersion[];
  /** What the form is filled in with. */
  readonly wish: RoundWish;
  readonly notice?: string | undefined;
}

/** What is proposed, as a wish: with the usual name, where last year's had none to go by. */
export function wishOf(
  { name, ...proposed }: ProposedRound,
  plan: PlanVersion,
  { language }: Wording,
): RoundWish {
  const t = managingTextsIn(language);
  const usual = t.names[proposed.kind](formatMonth(proposed.from, language), plan.year);
  return { ...proposed, name: name ?? usual };
}

export function roundFormCard({ plan, plans, wish, notice }: RoundFormLook, wording: Wording): Card {
  const { language } = wording;
  const t = managingTextsIn(language);
  return roundCardOf({
    language,
    where: plan.title,
    title: t.whichRound,
    notices: notice === undefined ? [] : [notice],
    lead: [t.isProposed],
    fields: fieldsOf(plan, plans, wish, wording),
    actions: [
      { title: t.showFirst, payload: payload('preview-round', language, { shown: plan.id }), isFirst: true },
    ],
  });
}

function fieldsOf(
  plan: PlanVersion,
  plans: readonly PlanVersion[],
  wish: RoundWish,
  { language }: Wording,
): readonly RoundField[] {
  const t = managingTextsIn(language);
  const choice = (
    id: string,
    label: string,
    value: string,
    options: readonly { readonly title: string; readonly value: string }[],
  ): RoundField => ({ type: 'choice', id, label, value, options, placeholder: t.chooseOne });
  const day = (id: string, label: string, value: string): RoundField => ({
    ...{ type: 'date', id, label, value, error: t.chooseDay },
  });
  const areas = plan.items.filter(({ kind }) => kind === 'area');
  const ofPlans = plans.map(({ id, title }) => ({ title: shorten(title, NAME), value: id }));
  return [
    ...(plans.length > 1 ? [choice(ROUND_INPUTS.plan, t.plan, plan.id, ofPlans)] : []),
    choice(
      ROUND_INPUTS.kind,
      t.kind,
      wish.kind,
      ROUND_KINDS.map((kind) => ({ title: t.kinds[kind], value: kind })),
    ),
    {
      ...{ type: 'text', id: ROUND_INPUTS.name, label: t.name, value: wish.name },
      ...{ maxLength: MAX_ROUND_NAME, error: t.writeName },
    },
    day(ROUND_INPUTS.from, t.from, wish.from),
    day(ROUND_INPUTS.to, t.to, wish.to),
    day(ROUND_INPUTS.due, t.due, wish.due),
    choice(ROUND_INPUTS.only, t.asksAbout, wish.only ?? ALL, [
      { title: t.all, value: ALL },
      ...ONLY.map((only) => ({ title: t.only[only], value: only })),
    ]),
    ...(areas.length > 1
      ? [
          {
            ...{ type: 'several' as const, id: ROUND_INPUTS.areas, label: t.areas, help: t.allAreas },
            value: (wish.areas ?? []).join(','),
            options: areas.map(({ id, title }) => ({ title: shorten(title, NAME), value: id })),
          },
        ]
      : []),
    choice(
      ROUND_INPUTS.approval,
      t.approval,
      wish.approval ?? 'none',
      (['none', 'area'] as const).map((value) => ({ title: t.approvals[value], value })),
    ),
  ];
}

/** Characters of the name of a plan or an area. */
const NAME = 80;

/**
 * What is wrong with what was filled in: "Sista svarsdag: 15 jan har redan passerat".
 * @param isNamed whether it is said of which field; not where there is only one
 */
export function faultsText(findings: readonly Finding[], wording: Wording, isNamed = true): string {
  const { language } = wording;
  const t = managingTextsIn(language);
  const told = (value: Finding['value']) =>
    typeof value === 'string' && isDate(value) ? formatDay(value, wording) : value;
  const names: Readonly<Record<string, string>> = {
    ...{ kind: t.kind, name: t.name, from: t.from, to: t.to, due: t.due, approval: t.approval },
    ...{ scope: t.asksAbout, area: t.areas },
  };
  return findings
    .map((finding) => {
      const line = findingLine(
        { ...finding, value: told(finding.value), limit: told(finding.limit) },
        language,
      );
      const name = names[finding.at];
      if (name === undefined) return line;
      return line.replace(`${finding.at}: `, isNamed ? `${name.replace(/\?$/, '')}: ` : '');
    })
    .join('; ');
}
