import type { Language } from '../domain/language.ts';

const STYLE = `
body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; }
img { max-width: min(100%, 24rem); height: auto; border: 1px solid #ccc; border-radius: 4px; }
/* A shadow at the edge says that there is more to the side; it goes away where there is not. */
.wide {
  overflow-x: auto;
  background: linear-gradient(to right, Canvas 40%, transparent) left / 2.5rem 100% local no-repeat,
    linear-gradient(to left, Canvas 40%, transparent) right / 2.5rem 100% local no-repeat,
    linear-gradient(to right, #0004, transparent) left / 0.8rem 100% no-repeat,
    linear-gradient(to left, #0004, transparent) right / 0.8rem 100% no-repeat;
}
table { border-collapse: collapse; font-size: 0.9em; line-height: 1.4; }
th, td { border: 1px solid #bbb; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
code { background: #f3f3f3; padding: 0.1em 0.25em; }
pre { background: #f3f3f3; padding: 0.75rem; font-size: 0.9em; white-space: pre-wrap; }
pre code { padding: 0; }
@media (max-width: 32rem) {
  th, td { padding: 0.3rem; overflow-wrap: anywhere; hyphens: auto; }
}
@media (prefers-color-scheme: dark) {
  :root { color-scheme: dark; }
  code, pre { background: #2b2b2b; }
}
`.trim();

/** A page for a browser, without script: what Målvakt serves looks alike, and is read at any width. */
export function htmlPage(title: string, content: string, language: Language = 'sv'): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The pages that the app's details in Teams point to, by their paths. They are the same for everybody and hold nothing. */
export const PAGES: Readonly<Record<string, string>> = {
  '/': page('Målvakt', [
    'Målvakt finns i Microsoft Teams och hjälper kommunen att följa upp sina mål. Den som ansvarar för ett mål får frågor om hur det går och svarar i chatten. Svaren blir en sammanställning.',
    'Öppna Målvakt i Teams och skriv ”hjälp”, så ser du vad du kan göra. <a href="guide">Läs guiden</a> om du vill veta mer.',
    'Har du frågor om målen eller om dina uppgifter? Fråga kommunens samordnare för måluppföljningen.',
    'Läs också <a href="privacy">hur Målvakt hanterar personuppgifter</a> och <a href="terms">villkoren</a>.',
  ]),
  '/privacy': page('Personuppgifter i Målvakt', [
    'Kommunen är personuppgiftsansvarig. Målvakt behandlar uppgifter om dig för att kommunen ska kunna följa upp sina mål.',
    '<strong>Det här sparar Målvakt om dig:</strong> namn, e-postadress, roll, enhet och ersättare, så som samordnaren har angett dem eller som de står i Teams. Ditt id i kommunens katalog, det språk du har valt och var i Teams du kan nås. Frånvaro som du har lagt in, också den du har tagit bort. Vad du bevakar, också det du har slutat bevaka. Vilka meddelanden du har fått och när. Dina svar med namn och tid, också de tidigare versionerna.',
    '<strong>Det här läser andra:</strong> ansvariga, chefer, samordnare och attestanter kan läsa dina svar med ditt namn. Alla andra som når Målvakt kan läsa dem när omgången har publicerats. Bedömningarna visas i de kanaler som samordnaren har valt. Svaren kan bli allmän handling. <a href="guide#vem-läser-svaren-och-hur-länge-finns-de">Läs mer om vem som läser svaren</a>.',
    '<strong>Så länge finns uppgifterna:</strong> kommunens beslut om gallring avgör. Målvakt tar inte bort några svar av sig självt.',
    'Uppgifterna finns i kommunens egen databas och i kommunens Teams, och Målvakt lämnar dem inte till någon annan. I Målvakts loggar står varken svar eller namn. Ditt id kan stå där när ett meddelande inte har gått fram.',
    'Vill du veta vad som finns om dig, eller få något rättat? Kontakta kommunens dataskyddsombud eller samordnaren.',
  ]),
  '/terms': page('Villkor för Målvakt', [
    'Målvakt är till för kommunens egen uppföljning. Du använder det i tjänsten.',
    'Skriv inget som omfattas av sekretess i svaren. De visas i kanaler och rapporter och kan bli allmän handling.',
    'Du ansvarar för innehållet i det du svarar. Varje svar sparas med namn och tid, och tidigare versioner finns kvar.',
  ]),
};

function page(title: string, paragraphs: readonly string[]): string {
  return htmlPage(title, [`<h1>${title}</h1>`, ...paragraphs.map((text) => `<p>${text}</p>`)].join('\n'));
}
