/** Tabs that part no cells: behind the mark of a list. */

/** "-⇥Måla fyren": Word's mark of a list, and its text. */
const TABBED = /^(?:[^\S\t\n]*([-–─―])|\s*([•▪◦·●►▸▶➢➤»§Øü]|o(?=\t)))\t+(?=["”]?\p{L}[^\t]*$)/u;

/** "att⇥uppdra åt hamnchefen", among what is decided. */
const TABBED_AT = /^(\s*att)\t+(?=\p{Ll}[^\t]*$)/u;

/** The line, with a blank for the tab between the mark of a list and its text: a tab parts cells elsewhere. */
export function withoutTab(line: string): string {
  return line
    .replace(TABBED_AT, '$1 ')
    .replace(TABBED, (_, dash?: string, dot?: string) => `${(dash ?? dot)?.replace('o', '◦')} `);
}
