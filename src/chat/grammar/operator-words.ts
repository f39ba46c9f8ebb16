/** What people ask for that whoever runs Målvakt does at a terminal: packages for the archive, checks, erasing, backups. */
import { foldText, wordsPattern } from './said.ts';

export type OperatorTopic = 'record' | 'verify' | 'erase' | 'backup' | 'restore';

const TOPICS: readonly (readonly [topic: OperatorTopic, pattern: RegExp])[] = [
  ['restore', wordsPattern('(?:återställ[a-zåäö]*|återläs[a-zåäö]*|läs(?:a)? tillbaka|restor[a-z]*)')],
  ['backup', wordsPattern('(?:säkerhetskopi[a-zåäö]*|back-?up[a-z]*|reservkopi[a-zåäö]*)')],
  [
    'erase',
    wordsPattern(
      '(?:radera[a-zåäö]*|glöm[a-zåäö]*|avidentifier[a-zåäö]*|anonymiser[a-zåäö]*|bortglömd|forgotten|ta(?:r)? bort|gdpr|personuppgift[a-zåäö]*|eras(?:e|ing|ed|ure)|forget|anonymi[sz]e|personal data)',
    ),
  ],
  [
    'verify',
    wordsPattern(
      '(?:ändra[a-zåäö]*|manipulera[a-zåäö]*|mixtra[a-zåäö]*|äkta|revisionsspår[a-zåäö]*|försegling[a-zåäö]*|verifier[a-zåäö]*|tamper[a-z]*|alter[a-z]*|changed|verify|audit trail|seals?)',
    ),
  ],
];

export function operatorTopic(said: string): OperatorTopic {
  const folded = foldText(said);
  return TOPICS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'record';
}

const SECRETLY_SV = '(?:i efterhand|i smyg|bakom ryggen|vid sidan av|i databasen|i registret)';

export const OPERATOR_SV: readonly string[] = [
  '(?:gör|göra|ta|tar|tas|skapa|kör|hur|när|finns|behöver|återställ[a-zåäö]*|återläs[a-zåäö]*|läs(?:a)? tillbaka|vill ha)(?: [a-zåäö]+){0,4} (?:säkerhetskopi[a-zåäö]*|back-?up(?:en|er)?|reservkopi[a-zåäö]*)(?: .*)?|^(?:säkerhetskopi[a-zåäö]*|back-?up)(?: .*)?$',
  '(?:radera|glöm(?:ma|mer)?|avidentifiera|anonymisera)(?: (?:inte|ej))?(?: (?:JAG|allt om|alla uppgifter om|hela))* (?:(?:en |den )?(?:person|medarbetare|användare|anställd)[a-zåäö]*|mig|mina(?: [a-zåäö]+)?|honom|henne|namnet|\\p{L}+(?: \\p{L}+)?)(?=[ ,]*(?:$|ur|från|enligt|helt|ordentligt))(?: .*)?',
  '(?:ta(?:r)? bort|radera|rensa|få bort)(?: [a-zåäö]+){0,3} (?:personuppgifter(?:na)?|uppgifter(?:na)? om [a-zåäö ]+)(?: .*)?',
  '(?:bli|blir|blivit|bort)(?: helt)? (?:glömd|bortglömd|raderad|avidentifierad|anonymiserad)(?: .*)?',
  '(?:gdpr|rätten att bli (?:glömd|bortglömd|raderad))(?: .*)?',
  `(?:har|kan|går det att)(?: [a-zåäö]+){0,3} (?:ändra[a-zåäö]*|manipulera[a-zåäö]*|mixtra[a-zåäö]*|bytt ut|tagit bort)(?: [a-zåäö]+){0,4} ${SECRETLY_SV}(?: .*)?`,
  '(?:lita på|bevisa|visa|garantera|veta|säker på|kontrollera|verifiera)(?: [a-zåäö]+){0,2} (?:att )?(?:inget|ingenting|ingen)(?: [a-zåäö]+){0,2} (?:ändra[a-zåäö]*|manipulera[a-zåäö]*|mixtra[a-zåäö]*|bort[a-zåäö]*)(?: .*)?',
  '(?:verifiera|kontrollera|stämmer|håller)(?: [a-zåäö]+){0,2} (?:revisionsspår[a-zåäö]*|spår(?:et)?|försegling[a-zåäö]*)(?: .*)?|revisionsspår(?:et)?(?: .*)?|ÄR (?:svaren|uppgifterna|bedömningarna|underlaget) manipulera[a-z]*(?: .*)?',
  '(?:arkivera[a-zåäö]*|arkivpaket[a-zåäö]*|arkivexport[a-zåäö]*|e-arkiv[a-zåäö]*|diarieför[a-zåäö]*|utlämnande av allmän[a-zåäö]*)(?: .*)?',
  '(?:ge|vill ha|behöver|ta|tar|få|får|lämna|lämnar|plocka|exportera|hämta|skicka)(?: [a-zåäö0-9]+){0,6} (?:(?:till|för|åt) (?:arkivet|registrator[a-zåäö]*|diariet|e-arkivet|slutarkiv[a-zåäö]*|riksarkivet|stadsarkivet)|som allmän handling|en allmän handling|(?:begärd )?allmän handling)(?: .*)?',
  '(?:registrator[a-zåäö]*|arkivarie[a-zåäö]*)(?: .*)?',
];

export const OPERATOR_EN: readonly string[] = [
  '(?:make|take|taking|create|run|how|where|when|do|is there|are there|restore|need|want)(?: [a-z]+){0,4} (?:back-?ups?(?= ?$| (?:of|please|made|taken|from|now))|back up (?:the|our|all|everything))(?: .*)?|^back-?ups?$',
  '(?:erase|anonymi[sz]e|forget)(?: (?:not|all about|everything about))?(?: (?:a|the|this|any))? (?:person(?:al data)?|employee|user|colleague|anyone|anybody|me|him|her|\\p{L}+(?: \\p{L}+)?)(?=[ ,]*(?:$|from|for good|completely))(?: .*)?',
  '(?:delete|remove|erase)(?: [a-z]+){0,3} personal data(?: .*)?|(?:be|being) (?:forgotten|erased|anonymi[sz]ed)(?: .*)?|gdpr(?: .*)?|right to (?:be forgotten|erasure)(?: .*)?',
  '(?:tamper[a-z]*|been altered|altered|changed behind|verify the (?:trail|audit trail|seals?)|audit trail)(?: .*)?',
  '(?:archiv(?:e|ing|ist)|registrars?)(?: .*)?',
];
