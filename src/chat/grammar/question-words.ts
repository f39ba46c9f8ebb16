import { FILLERS } from './fillers.ts';
import { foldText } from './said.ts';

/**
 * Words that people ask with, in both languages and without their marks: who asks, why, how and when. They name an item only where a plan
 * has them in a name.
 */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  `
  happening happens alive ongoing gone went came comes moved moving shaping running runs stuck stalled progressing developing followed following handled handles finished finish finishing kick kicked land landed landing holding held holds turn turned turning begin began begun starting starts started
  faring fare handling tackling tackle tackled managing manage managed dealing deals dealt look seems seem appear appears actually exactly roughly basically honestly quite somewhat rather
  sköter rullar rullat lunkar tuffar flyter löper tickar knallar artar utvecklat utvecklats hanteras hanterar hantera sköts skötts drivs hinns hunnit hinna landat landar startat startade startar börjat börjar slutfört slutförs vidtagit trampar stampar avstannat fastnat fortlöper fungerat fungerade uppfattas upplevs tolkas
  improved improve improving improvement worsened worsening dropped lyft dalat sjunkit backat rasat repat ryckt fart revisionen revision two those kvartalet tertialet halvaret betraffande foredra skriftligt forteckning helt trumpen
  avgjort avgjorda avslutade avslutats avslutat rapporterade redovisade paborjade paborjats paborjat lossna anges ange slipped slip blame moment stage kvart story crowd particular upplysning gjordes gjord word
  three four five six seven eight nine ten twelve tre fyra fem sju atta nio tio tolv maluppfyllelse maluppfyllelsen
  botten bottnen toppen
  te ba blire garre hurre ere da inge lissom asso typ bah bland among mote motet motte mottes meeting met
  dvs osakra behovs kravs trogt tragt segt ringer uppgifter uppgifterna ks kf kso ksau high low viktigast viktigaste sticker morron
  genom aren tidens lopp own owned owns fr kf top topp peta jaga jagar kompletta kompletterad utreder 1 2 3 4 5 10 about absolut actually advise after afternoon again against agenda ager ahead aiming aktuell all allihop allmant allra allt allting
  alltsa along although am amber an and andra andrades andrar andras andrat andrats andringar anledning anmaler annu ansvar ansvarar
  ansvarig ansvariga answer answered answers antagligen antal antalet any anything ar arbete arbetet are aren aret around ars arsbokslut
  as assessed assignment assignments at ataganden atagandena aterkomma aterrapporteras aterrapportering aterstar att av avd avprenumerera
  avseende avsluta avvikelse avvikelsen avvikelser avvikelserna avviker back bade bakat bakom banan bara baseras basically bast basta
  battre be because bedoma bedomas bedomning bedomningar bedomningen bedoms before behind behova behovde behover being beratta berattar
  beror beskriva best bestamt besvara besvarade besvarat bett better bevaka bevakar bevakningar bidrar bild bilden bit bladdra blev blivit
  bokslutet bord borde bort borta bortrest boss both bra bredvid brev brief briefing briefly brinner budgeten bytt can certainly change
  changed changes channel charge cheers chef chefen chefer citera clock colleague come coming committee compare concerning contribute
  could couldn current currently da dag dagar dagarna dagen dags dalig daliga daligt daremot darfor datum datumet days de deadline
  deadlinen debatt december del delar delaret delarsrapporten delvis den deras desired dessa dessutom det developed deviates did dig
  digest din direkt diskutera dit do dock does doing dokument dom done du due during efter eftermiddag efterslantrare efterslantrarna
  eftersom egentligen egna ej else emellertid en endast engelska enkelt enligt ersattare ett everyone everything exakt excel exempel
  export exportera fa facket fairly fall fardig fardiga fardigutredda farg farre farskt fatt fattar fattas fel fem few figures file fill
  fin finished fixade fixat fjol fler flera folk following for foraldraledig forandrats forandring forbattrats forbattringar forhallande
  forhand forklara forlang formiddag formodligen forr forra forsenade fort forteckning fortfarande fortsatt fortskrider
  forutom fraga fragan fragar fragat fragor fragorna framover franvaro fredag fredagen fredagens fredags from fronten fullmaktige
  fullmaktigemalen funkar fylla fyller ga gamla gammal gammalt gang ganger garna gatt ge ger get gett getting gick give gjort globalt goal
  goals going good gor gora gors got great green grund gruppledaren gul gula gult ha hall halla haller hallit halvar hand hander
  hant happened has hasn have hej hejsan helar helaret helg helgen helhet helhetsbild hemskt her here hers heter hi hinner historiken hit
  hittar hjalp hjalpen hog hoga hogt hojd hon hor hora hort hos hour hours how however hur huruvida huvud idag idiot if ifall ifjol ifyllt
  igar ihop ikapp imorgon importera in indicators indikatorer indikatorerna infor ingen ingenting inget inkommit inlagda inlamningsdatum
  innan inne inom insamlingen installningar installningarna instead inte is istallet it ja jag jaga jamfor jamforelse jamfort joined
  journalisten ju just kallelse kanalen kanalens kanon keep kindly kl klagats klara klarade klarar klart knappast know knuff koll kolla
  kollar kollat kollegan kom komma kommer kommit kontra kort korten kortet kunnat kurvan kvall kvallen kvartal ladda lag laga lage lagen
  lagesbeskrivning lagesbild lagesrapport laget lagg lagga lagt lamna lamnades lamnat lang lange langre langt lasa laser last late lately
  later latest least leave leda ledig ledningen ledningsgruppen less let leverera ligger like linked list lista listan lite liten little
  ll long loper lordag lot lovade lovat luckor lunch lyckats lyser mal malansvarig malansvariga malen malet maluppfyllelse malvarde
  malvardet manad manaden manader manager mandag mandagen mandags manga mange many mast maste mate mater maybe me meanwhile med medan
  meddela meddelanden media meeting mejlar men menar mer messages mest mig min mina mindre minns minskar minst minus minut miss missa
  missat missing misslyckades mitt mojligen monday month more morgon morning most mote moten much mvh my mycket na nagon nagot nagra
  namligen namnd namnden namndens nan nanstans nas nasta nat natt nedat need needed negativ negative negativt nej ner new next ni nice not
  notiser november now nr nu nudge nulage number ny nya nyheter nytt oavsett obesvarade obesvarat och ocksa of off ofta ok okanda okar
  okej oktober old om omgaende omgang omgangar omgangen on one ones only onsdag onskar onskat onskemal open oppen oppna ordforanden ordna
  ordning oroa orsak orsaken osakert our outcome outstanding over overall overgripande oversikt oversta overview ovriga owns pa page
  paminn paminna paminnelse paminnelser partly pdf pekar people perfekt performing perhaps picture pinga planen plate plats please pling
  plus politicians politiken politikerna positiva possibly post posta posted posting prata pratar precis prenumeration prenumerera prepare
  preparing presentation presently presidiet presidium pretty prioritera probably problem problemmalen procent prognos progress puls
  quarter questions quick quickly quite rada radat rakna rangordna rapport rapporten rapporterar rapporterat rapportering rapporteringen
  rapporteringsomgang rated rather ready really reason recent recently red redogora redogorelse redovisas reminder replied report reported
  respektive respond responded responsible rest resten resterande resultat resultatet review revisorerna revisorn riktigt ringa risk
  riskerar roda rorande rort rott round rullar sa sadana sag saga sager sagt sakert saknar saknas sakra sammanfatta sammantrade samre
  samst samsta samtidigt samtliga sarskilt satt schysst sdg se sedan semester sen senast senaste send sent ser sett share she shortly show
  sida sidan siffra siffran siffror siffrorna siktade siktar sina since sisdatum sist sista sistone sju sjuk skall sker skicka skickade
  skickar skickat skiljer skillnad skillnaden skoter skriv skriva skriver skrivit skryt skryta skulle slapar slide slides sluta slutdatum
  slutford sma snabb snabbt snall snalla snarast snart snett snyggt som something sondag soon sortera speech sta stall stallet stallt
  status still stop stor stora storre storst stort stravar stuff styrelsen summarise summary supposed sure svar svara svarar svarat svaren
  svaret svarsdatum svarsfrekvensen svarstiden svenska swedish switch system systemet ta tack tackar tacksam tagit take tal talas talat
  talk tanker tankt tar target tell tertial testar than thanks that the their them there these they thing this though three through tid
  tiden tidigare tidningen tidsfristen till tillbaka timme timmen tisdag titta tittar tjanst tjena to today tolv tomorrow too took toppen
  torsdag total totalt track traffa traffbilden trend trenden troligen trots trust tungt tusen tva tydligt under underlaget undertecknad
  undrade undrar ungefar unit until update updated upload upp uppdatera uppdaterades uppdateringar uppdrag uppdragen uppdraget uppfoljning
  uppfoljningen uppfyllas uppgift uppgiften uppgifterna uppna uppnadda uppnas uppnatts ut ute utfall utskick utskicken utstrackning vad
  vader vag vantar vantat var varandra varfor varit vart vaxer vecka veckan veckobrev veckobrevet veckor vem vems verkligen vet veta vi
  vid vidare vidtagna vidtas vilja vilka vilken vilket vill ville visa visar visat visste vor vore vs waiting want was we week weekly well
  what when where which while who whole whom whose why will with word worddokument wordfil working worse worst year years yesterday yet
  you avdelningar avdelningarna enheter enheterna forvaltningar forvaltningarna departments units related relating support supports plot funkar
`
    .trim()
    .split(/\s+/),
);

/** "hasn't", also without its sign. */
const NEGATED = /^(?:is|are|was|were|do|does|did|has|have|had|wo|ca|could|would|should)n['’]?t$/;

/** Whether people ask with a word, however it is spelt. */
export function isQuestionWord(word: string): boolean {
  const folded = foldText(word);
  return QUESTION_WORDS.has(folded) || FILLERS.has(folded) || NEGATED.test(folded);
}
