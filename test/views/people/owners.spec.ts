import assert from 'node:assert/strict';
import { type OwnedItem, ownedItems } from '../../../src/domain/people/owners.ts';
import { ownersCard, ownersFoundCard, ownersSavedCard } from '../../../src/views/people/owners.ts';
import { ownersFormCard } from '../../../src/views/people/owners-form.ts';
import { aPerson, aRound } from '../../build.ts';
import { elementsOf, inputsOf, isJson, type Json, textOf } from '../../cards.ts';
import { smallState, wordingIn } from '../gallery/states.ts';

describe('The cards of owners', () => {
  const wording = wordingIn('sv');
  const look = { from: 0, canChange: true };
  const { plan, ownerships, people } = smallState();
  const owned = ownedItems(plan, ownerships, people);
  const unowned = ownedItems(plan, [], people);

  function of(id: string): OwnedItem {
    return owned.find(({ item }) => item.id === id) ?? assert.fail(id);
  }

  function inUnits(count: number): OwnedItem {
    const person = aPerson();
    const owners = Array.from({ length: count }, (_, index) => ({
      id: person.id,
      unit: `Enhet ${index + 1}`,
      person,
      deputy: undefined,
    }));
    return { ...of('cities'), owners };
  }

  const buttons = (card: unknown) => elementsOf(card).filter(({ verb }) => verb === 'edit-owners');
  const folds = (card: unknown) => elementsOf(card).filter(({ type }) => type === 'Action.ShowCard');

  it('tell a dozen buttons apart by the whole title that each is about, where Teams knows them and where not', () => {
    const all = buttons(ownersCard(unowned, look, wording));
    assert.equal(new Set(all.map(({ tooltip }) => tooltip)).size, unowned.length);
    assert.ok(all.every(({ title }) => title === 'Välj'));
    const [, second] = all;
    assert.equal(second?.tooltip, 'Välj ansvarig: Mängden avfall som eldas minskar');
    const fallback: Json = isJson(second?.fallback) ? second.fallback : {};
    assert.equal(fallback.tooltip, second?.tooltip);
  });

  it('tell the same goal in two plans apart', () => {
    const next = { ...plan, title: 'Nämndsbudget 2026', year: 2026 };
    const card = ownersCard([of('metro'), { ...of('metro'), plan: next }], look, wording);
    assert.deepEqual(
      buttons(card).map(({ tooltip }) => tooltip),
      ['2025', '2026'].map((year) => `Ändra ansvariga: Öresundsmetron (Nämndsbudget ${year})`),
    );
  });

  it('have a sentence for one, for two and for many that all have an owner', () => {
    const said = (items: readonly OwnedItem[]) => textOf(ownersCard(items, look, wording)).split('\n')[1];
    assert.equal(said([of('inquiry')]), '1 uppdrag har en ansvarig');
    assert.equal(said([of('inquiry'), of('charters')]), 'Båda har en ansvarig: 1 åtagande och 1 uppdrag');
    assert.match(said(owned) ?? '', /^Allt har en ansvarig: /);
  });

  it('show three units, and unfold more than that', () => {
    assert.deepEqual(folds(ownersCard([inUnits(3), of('metro')], look, wording)), []);
    const [fold] = folds(ownersCard([inUnits(5), of('metro')], look, wording));
    assert.equal(fold?.title, 'Visa 5 enheter');
    assert.match(textOf(fold?.card), /^Enhet 1: Anna Ek\n[\s\S]*Enhet 5: Anna Ek$/);
  });

  it('say how the units are seen where there is no room for them', () => {
    const many = Array.from({ length: 12 }, () => inUnits(80));
    const card = ownersCard(many, look, wording);
    assert.deepEqual(folds(card), []);
    assert.match(textOf(card), /\nSkriv ”ägare” och namnet för att se enheterna\.\n[\s\S]*\n80 enheter\n/);
    assert.match(textOf(ownersFoundCard([inUnits(80)], look, wording)), /Enhet 80: Anna Ek/);
  });

  it('answer a question about one with a sentence, and say that many are the best of what fits', () => {
    const found = (items: readonly OwnedItem[]) =>
      textOf(ownersFoundCard(items, { ...look, canChange: false }, wording));
    assert.match(found([of('metro')]), /\nAnna Ek ansvarar för Öresundsmetron\n/);
    assert.match(
      found([{ ...of('waste'), owners: [] }]),
      /\nMålet ”Mängden avfall som eldas minskar” saknar ansvarig\n/,
    );
    assert.doesNotMatch(found(owned), /stämmer bäst/);
    assert.match(found([...owned, ...owned, ...owned]), /Här visas de tolv som stämmer bäst\./);
  });

  it('name the round in a sentence when owners are saved, and say that nobody is asked when there are none', () => {
    const rounds = [aRound(), aRound({ name: 'Puls 2025' })];
    const saved = (one: OwnedItem) =>
      textOf(ownersSavedCard(one, { rounds, answered: [], later: [], isAnyNow: true }, wording));
    assert.match(saved(of('charters')), /ansvarar nu för åtagandet ”Teckna fler avtal/);
    assert.match(saved(of('metro')), /frågan i delårsrapporten 2025 och i ”Puls 2025” får den nu/);
    assert.match(saved({ ...of('metro'), owners: [] }), /Ingen får frågan förrän någon ansvarar/);
  });

  it('ask for the name of a new unit before its owner, and have a notice directly below the title', () => {
    const card = ownersFormCard({ owned: inUnits(1), people, mark: 'x' }, wording, 'Någon annan har ändrat.');
    assert.deepEqual(
      inputsOf(card).map(({ id, label }) => [id, label]),
      [
        ['owner_0', 'Ansvarig för Enhet 1'],
        ['newUnit', 'Enhetens namn'],
        ['owner_1', 'Ansvarig för den nya enheten'],
      ],
    );
    assert.match(textOf(card), /\nVem ansvarar för [^\n]+\nNågon annan har ändrat\.\n/);
  });

  it('call an item by its own kind', () => {
    const short = { ...of('charters'), item: { ...of('charters').item, short: 'chartern' } };
    const card = ownersFormCard({ owned: short, people, mark: 'x' }, wording);
    assert.match(textOf(card), /\nÅtagande: \nTeckna fler avtal/);
  });
});
