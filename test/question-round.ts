/** A round in which one person is asked about every kind of item. */
import assert from 'node:assert/strict';
import { compileReport } from '../src/commands/status/compile-summary.ts';
import type { Item } from '../src/domain/plans/plan.ts';
import { type Bot, COORDINATOR } from './bot.ts';
import { dataOf, type Json, valuesOf } from './cards.ts';
import { ANNA, botWith, planOf } from './model-round.ts';
import { markdownOf } from './report-of.ts';

export const GOAL: Item = {
  id: 'goal',
  kind: 'boardGoal',
  title: 'Fler använder tjänsterna',
  short: 'tjänsterna',
};
const SERVICES: Item = {
  id: 'services',
  kind: 'indicator',
  parent: 'goal',
  title: 'Antal anslutna tjänster',
  short: 'antalet tjänster',
  measure: { type: 'number', target: { op: 'min', value: 168 } },
};
const SHARE: Item = {
  id: 'share',
  kind: 'indicator',
  parent: 'goal',
  title: 'Andel nöjda',
  short: 'andelen nöjda',
  measure: { type: 'number', unit: '%', target: { op: 'min', value: 70 }, bySex: true },
};
export const HANDBOOK: Item = {
  id: 'handbook',
  kind: 'commitment',
  title: 'Ta fram en handbok',
  short: 'handboken',
};
export const INQUIRY: Item = {
  id: 'inquiry',
  kind: 'assignment',
  title: 'Utred öppna data',
  short: 'utredningen',
};
const SAFETY: Item = { id: 'safety', kind: 'priority', title: 'Trygghet', short: 'tryggheten' };
export const ALL = [GOAL, SERVICES, SHARE, HANDBOOK, INQUIRY, SAFETY];

/** A round in which Anna is asked about everything, indicators too. */
export async function askAll(model: string, items: readonly Item[] = ALL): Promise<Bot> {
  return botWith(planOf(model, items), [[ANNA]], items);
}

export const say = async (bot: Bot, words: string) => (await bot.say(ANNA, words)).card;

export async function send(bot: Bot, card: unknown, inputs: Readonly<Record<string, string>>): Promise<Json> {
  const { card: after } = await bot.execute(ANNA, {
    ...dataOf(card, 'submit'),
    ...valuesOf(card),
    ...inputs,
  });
  assert.ok(after);
  return after;
}

export async function reportIn(bot: Bot, language: 'sv' | 'en'): Promise<string> {
  const summary = await compileReport(COORDINATOR, 'prov-interim-1', bot.deps);
  const wording = { language, timezone: 'Europe/Stockholm', now: bot.clock.now() };
  return markdownOf(summary, wording).replaceAll('\u00A0', ' ');
}
