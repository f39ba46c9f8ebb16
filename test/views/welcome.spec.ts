import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/domain/language.ts';
import { payload } from '../../src/views/card.ts';
import { helpCard } from '../../src/views/help.ts';
import { welcomeCard } from '../../src/views/welcome.ts';
import { elementsOf, textOf } from '../cards.ts';

/** What fits a phone at double text size. */
const LONGEST_BUTTON = 18;

describe('The welcome and help', () => {
  const cardsIn = (language: (typeof LANGUAGES)[number]) => {
    const wording = { language, timezone: 'Europe/Stockholm', now: new Date('2025-09-01T08:00:00Z') };
    const commands = [{ usage: 'status [ord]', does: 'Visar läget.' }];
    const questions = [{ text: 'Hur går det?', payload: payload('say', language, { command: 'status' }) }];
    return {
      welcome: welcomeCard('Anna', questions, wording),
      help: helpCard(
        [{ topic: 'going', questions }],
        commands,
        { isChannel: true, guide: 'https://malvakt.exempel.se/guide' },
        wording,
      ),
    };
  };

  for (const language of LANGUAGES) {
    it(`have buttons that fit a phone, and headings that are told as such (${language})`, () => {
      for (const card of Object.values(cardsIn(language))) {
        const elements = elementsOf(card);
        const buttons = elements.filter(({ type }) => String(type).startsWith('Action.'));
        assert.ok(buttons.length > 0);
        for (const { title } of buttons) assert.ok(String(title).length <= LONGEST_BUTTON, String(title));
        const bold = elements.filter(({ type, weight }) => type === 'TextBlock' && weight === 'Bolder');
        for (const { text, style, size } of bold) assert.ok(style === 'heading' && size, String(text));
      }
    });
  }

  it('have no heading over nothing where there is nothing to ask', () => {
    const wording = { language: 'sv', timezone: 'Europe/Stockholm', now: new Date() } as const;
    const look = { isChannel: false, guide: undefined };
    const help = textOf(helpCard([{ topic: 'going', questions: [] }], [], look, wording));
    assert.doesNotMatch(help, /Hur det går/);
    assert.doesNotMatch(textOf(welcomeCard('', [], wording)), /Fråga mig till exempel/);
  });

  it('promise nobody a message who is on no list', () => {
    assert.match(textOf(cardsIn('sv').welcome), /Är du inget av det får du inga meddelanden från mig\./);
    assert.match(textOf(cardsIn('en').welcome), /If you are neither, you get no messages from me\./);
  });
});
