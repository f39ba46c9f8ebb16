import assert from 'node:assert/strict';
import type { Item } from '../../../src/domain/plans/plan.ts';
import { finishCard, finishOfSeveralCard } from '../../../src/views/status/finish.ts';
import { anItem, aPlan, NOW } from '../../build.ts';
import { textOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: NOW } as const;

const told = (promised: Partial<Item>) => {
  const item = anItem({ kind: 'assignment', title: 'Utred en bastu', short: 'bastun', ...promised });
  return { named: { plan: aPlan({ items: [item] }), item, round: undefined, isPast: false }, statuses: [] };
};

describe('The card that tells when something is to be finished', () => {
  it('says it in the words of the plan, and where that names no day says so', () => {
    const one = (promised: Partial<Item>) =>
      textOf(finishCard(told(promised), undefined, undefined, WORDING));
    assert.match(
      one({ finish: 'hösten 2025' }),
      /Så anger planen när det ska vara klart med bastun: hösten 2025\n/,
    );
    assert.match(one({}), /Planen anger ingen slutdag för bastun\n/);
  });

  it('says it of each of several that has a day, and how the others are reported back', () => {
    const both = [told({ finish: 'hösten 2025' }), told({ reportBack: 'I årsanalysen' })];
    const text = textOf(finishOfSeveralCard(both, WORDING));
    assert.match(text, /Så anger planen när det ska vara klart med .+\n/);
    assert.match(text, /hösten 2025\n[\s\S]*I årsanalysen/);
  });
});
