/** Tabs that part no cells: behind the mark of a list. */

/** "-⇥Måla fyren": Word's mark of a list, and its text. */
const TABBED = /^(?:[^\S\t\n]*([-–─―])|\s*([•▪◦·●►▸▶➢➤»§Øü*]|o(?=\t)))\t+(?=["”]?\p{L}[^\t]*$)/u;

/** "att⇥uppdra åt hamnchefen", among what is decided. */
const TABBED_AT = /^(\s*att)\t+(?=\p{Ll}[^\t]*$)/u;

/** "2.1⇥Nämndmål: Kajen är öppen": Word's number of a heading, and its text; below a row it is one as well. */
const TABBED_NUMBER = /^(\s*\d{1,2}(?:\.\d{1,2}){0,3}\.?)\t+(?=["”]?\p{Lu}[^\t]*$)/u;

/** "1)⇥utreda en bastu", below "Bolaget har fått i uppdrag att": a list that counts. */
const TABBED_SMALL = /^\s*\d{1,2}[.)]\t+(?=(?!att\s)\p{Ll}[^\t]*$)/u;

/** "•⇥Indikator: Antal gäster⇥Mål: 40⇥Utfall: 31": an item whose cells say themselves what they are. */
const TABBED_FIELDS = /^\s*[•▪◦·●-]\t+(\p{Lu}[^\t:]{2,25}:\s[^\t]+)((?:\t+\p{Lu}[^\t:]{1,25}:\s[^\t]+)+)$/u;

/**
 * The line, with a blank for the tab between the mark of a list and its text: a tab parts cells elsewhere.
 * @param isBelowRow whether the line above is a row
 */
export function withoutTab(line: string, isBelowRow: boolean): string {
  return line
    .replace(TABBED_AT, '$1 ')
    .replace(TABBED_NUMBER, isBelowRow ? '$&' : '$1 ')
    .replace(TABBED_SMALL, isBelowRow ? '$&' : '• ')
    .replace(TABBED_FIELDS, (_, name: string, fields: string) => `• ${name}${fields.replace(/\t+/g, ', ')}`)
    .replace(TABBED, (_, dash?: string, dot?: string) => `${(dash ?? dot)?.replace('o', '◦')} `);
}
