import { stripTypeScriptTypes } from 'node:module';
import { type AnyNode, parse } from 'acorn';
import { type Edit, editsAt } from './operators.ts';
import { childrenOf, type Place, placeBelow } from './syntax.ts';

/** One small fault that could be put into a source. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What stood there, and what stands there now: each on one line, cut off when it is long. */
  readonly before: string;
  readonly after: string;
}

export interface MutatedFile {
  readonly mutants: readonly Mutant[];
  /** JavaScript that holds all of them, each behind a switch: `mutant(17) ? changed : original`. */
  readonly source: string;
}

/** What the switch is called in the mutated sources. It is put there as a global by the process that runs them. */
export const SWITCH = '__isMutated';

const TOP: Place = { parent: undefined, isTest: false, chain: undefined };

/**
 * Makes all mutants of a source at once, so that the sources are loaded once and not once for each.
 * @param first the number of the first; the others are counted on from it
 */
export function mutate(file: string, typescript: string, first: number): MutatedFile {
  // Types become blanks, so that every place is where it was in the source.
  const source = stripTypeScriptTypes(typescript, { mode: 'strip' });
  const mutants: Mutant[] = [];
  const hosted = new Map<AnyNode, { readonly id: number; readonly edit: Edit }[]>();

  function collect(node: AnyNode, place: Place): void {
    for (const edit of editsAt(node, place, source)) {
      const id = first + mutants.length;
      hosted.set(edit.host, [...(hosted.get(edit.host) ?? []), { id, edit }]);
      mutants.push({ file, ...told(edit, source) });
    }
    for (const child of childrenOf(node)) collect(child, placeBelow(node, place, child));
  }

  /** The text of a node with all switches in it. A changed text has none: two mutants are never on at once. */
  function render(node: AnyNode): string {
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      text += source.slice(at, child.start) + render(child);
      at = child.end;
    }
    text += source.slice(at, node.end);
    return (hosted.get(node) ?? []).reduce((rest, { id, edit }) => switched(node, id, edit, rest), text);
  }

  function switched(node: AnyNode, id: number, edit: Edit, original: string): string {
    if (node.type === 'BlockStatement') return `{ if (${SWITCH}(${id})) {} else ${original} }`;
    if (node.type === 'ExpressionStatement') return `{ if (!${SWITCH}(${id})) { ${original} } }`;
    const changed = source.slice(node.start, edit.start) + edit.text + source.slice(edit.end, node.end);
    return `(${SWITCH}(${id}) ? (${changed}) : (${original}))`;
  }

  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  collect(program, TOP);
  return { mutants, source: `const ${SWITCH} = globalThis.${SWITCH}; ${render(program)}` };
}

/** A mutant as it is listed: what is switched, as it was and as it is. */
function told({ host, start, end, text }: Edit, source: string): Omit<Mutant, 'file'> {
  const after = source.slice(host.start, start) + text + source.slice(end, host.end);
  return {
    line: source.slice(0, start).split('\n').length,
    before: onOneLine(source.slice(host.start, host.end)),
    after: onOneLine(after),
  };
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
