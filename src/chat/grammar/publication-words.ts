/** How people ask what is published, as data; to publish, or to withdraw, is said otherwise (`commands-sv.ts`, `commands-en.ts`). */

/** Whoever wants it as a file wants the file. */
const NO_FILE = '(?!.*(?:word|pdf|docx|excel|csv|json|fil(?:en)?$|kalkyl|webbsid|file$|spreadsheet))';
const DONE_SV =
  '(?:publicera(?:d|de|t|s|ts|des)|offentlig[a-zåäö]*|fastställ(?:d|t|ts|des)|tillbakadrag(?:en|et|na))';
const DONE_EN = '(?:published|unpublished|released|withdrawn|made public|go(?:ne|es)? public|out yet)';

export const PUBLICATIONS_SV: readonly string[] = [
  `(?:när|hur dags|vilken dag|vilket datum|vilken vecka)(?: [a-zåäö0-9]+){0,5} publicer[a-zåäö]*${NO_FILE}(?: .*)?`,
  `(?:ÄR|har|blev|blir|var|ska|kommer|kan|får|bör|hinner|måste)(?: (?!du)[a-zåäö0-9]+){0,5} ${DONE_SV}${NO_FILE}(?: .*)?`,
  `(?:vem|vilken person)(?: som)?(?: [a-zåäö]+){0,4} (?:publicer[a-zåäö]*|fastställ[a-zåäö]*)(?: .*)?`,
  `(?:vilk(?:a|en|et)|VAD|NÅGOT)(?: (?:av )?[a-zåäö]*(?:rapport|omgång|version|puls|delår|årsanalys|material)[a-zåäö]*)?(?: (?:ÄR|har|som|blev|blivit|gäller|hittills|redan))* ${DONE_SV}${NO_FILE}(?: .*)?`,
  '(?:VAD|hur|varför)(?: (?:händer|går det till|sker|innebär|betyder|påverkas))(?: [a-zåäö]+){0,5} publicer[a-zåäö]*(?: .*)?',
  `varför(?: [a-zåäö]+){0,5} publicer[a-zåäö]*(?: .*)?`,
  '(?:vem|när|varför)(?: [a-zåäö]+){0,1} (?:drog(?:s)?|dras|tog(?:s)?|återkalla(?:de|des))(?: [a-zåäö0-9]+){0,4} (?:tillbaka|bort)(?: .*)?',
  '(?:vem|när|varför)(?: [a-zåäö]+){0,4} tillbakadrag(?:en|et|na)(?: .*)?',
  '(?:rätta|rättar|rättelse|korrigera|korrigerar|ändra|ändrar|fel|fel i|uppdatera|komplettera)(?: [a-zåäö0-9]+){0,4} (?:(?:redan )?(?:publicerade?|fastställda?)|efter publicering[a-zåäö]*|som (?:redan )?är publicera[a-z]*)(?: .*)?',
  '(?:skjut(?:a|er)? (?:upp|på|fram)|stoppa|pausa|avvakta)(?: med)? publicering[a-zåäö]*(?: .*)?',
  'rättelse(?:n)?(?: [a-zåäö]+){0,2} (?:rapport|delår|årsanalys)[a-zåäö]*(?: .*)?',
  '(?:kan|får|går det att)(?: (?:JAG|man))?(?: att)? (?:dra tillbaka|ångra|ta bort|återkalla) en publicering(?: .*)?',
  `(?:visa |lista |se )?(?:alla |våra |tidigare )?(?:publicerade (?:rapporter(?:na)?|omgångar(?:na)?|versioner(?:na)?)|publiceringar(?:na)?|publiceringsstatus)${NO_FILE}(?: .*)?`,
  `(?:inte|ej|aldrig|redan) ${DONE_SV}${NO_FILE}(?: .*)?`,
];

export const PUBLICATIONS_EN: readonly string[] = [
  `(?:when|what day|which day|what date)(?: [a-z0-9]+){0,5} (?:publi(?:sh|cation)[a-z]*|released?|go public)${NO_FILE}(?: .*)?`,
  `(?:is|are|was|were|has|have|did|will|can|been)(?: (?!you)[a-z0-9]+){0,5} ${DONE_EN}${NO_FILE}(?: .*)?`,
  'who(?: [a-z]+){0,4} (?:publish[a-z]*|released?|withdrew|withdraw[a-z]*)(?: .*)?',
  `(?:which|what)(?: (?:reports?|rounds?|versions?))?(?: (?:is|are|has|have|been|was|were|of|them|already))* ${DONE_EN}${NO_FILE}(?: .*)?`,
  '(?:what happens|what does it mean|what follows)(?: [a-z]+){0,4} publi(?:sh|cation)[a-z]*(?: .*)?',
  'why(?: [a-z0-9]+){0,5} (?:publi(?:sh|cation)[a-z]*|withdrawn|taken down|unpublished)(?: .*)?',
  '(?:correct|fix|amend|change|update|error in|mistake in|wrong in|correction to)(?: [a-z0-9]+){0,3} (?:published|after publication|after publishing)(?: .*)?',
  '(?:can|could) (?:one|a|we|i)(?: [a-z]+)? (?:withdraw|undo|take back) a publication(?: .*)?',
  `(?:show |list )?(?:all |our )?(?:published (?:reports|rounds|versions)|publications)${NO_FILE}(?: .*)?`,
  `(?:not|never|already)(?: been)? ${DONE_EN}${NO_FILE}(?: .*)?`,
];
