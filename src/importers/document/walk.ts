import { demandFewer } from '../../domain/plans/plan-findings.ts';
import { type Announced, announcesHere, boardAmong, isList, styleOf, withoutNumber } from './announced.ts';
import type { Block } from './blocks.ts';
import { bareLabelOf, countedAs, isChapterLine } from './chapters.ts';
import { type Label, labelOf, titleOf } from './labels.ts';
import type { Line } from './lines.ts';
import { announcedBy, type Named, type NamedKey, partedText, startsField } from './named.ts';
import { Names } from './names.ts';
import { assignmentIn, isAssignment, namingOf, ofBoard, passageIn, saidName, withoutLead } from './naming.ts';
import { type Outline, type Section, type SetBy, sectionAt } from './outline.ts';
import { isGoalKey, isNamedKey } from './phrases.ts';
import { type Naming, Places } from './places.ts';
import { isMeasured, isOfGoal, type Said } from './said.ts';
import { isNextOf, type Series, seriesFrom } from './series.ts';
import { startOf } from './spelling.ts';
import { statusIn, withoutSymbol } from './status-words.ts';
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
  const walk = new Walk(blocks, new Set(named.map(({ text }) => startOf(text))), words, setBy);
  for (const index of blocks.keys()) walk.take(index);
  walk.end();
  // A goal that a board's goal stands under is the council's.
  for (const { kind, isPlain, parent } of walk.entries)
    if (kind === 'boardGoal' && !isPlain && parent?.isPlain) parent.kind = 'councilGoal';
  return walk;
}

class Walk implements Outline {
  readonly rest: Section[] = [];
  readonly loose: Line[] = [];
  readonly #blocks: readonly Block[];
  readonly #chapters: ReadonlySet<string>;
  readonly #names: Names;
  readonly #words: DocumentWords;
  readonly #places: Places;
  #section: Section | undefined;
  #announced: Announced | undefined;
  /** Goals of which the next may come, whatever stands below the last. */
  #series: Series | undefined;
  /** What the label above says of the text that comes. */
  #bare: ReturnType<typeof bareLabelOf>;
  /** The indicator or commitment that a line has named, and whether all below it is about it. */
  #said: { readonly of: Said; readonly isHeading: boolean; readonly isListed: boolean } | undefined;

  constructor(
    blocks: readonly Block[],
    chapters: ReadonlySet<string>,
    words: DocumentWords,
    setBy: SetBy,
  ) {
    this.#blocks = blocks;
    this.#chapters = chapters;
    this.#words = words;
    this.#names = new Names(blocks, words);
    this.#places = new Places(setBy);
  }

  get entries() {
    return this.#places.entries;
  }

  take(index: number): void {
    const [above, block, below] = [this.#blocks[index - 1], this.#blocks[index], this.#blocks[index + 1]];
    if (!block) return;
    const bare = this.#bare;
    this.#bare = undefined;
    if (block.kind === 'row') {
      if (this.#announced?.style !== 'heading') this.end();
      this.#keep(block);
      return;
    }
    const { text, isProminent } = block;
    const named = this.#names.of(block);
    const label = labelOf(text, this.#words, isProminent);
    if (named?.kind === 'area' && this.#isOverview(below)) this.#keep(block);
    else if (isAssignment(text) && (!named || named.kind === 'assignment'))
      this.#takeAssignment(block, named);
    else if (named) this.#takeNamed(named, block);
    else if (label && this.#announce(label, block, above, below)) return;
    else if (this.#announced && this.#takeAnnounced(this.#announced, block, index)) return;
    else if (this.#series && !label && isNextOf(this.#series, block)) this.#takeNext(this.#series, block);
    else if (!label && block.level === 0 && isChapterLine(text)) this.#leave(block);
    else if (this.#chapters.has(startOf(text))) this.#openSection(label, block, true);
    else if (label && !IN_TABLES.includes(label)) this.#openSection(label, block);
    else if (this.#takeFields(block) || this.#takeBare(bare, block)) return;
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
    if (named.kind === 'area') this.#series = undefined;
    this.#enter(named.kind, namingOf(block, named), block.isProminent);
  }

  #enter(kind: NamedKey, naming: Naming, isHeading: boolean): void {
    this.#said = undefined;
    if (kind === 'indicator' || kind === 'commitment') {
      this.#say(kind, naming, isHeading);
      return;
    }
    const { line } = naming;
    const { name: title, symbol } = withoutSymbol(naming.title, this.#words);
    const entry = this.#places.enter(kind, { ...naming, title });
    this.#section = entry.sections.at(-1);
    if (symbol === '') return;
    // A symbol that means more than one thing says nothing for sure.
    if (statusIn(symbol, this.#words) === undefined) this.#miss({ line, text: `${symbol} ${title}` });
    else entry.fields.push({ key: 'status', years: [], text: symbol, line });
  }

  #say(kind: Said['kind'], { title, line, level, definition }: Naming, isHeading: boolean): void {
    this.#places.close(level, false);
    const { owner } = this.#places;
    const whole = definition ? `${title}. ${definition}` : title;
    const { name, fields } = partedText(whole, this.#words, kind === 'indicator');
    if (!owner || name === '') {
      this.#miss({ line, text: title });
      return;
    }
    const own = fields.map((field) => ({ ...field, line }));
    const said: Said = { ...saidName(kind, name, isHeading), line, fields: own };
    owner.said.push(said);
    demandFewer(owner.said);
    const isListed = this.#announced !== undefined && isList(this.#announced);
    this.#said = { of: said, isHeading, isListed };
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
    const home = { place: this.#places.here, section: this.#section };
    const none = { style: undefined, taken: 0, line: 0, isLed: false, board: undefined };
    this.#announced = { kind, block, isPlural, home, ...none };
    if (isGoal || kind === 'assignment') this.#series = undefined;
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

  #takeAnnounced(announced: Announced, block: Block, index: number): boolean {
    const board = boardAmong(announced, block);
    if (board !== undefined) {
      announced.board = board;
      return true;
    }
    const style = styleOf(announced, block, this.#words);
    if (style === undefined) return false;
    if (style === 'over') {
      this.end();
      return false;
    }
    const { kind } = announced;
    const series = isGoalKey(kind) && announced.taken === 0 ? seriesFrom(kind, block, this.#blocks, index) : undefined;
    announced.style = style;
    announced.taken += 1;
    announced.line = block.line;
    const { text } = block;
    const level = block.level > 0 ? block.level : announced.block.level > 0 ? announced.block.level + 1 : 0;
    const number = /^\d{1,2}(?:\.\d{1,2})*/.exec(text)?.[0] ?? '';
    const title = withoutNumber(style === 'lead' ? (block.lead ?? text) : text);
    if (style === 'lead') {
      this.#enter(kind, { title, line: block.line, level, number }, false);
      this.#keep({ ...block, text: withoutLead(block) });
    } else if (kind === 'directionGoal' && style === 'sentence') {
      this.#enter(kind, passageIn(block, title, number, level), false);
      this.#keep(block);
      this.#announced = undefined;
    } else if (kind === 'boardGoal' && style === 'sentence') {
      // A goal of Malmö's may be two sentences.
      this.#enter(kind, { title, line: block.line, level, number }, false);
    } else {
      const isHeading = style === 'heading' || series !== undefined;
      this.#enter(kind, ofBoard(namingOf(block, { title, number }, level), announced.board), isHeading);
    }
    if (!series) return true;
    this.#announced = undefined;
    this.#series = series;
    return true;
  }

  #takeNext(series: Series, block: Block): void {
    series.last += 1;
    this.#announced = undefined;
    const number = countedAs(block.text);
    const title = withoutNumber(block.text);
    const naming = namingOf(block, { title, number: number ? `${number.before}${number.last}` : '' });
    this.#enter(series.kind, naming, true);
  }

  /** "4 Ekonomi": what follows is of no goal. */
  #leave(block: Block): void {
    this.end();
    this.#series = undefined;
    this.#places.leave();
    this.#openSection(undefined, block, true);
  }

  /** @param bare what the label above says of it */
  #takeBare(bare: ReturnType<typeof bareLabelOf>, block: Block): boolean {
    const { text, line, isProminent } = block;
    const { current } = this.#places;
    if (isProminent || !current || block.kind === 'row') return false;
    this.#bare = bareLabelOf(text, this.#words);
    if (this.#bare !== undefined) return true;
    if (bare !== 'desiredOutcome') return false;
    current.fields.push({ key: bare, years: [], text, line });
    return true;
  }

  /** What is announced has been named, or never is. */
  end(): void {
    const announced = this.#announced;
    this.#announced = undefined;
    if (!announced) return;
    if (announced.taken === 0 && isGoalKey(announced.kind)) this.#miss(announced.block);
    if (!isList(announced)) return;
    // What follows a list of several goals is of none of them.
    this.#places.comeBack(announced.home.place, isGoalKey(announced.kind) && announced.taken > 1);
    this.#section = announced.home.section;
  }

  /** "Målvärde: 75 %", of what has been named above it. */
  #takeFields(block: Block): boolean {
    if (!startsField(block.text, this.#words)) return false;
    const { name, fields } = partedText(block.text, this.#words);
    if (name !== '' || fields.length === 0) return false;
    const isBelowList = this.#said?.isListed && block.kind !== 'bullet';
    // "Ansvarig: …" below a list is of the goal, and of none of its entries.
    if (isBelowList && !fields.every(({ key }) => isMeasured(key))) return false;
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
    const isAbove = this.#series !== undefined && block.level > 0 && block.level < this.#series.level;
    if (isChapter || isAbove) this.#series = undefined;
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
