/** How people ask in Swedish for something to be done. */
import { AUDIT_SV } from './audit-words.ts';
import { type Cue, cues } from './cue.ts';
import { OPERATOR_SV } from './operator-words.ts';
import { PUBLICATIONS_SV } from './publication-words.ts';

const sv = (capability: string, patterns: readonly string[], how?: Parameters<typeof cues>[3]) =>
  cues(capability, 'sv', patterns, how);

const OF_ITEMS = { isOfItems: true } as const;
const WITHOUT = { takes: 'nothing' } as const;

export const COMMANDS_SV: readonly Cue[] = [
  ...sv('audit', AUDIT_SV, WITHOUT),
  ...sv('publications', PUBLICATIONS_SV, WITHOUT),
  ...sv('operator', OPERATOR_SV, WITHOUT),
  ...sv('following', [
    '(?:VAD|vilka|vilket)(?: mål| uppdrag)? (?:ÄR DET )?(?:mer )?(?:som )?JAG (?:mer )?(?:följer|bevakar)',
    '(?:VAD|vilka|vilket) (?:mer )?(?:har JAG bett (?:om )?att få veta(?: om)?|(?:bevakar|följer) JAG(?: nu| redan)?|är det JAG (?:bevakar|följer))',
    '(?:vilka|VAD)(?: .{0,40})? (?:bevaka|följa)(?: nu)?(?=[ ,]*$)|(?:(?:mina|visa|lista|avsluta|ta bort|sluta med) )+bevakningar(?:na)?|bevakningar(?:na)?|(?:sluta|avsluta) (?:att )?(?:bevaka|följa)',
  ]),
  ...sv(
    'follow',
    [
      '(?:säg(?: gärna)? till|meddela|pinga|ping|hojta|hör av dig|larma|notifiera|varna|underrätta|tipsa|skriv|avisera)(?: (?:till|gärna|igen))*(?: (?:mig|oss|hit|här|här i kanalen|kanalen|i chatten|i tråden))?(?: (?:så fort|direkt|genast|också|bara|till))*(?: (?:när|om|ifall|då|så fort|vid)(?: (?:det|den|de|NÅGOT|det händer NÅGOT|NÅGOT händer|NÅGON))*(?: (?:mål|med|ändras(?: med| för| på)?|ändrar sig|blir|går|händer(?: med)?))*)',
      '(?:bevaka|följ|håll(?:a)? (?:koll|ett öga|ögonen) på|håll (?:mig|oss) (?:uppdaterad(?:e)?|informerad(?:e)?|underrättad(?:e)?|ajour)(?: (?:om|kring|med))?|(?:JAG )?(?:vill )?(?:få |ha )?(?:en )?(?:notis(?:er)?|avisering(?:ar)?|larm|besked) (?:när|ifall|så fort|om (?!försörj|bistånd|bygglov|plats))|(?:vill )?bevaka|(?:vill )?följa(?! upp))',
    ],
    OF_ITEMS,
  ),
  ...sv(
    'unsubscribe',
    [
      '(?:avsluta|säg upp|stoppa) .{0,12}(?:prenumeration|veckobrev|utskick)(?:en|et)?',
      '(?:sluta|avsluta|stoppa|stäng av|avbryt|säg upp|inga|behöver inte|vill inte|slipp(?:a)?)(?: (?:att|fler|längre|ha|få|med|JAG))*(?: (?:prenumerera|prenumerationen?|posta|skicka|skriva|lägga|utskick(?:en)?|veckobrev(?:et|en)?|brev(?:et)?))+(?: .*)?',
      'avprenumerera.*',
      'ta bort (?:mig|oss|kanalen|den här kanalen) från (?:veckobrev|utskick|sändlista|brev)(?:en|et|n)?(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'mend',
    [
      '(?:rätta|rätt(?:a)? till|korrigera|fixa|snygga (?:till|upp)|språkgranska|putsa(?: på)?|städa(?: upp)?|förbättra)(?: .{0,30})? (?:språket|stavfel(?:et|en)?|stavningen|skrivfel(?:et|en)?|texten|formuleringen|grammatiken)(?: i)?(?=.*(?:svar| i ))(?: .*)?',
      '(?:språkgranska|språkrätta)(?: .*)?',
      '(?:rätta|fixa|kolla|putsa)(?: .{0,12})? (?:stavningen|språket|stavfelen)(?: .*)?|(?:snygga till|putsa|förbättra|finslipa|fixa till|städa upp) (?:språket|texten|formuleringen|formuleringarna|stavningen)(?: .*)?',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...sv(
    'approve',
    [
      '(?:VAD|vilka|NÅGOT|ÄR DET|har JAG|ligger|finns(?: DET)?|väntar)(?: .{0,30})? JAG (?:ska|måste|behöver|kan|bör|har att) godkänna(?: .*)?',
      '(?:VAD|vilka|NÅGOT|ÄR DET|har JAG|ligger|finns(?: DET)?|väntar)(?: .{0,30})? (?:att godkännas?|för (?:mitt )?godkännande|(?:mitt|på) godkännande|godkännas)(?: .*)?',
      '(?:skicka(?:r|ts|t)?|skickades) tillbaka(?: .*)? (?:svar(?:et|en)?|bedömning(?:en)?|med (?:en )?kommentar|till (?:ägaren|honom|henne|dem)|för komplettering)(?: .*)?|återremiss(?:era)?(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'reopen',
    [
      '(?:öppna|öppnar)(?: (?:upp|om))*(?! (?:omgången|delåret|helåret|rapporteringen))(?: .*)? (?:igen|på nytt)(?: .*)?|(?:lås(?:a)? upp|återöppna)(?! (?:omgången|rapporteringen))(?: .*)?',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...sv(
    'publish',
    [
      '(?:publicera(?:r|s)?|offentliggöra?|fastställa?)(?: (?:den|nu|hela|årets|vår|höstens|vårens|den stängda))* ?(?:omgång(?:en)?|rapport(?:en)?|rapportering(?:en)?|uppföljning(?:en)?|resultat(?:et|en)?|svaren|(?:delår|helår|års|tertial|bokslut)[a-zåäö]*|[a-zåäö]*puls(?:en)?)(?: .*)?|^publicera$',
      '(?:dags att|fastställ(?:a|er)?(?: [a-zåäö]+){0,3} och|godkänn(?:a)? och) publicera(?: .*)?',
      '(?:lägg(?:a)?|posta|skicka|dela)(?: (?:ut|upp|in))*(?: (?:den|hela|färdiga|årets))* [a-zåäö]*(?:rapport|årsanalys)en(?: (?:ut|upp|in))* (?:i|till|på)(?: [a-zåäö]+){0,2} ?kanal(?:en|er|erna)(?: .*)?',
      '(?:dra(?:r)?|ta(?:r)?) tillbaka (?:den |det |hela )?(?:publicering[a-zåäö]*|publicerade?)(?: .*)?|(?:återkalla|ångra|avbryt|ta bort|häv)(?:a)? (?:den )?(?:publicering[a-zåäö]*|publicerade)(?: .*)?|avpublicera(?: .*)?|publicering(?:en)?(?: [a-zåäö]+){0,3} (?:tas|dras|ta|dra) tillbaka(?: .*)?|gå(?:r)? ut med (?:den |hela |färdiga )?[a-zåäö]*(?:rapport|årsanalys)en(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'summary',
    [
      '(?:(?:kan du |behöver |JAG |vill ha |ta fram|skriv(?:a)?|gör(?:a)?|sätt(?:a)? ihop|knåpa ihop|ihop|få|ge mig|ett|en) )*(?:(?:kort|skriftligt|samlat|skriftlig) )*(?:skriftligt underlag|beslutsunderlag till|underlag till (?:nämnden|ledningsgruppen|ksau|presidiet|styrelsen)|pm till)(?: .*)?',
      '(?:(?:fixa|fixar|ordna|ordnar|gör|göra|ta fram|sätt ihop|sätta ihop|skriv|skriva|dra ihop|knåpa ihop|vill ha|behöver|få) )+(?:(?:mig|oss|en|ett|kort|korta|snabb|liten|enkel|samlad|du|JAG) )*(?:lägesbild|lägesrapport|lägesbeskrivning|sammanfattning|sammanställning|översikt|dragning|föredragning|dragningsunderlag)(?:en)?(?= (?:till|inför|för|om|åt|av|över)|[ ,]*$)(?: .*)?|^(?:en )?(?:kort |snabb )?(?:dragning|föredragning)(?: om läget| av läget)?(?: (?:till|för|inför) .*)?',
      '(?:skicka|skickar|posta|lägg(?:a)?|dela|publicera|gå ut med|få)(?: (?:ut|upp|in))* (?:den |hela )?(?:sammanställning(?:en)?)(?: (?:ut|upp|in))*(?: (?:till|i|på|hit|här)(?: [a-zåäö]+){0,2} ?(?:kanal(?:en|er|erna)?|teamet)?)?(?: (?:nu|tack))*',
    ],
    { takes: 'period' },
  ),
  ...sv(
    'subscribe',
    [
      '(?:skicka|mejla|maila|posta|ge mig|JAG vill ha|vill ha|få|fick)(?: .*)? (?:varje (?:vecka|måndag|tisdag|onsdag|torsdag|fredag|morgon)|en gång i veckan|veckovis)(?: .*)?',
      '(?:prenumerera(?: på)?|prenumeration)(?: .*)?',
      '(?:skicka|posta|lägg|lägga|JAG vill(?: gärna)? ha|vill(?: gärna)? ha|få|ha) (?:ut |upp |in )?(?:veckobrev(?:et|en)?|sammanfattning(?:en)?|brevet)(?: .*)?(?:kanal(?:en)?|här|hit|varje vecka|varje måndag|gruppen|chatten)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'remind',
    [
      '(?:påminn(?:a)?(?! (?:om )?(?:datum|när|vad|hur|mig))(?: om)?|puffa(?: på)?|peta(?: på)?|knuffa(?: på)?|peppa|stöt på|stöta på|tjata(?: på)?|jaga (?:dem|dom|de som|på)|mana(?: på)?|påminnelse(?:r|n)? till|(?:skicka|skickar|gå ut med|dra iväg|sänd)(?: ut| iväg| en| ett)* (?:påminnelse(?:r|n)?|påstötning(?:ar)?|puff(?:ar)?))(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'hand-over',
    [
      '(?:överlämna|lämna över|lägg(?:a)? över|lämna vidare|delegera|överlåt|(?<!(?:kan|att|och) )skicka vidare|ge bort|flytta över)(?: (?:frågan|frågorna|uppdraget|målet|den|det|mina frågor))*(?: (?:om|till))*(?: .*)?',
      '(?:låt|be) … (?:svara|ta|ta över|ta hand om)(?: (?:på|över|frågan|den|det|hand om|om))* … (?:för mig|åt mig|i ?stället|istället|i mitt ställe)',
      '(?:får|ska|kan|tar) (?:svara|ta|ta över|över|hand om)(?: (?:på|om|frågan|det|den|över))* … (?:i ?stället|istället|för min del|åt mig|för mig|i mitt ställe)',
      '(?:kan|får|ska|skulle) (?!(?:JAG|du|ni|det)(?: |$))[a-zåäö-]+ (?:svara|ta (?:över|det|den|frågan))(?: .*)?|vem (?:kan|ska|får) svara (?:om|när|medan) (?:JAG )?(?:är borta|är ledig|är sjuk|inte kan)(?: .*)?',
      '(?!(?:JAG|du|ni|det|de|vem|vilka|NÅGON|hur|vad|när|och|ingen|alla)(?: |$))[a-zåäö-]+ (?:kan|får|ska|skulle kunna) (?:svara på|ta) (?:den|det|frågan|frågorna)(?: (?:om|för|kring))?',
      '(?:det (?:ÄR|var) (?:(?:egentligen|ju|väl|nog) )*)(?!(?:JAG|du|ni|det)(?: |$))[a-zåäö-]+ som (?:ska|bör|borde|skulle) (?:svara|ta)(?: (?:på|om|för|frågan|hand om))*',
      '(?:NÅGON annan|kollegan|en kollega|[a-zåäö]+) (?:ska|bör|borde|får) svara(?: på)? .*(?:i ?stället|istället|för mig)',
    ],
    { takes: 'nothing', isOfItems: true },
  ),
  ...sv(
    'absence',
    [
      '(?:lägg in|registrera|anmäl|ta bort|ändra)(?: .{0,12})?(?:frånvaro|semester|ledighet)(?: .*)?',
      'frånvaro(?:n)?(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'report',
    [
      '(?:ta fram|skapa|exportera|ladda (?:ner|ned|hem)|generera|skriv ut|hämta|få|ha|behöver|fixa|skicka|spara)(?: (?:mig|ut|en|ett|till|av|allt|det|detta|som|omgången|JAG|hela|färdiga?|den))* (?:(?:delårs|års|hel|verksamhets|slut)?rapport(?:en)?)(?: .*)?',
      '(?:(?:maila|mejla|skicka|ge|få|vill ha|behöver|mig|oss|JAG|över) )*(?:(?:som|i|till|en|ett|på|själva|hela) )*(?:word(?! (?:on|about|of))|pdf|docx)(?:[- ]?(?:fil|dokument|format|version)(?:en)?)?(?: .*)?',
      'maskinläsbar[a-zåäö]*(?: .*)?',
      '(?!.*(?:läs|ladda|import)[a-zåäö]*(?: JAG)? (?:in|upp))(?:som|i|till)(?: (?:en|ett))? (?:webbsida|html|kalkylark|csv)(?: .*)?',
      '(?:exportera|skriv ut(?! (?:(?:en |de |dem |dom |alla |allt |bara |mina |våra |samtliga |som |är |har )*(?:röd|gul|grön|grå|mål|uppdrag|indikator|åtagand|avvik|list(?:a|an)(?= (?:på|över|med))|vilka)))|ladda (?:ner|ned|hem))(?: .*)?',
      '(?:(?:ge|visa|hämta|få|finns|som|mig|det|JAG|vill ha|behöver) )*(?:öppna|öppen) data(?: .*)?',
      '(?:visa|läs(?:a)?|se)(?: (?:mig|hela|den|färdiga))* (?:delårs|års|hel|verksamhets|slut)?rapporten$',
    ],
    WITHOUT,
  ),
  ...sv(
    'summary',
    [
      '(?:sammanställ(?:a|ning|ningen)?|sammanfatta|sammanfattning(?:en)?|skriv ihop|summera|översikt(?:en)?|helhetsbild(?:en)?)(?: (?:av|över|för|på|omgången|svaren|allt|läget|hela|målområdet|området|åt mig|till mig|oss|åt oss))*',
    ],
    { takes: 'period' },
  ),
  ...sv(
    'digest',
    [
      '(?:när|hur ofta|varför|hur) (?:uppdateras|ändras|ändrar sig|byts)(?: [a-zåäö]+){0,2} ?veckobrev(?:et)?(?: .*)?',
      '(?:visa |läs |öppna |var är |senaste |ge mig )*(?:veckobrev(?:et)?|vecko(?:rapport(?:en)?|sammanfattning(?:en)?|nytt))(?: .*)?',
      '(?:vad stod det|vad står det) i (?:brevet|veckobrevet)',
    ],
    WITHOUT,
  ),
  ...sv(
    'settings',
    [
      '(?:stäng(?:a|er)?|slå|slår)(?: JAG)? av(?: .{0,10})? (?:notis(?:er|erna)?|avisering(?:ar|arna)?|påminnelse(?:r|rna)?)(?: .*)?',
      '(?:inställning(?:ar|arna)?|ställ in|ändra tid(?:en|erna)?|(?:var|hur) ändrar JAG (?:arbetstid(?:en|erna)?|tid(?:en|erna)?|inställning(?:ar|arna)?|påminnelse(?:r|rna)?)|arbetstid(?:en|erna)?|helgdagar|när skickas (?:påminnelse(?:r|rna)?|veckobrevet))(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'import',
    [
      '(?:importera|läs in|ladda upp|lägga? in|lägg till|ladda in)(?: (?:en|ett|ny|nytt|nya|årets|nästa|vår|års|plan|den|här|ut))* ?(?:plan(?:en)?|(?:nämnds)?budget(?:en)?|målen|mållista(?:n)?|dokument(?:et)?|fil(?:en)?|excel(?:listan?)?)(?: .*)?',
      'importera.*|.*(?:ska|behöver|måste|bör) läsas in(?: .*)?',
      'hur (?:läser|skickar|laddar|lägger|importerar) JAG (?:in|upp)(?!.*(?:kolleg|nyanställ|medarbetare|målägare|ansvarig|användare|person))(?: .*)?',
      '(?:(?:ge|visa|skicka|hämta|var finns|finns det|jag vill ha|har du)(?: (?:mig|en|den|tom|tomma))* )?(?:mall(?:en)?|(?:excel|mål)mall(?:en)?|excellista(?:n)?|tom(?:ma)? (?:mål|excel)?lista(?:n)?)(?: för (?:mål|mållista(?:n|or)?|listan?|excel))?',
    ],
    WITHOUT,
  ),
  ...sv(
    'people',
    [
      '(?:visa |lista |alla |hantera )*(?:personer(?:na)?|medarbetar(?:e|na)|användar(?:e|na)|personlista(?:n)?)(?: .*)?',
      'hur (?:lägger|gör|tar|får) JAG (?:upp|in|till|bort)?(?: .{0,20})?(?:nyanställd|kollega|medarbetare|målägare|ansvarig|användare|person)[a-zåäö]*(?: .*)?',
      '(?:lägga? till|lägg in|lägga? upp|ta bort|radera|ändra roll(?:en)?(?: på| för)?|byt(?:a)? roll(?: på| för)?|ge|uppdatera)(?: (?:en|ett|ny|nytt|ny roll|roll(?:en)?|i systemet|fler))* ?(?:nyanställd(?:a)?|medarbetare|person(?:er|en)?|användare|kollega|roll(?:en)?|chef|ansvarig person)(?: .*)?',
      '(?:vilka|vem) (?:ÄR )?(?:som )?(?:ÄR )?(?:inlagda|registrerade|upplagda|med i systemet|har roll(?:en)?)(?: .*)?',
      'visa vilka som är inlagda.*',
      '(?:personer|folk|alla) med roll(?:en)? .*',
    ],
    WITHOUT,
  ),
  ...sv(
    'deliveries',
    [
      '(?:kom|har|gick|fick)(?: (?:alla|mina|våra|alla mina))* (?:meddelanden(?:a)?|kort(?:en)?|utskick(?:en)?|frågor(?:na)?|påminnelser(?:na)?)(?: .*)?(?:fram|ut|iväg|gått|kommit)(?: .*)?',
      '(?:vem|vilka|NÅGON) (?:(?:som )?(?:kan|kunde|gick|går) (?:inte|ej) (?:att )?nås?|(?:som )?(?:inte|ej) (?:kan|går att|kunde) nås?|(?:når|nådde|nått) JAG (?:inte|ej)|har (?:inte|ej) (?:fått (?:frågorna|sina frågor|frågan|kortet|utskicket|NÅGOT)|nåtts))(?: .*)?',
      '^(?:och )?(?:har|gick|kom|är) (?:den|det|de|dem|påminnelsen|mejlet|utskicket|frågan)(?: (?:gått|kommit|gick|kommen))? (?:fram|ut|iväg)(?= |$)(?: .*)?',
      '(?:visa )?(?:utskick(?:en)?|skicka om)(?: .*)?',
      '(?:fick|har) (?:alla|NÅGON|[a-zåäö]+) (?:fått )?(?:frågorna|sina frågor|kortet|korten|utskicket|påminnelsen)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'language',
    [
      '(?:(?:prata|svara|skriv|tala|byt(?:a)?|ändra|växla)(?: (?:med mig|till|på|mig|språk(?:et)?))* ?(?:svenska|engelska|english)|(?:byt|ändra) språk|^(?:svenska|engelska|english|swedish)(?: tack| please)?[ ,]*$|språk(?:et)?(?= (?:svenska|engelska|till)|$)|på (?:engelska|svenska)(?: tack)?$)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'help',
    [
      '(?:hjälp(?: mig)?|VAD kan du hjälpa(?: (?:mig|oss|till))?(?: med)?|VAD kan (?:du|(?:jag|ja|man|vi)(?= (?:göra|fråga|skriva|säga|ställa|få (?:hjälp|veta))))(?: (?:göra|fråga(?: dig)?(?: om)?|hjälpa(?: mig)? med|skriva|svara på|säga|ställa för frågor))*|vem ÄR du|vem har (?:gjort|byggt|skapat|programmerat) dig(?: .*)?|VAD kan (?:jag|ja|man|vi) fråga(?: .*)?|VAD kan du(?= ?$)|hur (?:funkar|fungerar|gör|använder|ska|frågar|börjar) (?:du|JAG|det här|det(?! (?:för|med|på))|detta|den här|dig)(?: (?:här|boten|göra))*|(?:fattar|förstår|begriper) (?:inte|inget|ingenting|noll)(?: .*)?|vilka (?:kommandon|frågor kan)|kommandon?|instruktion(?:er)?|manual(?:en)?|guide(?:n)?|kom i ?gång|VAD gör du|VAD ÄR (?:du|målvakt|det här för (?:NÅGOT|bot))(?: .*)?)',
    ],
    WITHOUT,
  ),
  ...sv(
    'round',
    [
      '(?:ge|låt|låta|kan|får|ska|behöver)(?: (?:JAG|du|nu|gärna|att))*(?: ge| låta)? (?:alla|dem|de|dom|folk(?:et)?|(?:de )?(?:ansvariga|målansvariga)|samtliga|förvaltningarna|enheterna)(?: (?:får|få|ha|har))? (?:.{1,30} på sig|(?:en|ett|\\d+|två|tre|fyra|fem|sju|tio|några)(?: (?:hel|extra|hela))? (?:dag(?:ar)?|veck(?:a|or))(?: (?:till|extra|mer))+|(?:en|ett|\\d+|två|tre|fyra|fem|sju|tio|några) extra (?:dag(?:ar)?|veck(?:a|or))|(?:mer|längre|extra) tid)(?: .*)?',
      'förläng(?:a|er)? (?:svarstiden|tiden|omgången|till|med|en|ett|det|delår[a-zåäö]*|helår[a-zåäö]*|[a-zåäö]*puls[a-zåäö]*|\\d)(?: .*)?|stäng (?:delårs|helårs|års)[a-zåäö]*(?: .*)?|(?:stäng|öppna) (?:delåret|helåret|[a-zåäö]*puls(?:en)?)(?! (?:igen|på nytt))(?: .*)?|^förläng(?:a)?$',
      '(?:dra(?:r)?|ta(?:r)?|kalla(?:r)?) tillbaka (?:omgången|rundan|delåret|helåret|[a-zåäö]*puls(?:en)?|rapporteringen|insamlingen|delårs[a-zåäö]*|helårs[a-zåäö]*)(?: .*)?|(?:återkalla|ångra|avbryt(?:a)?) (?:omgången|rundan|delåret|helåret|[a-zåäö]*puls(?:en)?|rapporteringen|insamlingen)(?: .*)?',
      '(?:flytta|flyttar|skjut(?:a|er)?|ändra|byt|senarelägg(?:a)?|tidigarelägg(?:a)?)(?: (?:fram|upp|bak|på|bort))* (?:sista )?(?:svarsdag(?:en)?|svarsdatum(?:et)?|svarstid(?:en)?|deadline(?:n)?|inlämningsdag(?:en)?|sista dag(?:en)?|slutdatum(?:et)?)(?: .*)?',
      '(?:starta|dra(?:r)? i ?gång|sätt(?:a|er)? i ?gång|kör(?:a)? i ?gång|påbörja)(?: (?:en|ett|den|årets|höstens|vårens|vinterns|sommarens|vår|kommande|själva|ny|nytt|nya|nästa|extra|arbetet|med))* ?(?:(?:delårs|helårs|års|tertial|boksluts)[a-zåäö]*|[a-zåäö]*puls[a-zåäö]*|delåret|helåret|bokslutet|uppföljning(?:en)?)(?: .*)?',
      '(?:lägga? upp|skapa|planera) (?:en|ny|nästa|extra)(?: [a-zåäö]+){0,2}? (?:puls[a-zåäö]*|uppföljning|(?:delårs|helårs|års)(?:omgång|uppföljning))(?: .*)?',
      '(?:ska|skall|vill|behöver|måste|bör|tänker|tänkte|kan|planerar)(?: [a-zåäö]+){0,3} (?:ha|köra|göra|genomföra|skicka ut|gå ut med)(?: [a-zåäö]+){0,3}? (?:en|ny|nästa|extra)(?: [a-zåäö]+){0,2}? (?:puls[a-zåäö]*|(?:delårs|helårs|års)(?:omgång|uppföljning|mätning)[a-zåäö]*)(?: .*)?',
      '^(?:nu |då |ok |okej )*(?:stänger JAG|JAG stänger)(?: (?:nu|då))*$|(?:stäng(?:a)?|avsluta|låsa?)(?: (?:nu|ner|den|hela|årets|höstens|vårens))* (?:(?:delår|helår|års|tertial|boksluts)[a-zåäö]*|[a-zåäö]*puls[a-zåäö]*)(?! (?:igen|på nytt))(?: .*)?|(?:stäng(?:a)?|avsluta|låsa?|stoppa) (?:svarsperioden|svarstiden|svarandet|svarsomgången|inrapporteringen|för (?:fler )?svar)(?: .*)?',
      '(?:ta(?:r)? bort|radera|slänga?|kasta|stryka?) (?:den (?:här )?|hela )?(?:omgången|rundan|delåret|helåret|pulsen|insamlingen|(?:delårs|helårs|puls)[a-zåäö]*)(?: .*)?|(?:ångra|återkalla|dra tillbaka|ta tillbaka) (?:utskicket|frågorna|öppningen)(?: .*)?|råka(?:de|t|r) (?:öppna|starta|dra i ?gång|skicka ut)(?: .*)?|(?:öppnade|startade)(?: [a-zåäö]+){0,3} (?:av misstag|i misstag|för tidigt)(?: .*)?',
      '(?:omgången|rundan|delåret|helåret|pulsen|delårsrapporten) (?:öppnas|låsas|stängas|avslutas|förlängas|dras)(?: .*)?|(?:kan|ska|får|borde) (?:deadline(?:n)?|(?:sista )?svarsdag(?:en)?) (?:bli|flyttas)(?: .*)?',
      'hur (?:öppnar|startar|stänger|avslutar|förlänger|skapar|låser) (?:JAG|en|ett)(?: [a-zåäö]+){0,3}? ?(?:omgång(?:en)?|rundan?|delår[a-zåäö]*|helår[a-zåäö]*|puls[a-zåäö]*)(?: .*)?',
      '(?:öpp?na|stäng(?:a)?|avsluta|förläng(?:a)?|starta|dra i ?gång|skapa|återöppna|låsa?)(?: (?:en|ny|nya|nästa|den|hela|rapporterings|om))* ?(?:omgång(?:en)?|rapporteringsomgång(?:en)?|delårsomgång(?:en)?|rapportering(?:en)?|uppföljning(?:en)?)(?: .*)?',
      '(?:stäng|avsluta|lås|stoppa)(?:a)? (?:svaren|rundan|insamlingen)(?: .*)?|(?:ny|nya|nästa|extra) (?:puls|omgång|delårsomgång|helårsomgång)(?: .*)?',
      '(?:omgångar(?:na)?|vilken omgång|vilka omgångar)(?: .*)?',
    ],
    WITHOUT,
  ),
  ...sv(
    'answer',
    [
      '(?:fortsätt(?:a)?|skriva? (?:klart|färdigt)|slutföra?)(?: .{0,20})? (?:det JAG (?:började|börjat)(?: (?:skriva|svara|fylla i))?(?: på)?|(?:mitt |mina )?utkast(?:et|en)?)(?: om)?',
      'öppna (?:frågan|formuläret|svarsformuläret|mina frågor)(?: (?:om|för|på|till))?(?!.* (?:igen|på nytt))|JAG (?:tar|gör|svarar på) (?:det|den|dem|frågan|frågorna) (?:nu|direkt|på en gång|på studs)(?: på en gång)?',
      '(?:(?:då|nu|får|ska|vill|kan|måste|väl) )*(?:svarar? (?:JAG|på|nu)|(?:fyll(?:a)?|fyller) i (?:svar(?:et|en)?|formuläret)?|lämna(?:r)? (?:in )?(?:(?:mina|mitt|ett) )?svar(?:et|en)?|(?:rapportera|redovisa) in|svara på|besvara)(?: (?:om|på|nu|den|det|för|frågan|frågorna|JAG|väl|då|i|in))*',
      '(?:rätta|ändra|korrigera|justera|uppdatera|komplettera|göra om)(?: (?:till|i|på))*(?: (?:mitt|mina|ett|det|vårt|min) )?(?:svar(?:et|en)?|bedömning(?:en)?|det JAG (?:skickade|skrev|svarade)(?: in)?)(?: (?:om|på|för))?',
      '(?:det )?blev fel i(?: det JAG (?:skickade|skrev|svarade)(?: in)?)?(?: (?:om|på|för))?|(?:JAG )?(?:svarade|skrev|skickade) (?:in )?fel(?: (?:på|om|i))?|kan JAG (?:rätta|ändra)(?: (?:mig|det|svaret))?',
      '(?:JAG )?(?:vill|ska|måste|kan)(?: nu)? svara(?: nu)?(?: på| om)?',
    ],
    { takes: 'nothing' },
  ),
];
