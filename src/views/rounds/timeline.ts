/** By when each step of a report is to be done, for it to reach the council in time. */
import type { Chain, ChainDay, ChainFinding, ChainProgress, ChainStep } from '../../domain/rounds/chain.ts';
import { latestOf } from '../../domain/rounds/chain.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { type Card, fill, payload } from '../card.ts';
import { capitalise, DOT, escapeMarkdown, formatDay, shorten, type Wording } from '../format.ts';
import { periodOf } from '../marks.ts';
import { lower } from '../texts/words.ts';
import { type TimelineTexts, timelineTextsIn } from './timeline-texts.ts';

export interface Timeline {
  readonly chain: Chain;
  readonly findings: readonly ChainFinding[];
  readonly progress: ChainProgress;
  readonly round: Round | undefined;
  readonly others: readonly Round[];
}

/** Other rounds, each with a button. */
const OTHERS_AT_MOST = 3;
/** Characters of a round's name in what is read of a button. */
const NAME = 100;

export function timelineCard(shown: Timeline, wording: Wording): Card {
  const { language } = wording;
  const t = timelineTextsIn(language);
  const { chain, findings, round, others } = shown;
  const first = findings.find(breaks);
  const moreRounds = others.slice(0, OTHERS_AT_MOST).map((other) => ({
    name: escapeMarkdown([other.name, periodOf(other, wording)].join(DOT)),
    show: t.show,
    tooltip: t.showOf(shorten(other.name, NAME)),
    payload: payload('show-timeline', language, { round: other.id }),
  }));
  return fill('timeline', {
    language,
    where: [t.timeline, round ? escapeMarkdown(round.name) : nameOf(chain, wording)].join(DOT),
    title: escapeMarkdown(first ? titleOf(first, wording) : titleWhenFine(shown, wording)),
    lead: findings
      .flatMap((finding) => [
        ...(finding === first || !breaks(finding) ? [] : [`${titleOf(finding, wording)}.`]),
        ...whyOf(finding, wording),
      ])
      .map((text) => ({ text: escapeMarkdown(text) })),
    rows: chain.steps.map((step) => rowOf(step, shown, wording)),
    footer: [t.laws[chain.kind], ...(chain.isVoluntary ? [t.voluntary] : []), t.howCounted].map((text) => ({
      text,
    })),
    others: moreRounds,
  });
}

function breaks(finding: ChainFinding): finding is Breaking {
  return finding.code !== 'no-council-days';
}

/** "Delårsrapporten till och med 31 aug": where there is no round yet. */
function nameOf({ kind, to }: Chain, wording: Wording): string {
  const t = timelineTextsIn(wording.language);
  return t.period(t.reports[kind], formatDay(to, wording));
}

function titleWhenFine({ chain, progress: { next } }: Timeline, wording: Wording): string {
  const t = timelineTextsIn(wording.language);
  const day = (step: ChainStep) => formatDay(latestOf(chain, step) ?? chain.lastDay, wording);
  if (next === undefined) return t.allPassed;
  if (next !== 'answers') return t.nextStep(lower(t.steps[next]), day(next));
  return chain.council === undefined
    ? t.answersByLaw(day('answers'), formatDay(chain.lastDay, wording))
    : t.answersBy(day('answers'), formatDay(chain.council, wording));
}

/** Nobody has said when the council meets: that breaks nothing. */
type Breaking = Exclude<ChainFinding, { readonly code: 'no-council-days' }>;

function titleOf(finding: Breaking, wording: Wording): string {
  const t = timelineTextsIn(wording.language);
  switch (finding.code) {
    case 'no-council-in-time':
      return t.noCouncilInTime(formatDay(finding.lastDay, wording));
    case 'council-not-working':
      return t.councilOff(formatDay(finding.day, wording));
    case 'due-too-late':
      return t.dueTooLate(formatDay(finding.due, wording));
    case 'too-short':
      return t.tooShort(until(finding, wording));
  }
}

/** What would hold, in sentences. */
function whyOf(finding: ChainFinding, wording: Wording): readonly string[] {
  const t = timelineTextsIn(wording.language);
  const day = (one: string) => formatDay(one, wording);
  switch (finding.code) {
    case 'no-council-days':
      return [t.noCouncilDays(day(finding.lastDay)), t.howToSet];
    case 'no-council-in-time':
      return [
        ...(finding.next === undefined ? [] : [t.nextCouncil(day(finding.next))]),
        t.noCouncilWhy(day(finding.lastDay)),
      ];
    case 'council-not-working':
      return [t.councilOffWhy(t.dayOff(finding.why), day(finding.instead))];
    case 'due-too-late':
      return [t.dueTooLateWhy(day(finding.latest), until(finding, wording))];
    case 'too-short':
      return [t.tooShortWhy(day(finding.latest), day(finding.to))];
  }
}

function until(
  { council, lastDay }: { readonly council: string | undefined; readonly lastDay: string },
  wording: Wording,
): string {
  const t = timelineTextsIn(wording.language);
  return council === undefined
    ? t.toLastDay(formatDay(lastDay, wording))
    : t.toCouncil(formatDay(council, wording));
}

/** The step in which each finding shows. */
const BREAKS: Readonly<Record<ChainFinding['code'], ChainStep | undefined>> = {
  'no-council-days': undefined,
  'no-council-in-time': 'reach',
  'council-not-working': 'council',
  'due-too-late': 'answers',
  'too-short': 'answers',
};

function rowOf({ step, latest }: ChainDay, shown: Timeline, wording: Wording) {
  const t = timelineTextsIn(wording.language);
  const { round } = shown;
  const about = [
    ...markOf({ step, latest }, shown, t),
    t.who[step],
    ...(step === 'answers' && round ? [t.roundDue(formatDay(round.due, wording))] : []),
  ];
  return {
    name: [formatDay(latest, wording), t.steps[step]].join(DOT),
    about: capitalise(about.join(DOT)),
  };
}

/** Where a step is: symbol and word. */
function markOf(
  { step, latest }: ChainDay,
  { chain, findings, progress }: Timeline,
  t: TimelineTexts,
): readonly string[] {
  const codes = findings.map(({ code }) => code);
  if (codes.some((code) => BREAKS[code] === step || (code === 'too-short' && latest <= chain.to)))
    return [`✗\u00A0${t.breaks}`];
  // No tick: that the day has passed does not mean that the step was taken.
  if (progress.passed.includes(step)) return [t.passed];
  return progress.next === step ? [`→\u00A0${t.next}`] : [];
}
