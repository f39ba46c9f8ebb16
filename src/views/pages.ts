/** The pages that the app's details in Teams point to, by their paths. They are the same for everybody and hold nothing. */
export const PAGES: Readonly<Record<string, string>> = {
  '/': page('Målvakt', [
    'Målvakt finns i Microsoft Teams och följer upp kommunens mål. Målvakt frågar de ansvariga hur det går, sparar svaren och sammanställer dem.',
    'Öppna Målvakt i Teams och skriv ”hjälp” för att se vad du kan skriva. Har du frågor om innehållet? Kontakta kommunens samordnare för måluppföljningen.',
  ]),
  '/privacy': page('Personuppgifter i Målvakt', [
    'Kommunen är personuppgiftsansvarig. Målvakt behandlar uppgifterna för att följa upp kommunens mål.',
    'Målvakt sparar ditt namn, din e-postadress, roll, enhet och ersättare. De kommer från samordnaren eller från Teams. Målvakt sparar också ditt id i kommunens katalog, det språk du har valt, den frånvaro du har lagt in och var i Teams du kan nås. Dina svar sparas med datum och tid. De kan vara allmänna handlingar.',
    'Loggar innehåller varken svar eller namn. Uppgifterna finns i kommunens egen databas och lämnas inte till någon annan. Gallring sker enligt kommunens beslut.',
    'Vill du veta vad som finns om dig, eller få något rättat? Kontakta samordnaren eller kommunens dataskyddsombud.',
  ]),
  '/terms': page('Villkor för Målvakt', [
    'Målvakt är till för kommunens egen uppföljning. Använd Målvakt bara i tjänsten. Skriv inget i svaren som omfattas av sekretess. De kan läsas i kanaler och rapporter, och de kan bli allmän handling.',
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
