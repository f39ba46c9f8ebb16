/** Where in the plan the reader is: which area, and which goal, what comes next stands under. */
import { plainWords } from '../../domain/names.ts';
import { type GoalKind, type ItemKind, isGoal } from '../../domain/plans/plan.ts';
import { demandFewer } from '../../domain/plans/plan-findings.ts';
import type { Block } from './blocks.ts';
import type { NamedKey } from './named.ts';
import { type Entry, type Section, sectionAt } from './outline.ts';
import type { SetBy } from './said.ts';
import { withoutStop } from './sentences.ts';
import { isBesideArea, isOfNone } from './topics.ts';

export type NamedGoal = Extract<NamedKey, GoalKind | 'goal'>;

/** What is named, and where. */
export interface Naming {
  readonly title: string;
  readonly line: number;
  /** 0 where that cannot be told. */
  readonly level: number;
  readonly number: string;
  readonly definition?: string;
  readonly isSentence?: boolean;
}

/** Where in the plan a list stands. */
export interface Here {
  readonly current: Entry | undefined;
  readonly area: Entry | undefined;
  readonly upper: Entry | undefined;
  readonly goal: Entry | undefined;
}

export class Places {
  readonly entries: Entry[] = [];
  readonly #setBy: SetBy;
  readonly #areas = new Map<string, Entry>();
  /** By their names and what is said beside those: what is proposed may be decided further down in the same words. */
  readonly #assignments = new Map<string, Entry>();
  #area: Entry | undefined;
  /** Under which other goals stand. */
  #upper: Entry | undefined;
  #goal: Entry | undefined;
  /** The goal of which the next assignments are. */
  #assigning: Entry | undefined;
  /** The level of the last heading. */
  #heading = 0;
  /** Whose text is read. */
  current: Entry | undefined;

  constructor(setBy: SetBy) {
    this.#setBy = setBy;
  }

  /** Of what indicators and commitments are that stand here. */
  get owner(): Entry | undefined {
    return this.#goal ?? this.#area;
  }

  /** @param isOfGoal whether the assignments that a line announces are of the goal that it stands below */
  assign(isOfGoal: boolean): void {
    this.#assigning = isOfGoal ? this.#goal : undefined;
  }

  /** Whether what is read stands below a goal, and under nothing else. */
  get isOfGoal(): boolean {
    return this.#goal !== undefined && this.current === this.#goal;
  }

  /** A heading ends all that stands under headings below its level. */
  close(level: number, isEqualToo: boolean): void {
    if (level === 0) return;
    this.#heading = level;
    const isOver = (entry: Entry | undefined): boolean => {
      if (entry === undefined) return false;
      // What is only bold stands below the heading above it, and ends with it.
      if (entry.level === 0) return (entry.below > 0 && level <= entry.below) || isOver(entry.parent);
      return isEqualToo ? entry.level >= level : entry.level > level;
    };
    while (isOver(this.current)) this.current = this.current?.parent;
    while (this.#goal && isOver(this.#goal)) this.#goal = goalAbove(this.#goal);
    if (isOver(this.#upper)) this.#upper = undefined;
    if (isOver(this.#area)) this.#area = undefined;
  }

  /** Whether a heading stands above the one that what is read stands below. */
  isAbove(level: number): boolean {
    const goal = this.#goal;
    return level > 0 && goal !== undefined && (goal.level || goal.below) > level;
  }

  /** Where the reader is, to come back to below a list. */
  get here(): Here {
    return { current: this.current, area: this.#area, upper: this.#upper, goal: this.#goal };
  }

  /** @param isAll whether what comes next is of none of those that a list has named */
  comeBack({ current, area, upper, goal }: Here, isAll: boolean): void {
    this.current = current;
    if (!isAll) return;
    this.#area = area;
    this.#upper = upper;
    this.#goal = goal;
  }

  /** Whether a heading, "4. Åtaganden", is counted beside the goal above it, "3.2 Hamnen är öppen", and not below it. */
  #isBeside(heading: string): boolean {
    const number = /^\d{1,2}(?:\.\d{1,2})*/.exec(heading)?.[0];
    const goal = this.#goal?.number ?? '';
    return number !== undefined && goal.includes('.') && !number.startsWith(`${goal}.`);
  }

  /** @returns whether "3 Åtgärder" above a table, after the goal "2.4", is of no goal */
  leaveBeside(label: string | undefined, heading: string): boolean {
    const isBeside = (label === 'commitment' || label === 'assignment') && this.#isBeside(heading);
    if (isBeside) this.leave();
    return isBeside;
  }

  /** What is announced under a heading of its own is of no goal above it. */
  leaveFor(heading: string, isChapter: boolean): void {
    if (isChapter || isOfNone(heading) || this.#isBeside(heading)) this.leave();
  }

  /** Whether headings show where the text of a goal ends. */
  get isMarked(): boolean {
    return this.#goal !== undefined && (this.#goal.level > 0 || this.#goal.below > 0);
  }

  /** "Finansiella mål" are of none of the areas above. */
  leaveForMoney(heading: Pick<Block, 'text' | 'level'>): void {
    if (isBesideArea(heading, this.#area)) this.leave();
  }

  /** What no longer stands in any area. */
  leave(): void {
    this.current = undefined;
    this.#goal = undefined;
    this.#upper = undefined;
    this.#area = undefined;
  }

  /** Goes back to a goal that has been named further up. */
  goBackTo(goal: Entry): void {
    const above = goalAbove(goal);
    this.current = goal;
    this.#goal = goal;
    this.#upper = above ?? goal;
    this.#area = areaAbove(goal);
  }

  enter(kind: NamedGoal | 'area' | 'assignment', naming: Naming): Entry {
    if (kind === 'area') return this.#enterArea(naming);
    return kind === 'assignment' ? this.#addAssignment(naming) : this.#enterGoal(kind, naming);
  }

  #enterArea(naming: Naming): Entry {
    const key = plainWords(naming.title);
    const area = this.#areas.get(key) ?? this.#add('area', naming, undefined);
    this.#areas.set(key, area);
    this.#area = area;
    this.#upper = undefined;
    this.#goal = undefined;
    return this.#enter(area);
  }

  #enterGoal(named: NamedGoal, naming: Naming): Entry {
    this.close(naming.level, false);
    const upper = this.#upperOf(named);
    const isBelow = upper !== undefined && this.#isBelow(named, upper, naming);
    const kind =
      named === 'goal' ? (isBelow || this.#setBy === 'board' ? 'boardGoal' : 'councilGoal') : named;
    const parent = isBelow ? upper : this.#area;
    const entry = this.#add(kind, naming, parent, named === 'goal');
    if (!isBelow || kind === 'councilGoal') this.#upper = entry;
    this.#goal = entry;
    return this.#enter(entry);
  }

  /** Below a direction the council may have goals of its own, and boards below those. */
  #upperOf(named: NamedGoal): Entry | undefined {
    const above = this.#upper?.parent;
    return named === 'councilGoal' && above?.kind === 'directionGoal' ? above : this.#upper;
  }

  /** Whether a goal stands under the one above it, rather than beside it. */
  #isBelow(named: NamedGoal, upper: Entry, { level, number }: Naming): boolean {
    if (named === 'councilGoal' && upper.kind === 'directionGoal')
      return number.startsWith(`${upper.number}.`);
    const isUpperBoards = upper.kind === 'boardGoal' && !upper.isPlain;
    if (named === 'councilGoal' || named === 'directionGoal' || isUpperBoards)
      return isDeeper(level, upper.level) && named !== 'councilGoal';
    if (named === 'boardGoal') return upper.kind === 'councilGoal' || upper.isPlain;
    if (upper.number !== '' && number.startsWith(`${upper.number}.`)) return true;
    return level > 0 && upper.level > 0
      ? level > upper.level
      : upper.kind === 'councilGoal' && !upper.isPlain;
  }

  #addAssignment(naming: Naming): Entry {
    const goal = this.#assigning === this.#goal ? this.#goal : undefined;
    const key = `${plainWords(naming.title)} ${naming.definition ?? ''}`;
    const entry = this.#assignments.get(key) ?? this.#add('assignment', naming, goal ?? this.#area);
    this.#assignments.set(key, entry);
    return this.#enter(entry);
  }

  #add(kind: ItemKind, naming: Naming, parent: Entry | undefined, isPlain = false): Entry {
    const { title, line, level, number, definition = '', isSentence = false } = naming;
    const entry: Entry = {
      ...{ kind, title: withoutStop(title), line, parent, definition, level, number, isPlain, isSentence },
      ...{ below: this.#heading, sections: [], said: [], fields: [] },
    };
    this.entries.push(entry);
    demandFewer(this.entries);
    return entry;
  }

  #enter(entry: Entry): Entry {
    this.current = entry;
    const { sections, title, line } = entry;
    // What is named a hundred times has but one place where nothing more was said of it.
    const isAgain = sections.length > 1 && isEmpty(sections.at(-1), title);
    if (!isAgain) sections.push(sectionAt(title, line));
    return entry;
  }
}

function isEmpty(section: Section | undefined, title: string): boolean {
  return section?.label === undefined && section?.heading === title && section.blocks.length === 0;
}

function goalAbove({ parent }: Entry): Entry | undefined {
  return parent && isGoal(parent) ? parent : undefined;
}

function areaAbove({ parent }: Entry): Entry | undefined {
  return parent === undefined || parent.kind === 'area' ? parent : areaAbove(parent);
}

function isDeeper(level: number, than: number): boolean {
  return level > 0 && than > 0 && level > than;
}
