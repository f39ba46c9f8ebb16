import { Parser } from 'htmlparser2';

/** What a style of a Word file means, whatever it is called, as the id that `word-slim.ts` writes in its place. */
export const MEANINGS = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `heading${level}` as const),
  'contents',
  'bold',
  'struck',
  'hidden',
] as const;
export type Meaning = (typeof MEANINGS)[number];

export interface WordStyles {
  /** Of paragraphs, by the style's id. */
  readonly paragraphs: ReadonlyMap<string, Meaning>;
  /** Of runs of text, by the style's id. */
  readonly runs: ReadonlyMap<string, Meaning>;
  /** The list that paragraphs of a style are items of, by the style's id. */
  readonly lists: ReadonlyMap<string, string>;
}

/** One style as the file writes it; what it does not say holds as in the style that it is based on. */
interface Style {
  readonly type: string;
  readonly id: string;
  name: string;
  basedOn?: string;
  level?: number;
  list?: string;
  bold?: boolean;
  struck?: boolean;
  hidden?: boolean;
}

/** Names of built-in styles are English in a file of Word's, and as they are shown in what other programs write. */
const HEADING_NAME = /^(?:heading|rubrik)\s?([1-6])$/i;
const TITLE_NAME = /^(?:title|rubrik)$/i;
const CONTENTS_NAME = /^(?:toc |contents |innehåll |innehållsförteckning)/i;
const HEADING_ID = /^(?:heading|rubrik)([1-6])$/i;

/** Outline levels are counted from 0; what has the tenth is body text. */
const BODY_LEVEL = 9;
/** Styles are based on one another in a few steps; a circle ends here. */
const MOST_STEPS = 20;

/** What the styles of a Word file mean. @param xml its `word/styles.xml` */
export function stylesOf(xml: string): WordStyles {
  const styles = new Map(readStyles(xml).map((style) => [style.id, style]));
  const paragraphs = new Map<string, Meaning>();
  const runs = new Map<string, Meaning>();
  const lists = new Map<string, string>();
  for (const style of styles.values()) {
    const chain = chainOf(style, styles);
    const meaning = style.type === 'character' ? lookOf(chain) : paragraphMeaning(chain);
    if (meaning) (style.type === 'character' ? runs : paragraphs).set(style.id, meaning);
    const list = firstIn(chain, 'list');
    if (list && style.type !== 'character' && !meaning?.startsWith('heading')) lists.set(style.id, list);
  }
  return { paragraphs, runs, lists };
}

function readStyles(xml: string): Style[] {
  const styles: Style[] = [];
  const onopentag = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const value = attributes['w:val'];
    const style = styles.at(-1);
    if (tag === 'w:style') {
      styles.push({ type: attributes['w:type'] ?? '', id: attributes['w:styleId'] ?? '', name: '' });
    } else if (style) {
      if (tag === 'w:name') style.name ||= value ?? '';
      if (tag === 'w:basedOn' && value) style.basedOn = value;
      if (tag === 'w:outlineLvl') style.level = Number(value);
      if (tag === 'w:numId' && value) style.list = value;
      if (tag === 'w:b') style.bold = isOn(value);
      if (tag === 'w:strike' || tag === 'w:dstrike') style.struck = isOn(value);
      if (tag === 'w:vanish') style.hidden = isOn(value);
    }
  };
  new Parser({ onopentag }, { xmlMode: true }).end(xml);
  return styles;
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** A style and those that it is based on, the nearest first. */
function chainOf(style: Style, styles: ReadonlyMap<string, Style>): Style[] {
  const chain: Style[] = [];
  for (let one: Style | undefined = style; one && chain.length < MOST_STEPS; ) {
    chain.push(one);
    one = one.basedOn === undefined ? undefined : styles.get(one.basedOn);
  }
  return chain;
}

function firstIn<K extends keyof Style>(chain: readonly Style[], key: K): Style[K] | undefined {
  return chain.find((style) => style[key] !== undefined)?.[key];
}

function paragraphMeaning(chain: readonly Style[]): Meaning | undefined {
  if (chain.some(({ name }) => CONTENTS_NAME.test(name))) return 'contents';
  const look = lookOf(chain);
  if (look === 'hidden' || look === 'struck') return look;
  const level = levelIn(chain);
  if (level !== undefined) return headingOf(level);
  return firstIn(chain, 'list') === undefined ? look : undefined;
}

/** From 1, or 0 for body text: the nearest style that says it, by its outline level or its name. */
function levelIn(chain: readonly Style[]): number | undefined {
  for (const { id, name, level } of chain) {
    const named = HEADING_NAME.exec(name)?.[1] ?? HEADING_ID.exec(id)?.[1];
    if (level !== undefined) return level === BODY_LEVEL ? 0 : level + 1;
    if (named !== undefined) return Number(named);
    if (TITLE_NAME.test(name)) return 1;
  }
  return undefined;
}

/** The meaning of a level of headings, from 1. */
export function headingOf(level: number): Meaning | undefined {
  return MEANINGS.find((meaning) => meaning === `heading${Math.min(level, 6)}`);
}

function lookOf(chain: readonly Style[]): Meaning | undefined {
  if (firstIn(chain, 'hidden')) return 'hidden';
  if (firstIn(chain, 'struck')) return 'struck';
  return firstIn(chain, 'bold') ? 'bold' : undefined;
}
