import type { Language } from '../../../src/domain/language.ts';
import { chainFindings, chainOf, progressOf } from '../../../src/domain/rounds/chain.ts';
import type { Round } from '../../../src/domain/rounds/round.ts';
import { type Timeline, timelineCard } from '../../../src/views/rounds/timeline.ts';
import { aRound } from '../../build.ts';
import type { Cards } from './gallery.ts';
import { longText, wordingIn } from './states.ts';

const HOLIDAYS = new Map([['2025-10-30', 'påhittad dag']]);

export function timelineCards(language: Language): Cards {
  const wording = wordingIn(language);
  const round = aRound({ due: '2025-09-15' });
  const others = (count: number): Round[] =>
    Array.from({ length: count }, (_, index) =>
      aRound({ id: `other-${index}`, name: `${index} ${longText('å', 80)}` }),
    );
  const made = (
    { to, kind }: { readonly to: string; readonly kind: string },
    {
      council = [],
      today = '2025-09-01',
      pauses = [],
      ...more
    }: Partial<Timeline> & {
      readonly council?: readonly string[];
      readonly today?: string;
      readonly pauses?: readonly { readonly from: string; readonly to: string }[];
    } = {},
  ) => {
    const calendar = { councilDays: council, pauses };
    const period = { to, kind, due: more.round?.due };
    const chain = chainOf(period, calendar, HOLIDAYS);
    if (!chain) throw new Error('No chain');
    const findings = chainFindings(period, calendar, HOLIDAYS);
    return timelineCard(
      { chain, findings, progress: progressOf(chain, today), round: undefined, others: [], ...more },
      wording,
    );
  };
  const interim = { kind: 'interim', to: '2025-08-31' };
  const october = ['2025-10-23'];
  return {
    'timeline of a round': made(interim, { council: october, round }),
    'timeline of several rounds': made(interim, { council: october, round, others: others(4) }),
    'timeline half-way': made(interim, { council: october, round, today: '2025-10-03' }),
    'timeline that is over': made(interim, { council: october, round, today: '2025-12-03' }),
    'timeline without a meeting': made(interim, { round }),
    'timeline of the year without a round': made(
      { kind: 'annual', to: '2025-12-31' },
      { council: ['2026-06-17'] },
    ),
    'timeline of four months': made({ kind: 'interim', to: '2025-04-30' }, { today: '2025-05-02' }),
    'timeline with a late due date': made(interim, {
      council: october,
      round: { ...round, due: '2025-10-01' },
    }),
    'timeline with a due date too late for the law': made(interim, {
      round: { ...round, due: '2025-10-20' },
    }),
    'timeline without a meeting in time': made(interim, { council: ['2025-11-27'], round }),
    'timeline without a meeting to come': made(interim, { council: ['2025-01-27'], round }),
    'timeline with a meeting on a Sunday': made(interim, { council: ['2025-10-26'], round }),
    'timeline with a meeting on a holiday': made(interim, { council: ['2025-10-30'], round }),
    'timeline with a meeting in a pause': made(interim, {
      council: october,
      pauses: [{ from: '2025-09-02', to: '2025-10-24' }],
      round,
    }),
  };
}
