/** How people ask for things in Swedish. The first that fits is meant, so what says more stands before what says less. */
import { COMMANDS_SV } from './commands-sv.ts';
import { type Cue, cues } from './cue.ts';
import { MEASURES_SV } from './measure-words.ts';

const sv = (capability: string, patterns: readonly string[], how?: Parameters<typeof cues>[3]) =>
  cues(capability, 'sv', patterns, how);

const OF_ITEMS = { isOfItems: true } as const;
const WITHOUT = { takes: 'nothing' } as const;

export const CUES_SV: readonly Cue[] = [
  ...COMMANDS_SV,
  ...sv(
    'meaning',
    [
      '(?:VAD|hur) (?:ÄR|var) (?:det )?(?:för )?skill?nad(?:en)? (?:på|mellan) (?:ett |en |det |den |att )?(?=(?:indikator|kriteri|mål(?:område)?(?: |$)|åtagande|uppdrag|trend|bedöm|status|puls|delår|omgång|nämndsmål|uppnå|delvis|gul|röd|grön|träff|ersätt))',
      '(?:VAD )(?:(?:betyder|innebär|menas(?: med)?|menar (?:JAG|ni|du)(?: med)?|står(?! det (?:på|till)))(?: (?:det|egentligen|ordet|symbolen|begreppet|för|att NÅGOT är|att det står|när det står|här|med))*|(?:ÄR|var) (?:det )?(?:egentligen )?(?:en|ett)(?! (?:den|de|det))|räknas som)',
      '(?:förklara|definiera|definition(?:en)?(?: av| på)?|innebörd(?:en)?(?: av)?|betydelse(?:n)?(?: av)?|hur definieras|hur (?:ska JAG )?(?:tolkas?|tolka)|hur läser JAG)(?: (?:ordet|begreppet|symbolen|för mig))*',
      '(?<=[a-zåäö■◆●—] ?,? ?)(?:VAD ÄR det|VAD (?:betyder|innebär|räknas) (?:det|den|som det)|VAD menas)(?: .*)?',
      '(?:betyder|betydelse)',
      '(?:VAD|hur) (?:ni|du|JAG|de) menar?(?: med)?|^(?:färgerna|symbolerna|ikonerna|prickarna|pilarna)|förklara (?:färgerna|symbolerna)|(?:tolka|tolkar|läser) JAG',
      'VAD står (?:symbolen|symbolerna|färgerna|pilen|pilarna|romben|ringen|fyrkanten|.)(?: (?:för|framför))?',
    ],
    WITHOUT,
  ),
  ...sv(
    'why',
    [
      '(?:varför|hur kommer det sig(?: att)?|hur så|hurså|på vilket sätt|VAD beror (?:det|detta|den|de)(?: här)?(?: på)?(?: att)?|VAD ÄR det som gör(?: att)?|VAD har gjort att|VAD har gått (?:fel|snett)(?: (?:med|i|för))?|vem har gjort den bedömningen)(?: (?:ÄR|har|går|gick|blev|ligger|det|den|de|är|vi|JAG|så|inte|vet|når|klarar|står|kan|en|just|blir|då))*(?: (?:röd(?:a|t)?|rött|gul(?:a|t)?|grön(?:a|t)?|så (?:dåligt|illa|bra|trögt|tungt)|det så|så|dåligt|illa|bra|trögt|tungt|sämre|bättre))*(?: (?:med|för|i|till))*',
      'VAD gör (?!(?:JAG|du|ni|det|de|dem|dom|den)(?: |$))[a-zåäö-]+ åt(?: (?:det|den|saken|detta|avvikelsen))?',
      '(?:VAD ÄR )?(?:orsak(?:en|er|erna)?|anledning(?:en|ar)?|skäl(?:et|en)?|motivering(?:en)?|förklaring(?:en)?|bakgrund(?:en)?)(?: (?:till|bakom|för|med|av|avvikelse(?:n|r|rna)?|att))*(?: (?:samt|och) (?:vidtagna )?åtgärd(?:er|erna)?)?',
      '(?:VAD|vilka åtgärder) (?:görs?|gör JAG|tänker JAG göra|ska (?:JAG göra|göras)|händer(?! (?:för|med|i|på|hos|kring))|vidtas|har gjorts|har JAG gjort|planeras|planerar JAG)(?: (?:det|nu|egentligen|konkret))*(?: (?:åt|för att|med anledning av|kring|med))?(?: avvikelsen)?(?: avseende| för)?|(?:vidtagna )?åtgärder(?:na)?(?: (?:för|kring|mot|som|vidtas|planeras))*|handlingsplan(?:en)? för',
      '(?:VAD|hur) (?:bygger|grundar|grundas|baseras|baserar|vilar)(?: (?:ni|JAG|sig|det|den|de|bedömningen|svaret|av|om|för))* … på(?=[ ,]*$)',
      '(?:VAD|hur) (?:bygger|grundar|grundas|baseras|baserar|vilar)(?: (?:ni|JAG|sig|det|den|de|bedömningen|svaret|av|om|för))*(?: på)?|underlag(?:et)? för bedömningen(?: av)?|VAD ligger bakom|VAD säger (?:den ansvarige|ägaren|målägaren)(?: om)?|kommentar(?:en|er)?(?: (?:till|om))',
    ],
    OF_ITEMS,
  ),
  ...sv('measures', MEASURES_SV, WITHOUT),
  ...sv(
    'history',
    [
      '(?:går|rör|utvecklas|pekar|lutar|är|blir|har|ligger) … (?:åt rätt (?:håll|riktning)|i rätt riktning|framåt|uppåt|bättre|åt rätt) eller (?:inte|ej|åt fel(?: håll)?|bakåt|nedåt|neråt|sämre)(?: (?:nu|egentligen))*',
      '^(?:(?:och|men|blir|är|går|det|den|de|vi) )*(?:(?:till det )?(?:bättre eller sämre|sämre eller bättre)|upp(?:åt)? eller (?:ner|ned|neråt|nedåt)|(?:ner|neråt|nedåt) eller upp(?:åt)?|ökar eller minskar|ökat eller minskat|fler eller färre|mer eller mindre|högre eller lägre)(?: (?:då|nu))*(?= ?$)',
      '(?:bättre eller sämre|sämre eller bättre|upp eller ner|fler eller färre|högre eller lägre)(?: (?:än|jämfört med|mot))?(?: (?:förut|innan|tidigare|förr|det var|förra gången))+',
      '(?:alltså )?(?:går|rör|utvecklas|pekar|lutar|är|blir|ligger)(?: (?:det|den|de|sig|alltså|vi|nu))* (?:åt rätt håll|i rätt riktning|framåt|uppåt|bättre|åt rätt) eller (?:inte|ej|åt fel(?: håll)?|bakåt|nedåt|neråt|sämre)(?: (?:nu|egentligen))*',
    ],
    { takes: 'period' },
  ),
  ...sv('missing', [
    'hur (?:många|mycket|stor del)(?: (?:av|svar(?:en)?|frågor(?:na)?|bedömningar(?:na)?|alla))* (?:saknas|fattas|återstår|är kvar|kvarstår|väntar JAG på|är obesvarade)(?: (?:att svara på|än|ännu|fortfarande))*',
  ]),
  ...sv('count', [
    '(?:hur (?:går|gick|ser|ligger|rullar)|läget|status(?:en)?)(?: (?:det|ut|till|med|för|i|på))* (?:insamlingen|inrapporteringen|svarandet|svarsinsamlingen|svarsläget)(?: (?:ut|till))?',
    '(?:svarsläget|svarsläge)',
    '(?:räkna(?: ihop)?(?= (?:mål|uppdrag|åtag|hur|de |alla))|är det många|hur många|hur manga|hur mycket|hur stor (?:andel|del)|antal(?:et)?|hur stor procent|hur många procent|procent av|andel(?:en)?|hur långt har JAG kommit(?: (?:med|i))?(?= (?:insamling|svar|delår|helår|omgång|rapportering|årets (?:delår|rapport)))|(?:är|har) (?:hälften|majoriteten|de flesta)(?: av)?)(?: (?:av|alla|de|är|har|det|blev|blir|som|mål(?:en)?|stycken|st|vi|JAG|dem|svar(?:en)?|finns|totalt|med|insamlingen))*(?: (?:svarat|besvarade?|inne|inkomna|gjorda?|redovisade?|rapporterade?|bedömda?|lämnat in|skickat in|kommit in))?(?: (?:hittills|än så länge|så här långt|so far))?',
  ]),
  ...sv(
    'due',
    [
      '(?:när|hur länge|vilken dag|till när|senast när)(?: (?:till|ÄR|var|går|ska|måste|måst|har|skall|behöver|stänger|löper|senast|vill|bör))+ … (?:(?:va |vara |ha )?(?:inne|klar(?:a)? (?:med|me) (?:mina |våra |alla )?(?:svar(?:en|et)?|det)|inlämnad[et]?|inskickad[et]?)|lämna(?:s|t)? (?:in|svar)|skicka(?:s|t)? in|svarat?|svaras|ut(?= ?$)|sista (?:svars)?dag(?:en)?|deadline|stängs?|öppen|på (?:mig|oss)|svaren)',
      '(?:när|hur länge)(?: (?:ÄR|till|ska|måste|måst|har|stänger|går|är|e))+(?: (?:det|JAG|sista dagen|svaren|tiden|omgången|dags|deadline|det dags|har JAG))(?: (?:ut|öppen|inne|klara?|stängd|in|att svara|att lämna in|vara klara?|va klar|på mig|på oss|igen|senast))*(?=$|[ ,]+(?:svara|svaren|för svar|nu|igen))',
      '(?:hur (?:många dagar|lång tid|mycket tid|länge)|hur många veckor) (?:är det |har JAG |återstår |finns det )(?:kvar|på (?:mig|oss))?(?: (?:till|innan|att|tills) .*)?(?=[ ,]*$)|när stänger (?:det|omgången|rapporteringen|delår[a-zåäö]*|helår[a-zåäö]*|pulsen|ni|JAG)|deadline(?:n)?|sista (?:svars)?dag(?:en)?|svarsdag(?:en)?|förfallodag(?:en|ar)?|tidsfrist(?:en)?|(?:sista|senaste) (?:datum(?:et)?|inlämning(?:sdag(?:en)?)?)|svarstid(?:en)?|hur (?:lång tid|många dagar) (?:är det kvar|har JAG(?: på (?:mig|oss))?(?: kvar)?|kvar|återstår)|dagar kvar|hur många dagar har JAG kvar(?: att svara)?(?: på)?|för sent att svara|hur sent kan JAG|vilket datum stänger|hur länge till',
    ],
    { takes: 'nothing' },
  ),
  ...sv('missing', [
    '(?:vem|vilka|vilken|NÅGON|är det NÅGON|vilka ÄR det)(?: som)?(?: (?:har|det är som|är det som|ÄR|av dem|som|där|då))* ?(?:(?:fortfarande|ännu)? ?(?:inte|ej|aldrig)(?: (?:har|än|ännu))* ?(?:svarat|lämnat in|lämnat|skickat in|besvarat|rapporterat|gjort sitt|hört av sig|fyllt i|klar[at]?|inkommit|besvarad[et]?|fått tummen ur|levererat)|släpar(?: efter)?(?= med svar|$)|saknas|är sena?|sölar|dröjer|kvar(?: att svara)?|(?:är )?inte inne)(?: (?:med|in|än|ännu|på|svar(?:en|et)?|det|sina?|sitt|frågorna|i tid|fortfarande|att|svara|kvar))*',
    '(?:(?:inte|ej) inkommit|ingen (?:som )?(?:har )?(?:rapporterat|svarat|lämnat)(?: på| in)?|luckor|eftersläntrare|jaga (?:NÅGON|dem|dom|efter)|ÄR JAG kompletta|kompletta|saknas|fattas|återstår|kvarstår|kvar att svara|obesvarade?(?: frågor)?|ej besvarade?|inte besvarade?|utestående(?: (?:svar|frågor))?|sakna(?:r|de)? (?:JAG )?(?:NÅGOT |NÅGON )?svar)(?: (?:det|svar|svaren|NÅGOT|NÅGON|NÅGONstans|nånstans|någonstans|fortfarande|i|på|från|än|frågor|ännu|inom|hos|för))*',
    '(?:inne|klara?|färdiga?) med (?:allt|alla svar(?:en)?|svaren|rapporteringen|sitt|sina svar)(?=[ ,]*$)',
    'VAD har … kvar(?: (?:att|o|å) (?:svara|göra|fylla i))?(?: på)?',
    'sakna(?:r|de|s)(?: (?:en|ett|sin|sina))* (?:bedömning(?:ar)?|värde(?:n)?)',
    '(?:har|är)(?: (?:alla|allt|samtliga|svaren|hela|alla svar(?:en)?|NÅGON))* … (?:inrapportera(?:t|de)|svarat|lämnat in|inne|inkomna|besvarat|skickat in|kommit in|gjort sitt|lämnat)(?: (?:på|sitt|sina|än|nu|in|frågorna|frågor|svar))*',
    '(?:har|är)(?: (?:alla|allt|samtliga|svaren|alla svar(?:en)?))+ (?:svarat|lämnat in|inne|inkomna|besvarat|skickat in|kommit in|gjort sitt|besvarade)(?: (?:på|sitt|sina|än|nu|in|för|frågorna|frågor))*',
    '(?:vilka|vad|vilka av (?:dem|dom|mina))(?: (?:av (?:det|dem|dom)|har JAG|är|som))* (?:inte|ej|kvar)(?: (?:svarat|besvarat|besvarade?|besvarat|svar))?(?: (?:på|än|ännu|att svara på))*(?=$| (?:inom|på|i|hos) )',
    '(?:VAD|hur mycket) (?:är|har JAG|finns)(?: det)? kvar(?: att (?:svara|göra|fylla i))?(?: på)?|har JAG (?:NÅGOT |NÅGON )?kvar(?: att (?:svara|göra))?(?: på)?',
    'vem släpar|vilka är kvar|saknade svar|vilka svar väntar JAG på|vad väntar JAG på|vilka väntar JAG på|(?:är|har) (?:NÅGON )?sen(?:a)? med (?:svar(?:et|en)?|sitt|sina)',
  ]),
  ...sv('my-unit', [
    '(?:hur (?:går|ligger|ser) (?:det|JAG|vi)(?: till| ut)?(?: (?:för|med|på|i|hos))* )?(?:(?:min|vår|våran|min egen|på min|i min|vår egen) (?:egen )?(?:avdelning|enhet|förvaltning|grupp|sektion|verksamhet)(?:s|en)?|mina (?:medarbetar(?:es|e|nas)|anställdas|kollegors|kollegers)|vårt team|mitt team|oss på avdelningen|(?:egna|vår egen) (?:avdelningen|enheten)s?|(?:avdelningen|enheten) (?:jag|som jag) .{0,15}(?:chef|ansvar)[a-z]*(?: för)?|(?:JAG|mål)(?: .{0,12})? på (?:avd|avdelningen|enheten)(?! för))(?: (?:mål|frågor|uppdrag|svar))?',
  ]),
  ...sv(
    'my-goals',
    [
      '(?:visa |vilka |lista |hur går det (?:för|med) |ÄR |som ÄR )*(?:mina|mina egna) (?:mål|frågor|uppdrag|åtaganden|indikatorer|svar|poster|ansvar(?:sområden)?)(?! (?:avdelning|enhet))(?: .*)?',
      '(?:vilka|vilket|VAD)(?: (?:mål|frågor|uppdrag|allt))*(?: ÄR det)?(?: som)? ?(?:(?:an)?svarar JAG (?:för|på)|äger JAG|har JAG (?:ansvar(?:et)? för|hand om|att svara på|på mitt (?:bord|ansvar)|kvar att svara på)|ska JAG (?:svara på|göra|fylla i)|måste JAG (?:svara på|göra)|är JAG ansvarig för|är mina?|väntar på mig|ligger på (?:mig|mitt bord)|ÄR DET JAG ska svara på|(?:va |är |de |det )*ja ska svara på)(?: .*)?',
      '(?:jag|ja) (?:ansvarar|äger|ÄR (?:mål)?ansvarig|står som ansvarig|förväntas (?:följa upp|svara))(?: (?:för|på))*|(?:ÄR|står) jag (?:som )?(?:mål)?ansvarig(?: för)?(?: NÅGOT)?|står på mig|mina egna (?:mål|åtaganden|uppdrag)|vilka frågor är mina|(?:VAD|vilka) (?:är|e) mitt|(?:VAD|vilka)(?: [a-zåäö]+)? (?:ligger|hänger) på mig|^mina$|har JAG (?:NÅGOT|NÅGON)(?: frågor)?(?: (?:att|kvar att) svara på|(?=[ ,]*$))|har JAG (?:glömt|missat)(?: (?:att|svara|på))* (?:NÅGOT|NÅGON)(?: (?:fråga|frågor|svar))?(?: .*)?',
    ],
    { takes: 'nothing' },
  ),
  ...sv(
    'finish',
    [
      '(?:när|vilket datum|till när)(?: (?:ÄR|ska|skall|måste|blir|var|kommer|förväntas|beräknas|tänkt))+ … (?:(?:vara |va |bli )?(?:klar(?:t|a)?|färdig(?:t|a)?|slutförd?(?:t|a)?|avslutad?(?:t|e)?|genomförd?(?:t|a)?|klart med|(?:åter|slut)?redovisa(?:de|d|t)|(?:åter|av)?rapportera(?:de|d|t))|slutföras|(?:åter)?rapporter(?:as|ad|at)|(?:åter)?redovisas?|avslutas?|levereras?|upp(?: i nämnden)?|tillbaka)(?: (?:till|i|för|senast) nämnden)?',
      '^(?:och )?när (?:klart?|färdigt?|redo)(?=[ ,]*$)',
      'när (?:är|blir|kommer|går|når|räknar|tror)(?: (?:JAG|ni|de|det|den|med|att|vara|i|fram))* (?:i mål|framme|målet|ända fram|i hamn|där(?= ?$))(?: då)?',
      'när (?:får|kan|kommer|hör)(?: (?:JAG|ni|de|det|att|få))* (?:veta|besked|se|svaret?|resultatet?|reda på)(?: (?:det|NÅGOT|mer|resultatet|om|det där|den))*(?= ?$)',
      '(?:har|hade|skulle|var)(?: (?:JAG|ni|de|det|den|inte|ju|väl))+ (?:lovat|lova|utlovat|utlovad)(?: (?:det|att|vara|klart?|bli|färdigt?|den))*(?: (?:till|innan|före|under|i|senast))?',
      '(?:när|vilket datum|till när)(?: (?:ÄR|ska|skall|måste|blir|var|kommer|det|den|de))+ (?:(?:vara |va |bli )?(?:klar(?:t|a)?|färdig(?:t|a)?)|upp(?: i nämnden)?|redovisas?|slutföras|tillbaka)',
      '(?:VAD) (?:ÄR|var|har)(?: det)? (?:beslutat|bestämt|sagt|sagts|beslutats|bestämts|tänkt)(?: (?:om|för|kring|gällande|angående|att))*|(?:VAD säger|hur lyder|VAD står i) (?:beslutet|uppdraget)(?: (?:om|för|kring))?|när kommer (?:det|den|de) upp(?: i nämnden)?|beslut(?:et|en)?(?: om| för| kring)',
      '(?:slutdatum(?:et)?|sluttid(?:en)?|tidplan(?:en)?|återrapportering(?:en)?|slutredovisning(?:en)?|färdigdatum|klart?datum|återredovisning(?:en)?)(?: (?:för|av|på|till))*',
      'när (?:beslutas|avgörs|bestäms|tas beslut|fattas beslut)(?: (?:det|om|för|kring))*',
      'hur (?:ska)? … (?:åter(?:rapporteras|redovisas)|(?:slut|av)?(?:redovisas|rapporteras))(?: tillbaka)?',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...sv(
    'sureness',
    [
      '^(?:(?:är det )?(?:verkligen |helt )?säkert)(?=[ ,?!.]*$)',
      '(?:hur )?(?:säker(?:t|a)?|pålitlig(?:t|a)?|tillförlitlig(?:t|a)?|trovärdig(?:t|a)?|aktuell(?:t|a)?|färsk(?:t|a)?|gammal(?:t)?|gamla|gammalt|ny(?:tt|a)?|underbyggd(?:a|t)?)(?: (?:ÄR|kan JAG vara))(?: (?:det|den|de|här|svaret|svaren|bedömningen|bedömningarna|uppgifterna|siffrorna|siffran|på|om|JAG|för|av|att|i|uppgiften))*',
      '(?:ÄR|känns|kan)(?: (?:det|den|de|det här|siffran|siffrorna|uppgifterna|bedömningen|bedömningarna|svaret|svaren))* (?:säker(?:t|a)?(?: på)?|pålitlig(?:t|a)?|tillförlitlig(?:t|a)?|trovärdig(?:t|a)?|aktuell(?:t|a)?|färsk(?:t|a)?|uppdaterad(?:e)?|att lita på|verkligen så|sant)(?: (?:att|det|om))*',
      '(?:(?:kan|vågar|går det att) (?:JAG )?)?lita på(?: (?:det|den|de|siffran|siffrorna|uppgifterna|bedömningen|bedömningarna|svaret|svaren|här|om|för))*|hur (?:vet|kan) (?:JAG|ni|du) (?:det|veta)(?: det)?|hur säkra är (?:JAG|siffrorna|svaren|bedömningarna|uppgifterna)(?: på)?|(?:hur )?(?:väl täckta?|god täckning)|träffbild(?:en)?(?: (?:för|på|av))*|täckning(?:en)?(?: (?:för|av))*|osäkerhet(?:en)?(?: (?:i|för|kring))*',
      '(?:när|hur länge sedan)(?: (?:ÄR|var|blev|har|gjordes))*(?: [^?]{0,60}?)? ?(?:(?:senast )?(?:uppdaterad(?:es)?|uppdaterades|uppdaterats|ändrades|ändrad|besvarades|bedömdes|svarade|rapporterades|gjordes|kollades|kollats|sågs över))(?: (?:senast|om|för|av|det|den|bedömningen))*',
      '(?:stå för|citera|våga(?:r)? (?:JAG )?(?:citera|säga))(?: .{0,25})?(?=(?:siffr|uppgift|det|bedöm| ))',
      '(?:underlaget|bedömningen) … (?:håller(?: det)?|hur bra är det|att lita på)',
    ],
    { takes: 'nothing' },
  ),
  ...sv(
    'target',
    [
      '^(?:(?:och|men) )?(?:(?:VAD ÄR|hur ÄR) )?(?:målet|gränsen|taket|ribban)(?: då)?(?=[ ,?!.]*$)',
      '(?:(?:VAD|vilket|hur) (?:ÄR|var|ligger|lyder))? ?(?:målvärde(?:t|na)?|målnivå(?:n)?|måltal(?:et)?|målsättning(?:en)?|utfall(?:et)?|nuvärde(?:t)?|önskat utfall|målbild(?:en)?)(?: (?:mot|jämfört med|kontra|och|i förhållande till|vs) (?:målvärde(?:t)?|mål(?:et)?|utfall(?:et)?))?(?: (?:för|på|i|av|med|när|är|det|gäller))*',
      '(?:VAD) (?:siktar|strävar|syftar|jobbar) JAG (?:på|mot|efter|till)(?: (?:när det gäller|för|med|i))?|var det så många JAG siktade på|(?:hur )?(?:högt|lågt) siktar JAG|VAD vill JAG uppnå(?: (?:med|när det gäller|för))?|VAD ska (?:JAG|det) (?:nå|bli|vara|komma till)|VAD ÄR (?:själva )?målet(?: (?:för|med|på))|VAD ÄR det JAG (?:ska|vill|siktar på att) (?:uppnå|nå|komma till)|^(?:och )?(?:mot|jämfört med|i förhållande till) (?:målet|målvärdet|målnivån|måltalet)(?= |$)|VAD har JAG (?:för|som) mål(?: (?:för|med|på))?',
      'hur (?:hög(?:t)?|lågt?|låg)(?: (?:ÄR|har|ska|får))+',
      '(?:VAD|var|vart) (?:ÄR|går|ligger|sitter) (?:gränsen|taket|golvet|ribban|tröskeln|nivån|maxgränsen|minimigränsen)(?: (?:för|på))*',
      '(?:ska|skall|bör|får|är)(?: (?:det|den|målet|siffran|värdet|vara|bli|ligga))+ (?:högst|lägst|minst|max|maximalt|över|under|så (?:högt|lågt|hög|låg) som möjligt|högt|lågt|hög|låg|många|få)(?: eller (?:högst|lägst|minst|max|över|under|så (?:högt|lågt|hög|låg) som möjligt|högt|lågt|hög|låg|många|få))(?: (?:då|nu|som möjligt))*',
      '(?:siffr(?:or(?:na)?|an)|tal(?:et|en)|värde(?:t|n)|procent(?:en)?|nyckeltal(?:et)?|statistik(?:en)?)(?: (?:på|för|om|kring|över|tack|är))*',
      '(?:läser|klarar|presterar|mår) … (?:sämre|bättre) än',
      '(?:klarar|når|uppnår) JAG (?:målvärdet|målnivån|måltalet|siffran)(?: (?:för|på|i))*|som mest|som minst',
      '(?:könsuppdelat|uppdelat på kön|per kön|(?:skillnad(?:en)? mellan |(?:skiljer|skilj|skiljer sig|skiftar|varierar)(?: (?:det|sig|de|den|siffran|resultatet))*(?: sig)?(?: NÅGOT| mycket)? mellan )(?:kvinnor och män|flickor och pojkar|pojkar och flickor|män och kvinnor))',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...sv(
    'history',
    [
      'vem (?:sa(?:de)?|skrev|svarade|tyckte|bedömde) VAD(?: (?:om|i|på|för|kring))? … och när',
      '(?:vem|vilka)(?: som)?(?: har)? (?:ändra(?:t|de)|skrivit|skrev|satte|satt|bedömt|bedömde|uppdatera(?:t|de)|sa(?:gt|de)?)(?: VAD)?(?: (?:den |det |själva )?(?:bedömning(?:en)?|svar(?:et)?|status(?:en)?|text(?:en)?|utfall(?:et)?))? (?:av|för|om|på|i|kring)',
      '(?:visa |lista )?(?:alla |samtliga |tidigare )?versioner(?:na)?(?: (?:av|för|på|bedömningen|svaret|texten))+',
    ],
    { takes: 'period', isOfItems: true },
  ),
  ...sv('owners', [
    '(?:vem|vilka(?! har)|vilken(?! har))(?: person| chef)?(?: (?:ÄR|det|som|var|då|är det som))* ?(?:håller i (?:pennan|trådarna|taktpinnen|yxan)|har (?:bollen|pennan|huvudansvaret)|äger|ansvarar(?: för)?|har ansvar(?:et)?(?: för)?|har hand om|håller i|sköter|driver|leder|(?:mål|ytterst )?ansvarig(?:a)?(?: för)?|står (?:bakom|som ansvarig)|(?:ska|kan|får) JAG (?:prata|prat|kontakta|fråga|tala|snacka|snack|ringa?|höra med|vända mig)(?: (?:med|me|till|om))*|frågar (?:JAG|en)(?: om)?|pratar JAG med(?: om)?|kontaktar JAG(?: om)?|svarar för|svarar på|bestämmer(?: (?:över|om|i))?|basar(?: över)?|ligger (?:det|den) på|jobbar med|har(?! (?:inte|ej|hänt|ändrats|blivit|gått|alla|svarat|lämnat)))(?: (?:det|den|de|om|för|frågan|målet|JAG vill veta mer|vill veta mer|just|här|dem|respektive|med|just det|där))*',
    '^(?:och |men )?vem(?: (?:är det som|som|ÄR))* (?:bygger|gör|fixar|utreder|genomför|planerar|ordnar|skriver|tar fram|tar hand om|inför|kör|löser|arbetar med|håller på med|tar|kan det här|vet mer|vet mest|ska göra|ska bygga|ska fixa)(?: (?:det|den|de|detta|det här|den här|detta|om det|här|då|egentligen|nu))*(?= ?$)',
    '(?:ansvarig(?:a)?|målansvarig(?:a)?|mål ?ägar(?:e|en|na)|ägar(?:e|en|na)|ansvaret|kontaktperson(?:en|er)?|vems)(?: (?:för|till|ÄR|det|den|mål|vilar|på))*',
    '(?:VAD|vilka(?: mål| uppdrag| frågor)?)(?: (?:ÄR|har|ansvarar|äger|svarar))+ … (?:ansvarig(?:a|t)? för|ansvarar för|ansvar för|(?:mer )?på sitt bord|hand om|svarar för|(?:för|på)(?=[ ,]*$))',
    '(?:VAD|vilka(?: mål| uppdrag| frågor)?)(?: (?:ansvarar|äger|svarar)) … (?:för|på)?(?=[ ,]*$)',
    '(?:vilka frågor|VAD) (?:ligger|hänger) (?:det )?på|^vem(?: då| är det)?$|VAD heter den som(?: .{0,20})? (?:hand om|ansvarar för|ansvarig för|har)|vem (?:ÄR|var) det(?: som (?:har|har hand om|ansvarar för))?$|(?:mer )?på sitt bord',
    '(?:har|äger|sköter|ansvarar|svarar) (?:hon|han|hen)(?: (?:för|hand|om|NÅGOT|NÅGON|fler(?:a)?|andra|annat|mer|också|även|ansvar))*(?: (?:mål|uppdrag|frågor|åtaganden|indikatorer|saker))?(?=[ ,]*$)',
  ]),
  ...sv(
    'history',
    [
      'VAD (?:skrev|svarade|sa|sade|rapporterade|angav) JAG(?: då)?(?: (?:om|i|på|vid))?(?= (?:förra|förrförra|sist|senast))',
    ],
    {
      takes: 'period',
      isOfItems: true,
    },
  ),
  ...sv('compare', [
    '(?:jämför(?:a|else(?:n)?)?|ställ(?:a)?(?! in)|väg(?:a)?(?= .* mot )|skillnad(?:en)?(?: i [a-zåäö]+)? (?:på|mellan)|VAD (?:skiljer|ÄR skillnaden)(?: (?:på|mellan|mot))?|hur (?:står|skiljer|ligger) sig|sida vid sida|relation(?:en)? mellan)(?: (?:det|den|de|dem|mellan|av|på|med|mot|åt))*',
    '(?:jämfört med|i jämförelse med|kontra|versus|vs\\.?|gentemot|(?:ligger|går det|är) (?:bäst|sämst|bättre|sämre) (?:till )?av(?= .* (?:och|eller) ))',
    '(?:går|ligger|är|har)(?: (?:det|JAG))*(?: (?:bättre|sämre|längre efter))?(?: (?:för|med|till))* … (?:(?:bättre|sämre) )?(?:till )?än(?: (?:för|med))?(?! (?:väntat|plan|förväntat|tidigare|förra|i fjol|ifjol|förut|innan|förr|tänkt|nåns|någons|2|så|vi|dess|det))(?= )',
    '(?:vilket|vilken|VAD|går|ligger|är)(?: .{2,60})? (?:bättre|sämre) (?:än|till än)(?! (?:väntat|plan|förväntat|tidigare|förra|i fjol|förut|innan|förr))(?= )',
  ]),
  ...sv('changed', [
    '(?:vilka|VAD|vilket|vilken|NÅGOT|NÅGON)(?: [a-zåäö]+){0,2} (?:fått|fick|får) (?:en |ett )?(?:bättre|sämre|högre|lägre|ny|nya|ändrad|annan) (?:bedömning|status|färg|prognos|betyg)(?:en|ar)?',
    '(?:VAD (?:är|har)|har|ÄR|vilka(?: mål| har| som)?|NÅGON(?:ting)?|vilket)(?: (?:det|NÅGOT|NÅGON|mål(?:en)?|som|har|hänt|DE|där|nytt|blivit|kommit|mer))*(?: (?:ändrats?|ändrat sig|förändrats?|förändrat sig|hänt|ny(?:tt|a|heter)?|hänt sen|tillkommit|uppdaterats|kommit in|rört (?:på )?sig|flyttat sig|skett|blivit (?:sämre|bättre|rött|röd(?:a)?|grön(?:a)?|gul(?:a)?)|gått (?:över(?! tid)|upp|ner)|bytt (?:färg|status)|försämrats?|förbättrats?))(?: (?:i|med|på|för|om|kring|när|det|gäller|sig|nu|senaste|över))*',
    '(?:VAD|vilka|vilket)(?: [a-zåäö]+){0,3} (?:blev|blivit|ser|är|var) (?:nu )?(?:annorlunda|ändrat|förändrat|skillnad(?:en)?)(?: (?:ut|nu))*',
    '(?:gått|går|gick|bytt|växlat|ändrats?|vänt|blivit|flyttats?)(?: färg| status)? från (?:röd|gul|grön|grå|rött|gult|grönt)[a-zåäö]* till (?:att bli )?(?:röd|gul|grön|grå|rött|gult|grönt)[a-zåäö]*',
    '(?:ändringar(?:na)?|förändring(?:ar|arna|en)?|nyheter(?:na)?|förbättring(?:ar|arna)?|försämring(?:ar|arna)?|skillnad(?:en|er|erna)?(?= (?:SEDAN|mot))|senaste nytt|uppdatering(?:ar)?|VAD har JAG missat|uppdatera mig|missat NÅGOT|VAD skiljer mot|hänt NÅGOT|kom(?:mit)? det in NÅGOT|kom det NÅGOT|NÅGOT (?:nytt|hänt)|nytt (?:om|i|från|på)|vad är nytt|vad är på gång|har (?:det )?(?:hänt|ändrats))(?: (?:i|med|på|för|om|kring|mot|tidigare|av|alltså))*',
    '(?:VAD|vilka|det|vilket|NÅGOT|allt|bara)(?: (?:mål|som|har|är|det|då|DE))*(?: (?:blivit|gått|blev|bli))? ?(?:sämre|bättre|försämrats?|förbättrats?|åt rätt håll|åt fel håll|över i (?:rött|gult|grönt))(?=.*(?:SEDAN|senast|förra|veck|månad|i går|igår|dag|våras|somras|höst|omgång|\\d))',
  ]),
  ...sv(
    'history',
    [
      '(?:när|sedan när) (?:blev|gick|vände|ändrades|har) … (?:(?:över )?(?:till|i) )?(?:röda?|gula?|gröna?|rött|gult|grönt)(?: då)?(?= ?$)',
      'hur har (?:det|JAG|de|dem|den)(?: (?:gått|utvecklats|sett ut|varit))(?: (?:till|ut))?(?: (?:med|för|i))?(?: (?:över tid(?:en)?|genom åren|med åren|de senaste åren|hittills|tidigare))?',
      '(?:äldre|tidigare|gamla|historiska|fjolårets|förra årets) (?:siffror(?:na)?|siffra(?:n)?|värden(?:a)?|mätningar(?:na)?|uppgifter(?:na)?|utfall(?:en)?)(?: (?:på|om|för|kring|av|till))*',
      'hur har … (?:gått|utvecklats|utvecklat sig|förändrats|sett ut|klarat sig)(?: (?:över tid(?:en)?|genom åren|med åren|de senaste åren|hittills|tidigare|till))*',
      '(?:bli(?:r|vit)|går) … (?:fler eller färre|bättre eller sämre|upp eller ner|färre eller fler|sämre eller bättre)(?: (?:med tiden|över tid|genom åren))*',
      'hur (?:gick|var|såg|stod|låg|bedömdes)(?: (?:det|de|den|JAG|läget|ut|till))*(?: (?:för (?:mig|oss|dem)))?(?: (?:med|för|i|på))?(?=.*(?:förra|fjol|tidigare|19\\d\\d|20\\d\\d|innan|förr|året))(?: (?:tidigare(?: år)?|förr|innan|tidigare))?',
      '(?:historik(?:en)?|(?<!negativ |positiv |negativa |positiva |blandad |nedåtgående |uppåtgående )trend(?:en)?(?! (?:och|eller))|utveckling(?:en)?|kurva(?:n)?|graf(?:en)?|tidsserie(?:n)?|diagram(?:met)?|tidigare (?:år|bedömningar|resultat|svar|omgångar)|över tid(?:en)?|genom åren|med tiden|över åren|år för år|bakåt i tiden|(?:åt|i) vilket håll(?: (?:går|är|rör|pekar|lutar|drar|på väg))*(?: (?:det|den|de))?(?: (?:sig|på väg))*|har (?:det|den) varit så(?: länge)?|hur länge har (?:det|den)(?: varit(?: så)?)?|bättre förr|sämre förr|förut|tidigare)(?: (?:för|på|av|med|när|det|gäller|i|om|över|bakåt))*',
      '(?:går|rör|utvecklas) (?:det )?(?:åt rätt håll|framåt|bakåt|uppåt|nedåt) (?:eller|över)|(?:bli(?:r|vit)|är) (?:det |DE )?(?:fler|färre|bättre|sämre|fler eller färre|bättre eller sämre) (?:eller (?:färre|fler|sämre|bättre)|med tiden|än (?:förr|tidigare|innan|förra|i fjol))',
    ],
    { takes: 'period' },
  ),
  ...sv('status', [
    'hur långt har (?:JAG|det|de|den|ni)(?: (?:kommit|gått))?(?: (?:med|i|på))?|(?:hur|hu)(?: (?:går|gar|gick|ligger|ser|står|mår|funkar|fungerar|är|e|ä|sköter|blir|löper|fortskrider|framskrider|artar|klarar|har|bedöms|bedömer|utvecklas))(?: (?:det|de|d|vi|JAG|läget|sig|den|dem|dom|du))*(?: (?:till|ut|fram|på|sig|ställt|egentligen|nu|just|idag|i dag|i år|bättre|bra|på den fronten))*(?: (?:med|me|för|i|på|inom|kring|hos|det|vårt|vår|våra|arbetet|där|när|gäller|arbetet med))*',
    '(?:en )?(?:snabb|kort|samlad|klar) bild(?:en)?(?: (?:av|över|på|för|läget|hur|det|går))*|(?:(?:vad|va) (?:är|e) )?(?:läget|status(?:en)?|lägesbild(?:en)?|lägesrapport(?:en)?|nuläge(?:t)?|nulägesbild(?:en)?|ställning(?:en)?|bedömning(?:en)?|resultat(?:et)?|måluppfyllelse(?:n)?|prognos(?:en)?)(?: (?:med|för|i|på|inom|av|kring|om|gällande|avseende|hos|just|nu|när|det|gäller|där))*',
    '(?:ÄR|ligger|kommer|får|når|klarar|blir|går|kan|har)(?: (?:vi|det|de|den|JAG|målet|DE))+(?: (?:på|i|på rätt (?:väg|spår)|på banan|rätt|väg|mål|klara|klart|i fas|framåt|bra|dåligt|snart|av|upp|ner|med|NÅGOT|för|en|ett|fått|fler|eller|inte|bättre|sämre|igång|i gång|som|det|ska|enligt|plan|åt|håll))*',
    '(?:nytt om|VAD händer (?:med|kring|i|för|på|hos)|VAD (?:har JAG|är det|finns det) för (?:läge|status|ställning|lägesbild)(?: (?:med|i|på|för|inom|hos))*|VAD (?:gör|vet|finns) (?:JAG|vi|ni|det)(?: (?:åt|om|för|med))?|var (?:står|ligger|befinner) (?:JAG|sig|det|den)(?: (?:JAG|sig|nu|i dag|idag|just nu|nånstans|någonstans))*(?: (?:med|i|kring|när|det|gäller))*|hur blev det med|VAD säger (?:ni )?om|info(?:rmation)? om|berätta om|något om|samma (?:för|med|fråga)|bedöms|(?:uppgift|besked) om|i stort|i det stora hela|som helhet|totalt sett|övergripande|överlag|helheten|allmänt)(?: (?:hur|hela|målet|om|måluppfyllelse))*',
  ]),
  ...sv('list', [
    '(?:(?:i|med|på|inom|för) )?(?:vilka|vilket|vilken|skriv ut|lista|rada upp|räkna upp|visa(?: upp)? (?:alla|allt|de|dem|dom|samtliga)|plocka fram|samtliga|allt(?: som)?|alla|de som|dom som|det som|finns (?:det|DE)|(?:en )?lista(?: på| över| med)?|listan)(?: (?:alla|allt|som|de|dem|dom|mål(?:en)?|av|våra|poster|en|samtliga|saker|hela|det|NÅGON|NÅGOT|övriga))*',
    'VAD(?: (?:ÄR|det|som|har))* (?=(?:går|avviker|brinner|sämst|bäst|oroa|borde|kan JAG (?:skryta|vara stolt)|ligger|släpar|pekar|rött|gult|grönt|riskerar))',
    '(?:har|ÄR|ligger|går) … (?:något|nåt|nån|någon|några|nåra)(?: (?:som|mål))*(?: ÄR)?',
  ]),
];
