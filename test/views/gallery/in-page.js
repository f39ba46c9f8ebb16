/** What the page does that draws cards; a classic script, called by `page.ts`. */
/* global AdaptiveCards, axe, marked */

/** The package draws a people picker as a bare text box without its label; Teams draws its own. */
const RENDERERS_OWN = ['.ac-choiceSetInput-filtered-textbox'];
/** Letters of a word that has to stand whole. */
const LONGEST_WHOLE = 10;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = marked.parse(text, { breaks: true });
  result.didProcess = true;
};

/** Only one of the folds in a row can be open, so each gets a row of its own. */
function withFoldsApart(element) {
  if (Array.isArray(element)) return element.flatMap((one) => foldsApart(withFoldsApart(one)));
  if (typeof element !== 'object' || element === null) return element;
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, withFoldsApart(value)]));
}

function foldsApart(element) {
  if (element?.type !== 'ActionSet') return [element];
  const folds = element.actions.filter(({ type }) => type === 'Action.ShowCard');
  if (folds.length < 2) return [element];
  const others = element.actions.filter((action) => !folds.includes(action));
  return [...folds.map((fold) => [fold]), others]
    .filter((actions) => actions.length > 0)
    .map((actions) => ({ ...element, actions }));
}

function draw({ cards, language, width, host, isUnfolded }) {
  document.documentElement.lang = language;
  document.documentElement.style.setProperty('--text', `${host.fontSizes.default}px`);
  const main = document.querySelector('main');
  main.replaceChildren();
  for (const [name, card] of Object.entries(cards)) {
    const section = document.createElement('section');
    section.dataset.card = name;
    section.style.width = `${width}px`;
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new AdaptiveCards.HostConfig(host);
    drawn.parse(isUnfolded ? withFoldsApart(card) : card);
    // Radio buttons of the same name in different cards would be one group.
    const form = document.createElement('form');
    form.append(drawn.render());
    section.append(form);
    main.append(section);
    if (isUnfolded)
      for (const button of section.querySelectorAll('button[aria-expanded=false]')) button.click();
  }
}

const sections = () => [...document.querySelectorAll('section')];
const isSeen = (element) => element.checkVisibility() && !RENDERERS_OWN.some((own) => element.matches(own));

/** Something stands to the right of it, which a word that is too long runs over. */
function isBesideSomething(element) {
  const column = element.closest('td, .ac-columnSet > div');
  return Boolean(column?.nextElementSibling);
}

/** Short words in columns that stand on two lines for want of room; longer ones may fill a column with double text. */
const wordsBroken = (section) => [...section.querySelectorAll('td, .ac-columnSet')].flatMap(wordsBrokenIn);

function wordsBrokenIn(narrow) {
  const texts = document.createTreeWalker(narrow, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      // A checksum is longer than a line, and nobody reads it.
      if (word.length > LONGEST_WHOLE || /\p{N}/u.test(word)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
}

/**
 * With double text, a run with a word of twenty letters or more is wider than a phone, such as "Arbetsmarknadschartern": the package
 * breaks a word in a TextBlock only. What a municipality calls its goals is not ours to part; where a button stands beside it is.
 */
function hasLongWord(element) {
  const isDouble = Number.parseFloat(document.documentElement.style.getPropertyValue('--text')) > 14;
  const isRun = element.closest('.ac-richTextBlock') !== null && !isBesideSomething(element);
  return isDouble && isRun && /\p{L}{20,}/u.test(element.textContent);
}

function faultsSeen() {
  return sections().flatMap((section) => {
    const fault = (rule, element) => ({
      card: section.dataset.card,
      rule,
      what: (element.textContent || element.value || element.className).slice(0, 80),
    });
    const { right } = section.getBoundingClientRect();
    const all = [...section.querySelectorAll('*')].filter(isSeen);
    const wide = all.filter(
      (element) => element.getBoundingClientRect().right > right + 1 && !hasLongWord(element),
    );
    const cut = all.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    });
    const over = all.filter((element) => {
      const isText = element.matches('.ac-textBlock, .ac-richTextBlock');
      return isText && isBesideSomething(element) && element.scrollWidth > element.clientWidth + 1;
    });
    return [
      ...over.map((element) => fault('text over its column', element)),
      ...wordsBroken(section).map((word) => ({
        card: section.dataset.card,
        rule: 'word broken',
        what: word,
      })),
      ...wide.slice(0, 1).map((element) => fault('too wide', element)),
      ...cut.map((element) => fault(element.closest('button') ? 'button cut' : 'text cut', element)),
    ];
  });
}

async function faultsOfAxe() {
  const options = {
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'heading-order': { enabled: true }, 'empty-heading': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  };
  const { violations } = await axe.run({ exclude: RENDERERS_OWN }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => {
      const element = document.querySelector(target[0]);
      const section = element?.closest('section');
      return {
        card: section ? section.dataset.card : 'the page',
        rule: `axe: ${id}`,
        what: html.slice(0, 160),
      };
    }),
  );
}

function textsSeen() {
  return Object.fromEntries(sections().map((section) => [section.dataset.card, section.innerText]));
}

globalThis.cards = { draw, faultsSeen, faultsOfAxe, textsSeen };
