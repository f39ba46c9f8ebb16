/** Words without which something is not asked for: a likeness alone may hear a person in "springer det olika personal". */
import { foldText, wordsPattern } from './said.ts';

const WORDS: Readonly<Record<string, RegExp>> = {
  owners: wordsPattern(
    '(?:vem|vems|vilka|vilken|ansvar[a-zåäö]*|mål(?:ägare[a-zåäö]*|ansvar[a-zåäö]*)|äg(?:er|are[a-zåäö]*)|chef[a-zåäö]*|kontakt[a-zåäö]*|håller i|hand om|sköter|bord|who|whom|whose|owns?|owners?|responsible|in charge|contact|runs)',
  ),
  why: wordsPattern(
    '(?:varför|hur kommer|hurså|orsak[a-zåäö]*|anledning[a-zåäö]*|beror|åt|åtgärd[a-zåäö]*|skäl[a-zåäö]*|bakom|gör (?:JAG|ni|de)|görs|göra|gjort|händer|grund[a-zåäö]*|bygger|motiver[a-zåäö]*|förklar[a-zåäö]*|kommentar[a-zåäö]*|fel|handlingsplan|why|how come|reasons?|cause|because|doing|done|action|explain|behind|wrong)',
  ),
  history: wordsPattern(
    '(?:trend[a-zåäö]*|utveckl[a-zåäö]*|histori[a-zåäö]*|förr|förut|innan|tidigare|sedan|sen|tid(?:en)?|bättre|sämre|upp|ner|ökar?|ökat|minskar?|minskat|blivit|förra|fjol|ifjol|år|året|åren|\\d{4}|fler|färre|gått|varit|var|gick|vänt|trend|history|over time|last|before|better|worse|up|down|been|was|were|more|less|fewer|improv[a-z]*|since|used to)',
  ),
  finish: wordsPattern(
    '(?:när|klar[at]?|klara|färdig[at]?|slut|datum|redovisas?|[a-zåäö]*rapporter[a-zåäö]*|report[a-z]*|beslut[a-zåäö]*|tidplan[a-zåäö]*|when|done|finish[a-z]*|complete[a-z]*|date|ready)',
  ),
  target: wordsPattern(
    '(?:hur (?:många|mycket|stor|stort|hög|högt|låg|lågt|lång|långt|länge|ofta|nära|bra|stora|höga)|många|procent[a-zåäö]*|siffr[a-zåäö]*|mål[a-zåäö]*|gräns[a-zåäö]*|antal[a-zåäö]*|andel[a-zåäö]*|snitt[a-zåäö]*|tak(?:et)?|ribba[a-zåäö]*|ceiling|cap|nivå[a-zåäö]*|tal|kvinnor|män|flickor|pojkar|tjejer|killar|how (?:many|much|long|high|low|big|large|often|close)|share|per cent|percent[a-z]*|numbers?|figures?|targets?|limit|average|rate)',
  ),
  sureness: wordsPattern(
    '(?:säker[a-zåäö]*|säkra|lita|tillförlitlig[a-zåäö]*|pålitlig[a-zåäö]*|färsk[a-zåäö]*|aktuell[a-zåäö]*|uppdater[a-zåäö]*|gammal[a-zåäö]*|gamla|trovärdig[a-zåäö]*|stämmer|sure|certain|reliable|trust|recent|fresh|up to date|old)',
  ),
  missing: wordsPattern(
    '(?:svar[a-zåäö]*|(?:in)?rapporter[a-zåäö]*|lämnat?|lämna|inne|inkommit|fyllt|redovisat|vem|vilka|någon|nån|alla|kvar|jaga|påminn[a-zåäö]*|answer[a-z]*|report[a-z]*|repl[a-z]*|submitted|who|whom|anyone|everyone|left|outstanding)',
  ),
  follow: wordsPattern(
    '(?:säg till|vink|veta (?:när|om|så fort|direkt)|följ[a-zåäö]*|bevaka[a-zåäö]*|meddela|pinga?|hojta|larma|notifier[a-zåäö]*|underrätta|let me know|keep (?:me|us) (?:posted|informed|updated)|notify|watch|follow|alert|tell me when|tell me if)',
  ),
};

/** Whether a message has the words of what it is thought to ask for; what has none of its own is asked for in any. */
export function saysToAsk(capability: string, message: string): boolean {
  return WORDS[capability]?.test(foldText(message)) ?? true;
}
