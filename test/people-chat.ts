/** The list of people, as a coordinator goes about it in the chat. */
import assert from 'node:assert/strict';
import type { Person } from '../src/domain/people/people.ts';
import type { Bot, Someone } from './bot.ts';
import { BY_ANNA } from './build.ts';
import { elementsOf, isJson, type Json, textOf, valuesOf } from './cards.ts';
import { ALEX } from './sample-round.ts';

/** The names of a list, each with what stands below it. */
export function linesOf(card: unknown): readonly string[] {
  return elementsOf(card)
    .filter(({ type }) => type === 'ColumnSet')
    .map((row) => {
      const texts = elementsOf(row).filter(({ type }) => type === 'TextBlock');
      return texts.map(({ text }) => String(text).replaceAll('\u00A0', ' ')).join(' | ');
    });
}

/** What a button sends, by its title. */
export function buttonOf(card: unknown, title: string): Json {
  const button = elementsOf(card).find((one) => one.title === title);
  assert.ok(button && isJson(button.data), `no button ${title}: ${textOf(card)}`);
  return button.data;
}

export function hasButton(card: unknown, title: string): boolean {
  return elementsOf(card).some((one) => one.title === title);
}

/** What Alex, who coordinates, does with the list. */
export function peopleDesk(bot: Bot) {
  const say = async (words: string) => (await bot.say(ALEX, words)).card;
  const press = async (card: unknown, title: string, filled: Json = {}) =>
    (await bot.execute(ALEX, { ...buttonOf(card, title), ...filled })).card;
  return {
    say,
    press,
    formOf: async ({ name }: Someone) => press(await say(`personer ${name}`), 'Ändra'),
    save: (form: unknown, filled: Json) => press(form, 'Spara', { ...valuesOf(form), ...filled }),
    stored: (id: string) => bot.deps.stores.people.read(id),
    /** Changes somebody behind the list's back. */
    become: (person: Someone, changed: Partial<Person>) =>
      bot.deps.stores.people.update(
        (all) => all.filter(({ id }) => id === person.id).map((one) => ({ ...one, ...changed })),
        BY_ANNA,
      ),
  };
}
