/** A report as one page: nothing is fetched, nothing runs, and it reads and prints as it stands. */
import {
  paragraphsOf,
  type ReportBlock,
  type ReportCover,
  type ReportFact,
  type ReportOutline,
  type ReportPlot,
  type ReportSection,
  type ReportTable,
  type Told,
} from './blocks.ts';
import { LANGUAGE_TAG } from './docx-styles.ts';
import { PAGE_STYLE } from './html-style.ts';
import { reportTextsIn } from './texts.ts';

type Texts = ReturnType<typeof reportTextsIn>;

/** How deep the contents go. */
const LISTED = 2;
const DEEPEST = 6;

export function reportHtml({ language, cover, sections }: ReportOutline): string {
  const t = reportTextsIn(language);
  const body = sections.map((section, place) => sectionOf(section, 1, `d${place + 1}`, t)).join('\n');
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${cover.board}: ${cover.title}`)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
${coverOf(cover)}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escapeHtml(t.contents)}</h2>
${contentsOf(sections, 1, 'd')}
</nav>
<main>
${body}
</main>
</body>
</html>
`;
}

function coverOf({ board, title, plan, period, state, correction }: ReportCover): string {
  const about = [...(plan === title ? [] : [plan]), period].map(escapeHtml).join(' · ');
  return [
    `<p class="board">${escapeHtml(board)}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${about}</p>`,
    `<p><strong>${escapeHtml(state)}</strong></p>`,
    correction.length > 0 ? factList(correction) : '',
  ].join('\n');
}

function contentsOf(sections: readonly ReportSection[], level: number, prefix: string): string {
  const items = sections.map(({ title, sections: below = [] }, place) => {
    const id = `${prefix}${place + 1}`;
    const deeper = level < LISTED && below.length > 0 ? contentsOf(below, level + 1, `${id}-`) : '';
    return `<li><a href="#${id}">${escapeHtml(title)}</a>${deeper}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

function sectionOf(
  { title, blocks, sections = [] }: ReportSection,
  level: number,
  id: string,
  t: Texts,
): string {
  const heading = `h${Math.min(level + 1, DEEPEST)}`;
  return [
    '<section>',
    `<${heading} id="${id}">${escapeHtml(title)}</${heading}>`,
    ...blocks.map((block) => blockOf(block, t)),
    ...sections.map((section, place) => sectionOf(section, level + 1, `${id}-${place + 1}`, t)),
    '</section>',
  ].join('\n');
}

function blockOf(block: ReportBlock, t: Texts): string {
  switch (block.is) {
    case 'text':
      return told(block.told, t, block.isStrong ? 'verdict' : undefined);
    case 'facts':
      return factList(block.facts);
    case 'list':
      return [
        block.name === undefined ? '' : `<p><strong>${escapeHtml(block.name)}</strong></p>`,
        `<ul>${block.items.map((item) => `<li>${line(item, item.text)}${citation(item, t)}</li>`).join('')}</ul>`,
      ].join('\n');
    case 'table':
      return tableOf(block, t);
    case 'plot':
      return plotOf(block, t);
  }
}

/** Each paragraph by itself: the symbol before the first, the source after the last. */
function told(one: Told, t: Texts, kind?: string): string {
  const texts = paragraphsOf(one.text);
  const named = kind === undefined ? '' : ` class="${kind}"`;
  return texts
    .map((text, place) => {
      const end = place === texts.length - 1 ? citation(one, t) : '';
      return `<p${named}>${place === 0 ? line(one, text) : escapeHtml(text)}${end}</p>`;
    })
    .join('\n');
}

function line({ mark }: Told, text: string): string {
  if (!mark) return escapeHtml(text);
  return `<span class="${mark.color}">${escapeHtml(mark.symbol)}</span> ${escapeHtml(text)}`;
}

function citation({ source }: Told, t: Texts): string {
  return source === undefined
    ? ''
    : ` <a class="source" href="#s${source}">(${escapeHtml(t.source(source))})</a>`;
}

function factList(facts: readonly ReportFact[]): string {
  const rows = facts.map(({ name, value }) => {
    const values = paragraphsOf(value).map((text) => `<dd>${escapeHtml(text)}</dd>`);
    return `<dt>${escapeHtml(name)}</dt>${values.join('')}`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

/** Wide tables are read by scrolling in them alone, by keyboard too. */
function tableOf(
  { caption, head, rows, hasHeading = false, isSources = false }: ReportTable,
  t: Texts,
): string {
  const named = `<caption${hasHeading ? ' class="unseen"' : ''}>${escapeHtml(caption)}</caption>`;
  const top = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((cells, row) => {
    const id = isSources ? ` id="s${row + 1}"` : '';
    const [first, ...rest] = cells.map((cell) => cellOf(cell, t));
    return `<tr${id}><th scope="row">${first ?? ''}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<div class="table" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table>${named}<thead><tr>${top}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cellOf(cell: Told, t: Texts): string {
  const texts = paragraphsOf(cell.text);
  const [first = '', ...rest] = texts;
  return `${line(cell, first)}${rest.map((text) => `<br>${escapeHtml(text)}`).join('')}${citation(cell, t)}`;
}

/** Drawn in lengths alone: its words are text, so that they are as large as the reader's own. */
function plotOf({ title, alt, bars, table }: ReportPlot, t: Texts): string {
  const most = Math.max(...bars.map(({ value }) => Math.abs(value)), 0);
  const drawn = bars.map(({ label, value, shown, color }) => {
    const width = most === 0 ? 0 : Math.round((1000 * Math.abs(value)) / most) / 10;
    const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect class="${color}" width="${width}" height="8"/></svg>`;
    return `<div class="bar"><span>${escapeHtml(label)}: ${escapeHtml(shown)}</span>${bar}</div>`;
  });
  return [
    '<figure>',
    `<figcaption>${escapeHtml(title)}</figcaption>`,
    `<div class="bars" role="img" aria-label="${escapeHtml(alt)}">${drawn.join('')}</div>`,
    '</figure>',
    tableOf(table, t),
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
