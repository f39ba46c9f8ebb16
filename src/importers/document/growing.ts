/** The outline as it grows: what is named, and what is told of it, each laid at its place. */
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { Block } from './blocks.ts';
import { bareLabelOf } from './chapters.ts';
import { type Field, isMeasureByItself, partedText, startsField } from './fields.ts';
import type { Label } from './labels.ts';
import { isNoName } from './line-items.ts';
import type { Line } from './lines.ts';
import type { NamedKey } from './named.ts';
import { namingOf, saidName } from './naming.ts';
import { type Entry, type Outline, paragraphAt, type Section, sectionAt } from './outline.ts';
import { isGoalKey } from './phrases.ts';
import { type Here, type Naming, Places } from './places.ts';
import { isMeasured, isOfGoal, type Said, type SetBy } from './said.ts';
import { stageFirst, stageIn, withoutProgress, withoutStage } from './stage-words.ts';
import { statusIn, withoutSymbol } from './status-words.ts';
import { isVerdictApart, withoutVerdict } from './verdicts.ts';
import type { DocumentWords } from './words.ts';

/** Whose a goal is, and no text of it. */
const OF_BOARD = /^Ansvarig:\s/u;

export class Growing {
  readonly rest: Section[] = [];
  readonly loose: Line[] = [];
  readonly free: Said[] = [];
  readonly places: Places;
  section: Section | undefined;
  readonly #words: DocumentWords;
  /** The indicator or commitment that a line has named, and whether all below it is about it. */
  #said: { readonly of: Said; readonly isHeading: boolean; readonly isListed: boolean } | undefined;
  #referred: string | undefined;
  /** What the label above says of the text that comes. */
  #bare: ReturnType<typeof bareLabelOf>;

  constructor(words: DocumentWords, setBy: SetBy) {
    this.#words = words;
    this.places = new Places(setBy);
  }

  /** @param isListed whether it is an item of a list */
  enter(kind: NamedKey, naming: Naming, isHeading: boolean, isListed: boolean): void {
    this.#said = undefined;
    this.#bare = undefined;
    if (kind === 'indicator' || kind === 'commitment') {
      this.#say(kind, naming, isHeading, isListed);
      return;
    }
    if (kind !== 'assignment' && isNoName(naming.title)) {
      this.places.leave();
      this.section = undefined;
      this.miss({ line: naming.line, text: naming.title });
      return;
    }
    this.#referred = undefined;
    const { line } = naming;
    const { name, symbol } = withoutSymbol(naming.title, this.#words);
    const { title, stage } = kind === 'assignment' ? withoutStage(name) : withoutVerdict(name, this.#words);
    // What is said behind how far it has come is told of that.
    const isStage = kind === 'assignment' && stageFirst(naming.definition ?? '') !== undefined;
    const isText = isGoalKey(kind) && naming.definition !== undefined && !OF_BOARD.test(naming.definition);
    const said = stage === '' && !isStage && !isText ? undefined : naming.definition;
    const entry = this.places.enter(kind, { ...naming, title, ...(said ? { definition: '' } : {}) });
    this.section = entry.sections.at(-1);
    if (stage !== '') entry.fields.push({ key: 'status', years: [], text: stage, line });
    if (said) this.section?.blocks.push(paragraphAt(line, said));
    if (symbol === '') return;
    // A symbol that means more than one thing says nothing for sure.
    if (statusIn(symbol, this.#words) === undefined) this.miss({ line, text: `${symbol} ${title}` });
    else entry.fields.push({ key: 'status', years: [], text: symbol, line });
  }

  #say(
    kind: Said['kind'],
    { title, line, level, definition }: Naming,
    isHeading: boolean,
    isListed: boolean,
  ): void {
    this.places.close(level, false);
    const { owner } = this.places;
    const done = kind === 'commitment' ? withoutProgress(title) : withoutVerdict(title, this.#words);
    const whole = definition ? `${done.title}. ${definition}` : done.title;
    const { name, fields } = partedText(whole, this.#words, kind === 'indicator');
    if (name === '' || (!owner && kind === 'indicator' && this.#referred === undefined)) {
      this.miss({ line, text: title });
      return;
    }
    const stage: readonly Field[] = done.stage === '' ? [] : [{ key: 'status', years: [], text: done.stage }];
    const own = [...fields, ...stage].map((field) => ({ ...field, line }));
    const goal = owner ? undefined : this.#referred;
    const said: Said = { ...saidName(kind, name, isHeading), line, fields: own, goal };
    const all = owner?.said ?? this.free;
    all.push(said);
    demandFewer(all);
    this.#said = { of: said, isHeading, isListed };
  }

  /** What was taken for a heading of its own turned out to be the area's name. */
  takeAreaAbove(above: Block): void {
    this.#dropHeading(above);
    const title = above.text.replace(/^\d{1,2}[.)]\s*/, '');
    this.enter('area', { title, line: above.line, level: above.level, number: '' }, above.isProminent, false);
  }

  #dropHeading(block: Block): void {
    const sections = this.places.current?.sections ?? this.rest;
    const last = sections.at(-1);
    if (last && last.line === block.line && last.blocks.length === 0) sections.pop();
    else if (last?.blocks.at(-1) === block) last.blocks.pop();
  }

  /**
   * @param isMeasure whether it stands in a list of nothing but measures
   * @returns whether a block says something of what has been named above it, and is no text
   */
  takeSaid(block: Block, isMeasure: boolean): boolean {
    return this.#takeFields(block) || this.#takeBare(block) || this.#takeMeasure(block, isMeasure);
  }

  /** An item of a list that says itself, or as its list does, that it is a measure of the goal above it. */
  #takeMeasure(block: Block, isMeasure: boolean): boolean {
    if (block.kind !== 'bullet' || !this.places.isOfGoal) return false;
    const isBelowName = this.section === this.places.current?.sections[0];
    const isOne = (isMeasure && isBelowName) || isMeasureByItself(block.text, this.#words);
    if (isOne) this.enter('indicator', namingOf(block, { title: block.text, number: '' }), false, false);
    return isOne;
  }

  /** "Förväntat resultat", and the paragraph below it. */
  #takeBare(block: Block): boolean {
    const bare = this.#bare;
    this.#bare = undefined;
    const { text, line, isProminent } = block;
    const { current } = this.places;
    if (isProminent || !current || block.kind === 'row') return false;
    this.#bare = bareLabelOf(text, this.#words);
    if (this.#bare !== undefined) return true;
    if (bare !== 'desiredOutcome') return false;
    current.fields.push({ key: bare, years: [], text, line });
    return true;
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
    const { current } = this.places;
    if (this.#said && !(current && isVerdictApart(this.#said.of, current, block, own)))
      this.#said.of.fields.push(...own);
    else if (current && own.every((field) => this.#isOf(current, field))) current.fields.push(...own);
    else return false;
    return true;
  }

  #isOf({ kind }: Entry, field: Field): boolean {
    const isStage = kind === 'assignment' && field.key === 'status' && stageIn(field.text) !== undefined;
    return isStage || isOfGoal(field, this.#words);
  }

  open(label: Label | undefined, block: Block, isChapter = false): void {
    this.#bare = undefined;
    this.#said = undefined;
    this.places.leaveForMoney(block);
    if (isChapter) this.places.current = undefined;
    else if (label === undefined || this.places.isAbove(block.level)) this.places.close(block.level, true);
    const { text: heading, line, level } = block;
    this.section = { label, heading, line, level, isChapter, blocks: [] };
    (this.places.current?.sections ?? this.rest).push(this.section);
  }

  /** What follows is of a goal that has been named further up, or of none. */
  goBackTo(
    goal: Entry | undefined,
    number: string | undefined,
    label: Label | undefined,
    { text: heading, line, level }: Block,
  ): void {
    this.#bare = undefined;
    this.#said = undefined;
    this.#referred = number;
    if (goal) this.places.goBackTo(goal);
    else this.places.leave();
    this.section = { label, heading, line, level, isChapter: false, blocks: [], goal: number };
    (goal?.sections ?? this.rest).push(this.section);
  }

  /** What follows is of no goal. */
  leave(): void {
    this.#referred = undefined;
    this.places.leave();
    this.section = undefined;
  }

  miss({ line, text }: Pick<Block, 'line' | 'text'>): void {
    this.loose.push({ number: line, text });
    demandFewer(this.loose);
  }

  keep(block: Block): void {
    this.#bare = undefined;
    if (this.#said?.isHeading && block.kind !== 'row') {
      this.#said.of.texts.push(block.kind === 'bullet' ? `– ${block.text}` : block.text);
      return;
    }
    this.#said = undefined;
    if (!this.section) {
      this.section = sectionAt('', block.line);
      this.rest.push(this.section);
    }
    this.section.blocks.push(block);
  }

  get outline(): Outline {
    return { entries: this.places.entries, rest: this.rest, free: this.free, loose: this.loose };
  }

  /** Where what follows a list goes on. */
  get home(): { readonly place: Here; readonly section: Section | undefined } {
    return { place: this.places.here, section: this.section };
  }

  /** Goes on where a list stood. @param isAll whether what comes next is of none of those that it has named */
  comeHome({ place, section }: Growing['home'], isAll: boolean): void {
    this.places.comeBack(place, isAll);
    this.section = section;
  }

  /** Reads one of several decisions, after which something else is told. */
  apart(read: () => void): void {
    const { home } = this;
    read();
    this.comeHome(home, false);
  }

  /** Makes room for what a block announces: nothing that comes is told of the last that a line has named. */
  announce(kind: NamedKey, block: Block, isChapter: boolean): void {
    const { places } = this;
    const isAssignment = kind === 'assignment';
    this.#said = undefined;
    places.leaveForMoney(block);
    places.close(block.level, isAssignment);
    if (isAssignment || kind === 'commitment') places.leaveFor(block.text, isChapter);
  }
}
