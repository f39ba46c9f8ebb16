/** The pages that the app's details in Teams point to, by their paths. They are the same for everybody and hold nothing. */
export const PAGES: Readonly<Record<string, string>> = {
  '/': page('Målvakt', [
    'Målvakt är en bot i Microsoft Teams för kommunens uppföljning av mål. Den frågar målansvariga hur det går, sparar deras bedömningar och sammanställer dem.',
    'Öppna Målvakt i Teams och skriv ”hjälp” för att se vad den kan. Frågor om innehållet besvaras av kommunens samordnare för måluppföljningen.',
  ]),
  '/privacy': page('Personuppgifter i Målvakt', [
    'Kommunen är personuppgiftsansvarig. Målvakt behandlar uppgifterna för att följa upp kommunens mål.',
    'Målvakt sparar namn, e-postadress, roll, enhet och ersättare så som samordnaren har angett dem eller som de står i Teams, ditt id i kommunens katalog, valt språk, frånvaro som du själv har angett och var i Teams du kan nås, samt dina svar med tidpunkt. Svaren kan vara allmänna handlingar.',
    'Loggar innehåller varken svar eller namn. Uppgifterna finns i kommunens egen databas och lämnas inte till någon annan. Gallring sker enligt kommunens beslut.',
    'Vill du veta vad som finns om dig, eller få något rättat, kontakta kommunens dataskyddsombud eller samordnaren.',
  ]),
  '/terms': page('Villkor för Målvakt', [
    'Målvakt är till för kommunens egen uppföljning och används i tjänsten. Skriv inte sekretessbelagda uppgifter i svaren: de kan komma att läsas i kanaler, rapporter och allmänna handlingar.',
    'Den som svarar ansvarar för innehållet. Varje svar sparas med namn och tid, och tidigare versioner finns kvar.',
  ]),
};

function page(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; }</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}
