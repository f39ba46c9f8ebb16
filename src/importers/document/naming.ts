/** What a block names, and what it says beside the name. */
import { withoutNumber } from './announced.ts';
import type { Block } from './blocks.ts';
import { countedAs } from './chapters.ts';
import type { Named } from './named.ts';
import type { Naming } from './places.ts';
import type { Said } from './said.ts';
import { firstSentence, withoutStop } from './sentences.ts';

/** What of a text is not the sentence that names. */
function restAfter(title: string, name: string): string {
  return title.slice(name.length).replace(/^[.\s]+/, '');
}

/** A name with what its line says of it: the sentences after the first. */
export function namingOf(
  block: Block,
  { title, number }: Pick<Named, 'title' | 'number'>,
  level = block.level,
): Naming {
  const { line, isProminent } = block;
  const name = isProminent ? withoutStop(title) : firstSentence(title);
  return { title: name, line, level, number, definition: restAfter(title, name) };
}

/** The next of a series, by its number. */
export function countedNaming(block: Block): Naming {
  const number = countedAs(block.text);
  const title = withoutNumber(block.text);
  return namingOf(block, { title, number: number ? `${number.before}${number.last}` : '' });
}

/** An assignment's name; after "Uppdrag –" all of the paragraph is what was assigned, else what follows is told of it. */
export function assignmentIn(
  block: Block,
  named: Named | undefined,
): { readonly naming: Naming; readonly rest: string } {
  const naming = namingOf(block, { title: named?.title ?? block.text, number: '' });
  const { definition = '' } = naming;
  return named || block.isProminent
    ? { naming, rest: '' }
    : { naming: { ...naming, definition: '' }, rest: definition };
}

/** What a paragraph says after the name that is set in bold at its beginning. */
export function withoutLead({ text, lead = '' }: Block): string {
  return text.slice(lead.length).replace(/^[\s.:–-]+/, '');
}

/** A passage without a name of its own is called by its first sentence. */
export function passageIn(block: Block, title: string, number: string, level: number): Naming {
  const name = firstSentence(title);
  const isSentence = name.length < withoutStop(title).length;
  return { title: name, line: block.line, level, number, isSentence };
}

/** The name of an indicator or a commitment, and what its line says beside that and its values. */
export function saidName(
  kind: Said['kind'],
  text: string,
  isHeading: boolean,
): Pick<Said, 'kind' | 'title' | 'texts'> {
  const name = isHeading ? withoutStop(text) : firstSentence(text);
  const rest = restAfter(text, name);
  return { kind, title: name, texts: rest === '' ? [] : [rest] };
}

/** Of a heading its own; of a line that of what stands just below the heading that announces it. */
function levelBelow({ level }: Block, above: Block): number {
  return level > 0 ? level : above.level > 0 ? above.level + 1 : 0;
}

/** "2.1", before a name; empty where there is none. */
function numberOf(text: string): string {
  return /^\d{1,2}(?:\.\d{1,2})*/.exec(text)?.[0] ?? '';
}

/** What the board's name above an assignment says of it. */
export function ofBoard(naming: Naming, board: string | undefined): Naming {
  const definition = [board && `Ansvarig: ${board}`, naming.definition].filter(Boolean).join('\n\n');
  return board === undefined ? naming : { ...naming, definition };
}

/** What a list names in a block below the one that announces it. */
export function listedNaming(block: Block, above: Block, isLead: boolean): Naming {
  const title = withoutNumber((isLead && block.lead) || block.text);
  return { title, line: block.line, level: levelBelow(block, above), number: numberOf(block.text) };
}
