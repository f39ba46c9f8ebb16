import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What a page links to in the repository, pictures included. */
function linksIn(page: string): string[] {
  const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
  return [...links].map((link) => link[1] ?? '');
}

/** The anchors of a page: of its headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const headings = readFileSync(join(ROOT, page), 'utf8').matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links to a heading that is not there, of this page or of another. */
function lostAnchors(page: string): string[] {
  const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g);
  return [...links].flatMap(([, file = '', anchor = '']) => {
    const target = file ? join(dirname(page), file) : page;
    return anchorsOf(target).includes(anchor) ? [] : [`${file}#${anchor}`];
  });
}

describe('The documentation', () => {
  const pages = globSync(['*.md', 'docs/*.md', 'docs/guide/*.md'], { cwd: ROOT }).toSorted();

  it('is there', () => {
    for (const page of ['CONTRIBUTING.md', 'README.md', 'docs/architecture.md', 'docs/decisions.md'])
      assert.ok(pages.includes(page), `${page} is missing`);
  });

  for (const page of pages) {
    it(`leads from ${page} to files that exist`, () => {
      const lost = linksIn(page).filter((link) => !existsSync(join(ROOT, dirname(page), link)));
      assert.deepEqual(lost, []);
    });

    it(`leads from ${page} to headings that exist`, () => {
      assert.deepEqual(lostAnchors(page), []);
    });
  }

  it('gives each decision its date and whether it is in force', () => {
    const decisions = readFileSync(join(ROOT, 'docs/decisions.md'), 'utf8').split('\n## ').slice(1);
    assert.ok(decisions.length > 30);
    const undated = decisions.filter(
      (one) => !/^[^\n]+\n\n\*\d{4}-\d\d-\d\d · (in force|given up)/.test(one),
    );
    assert.deepEqual(undated, []);
  });
});
