import assert from 'node:assert/strict';
import type { Choice } from '../../../src/views/status/choice.ts';
import { choiceCard } from '../../../src/views/status/choice.ts';
import { anItem, aPlan, aRound, NOW } from '../../build.ts';
import { elementsOf, textOf } from '../../cards.ts';

const WORDING = { language: 'sv', timezone: 'Europe/Stockholm', now: NOW } as const;
const LONG = `Malmö stad arbetar för att ${'fler barn och unga ska '.repeat(6)}växa upp`;

const goal = anItem({ id: 'goal', title: LONG });
const task = anItem({ id: 'task', kind: 'assignment', title: 'Utred hur kajerna används' });
const plan = aPlan({ items: [goal, task] });
const round = aRound({ name: 'Delårsrapport 2025' });
const of = (item: Choice['item'], rest: Partial<Choice> = {}): Choice => ({ plan, round, item, ...rest });

function tooltipsOf(card: unknown): unknown[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ title, tooltip }) => `${title} | ${tooltip}`);
}

describe('A choice', () => {
  it('names what fits in full, beside a short button that says which one it is about', () => {
    const card = choiceCard([of(goal), of(task)], 'show', WORDING);
    assert.match(
      textOf(card),
      new RegExp(`^Vilket menar du\\?\n1 mål och 1 uppdrag stämmer.+\n${LONG}\nMål\nVisa\n`),
    );
    assert.deepEqual(tooltipsOf(card), [
      `Visa | Visa: ${LONG}\u00A0· Mål`,
      'Visa | Visa: Utred hur kajerna används\u00A0· Uppdrag',
    ]);
  });

  it('tells the same item apart by unit, round and plan', () => {
    const pulse = aRound({ id: 'pulse', name: 'Puls i höst' });
    const programme = { ...plan, title: 'Program' };
    const card = choiceCard(
      [of(task, { unit: 'Stadskontoret' }), of(task, { round: pulse }), of(task, { plan: programme })],
      'show',
      WORDING,
    );
    assert.match(textOf(card), /Det du skrev finns på tre ställen\./);
    const names = tooltipsOf(card);
    assert.equal(new Set(names).size, 3);
    assert.match(String(names[0]), /Stadskontoret\u00A0· Delårsrapport 2025/);
    assert.match(String(names[1]), /Puls i höst/);
    assert.match(String(names[2]), /Program$/);
  });

  it('asks which of your questions you mean, and says how to find those that are not shown', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      of(anItem({ id: `${index}`, title: `Mål ${index}` })),
    );
    const text = textOf(choiceCard(many, 'open', WORDING));
    assert.match(
      text,
      /^Vilken fråga menar du\?\n8 av dina frågor stämmer med det du skrev\. Här är de sex första\./,
    );
    assert.match(text, /Mål 5\nSvara$/);
    assert.doesNotMatch(text, /Mål 6/);
  });
});
