import assert from 'node:assert/strict';
import type { WordedAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Item } from '../../../src/domain/plans/plan.ts';
import type { RoundState } from '../../../src/domain/rounds/round-state.ts';
import { statusesOf } from '../../../src/domain/status/item-status.ts';
import { linesOf } from '../../../src/domain/status/summary.ts';
import { entryCard } from '../../../src/views/status/entry-card.ts';
import { elementsOf, textOf } from '../../cards.ts';
import { smallState } from '../gallery/states.ts';

/** The card of an item, as it is on a day. */
function cardOf(item: string, state: RoundState<WordedAssessment>, day = '2025-09-01') {
  const hits = linesOf(state).map((line) => ({ state, line }));
  const status = statusesOf(hits).find(({ entry }) => entry.item.id === item);
  assert.ok(status);
  const wording = {
    language: 'sv' as const,
    timezone: 'Europe/Stockholm',
    now: new Date(`${day}T08:00:00Z`),
  };
  return entryCard(status, wording);
}

function closed(state: RoundState<WordedAssessment>): RoundState<WordedAssessment> {
  return { ...state, round: { ...state.round, state: 'closed' } };
}

describe('What the plan promises, on the card of one item', () => {
  const promising = (promised: Partial<Item>) => {
    const state = smallState();
    const items = state.plan.items.map((item) => (item.id === 'inquiry' ? { ...item, ...promised } : item));
    return cardOf('inquiry', { ...state, plan: { ...state.plan, items } });
  };

  it('stands among the facts, and is whole behind a button where it is long', () => {
    const planning = ['Utredningen tas fram.', 'Den går ut på remiss. '.repeat(20).trim()].join('\n\n');
    const card = promising({
      planning,
      finish: 'årsanalysen 2025',
      definition: 'Med kompetens menas utbildning.',
    });
    const text = textOf(card);
    assert.match(
      text,
      /När det ska vara klart: \nårsanalysen 2025\nDefinition: \nMed kompetens menas utbildning\.\n/,
    );
    assert.match(text, /Planering: \nUtredningen tas fram\. Den går ut på remiss\..*…\n/);
    const [fold] = elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');
    assert.equal(fold?.tooltip, 'Visa hela texten: planering');
    assert.equal(textOf(fold?.card), `Planering: ${planning.replace('\n\n', '\n')}`);
  });

  it('is said to stand in the plan where there is no room for it', () => {
    assert.match(
      textOf(promising({ planning: 'Ö. '.repeat(6600) })),
      /Resten står i planen ”Nämndsbudget 2025”\./,
    );
  });
});

describe('The card of one item', () => {
  it('calls it by its kind, and quotes its title', () => {
    const state = smallState({ answered: 8 });
    assert.match(textOf(cardOf('inquiry', state)), /Så går det med uppdraget ”Utred hur .+”\n/);
    assert.match(textOf(cardOf('charters', state)), /Så går det med åtagandet ”Teckna fler .+”\n/);
  });

  it('says nothing twice', () => {
    assert.doesNotMatch(textOf(cardOf('inquiry', smallState())), /Uppdrag: /);
  });

  it('says when the answer is due by where the day lies, and not in a round that is closed', () => {
    const state = smallState();
    assert.match(textOf(cardOf('waste', state)), /Svaret ska vara inne senast 15 sep\.$/);
    assert.match(
      textOf(cardOf('waste', state, '2025-09-15')),
      /Svaret ska vara inne senast i dag, 15 sep\.$/,
    );
    assert.match(textOf(cardOf('waste', state, '2025-09-16')), /Svaret skulle ha kommit senast 15 sep\.$/);
    assert.match(textOf(cardOf('waste', closed(state))), /Omgången stängdes utan svar på frågan\.$/);
    for (const id of ['waste', 'cities']) assert.doesNotMatch(textOf(cardOf(id, closed(state))), / än\s/);
  });

  it('waits for nothing in a round that is closed', () => {
    const state = closed(smallState());
    assert.match(textOf(cardOf('waste', state)), /Mängden avfall som eldas minskar: inget svar\n/);
    assert.doesNotMatch(textOf(cardOf('waste', state)), /inget svar än/);
    assert.match(textOf(cardOf('cities', state)), /Omgången stängdes utan svar på frågan\.$/);
    assert.match(
      textOf(cardOf('cities', closed(smallState({ answered: 6 })))),
      /2 av 3 enheter har svarat\.$/,
    );
  });

  it('waits for no answer once the round is closed', () => {
    const state = closed(smallState());
    assert.match(textOf(cardOf('waste', state)), /^Mängden avfall som eldas minskar: inget svar$/m);
    assert.match(
      textOf(cardOf('cities', state)),
      /: inget svar$[\s\S]*Omgången stängdes utan svar på frågan\.$/m,
    );
    assert.match(textOf(cardOf('waste', smallState())), /: inget svar än$/m);
  });

  it('says how many units have answered, and has a short button for each that says which', () => {
    assert.match(
      textOf(cardOf('cities', smallState())),
      /Ingen av de tre enheterna har svarat\. Svaren ska vara inne senast 15 sep\.$/,
    );
    assert.match(
      textOf(cardOf('cities', smallState({ answered: 6 }))),
      /2 av 3 enheter har svarat\. Svaren ska/,
    );
    const all = cardOf('cities', smallState({ answered: 7 }));
    assert.match(textOf(all), /Alla tre enheter har svarat\.$/);
    const buttons = elementsOf(all).filter(({ type }) => type === 'Action.Execute');
    assert.deepEqual(
      buttons.map(({ title, tooltip }) => [title, tooltip]),
      ['Fritidsförvaltningen', 'Fastighets- och gatukontoret', 'Stadskontoret'].map((unit) => [
        'Läs',
        `Läs: ${unit}`,
      ]),
    );
  });
});
