import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked, Renderer, type Tokens } from 'marked';
import type { FindServed, Served } from '../ports/pages.ts';

/** The guide's Markdown and the pictures it shows lie beside the program, so that one text is read in the repository and on the web. */
const DOCS = join(import.meta.dirname, '../../docs');

/** The page that one comes to first, and the ending of all. */
const START = 'README';
const ENDING = '.md';

const PICTURES: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

/** Puts what a page says, as HTML, into a document. */
export type Shell = (title: string, article: string) => string;

export interface Guide {
  /** A page of the guide at `/guide` or `/guide/<page>`, a picture at `/guide/images/<file>`. */
  readonly find: FindServed;
  /** Without it, nobody is to be sent to the guide. */
  readonly isThere: boolean;
}

/** The guide in a folder: which files there are is read now, and each when it is first asked for. */
export function openGuide(shell: Shell, docs = DOCS): Guide {
  const pages = namesIn(join(docs, 'guide'), [ENDING.slice(1)]);
  const pictures = namesIn(join(docs, 'images'), Object.keys(PICTURES));
  const page = (name: string, toGuide: string) => () => readPage(join(docs, 'guide', name), toGuide, shell);
  // Only what is listed can be asked for, so no path leads out of the folders.
  const served = new Map<string, () => Served>([
    ...pages.map((name) => [`/guide/${name.slice(0, -ENDING.length)}`, page(name, '')] as const),
    ...pictures.map((name) => [`/guide/images/${name}`, () => readPicture(docs, name)] as const),
  ]);
  if (pages.includes(START + ENDING)) {
    served.set('/guide', page(START + ENDING, 'guide/'));
    served.set('/guide/', page(START + ENDING, ''));
  }
  const kept = new Map<string, Served>();
  return {
    isThere: served.has('/guide'),
    find(path) {
      const known = kept.get(path) ?? served.get(path)?.();
      if (known) kept.set(path, known);
      return known;
    },
  };
}

function namesIn(folder: string, endings: readonly string[]): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => endings.some((ending) => name.endsWith(`.${ending}`)));
}

function readPicture(docs: string, name: string): Served {
  const contentType = PICTURES[name.split('.').at(-1) ?? ''] ?? '';
  return { contentType, body: readFileSync(join(docs, 'images', name)) };
}

/** @param toGuide how the page's own address leads to what lies beside it, so that the guide may be served below any path */
function readPage(file: string, toGuide: string, shell: Shell): Served {
  const markdown = readFileSync(file, 'utf8');
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  const article = new Marked().parse(markdown, { async: false, renderer: new GuideRenderer(toGuide) });
  return { contentType: 'text/html; charset=utf-8', body: shell(title, article) };
}

/** Markdown as the repository shows it, with links to the pages as they are served. */
class GuideRenderer extends Renderer {
  readonly #toGuide: string;
  #heading = '';

  constructor(toGuide: string) {
    super();
    this.#toGuide = toGuide;
  }

  override heading({ tokens, depth, text }: Tokens.Heading): string {
    this.#heading = this.parser.parseInline(tokens, this.parser.textRenderer);
    return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  override link(token: Tokens.Link): string {
    return super.link({ ...token, href: this.#served(token.href) });
  }

  override image(token: Tokens.Image): string {
    return super.image({ ...token, href: this.#served(token.href) });
  }

  /** What is wide scrolls in a box of its own, which the keyboard reaches; so does a command below. */
  override table(token: Tokens.Table): string {
    const label = this.#heading.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<div class="wide" role="region" tabindex="0" aria-label="Tabell: ${label}">${super.table(token)}</div>\n`;
  }

  override code(token: Tokens.Code): string {
    return super.code(token).replace('<pre>', '<pre tabindex="0">');
  }

  /** `chef.md#historik` is served at `chef#historik`, `../images/a.png` at `images/a.png` and `README.md` one level up. */
  #served(href: string): string {
    const [, page, rest = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
    if (page === START) return `${this.#toGuide ? 'guide' : '../guide'}${rest}`;
    if (page) return `${this.#toGuide}${page}${rest}`;
    return href.replace(/^\.\.\/images\//, `${this.#toGuide}images/`);
  }
}

/** The anchor of a heading, as GitHub makes it: "Vem läser svaren?" is `vem-läser-svaren`. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
