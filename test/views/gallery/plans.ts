import type { Finding } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { ProposedLink } from '../../../src/domain/plans/lineage.ts';
import type { PlanChange } from '../../../src/domain/plans/plan-changes.ts';
import type { Preview, StoredPreview } from '../../../src/domain/plans/preview.ts';
import {
  discardedCard,
  previewCard,
  storedCard,
  unreadableCard,
} from '../../../src/views/plans/plan-preview.ts';
import { refusalText } from '../../../src/views/plans/refusal-texts.ts';
import { findingLine } from '../../../src/views/texts/findings.ts';
import { aRound } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { linksOf, PLAN, planOfMany, previewOf, saysNothingNew, UNPLACED, unsureLinks } from './previews.ts';
import { largeState, wordingIn } from './states.ts';
import { worstPreviews } from './worst-previews.ts';

const FILE = 'nämndsbudget 2025.docx';
const ROUND = aRound();
const ROUNDS = [ROUND, aRound({ id: 'second', name: 'Puls i oktober' })];

/** What was read out of a file, to save as a plan or discard. */
export function planCards(language: Language): Cards {
  const worst = Object.entries(worstPreviews(largeState(false), wordingIn(language)));
  return {
    ...Object.fromEntries(worst.filter(([name]) => !name.startsWith('report'))),
    ...firstPlans(language),
    ...changedPlans(language),
    ...receipts(language),
  };
}

function firstPlans(language: Language): Cards {
  const wording = wordingIn(language);
  const areas = { ...PLAN, items: PLAN.items.filter(({ kind }) => kind === 'area') };
  const [work] = areas.items;
  const bare = { ...PLAN, items: PLAN.items.filter((item) => item.parent !== work?.id) };
  const outside = { ...PLAN, items: PLAN.items.map(({ parent: _, ...item }) => item) };
  return {
    'small plan': previewCard(previewOf(PLAN), wording),
    'small plan with one thing to look at': previewCard(
      previewOf(PLAN, { findings: UNPLACED.slice(0, 1) }),
      wording,
    ),
    'small plan with things to look at, that carries on earlier years': previewCard(
      previewOf(PLAN, { findings: UNPLACED, links: linksOf(3) }),
      wording,
    ),
    'plan that carries on one goal': previewCard(previewOf(PLAN, { links: linksOf(1) }), wording),
    'plan that may carry on goals of six years ago': previewCard(
      previewOf(PLAN, { links: unsureLinks() }),
      wording,
    ),
    'unchanged plan that may carry on one goal': previewCard(unchanged(unsureLinks().slice(1)), wording),
    'plan of many goals': previewCard(previewOf(planOfMany(false)), wording),
    'plan of many goals and assignments': previewCard(previewOf(planOfMany(true)), wording),
    'plan with an area that holds nothing': previewCard(previewOf(bare), wording),
    'plan of areas alone': previewCard(previewOf(areas), wording),
    'plan without areas': previewCard(previewOf(outside), wording),
    'plan without anything': previewCard(previewOf({ ...PLAN, items: [] }), wording),
  };
}

/** A plan that is as it is stored, and can be linked to an older one. */
function unchanged(links: readonly ProposedLink[]): Preview {
  return { ...previewOf(PLAN, { links, planVersion: PLAN.version }), plan: PLAN };
}

const SUBJECT = { item: 'waste', title: 'Mängden avfall som eldas minskar' };
const GONE = { change: 'removed', item: 'gone', title: 'Fler parker i innerstaden', owners: 1 } as const;
const GUESSES: readonly Finding[] = [
  { at: 'board', code: 'guessed', value: 'Kommunstyrelsen' },
  { at: 'year', code: 'guessed', value: 2025 },
];
const CHANGES: readonly PlanChange[] = [
  GONE,
  { change: 'removed', item: 'gone-too', title: 'Färre bilar i innerstaden' },
  { change: 'added', ...SUBJECT },
  { change: 'renamed', ...SUBJECT, before: 'Mindre avfall eldas' },
  { change: 'moved', ...SUBJECT, before: 'En grön stad' },
  { change: 'moved', item: 'work', title: 'En stad för arbete', before: 'En stad i förändring' },
  { change: 'changed', ...SUBJECT, fields: ['measure', 'desiredOutcome', 'respondents'] },
  { change: 'changed', item: 'energy', title: 'Energin används klokt', fields: [] },
];

function changedPlans(language: Language): Cards {
  const wording = wordingIn(language);
  const changed = (changes: readonly PlanChange[], more = {}) =>
    previewCard(previewOf(PLAN, { planVersion: 1, changes, ...more }), wording);
  const many = Array.from({ length: 20 }, (_, index) =>
    CHANGES.slice(1, 3).map((one) => ({ ...one, title: `${one.title}, del ${index + 1}` })),
  ).flat();
  const same = saysNothingNew(previewOf(PLAN, { planVersion: 1 }));
  return {
    'plan with one change': changed(CHANGES.slice(2, 3)),
    'plan with every sort of change, and an open round': changed(CHANGES, { openRounds: [ROUND] }),
    'plan with many changes, and two open rounds': changed(many, { openRounds: ROUNDS }),
    'plan with another title': changed([]),
    'plan that loses one goal': changed(CHANGES.slice(1, 2)),
    'plan that loses what has answers': changed([{ ...GONE, answers: 4 }, ...CHANGES.slice(1, 2)]),
    'plan that loses more than fits on a button': changed(
      Array.from({ length: 1200 }, (_, index) => ({
        ...GONE,
        item: `gone-${index}`,
        title: `${GONE.title}, del ${index + 1}`,
      })),
    ),
    'file with a guessed board, that may be one plan': previewCard(
      previewOf(PLAN, { findings: GUESSES.slice(0, 1), maybe: [PLAN] }),
      wording,
    ),
    'file with guessed board and year, that may be many plans': previewCard(
      previewOf(PLAN, {
        findings: GUESSES,
        maybe: Array.from({ length: 9 }, (_, at) => ({ ...PLAN, id: `p-${at}`, year: 2020 + at })),
      }),
      wording,
    ),
    'plan with a guessed board': previewCard(previewOf(PLAN, { findings: GUESSES }), wording),
    'plan that has changed in between': changed(CHANGES.slice(2, 4), { isComparedAnew: true }),
    'small plan that says nothing new': previewCard(same, wording),
    'small plan that somebody else has saved': previewCard({ ...same, isComparedAnew: true }, wording),
  };
}

function receipts(language: Language): Cards {
  const wording = wordingIn(language);
  const asked = PLAN.items.filter(({ kind }) => kind !== 'area');
  const stored = (unowned: StoredPreview['unowned'], more: Partial<StoredPreview> = {}) =>
    storedCard({ file: FILE, plan: PLAN, unowned, openRounds: [], linked: 0, ...more }, wording);
  const many = planOfMany(false);
  return {
    'saved plan that everybody owns': stored([]),
    'saved plan with one goal unowned, one link and an open round': stored(asked.slice(0, 1), {
      openRounds: [ROUND],
      linked: 1,
    }),
    'saved plan with all unowned and two open rounds': stored(asked, { openRounds: ROUNDS, linked: 2 }),
    'saved plan with many goals unowned': stored(
      many.items.filter(({ kind }) => kind !== 'area'),
      { plan: many },
    ),
    'file with a password': unreadableCard(FILE, [refusalText(FILE, 'encrypted', language)], wording),
    'file with three faults': unreadableCard(
      'plan.json',
      [
        findingLine({ code: 'wrong-type', at: 'year' }, language),
        findingLine({ code: 'wrong-type', at: 'items[0].kind' }, language),
        findingLine({ code: 'missing', at: 'title' }, language),
      ],
      wording,
    ),
    'discarded file': discardedCard(FILE, wording),
  };
}
