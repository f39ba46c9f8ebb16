import assert from 'node:assert/strict';
import type { Language } from '../../src/domain/language.ts';
import {
  capitalise,
  escapeMarkdown,
  formatDay,
  formatInstant,
  formatRange,
  formatTime,
  formatValue,
  paragraphs,
  shorten,
  type Wording,
} from '../../src/views/format.ts';
import { NOW } from '../build.ts';

/** What is never parted at the end of a line. */
function unparted(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

function wording(overrides: Partial<Wording> = {}): Wording {
  return { language: 'sv', timezone: 'Europe/Stockholm', now: NOW, ...overrides };
}

describe('formatDay', () => {
  const days: readonly [string, string, string][] = [
    ['2025-01-01', '1 jan', '1 Jan'],
    ['2025-02-28', '28 feb', '28 Feb'],
    ['2025-03-09', '9 mar', '9 Mar'],
    ['2025-04-30', '30 apr', '30 Apr'],
    ['2025-05-01', '1 maj', '1 May'],
    ['2025-06-06', '6 jun', '6 Jun'],
    ['2025-07-31', '31 jul', '31 Jul'],
    ['2025-08-31', '31 aug', '31 Aug'],
    ['2025-09-15', '15 sep', '15 Sep'],
    ['2025-10-10', '10 okt', '10 Oct'],
    ['2025-11-11', '11 nov', '11 Nov'],
    ['2025-12-24', '24 dec', '24 Dec'],
    ['2024-12-31', '31 dec 2024', '31 Dec 2024'],
    ['2026-01-02', '2 jan 2026', '2 Jan 2026'],
  ];
  for (const [day, sv, en] of days) {
    it(`writes ${day} as "${sv}" and "${en}" in September 2025`, () => {
      assert.equal(formatDay(day, wording()), unparted(sv));
      assert.equal(formatDay(day, wording({ language: 'en' })), unparted(en));
    });
  }

  it('knows which year it is where it is read', () => {
    const now = new Date('2025-12-31T23:30:00.000Z');
    assert.equal(formatDay('2026-01-15', wording({ now })), unparted('15 jan'));
    assert.equal(formatDay('2026-01-15', wording({ now, timezone: 'UTC' })), unparted('15 jan 2026'));
  });
});

describe('formatRange', () => {
  const ranges: readonly [from: string, to: string, sv: string][] = [
    ['2025-09-08', '2025-09-08', '8 sep'],
    ['2025-09-08', '2025-09-12', '8–12 sep'],
    ['2025-01-01', '2025-08-31', '1 jan–31 aug'],
    ['2024-01-01', '2024-08-31', '1 jan–31 aug 2024'],
    ['2024-12-01', '2024-12-31', '1–31 dec 2024'],
    ['2025-12-24', '2026-01-06', '24 dec 2025–6 jan 2026'],
  ];
  for (const [from, to, said] of ranges) {
    it(`writes ${from} to ${to} as "${said}" in September 2025`, () => {
      assert.equal(formatRange(from, to, wording()), unparted(said));
    });
  }
});

describe('formatTime', () => {
  const times: readonly [string, Language, string][] = [
    ['2025-09-03T08:42:00.000Z', 'sv', 'kl. 10.42'],
    ['2025-09-03T08:42:00.000Z', 'en', '10:42'],
    ['2025-01-03T08:05:59.999Z', 'sv', 'kl. 09.05'],
    ['2025-01-03T23:00:00.000Z', 'sv', 'kl. 00.00'],
    ['2025-09-03T20:15:00.000Z', 'en', '22:15'],
  ];
  for (const [instant, language, text] of times) {
    it(`writes ${instant} as "${text}"`, () => {
      assert.equal(formatTime(instant, wording({ language })), unparted(text));
    });
  }
});

describe('formatInstant', () => {
  const instants: readonly [string, Language, string][] = [
    ['2025-09-03T08:42:00.000Z', 'sv', '3 sep kl. 10.42'],
    ['2025-09-03T08:42:00.000Z', 'en', '3 Sep, 10:42'],
    ['2025-09-03T22:30:00.000Z', 'sv', '4 sep kl. 00.30'],
    ['2024-12-31T23:30:00.000Z', 'sv', '1 jan kl. 00.30'],
  ];
  for (const [instant, language, text] of instants) {
    it(`writes ${instant} as "${text}"`, () => {
      // A day and a time may stand on two lines.
      const [day = '', time = ''] = text.split(/ (?=kl|\d+:)/);
      assert.equal(formatInstant(instant, wording({ language })), `${unparted(day)} ${unparted(time)}`);
    });
  }
});

describe('formatValue', () => {
  const values: readonly [number | string, string | undefined, Language, string][] = [
    [192, undefined, 'sv', '192'],
    [12_500, undefined, 'sv', '12\u00A0500'],
    [12_500, 'kr', 'en', '12,500 kr'],
    [13.7, '%', 'sv', '13,7 %'],
    [13.7, '%', 'en', '13.7%'],
    [-4.5, undefined, 'sv', '\u22124,5'],
    [-4.5, '%', 'en', '\u22124.5%'],
    ['Nej', 'procent', 'sv', 'Nej'],
    [0, 'anslutna städer', 'sv', '0 anslutna städer'],
    [0.1 + 0.2, undefined, 'sv', '0,3'],
    ['Öka', undefined, 'sv', 'Öka'],
    ['12500', 'kr', 'sv', '12500 kr'],
  ];
  for (const [value, unit, language, text] of values) {
    it(`writes ${value} ${unit ?? 'without a unit'} as "${text}" in ${language}`, () => {
      assert.equal(formatValue(value, unit, language), unit ? text.replace(' ', '\u00A0') : text);
    });
  }
});

describe('formatValue of what no line of a phone holds', () => {
  it('parts the number and its unit, and never the number itself', () => {
    assert.equal(
      formatValue(1_234_567.5, 'kontakter i snitt', 'sv'),
      '1\u00A0234\u00A0567,5 kontakter i snitt',
    );
  });
});

describe('shorten', () => {
  const texts: readonly [string, number, string][] = [
    ['metron', 6, 'metron'],
    ['metron', 5, 'metr…'],
    ['en metro', 4, 'en…'],
    ['', 3, ''],
    ['👍👍👍', 3, '👍👍👍'],
    ['👍👍👍', 2, '👍…'],
  ];
  for (const [text, length, short] of texts) {
    it(`makes "${text}" fit in ${length} as "${short}"`, () => {
      assert.equal(shorten(text, length), short);
    });
  }
});

describe('capitalise', () => {
  const texts: readonly [string, string][] = [
    ['öresundsmetron', 'Öresundsmetron'],
    ['det brottsförebyggande arbetet', 'Det brottsförebyggande arbetet'],
    ['GCC:s charter', 'GCC:s charter'],
    ['3 spår', '3 spår'],
    ['', ''],
  ];
  for (const [text, capitalised] of texts) {
    it(`begins "${text}" as "${capitalised}"`, () => {
      assert.equal(capitalise(text), capitalised);
    });
  }
});

describe('escapeMarkdown', () => {
  const texts: readonly [string, string, string][] = [
    ['plain words', 'Vi har startat 3 av 4.', 'Vi har startat 3 av 4.'],
    ['stars and underscores', '*fet* _lut_', '\\*fet\\* \\_lut\\_'],
    ['a link', '[klicka](https://x.invalid)', '\\[klicka\\](https://x.invalid)'],
    ['a link with underscores', 'https://x.invalid/a_b/2025_c.pdf', 'https://x.invalid/a_b/2025_c.pdf'],
    ['what HTML writes for a sign', 'a &amp; b & c', 'a \\&amp; b & c'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['code and strike', '`kod` ~~bort~~', '\\`kod\\` \\~\\~bort\\~\\~'],
    ['a heading', '# Rubrik', '\\# Rubrik'],
    ['a list', '- ett\n+ två', '\\- ett\n\\+ två'],
    ['an indented list', '  - ett', '  \\- ett'],
    ['a quotation', '> sagt', '\\> sagt'],
    ['a dash within a line', 'a - b', 'a - b'],
    ['a number with a sign', '-4 grader', '-4 grader'],
    ['emoji and right-to-left text', '🎉 مرحبا', '🎉 مرحبا'],
  ];
  for (const [what, text, escaped] of texts) {
    it(`shows ${what} as it was written`, () => {
      assert.equal(escapeMarkdown(text), escaped);
    });
  }

  // CommonMark knows no escape before a digit: "\1. ett" is shown with its backslash.
  it('shows a numbered list as it was written', () => {
    assert.equal(escapeMarkdown('1. ett\n2) två'), '1\\. ett\n2\\) två');
  });
});

describe('paragraphs', () => {
  const texts: readonly [string, string, readonly string[]][] = [
    ['one line', 'Ett.', ['Ett.']],
    ['two lines', 'Ett.\nTvå.', ['Ett.', 'Två.']],
    ['blank lines between', 'Ett.\n\n \nTvå.\n', ['Ett.', 'Två.']],
    ['nothing', '', []],
    ['only blanks', ' \n ', []],
  ];
  for (const [what, text, lines] of texts) {
    it(`makes ${lines.length} of ${what}`, () => {
      assert.deepEqual(
        paragraphs(text),
        lines.map((line) => ({ text: line })),
      );
    });
  }
});
