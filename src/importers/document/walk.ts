import {
  type Announced,
  announcesHere,
  announcing,
  awaitedIn,
  beginsBoard,
  goesOnBelow,
  isList,
  isMeasured,
  styleOf,
  takeItem,
  withoutNumber,
} from './announced.ts';
import { decidedIn, isAssignment } from './assigned.ts';
import type { Block } from './blocks.ts';
import { Growing } from './growing.ts';
import { IN_TABLES, type Label, labelOf } from './labels.ts';
import { MeasuresBelow } from './measures-below.ts';
import { announcedBy, type Named, type NamedKey } from './named.ts';
import { Names } from './names.ts';
import {
  assignmentIn,
  countedNaming,
  listedNaming,
  namingOf,
  ofBoard,
  passageIn,
  withoutLead,
} from './naming.ts';
import type { Outline } from './outline.ts';
import { isGoalKey, isNamedKey } from './phrases.ts';
import type { Naming } from './places.ts';
import { Referring } from './referring.ts';
import type { SetBy } from './said.ts';
import { isAboveSeries, isChapter, isNextOf, plainSeries, type Series, seriesBelow } from './series.ts';
import { startOf } from './spelling.ts';
import { StandingGoals } from './standing-goals.ts';
import { beginsList, endsWithList, isAreaName, isInOverview, isTopicAbove, staysBelow } from './topics.ts';
import type { DocumentWords } from './words.ts';

/** A walk through the document, block by block, that lays what it says under the goal, area or assignment that it stands under. */
export class Walk {
  readonly #blocks: readonly Block[];
  readonly #chapters: ReadonlySet<string>;
  readonly #names: Names;
  readonly #words: DocumentWords;
  readonly #grown: Growing;
  readonly #standing: StandingGoals;
  readonly #measures: MeasuresBelow;
  readonly #referring = new Referring();
  #announced: Announced | undefined;
  /** Goals of which the next may come, whatever stands below the last. */
  #series: Series | undefined;

  constructor(blocks: readonly Block[], chapters: ReadonlySet<string>, words: DocumentWords, setBy: SetBy) {
    this.#blocks = blocks;
    this.#chapters = chapters;
    this.#words = words;
    this.#names = new Names(blocks, words);
    this.#grown = new Growing(words, setBy);
    this.#standing = new StandingGoals(blocks, words);
    this.#measures = new MeasuresBelow(blocks, words);
  }

  get outline(): Outline {
    return this.#grown.outline;
  }

  take(index: number): void {
    const [above, block, below] = [this.#blocks[index - 1], this.#blocks[index], this.#blocks[index + 1]];
    if (!block) return;
    if (block.kind === 'row') {
      if (this.#announced?.style !== 'heading') this.end(block);
      this.#grown.keep(block);
      return;
    }
    const { text, isProminent } = block;
    const named = this.#names.of(block, below);
    const label = labelOf(text, this.#words, isProminent);
    if (this.#referring.isEndedBy(block, label)) {
      this.end();
      this.#grown.leave();
    }
    const alone = named
      ? undefined
      : this.#standing.nameAt(index, awaitedIn(this.#announced, block, this.#words));
    const decided = this.#announced?.kind === 'assignment' ? undefined : decidedIn(text);
    const isOfGoals = !alone && this.#standing.heads(block, below);
    if (alone === 'over') this.#leave(block);
    else if (alone) this.#takeNamed(alone, block, true);
    else if (named?.kind === 'area' && isInOverview(this.#grown.section, below, this.#words))
      this.#grown.keep(block);
    else if (decided !== undefined && !named) {
      if (this.#announced && isGoalKey(this.#announced.kind)) this.end();
      this.#grown.apart(() => this.#takeAssignment({ ...block, text: decided }, undefined));
    } else if (isAssignment(text) && (!named || named.kind === 'assignment'))
      this.#takeAssignment(block, named);
    else if (named) this.#takeNamed(named, block);
    else if (this.#series?.isOfAreas && isNextOf(this.#series, block, below, this.#words))
      this.#takeNext(this.#series, block, below);
    else if (this.#goBack(label, block, below)) return;
    else if (label && this.#announce(label, block, above, below)) return;
    else if (isMeasured(this.#announced, block, this.#words)) this.#grown.miss(block);
    else if (this.#announced && this.#takeAnnounced(this.#announced, block, index)) return;
    else if (this.#series && !label && isNextOf(this.#series, block, below, this.#words))
      this.#takeNext(this.#series, block, below);
    else if (!label && block.level === 0 && isChapter(block, above, this.#series)) this.#leave(block);
    else if (this.#chapters.has(startOf(text)) || this.#grown.places.leaveBeside(label, text))
      this.#openSection(label, block, true);
    else if (isOfGoals || (label && !IN_TABLES.includes(label))) this.#openSection(label, block);
    else if (this.#grown.takeSaid(block, this.#measures.has(index))) return;
    else if (!label && isProminent) this.#openSection(undefined, block);
    else this.#grown.keep(block);
  }

  #takeNamed(named: Named & { readonly isApart?: boolean }, block: Block, isAlone = false): void {
    if (named.isApart) this.#grown.places.leave();
    if (!isAlone && isGoalKey(named.kind)) this.#standing.end();
    if (named.title === '') {
      this.#grown.miss(block);
      return;
    }
    if (block.kind !== 'bullet') this.#announced = undefined;
    else if (this.#announced) takeItem(this.#announced, block, 'bullets');
    if (named.kind === 'area' || isAboveSeries(this.#series, block)) this.#series = undefined;
    this.#enter(named.kind, namingOf(block, named), block.isProminent);
    if (named.isApart) this.#announced = announcing('indicator', block, true, true, this.#grown.home);
  }

  #enter(kind: NamedKey, naming: Naming, isHeading: boolean): void {
    this.#grown.enter(kind, naming, isHeading, this.#announced !== undefined && isList(this.#announced));
  }

  #openSection(label: Label | undefined, block: Block, isChapter = false): void {
    if (isChapter || isAboveSeries(this.#series, block)) this.#series = undefined;
    this.#grown.open(label, block, isChapter);
  }

  #takeAssignment(block: Block, named: Named | undefined): void {
    const { naming, rest } = assignmentIn(block, named);
    if (block.kind !== 'bullet') this.#announced = undefined;
    else if (this.#announced) takeItem(this.#announced, block, 'bullets');
    this.#enter('assignment', naming, block.isProminent);
    if (isAssignment(rest)) this.#takeAssignment({ ...block, text: rest }, undefined);
    else if (rest) this.#grown.keep({ ...block, text: rest });
  }

  /** A label below which something is named; an `Inriktningsmål` has its area's name above it. */
  #announce(label: Label, block: Block, above: Block | undefined, below: Block | undefined): boolean {
    const told = announcedBy(block.text, this.#words, block.isProminent);
    const { kind, isPlural, isSoft = false } = told ?? { kind: label, isPlural: false };
    const isGoal = isGoalKey(kind);
    const isTitle = !above && !(isGoal && (beginsList(below) || block.text.endsWith(':')));
    if (!isNamedKey(kind) || kind === 'area' || isTitle) return false;
    // In the overview each of them stands in a row.
    if (kind === 'commitment' && this.#grown.section?.label === 'commitmentsOverview') return false;
    const isOne = (kind === 'boardGoal' || kind === 'directionGoal') && !isPlural;
    if (!isOne && !announcesHere(block, below, kind, this.#words)) return false;
    this.end(block);
    if (kind === 'directionGoal' && above && above.kind !== 'row' && isAreaName(above.text))
      this.#grown.takeAreaAbove(above);
    this.#grown.announce(kind, block, this.#chapters.has(startOf(block.text)));
    if (kind === 'assignment') this.#grown.places.assign(this.#names.isBelowGoal(block, this.#grown.places));
    if (!isOne) this.#openSection(label, block);
    this.#announced = announcing(kind, block, isPlural, isSoft, this.#grown.home);
    if ((isGoal && !this.#series?.isOfAreas) || kind === 'assignment') this.#series = undefined;
    if (isGoal && (!below || below.kind === 'row' || labelOf(below.text, this.#words))) this.end();
    return true;
  }

  #takeAnnounced(announced: Announced, block: Block, index: number): boolean {
    if (beginsBoard(announced, block)) return true;
    if (goesOnBelow(announced, block)) {
      this.#grown.comeHome(announced.home, false);
      return false;
    }
    const style = styleOf(announced, block, this.#words);
    if (style === 'over') this.end(block);
    if (style === undefined || style === 'over') return false;
    const { kind } = announced;
    const series = seriesBelow(announced, block, this.#blocks, index);
    takeItem(announced, block, style);
    if (isGoalKey(kind)) this.#standing.endBelow(announced, index, series !== undefined || isList(announced));
    const naming = listedNaming(block, announced.block, style === 'lead');
    const { title, number, level } = naming;
    const isOfAreas = isGoalKey(kind) && isTopicAbove(title, block, this.#blocks[index + 1], this.#words);
    if (series) series.isOfAreas = isOfAreas;
    if (style === 'lead') {
      this.#enter(kind, naming, kind === 'commitment');
      this.#grown.keep({ ...block, text: withoutLead(block) });
    } else if (kind === 'directionGoal' && style === 'sentence') {
      this.#enter(kind, passageIn(block, title, number, level), false);
      this.#grown.keep(block);
      this.#announced = undefined;
    } else if (kind === 'boardGoal' && style === 'sentence') {
      // A goal of Malmö's may be two sentences.
      this.#enter(kind, naming, false);
    } else {
      this.#enter(
        isOfAreas ? 'area' : kind,
        ofBoard(namingOf(block, { title, number }, level), announced.board),
        style === 'heading' || series !== undefined,
      );
    }
    if (series) this.#announced = undefined;
    this.#series =
      series ?? (this.#series?.isOfAreas ? this.#series : plainSeries(announced)) ?? this.#series;
    return true;
  }

  #takeNext(series: Series, block: Block, below: Block | undefined): void {
    series.last += 1;
    this.#announced = undefined;
    const isTopic = isTopicAbove(withoutNumber(block.text), block, below, this.#words);
    this.#enter(isTopic ? 'area' : series.kind, countedNaming(block), true);
  }

  /** "4.1 Transporter (mål A)", behind the goals: what follows is of that one. */
  #goBack(label: Label | undefined, block: Block, below: Block | undefined): boolean {
    const announced = this.#announced?.kind;
    if (isGoalKey(announced ?? '') || isNextOf(this.#series, block, below, this.#words)) return false;
    const found = this.#referring.take(block, this.#grown.places.entries, label ?? announced);
    if (!found) return false;
    this.end();
    this.#series = undefined;
    this.#grown.goBackTo(found.goal, found.number, label, block);
    if (found.kind) this.#announced = announcing(found.kind, block, true, true, this.#grown.home);
    return true;
  }

  /** "4 Ekonomi": what follows is of no goal. */
  #leave(block: Block): void {
    this.end();
    this.#series = undefined;
    this.#grown.leave();
    this.#openSection(undefined, block, true);
  }

  /** What is announced has been named, or never is. */
  end(block?: Block): void {
    const announced = this.#announced;
    this.#announced = undefined;
    this.#grown.places.assign(false);
    if (!announced) return;
    if (announced.taken === 0 && isGoalKey(announced.kind)) this.#grown.miss(announced.block);
    if (!isList(announced) || (block && staysBelow(announced, block, this.#words))) return;
    this.#grown.comeHome(announced.home, endsWithList(announced));
  }
}
