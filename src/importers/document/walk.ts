import { demandFewer } from '../../domain/plans/plan-findings.ts';
import { type Announced, announcesHere, isList, styleOf, withoutNumber } from './announced.ts';
import type { Block } from './blocks.ts';
import { type Label, labelOf, titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { announcedBy, type Named, type NamedKey, partedText } from './named.ts';
import { assignmentIn, isAssignment, namingOf, passageIn } from './naming.ts';
import { type Outline, type Section, type SetBy, sectionAt } from './outline.ts';
import { isGoalKey, isNamedKey } from './phrases.ts';
import { type Naming, Places } from './places.ts';
import { isOfGoal, type Said } from './said.ts';
import { withoutStop } from './sentences.ts';
import { startOf } from './spelling.ts';
import type { DocumentWords } from './words.ts';

/** Labels that stand inside tables, and part nothing. */
const IN_TABLES: readonly Label[] = ['commitment', 'comment'];
/** Walks through the document once, and lays what it says under the goal, area or assignment that it stands under. */
export function outlineOf(
  blocks: readonly Block[],
  contents: readonly Line[],
  words: DocumentWords,
  setBy: SetBy = 'board',
): Outline {
  const named = contents.filter(({ text }) => !titleOf(text, words));
  const walk = new Walk(new Set(named.map(({ text }) => startOf(text))), words, setBy);
  for (const [index, block] of blocks.entries()) walk.take(block, blocks[index - 1], blocks[index + 1]);
  walk.end();
  // A goal that a board's goal stands under is the council's.
  for (const { kind, isPlain, parent } of walk.entries)
    if (kind === 'boardGoal' && !isPlain && parent?.isPlain) parent.kind = 'councilGoal';
  return walk;
}

class Walk implements Outline {
  readonly rest: Section[] = [];
  readonly loose: Line[] = [];
  readonly #chapters: ReadonlySet<string>;
  readonly #words: DocumentWords;
  readonly #places: Places;
  #section: Section | undefined;
  #announced: Announced | undefined;
  /** The indicator or commitment that a line has named, and whether all below it is about it. */
  #said: { readonly of: Said; readonly isHeading: boolean } | undefined;

  constructor(chapters: ReadonlySet<string>, words: DocumentWords, setBy: SetBy) {
    this.#chapters = chapters;
    this.#words = words;
    this.#places = new Places(setBy);
  }

  get entries() {
    return this.#places.entries;
  }

  take(block: Block, above: Block | undefined, below: Block | undefined): void {
    if (block.kind === 'row') {
      if (this.#announced?.style !== 'heading') this.end();
      this.#keep(block);
      return;
    }
    const { text, isProminent } = block;
    const named = titleOf(text, this.#words, isProminent);
    const label = labelOf(text, this.#words, isProminent);
    if (named?.kind === 'area' && this.#isOverview(below)) this.#keep(block);
    else if (isAssignment(text) && (!named || named.kind === 'assignment'))
      this.#takeAssignment(block, named);
    else if (named) this.#takeNamed(named, block);
    else if (label && this.#announce(label, block, above, below)) return;
    else if (this.#announced && this.#takeAnnounced(this.#announced, block)) return;
    else if (this.#chapters.has(startOf(text))) this.#openSection(label, block, true);
    else if (label && !IN_TABLES.includes(label)) this.#openSection(label, block);
    else if (this.#takeFields(block)) return;
    else if (!label && isProminent) this.#openSection(undefined, block);
    else this.#keep(block);
  }

  /** In the overview of goals an area's name stands for a row: the area itself has a goal below it. */
  #isOverview(below: Block | undefined): boolean {
    if (this.#section?.label !== 'goalsOverview' || !below) return false;
    return (
      labelOf(below.text, this.#words) !== 'boardGoal' &&
      titleOf(below.text, this.#words)?.kind !== 'councilGoal'
    );
  }

  #takeNamed(named: Named, block: Block): void {
    if (named.title === '') {
      this.#miss(block);
      return;
    }
    const isListed = block.kind === 'bullet' && this.#announced !== undefined;
    if (!isListed) this.#announced = undefined;
    this.#enter(named.kind, namingOf(block, named), block.isProminent);
  }

  #enter(kind: NamedKey, naming: Naming, isHeading: boolean): void {
    this.#said = undefined;
    if (kind === 'indicator' || kind === 'commitment') {
      this.#say(kind, naming, isHeading);
      return;
    }
    const entry =
      kind === 'area'
        ? this.#places.enterArea(naming)
        : kind === 'assignment'
          ? this.#places.addAssignment(naming)
          : this.#places.enterGoal(kind, naming);
    this.#section = entry.sections.at(-1);
  }

  #say(kind: Said['kind'], { title, line, level, definition }: Naming, isHeading: boolean): void {
    this.#places.close(level, false);
    const { owner } = this.#places;
    const { name, fields } = partedText(title, this.#words);
    if (!owner || name === '') {
      this.#miss({ line, text: title });
      return;
    }
    const said: Said = {
      ...{ kind, title: withoutStop(name), line, texts: definition ? [definition] : [] },
      fields: fields.map((field) => ({ ...field, line })),
    };
    owner.said.push(said);
    demandFewer(owner.said);
    this.#said = { of: said, isHeading };
  }

  #takeAssignment(block: Block, named: Named | undefined): void {
    const { naming, rest } = assignmentIn(block, named);
    if (!(block.kind === 'bullet' && this.#announced)) this.#announced = undefined;
    this.#enter('assignment', naming, block.isProminent);
    if (rest) this.#keep({ ...block, text: rest });
  }

  /** A label below which something is named; an `Inriktningsmål` has its area's name above it. */
  #announce(label: Label, block: Block, above: Block | undefined, below: Block | undefined): boolean {
    const { kind, isPlural } = announcedBy(block.text, this.#words, block.isProminent) ?? {
      kind: label,
      isPlural: false,
    };
    // The first line of a document is its title.
    if (!isNamedKey(kind) || kind === 'area' || !above) return false;
    const isGoal = isGoalKey(kind);
    const isOne = (kind === 'boardGoal' || kind === 'directionGoal') && !isPlural;
    if (!isOne && !announcesHere(block, below, isGoal, this.#words)) return false;
    this.end();
    if (kind === 'directionGoal' && above && above.kind !== 'row' && above.text.length <= 200)
      this.#takeAreaAbove(above);
    this.#said = undefined;
    this.#places.close(block.level, kind === 'assignment');
    if (this.#chapters.has(startOf(block.text)) && kind === 'assignment') this.#places.leave();
    if (!isOne) this.#openSection(label, block);
    const home = { current: this.#places.current, section: this.#section };
    this.#announced = { kind, block, isPlural, home, style: undefined, taken: 0 };
    if (isGoal && (!below || below.kind === 'row' || labelOf(below.text, this.#words))) this.end();
    return true;
  }

  #takeAreaAbove(above: Block): void {
    this.#dropHeading(above);
    const title = above.text.replace(/^\d{1,2}[.)]\s*/, '');
    this.#enter('area', { title, line: above.line, level: above.level, number: '' }, above.isProminent);
  }

  /** What was taken for a heading of its own turned out to be the area's name. */
  #dropHeading(block: Block): void {
    const sections = this.#places.current?.sections ?? this.rest;
    const last = sections.at(-1);
    if (last && last.line === block.line && last.blocks.length === 0) sections.pop();
    else if (last?.blocks.at(-1) === block) last.blocks.pop();
  }

  #takeAnnounced(announced: Announced, block: Block): boolean {
    const style = styleOf(announced, block, this.#words);
    if (style === undefined) return false;
    if (style === 'over') {
      this.end();
      return false;
    }
    announced.style = style;
    announced.taken += 1;
    const { kind } = announced;
    const { text } = block;
    const level = block.level > 0 ? block.level : announced.block.level > 0 ? announced.block.level + 1 : 0;
    const number = /^\d{1,2}(?:\.\d{1,2})*/.exec(text)?.[0] ?? '';
    const title = withoutNumber(text);
    if (kind === 'directionGoal' && style === 'sentence') {
      this.#enter(kind, passageIn(block, title, number, level), false);
      this.#keep(block);
      this.#announced = undefined;
    } else if (kind === 'boardGoal' && style === 'sentence') {
      // A goal of Malmö's may be two sentences.
      this.#enter(kind, { title, line: block.line, level, number }, false);
    } else this.#enter(kind, namingOf(block, { title, number }, level), style === 'heading');
    return true;
  }

  /** What is announced has been named, or never is. */
  end(): void {
    const announced = this.#announced;
    this.#announced = undefined;
    if (!announced) return;
    if (announced.taken === 0 && isGoalKey(announced.kind)) this.#miss(announced.block);
    if (!isList(announced)) return;
    this.#places.current = announced.home.current;
    this.#section = announced.home.section;
  }

  /** "Målvärde: 75 %", of what has been named above it. */
  #takeFields(block: Block): boolean {
    const { name, fields } = partedText(block.text, this.#words);
    if (name !== '' || fields.length === 0) return false;
    const { line } = block;
    const own = fields.map((field) => ({ ...field, line }));
    const { current } = this.#places;
    if (this.#said) this.#said.of.fields.push(...own);
    else if (current && own.every((field) => isOfGoal(field, this.#words))) current.fields.push(...own);
    else return false;
    return true;
  }

  #openSection(label: Label | undefined, block: Block, isChapter = false): void {
    this.#said = undefined;
    if (isChapter) this.#places.current = undefined;
    else if (label === undefined) this.#places.close(block.level, true);
    const { text: heading, line, level } = block;
    this.#section = { label, heading, line, level, isChapter, blocks: [] };
    (this.#places.current?.sections ?? this.rest).push(this.#section);
  }

  #miss({ line, text }: Pick<Block, 'line' | 'text'>): void {
    this.loose.push({ number: line, text });
    demandFewer(this.loose);
  }

  #keep(block: Block): void {
    if (this.#said?.isHeading && block.kind !== 'row') {
      this.#said.of.texts.push(block.kind === 'bullet' ? `– ${block.text}` : block.text);
      return;
    }
    this.#said = undefined;
    if (!this.#section) {
      this.#section = sectionAt('', block.line);
      this.rest.push(this.#section);
    }
    this.#section.blocks.push(block);
  }
}
