/** The words of a message, out of what Teams makes of them: mentions, tags and escaped characters. */

/** Longest text that is taken apart: a message of many times the words that are read. */
const MAX_TEXT = 20_000;

/** What may stand in a text as a tag. Anything else between angles is somebody's words. */
const TAGS =
  /<(\/?)(at|p|br|div|span|b|strong|i|em|u|s|strike|del|ins|sub|sup|font|a|img|ul|ol|li|pre|code|blockquote|h[1-6]|hr|table|thead|tbody|tr|td|th|attachment|emoji|customemoji|quoted|codeblock)(?=[\s/>])([^<>]*)>/gi;

/** Tags that part what stands before from what comes after. */
const PARTING =
  /^(?:p|br|div|ul|ol|li|pre|blockquote|h[1-6]|hr|table|thead|tbody|tr|td|th|attachment|quoted|codeblock)$/;

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ nbsp: '\u00A0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", shy: '\u00AD' },
  ...{ aring: 'å', auml: 'ä', ouml: 'ö', eacute: 'é', uuml: 'ü' },
  ...{ Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', Eacute: 'É', Uuml: 'Ü' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' },
};

export interface Written {
  readonly text: string;
  /** `plain`, `markdown` or `xhtml`; Teams leaves it out, or says `plain` of a text with tags. */
  readonly textFormat?: string | undefined;
  readonly entities: readonly {
    readonly mentioned: { readonly id?: string | undefined; readonly name?: string | undefined };
    readonly text?: string | undefined;
  }[];
  readonly recipient: { readonly id: string; readonly name?: string | undefined };
}

/** A quote with none inside. Whoever answers a message in Teams has it before their own words. */
const QUOTE = /<blockquote(?=[\s>])[^<>]*>(?:(?!<blockquote[\s>])[\s\S])*?<\/blockquote\s*>/gi;

/** Quotes within quotes that are taken for such. */
const MAX_QUOTES_DEEP = 5;

/**
 * What somebody has written, without what they quote unless it is all that they have sent, and without the mentions of the
 * bot itself and of other bots: those that an entity or its name tells to be so. Where neither tells which is the bot's, the
 * first mention is. Others that are mentioned stay, by name.
 */
export function wordsOf(written: Written): string {
  const text = written.text.slice(0, MAX_TEXT).toWellFormed();
  return wordsIn(withoutQuotes(text), written) || wordsIn(text, written);
}

function withoutQuotes(text: string): string {
  let rest = text;
  for (let depth = 0; depth < MAX_QUOTES_DEEP; depth += 1) rest = rest.replace(QUOTE, ' ');
  return rest;
}

function wordsIn(text: string, written: Written): string {
  const pieces = piecesOf(text);
  const names = namesIn(written);
  const mentions = pieces.filter(({ mention }) => mention !== undefined);
  const isBot = ({ mention = '' }: Piece) => names.bot.has(mention);
  const first = mentions.find(({ mention = '' }) => !names.others.has(mention));
  const bots = new Set(mentions.some(isBot) ? mentions.filter(isBot) : [first]);
  const words = pieces.map((piece) => (bots.has(piece) ? ' ' : piece.words)).join('');
  const plain = written.textFormat?.toLowerCase() === 'markdown' ? withoutMarks(words) : words;
  const isAddressed = bots.has(pieces.find((piece) => !isBlank(piece.words)));
  return withoutAddress(isAddressed ? plain.replace(AFTER_NAME, '') : plain.trim(), names.bot).trim();
}

/** What stands between the bot's name and what it is told: "@Målvakt, status". */
const AFTER_NAME = /^[\s\p{Cf},:;]+/u;

function isBlank(words: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(words);
}

interface Piece {
  readonly words: string;
  /** The name, when it is a mention, as names are compared. */
  readonly mention?: string;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let mentionFrom: number | undefined;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of text.matchAll(TAGS)) {
    // "a<b and b>c" is no tag.
    if (!/=|^\s*\/?$/.test(attributes)) continue;
    pieces.push({ words: unescaped(text.slice(from, index)) });
    from = index + tag.length;
    const kind = name.toLowerCase();
    if (PARTING.test(kind)) pieces.push({ words: ' ' });
    if (kind !== 'at') continue;
    if (slash && mentionFrom !== undefined) {
      const words = pieces
        .splice(mentionFrom)
        .map((piece) => piece.words)
        .join('');
      pieces.push({ words, mention: nameIn(words) });
    }
    mentionFrom = slash ? undefined : pieces.length;
  }
  pieces.push({ words: unescaped(text.slice(from)) });
  return pieces;
}

/** Names as they are compared. */
function nameIn(text: string): string {
  return unescaped(text.replace(TAGS, ''))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^@/, '')
    .toLowerCase();
}

function namesIn({ entities, recipient }: Written) {
  const bot = new Set<string>();
  const others = new Set<string>();
  for (const { mentioned, text } of entities) {
    const names = mentioned.id === recipient.id || mentioned.id?.startsWith('28:') ? bot : others;
    for (const name of [text, mentioned.name]) if (name) names.add(nameIn(name));
  }
  if (recipient.name) bot.add(nameIn(recipient.name));
  bot.delete('');
  return { bot, others };
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(CHARACTERS, name) ? (CHARACTERS[name] ?? whole) : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
    },
  );
}

/** Without the marks of bold, italic, struck out and code, which stand at the edges of words. */
function withoutMarks(words: string): string {
  return words
    .replace(/(?<=^|\s)[*_~`]+(?=[^\s*_~`])/g, '')
    .replace(/(?<=[^\s*_~`])[*_~`]+(?=$|[\s.?!,])/g, '');
}

/** Some write `@Målvakt` by hand, and some clients hand a mention over like that. */
function withoutAddress(words: string, names: ReadonlySet<string>): string {
  const [blanks = ''] = /^[\s\p{Cf}]*@/u.exec(words) ?? [];
  if (blanks === '') return words;
  const said = words.slice(blanks.length).normalize('NFC');
  const lower = said.toLowerCase();
  const name = [...names].find(
    (one) => lower === one || (AFTER_NAME.test(lower.slice(one.length)) && lower.startsWith(one)),
  );
  return name === undefined ? words : said.slice(name.length).replace(AFTER_NAME, '');
}
