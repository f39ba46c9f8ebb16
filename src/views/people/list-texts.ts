import type { Language } from '../../domain/language.ts';
import type { Recreated } from '../../domain/problem-fields.ts';
import { counted } from '../texts/words.ts';

/** What a terminal says of lists of people and of owners, and of whoever is removed or moved, in Swedish. */
const sv = {
  peopleRead: (added: number, renewed: number) =>
    `${counted(added, 'ny person', 'nya personer')}, ${counted(renewed, 'uppdaterad', 'uppdaterade')}`,
  movedCount: (count: number) => counted(count, 'konto flyttat', 'konton flyttade'),
  notListed: (count: number, coordinators: string) =>
    `${counted(count, 'person', 'personer')} som Målvakt känner till står inte i listan och är kvar som förut.${coordinators && ` Samordnare bland dem: ${coordinators}.`} Den som har slutat tar du bort med: people remove <person>`,
  noLonger: (people: string) => `Inte längre samordnare: ${people}`,
  noCoordinator: () =>
    'Ingen i personlistan är samordnare nu. Ge någon rollen coordinator med ”people <fil.csv>”, eller ange kontots id i MALVAKT_COORDINATORS.',
  stillCoordinator: () =>
    'Kontot står i MALVAKT_COORDINATORS och är därför fortfarande samordnare. Ta bort det där också.',
  ownersRead: (plan: string, counts: string, people: number) =>
    `${plan}: ${counts} har fått ${counted(people, 'ansvarig', 'ansvariga')}`,
  approversRead: (plan: string, counts: string, people: number) =>
    `${plan}: ${counts} har fått ${counted(people, 'attestant', 'attestanter')}`,
  removed: (person: string) => `${person} är borttagen ur personlistan. Svar och historik är kvar.`,
  freed: () => 'Är inte längre ansvarig för:',
  nobodyOwns: () => 'saknar nu ansvarig',
  nameOwners: () => 'Utse ansvariga med ”owners <fil.csv>”, eller skriv ”ägare” till Målvakt i Teams.',
  deputyOf: (people: string) => `Saknar nu ersättare: ${people}`,
  moved: (person: string, goals: number) =>
    `${person} har sitt nya konto nu, med roller${goals > 0 ? ` och ${counted(goals, 'mål eller annan post', 'mål och andra poster')} att svara för` : ''}. Tidigare svar räknas som personens egna.`,
  recreated: (count: number) =>
    count === 1
      ? 'Inget är sparat. En person i listan har samma adress som ett annat konto i personlistan:'
      : `Inget är sparat. ${count} personer i listan har samma adress som ett annat konto i personlistan:`,
  account: ({ person, from, to }: Recreated) => `  ${person}: förut ${from}, i listan ${to}.`,
  sameOrNot: () =>
    'Är det samma person med ett nytt konto? Kör samma kommando igen med --move-accounts, så följer ansvar, roll och svar med till det nya kontot. Är det olika personer: ta med båda kontona i listan.',
};

const en: typeof sv = {
  peopleRead: (added, renewed) => `${counted(added, 'new person', 'new people')}, ${renewed} updated`,
  movedCount: (count) => counted(count, 'account moved', 'accounts moved'),
  notListed: (count, coordinators) =>
    `${counted(count, 'person', 'people')} known to Målvakt ${count === 1 ? 'is' : 'are'} not in the list and ${count === 1 ? 'stays' : 'stay'} as before.${coordinators && ` Coordinators among them: ${coordinators}.`} Remove whoever has left with: people remove <person>`,
  noLonger: (people) => `No longer coordinator: ${people}`,
  noCoordinator: () =>
    'Nobody in the list of people is a coordinator now. Give somebody the role coordinator with “people <file.csv>”, or name the id of their account in MALVAKT_COORDINATORS.',
  stillCoordinator: () =>
    'The account is named in MALVAKT_COORDINATORS and is therefore still a coordinator. Take it out there too.',
  ownersRead: (plan, counts, people) => `${plan}: ${counted(people, 'owner', 'owners')} named for ${counts}`,
  approversRead: (plan, counts, people) =>
    `${plan}: ${counted(people, 'approver', 'approvers')} named for ${counts}`,
  removed: (person) =>
    `${person} has been removed from the list of people. Answers and history are still there.`,
  freed: () => 'No longer owner of:',
  nobodyOwns: () => 'now without an owner',
  nameOwners: () => 'Name owners with “owners <file.csv>”, or write “owners” to Målvakt in Teams.',
  deputyOf: (people) => `Now without a deputy: ${people}`,
  moved: (person, goals) =>
    `${person} has the new account now, with roles${goals > 0 ? ` and ${counted(goals, 'goal or other item', 'goals and other items')} to answer for` : ''}. Earlier answers count as theirs.`,
  recreated: (count) =>
    count === 1
      ? 'Nothing is saved. One person in the list has the same address as another account in the list of people:'
      : `Nothing is saved. ${count} people in the list have the same address as another account in the list of people:`,
  account: ({ person, from, to }) => `  ${person}: before ${from}, in the list ${to}.`,
  sameOrNot: () =>
    'Is it the same person with a new account? Run the same command again with --move-accounts, and ownership, role and answers go along to the new account. If they are different people: put both accounts in the list.',
};

const TEXTS: Readonly<Record<Language, typeof sv>> = { sv, en };

export function listTextsIn(language: Language): typeof sv {
  return TEXTS[language];
}

/** Which accounts may be one person's, and how to say so. */
export function recreatedLines(accounts: readonly Recreated[], language: Language): string {
  const t = listTextsIn(language);
  return [t.recreated(accounts.length), ...accounts.map(t.account), t.sameOrNot()].join('\n');
}
