/** How people ask whether a report holds before its auditors: "håller rapporten för revisorerna?", "kolla underlaget innan vi publicerar". */
const REPORT_SV =
  '(?:(?:delårs|års|helårs|tertial|puls)?(?:rapport(?:en)?|redovisning(?:en)?|analys(?:en)?)|delåret|helåret|underlag(?:et)?|omgången|sammanställning(?:en)?|rapporteringen|allt|den|det)';
const CHECK_SV =
  '(?:granska|revidera|kontrollera|dubbelkolla|kolla(?: igenom| av)?|stäm(?:ma)? av|syna|testa|kvalitetssäkra|gå(?: JAG)? igenom)';
const REPORT_EN =
  '(?:(?:interim |annual |year-end |pulse )?report|round|material|summary|everything|it|what we have)';
const CHECK_EN = '(?:check|audit|review|test|verify|proof(?:read)?|go (?:through|over)|look over)';

export const AUDIT_SV: readonly string[] = [
  `(?:kan du |JAG vill |kan JAG få )?(?:granska|revidera|revisorsgranska)(?: (?:igenom|hela|den|årets|nu|åt mig|en gång till))* ${REPORT_SV}(?: .*)?`,
  `(?:kan du |JAG vill |JAG behöver )?${CHECK_SV}(?: [a-zåäö]+){0,2} ${REPORT_SV}(?: [a-zåäö0-9]+){0,3} (?:innan|före|inför)(?: [a-zåäö]+){0,3} (?:publicer[a-zåäö]*|revis[a-zåäö]*|granskning[a-zåäö]*)(?: .*)?`,
  `(?:håller|duger|klarar(?: sig)?|räcker|godkänns|accepteras)(?: [a-zåäö]+){0,2} ${REPORT_SV}(?: [a-zåäö0-9]+){0,3} (?:revis[a-zåäö]*|granskning[a-zåäö]*|publicering[a-zåäö]*|att publicera[a-z]*)(?: .*)?`,
  `VAD (?:saknas|fattas|brister|är fel)(?: [a-zåäö]+){0,1} i (?:själva |hela |det här )?(?:underlag(?:et)?|(?:delårs|års|helårs)?rapport(?:en)?)(?=[ ,]*(?:$|innan|inför|nu|för (?:revis|granskning|att publicer)))(?: .*)?`,
  `(?:ÄR|känns)(?: [a-zåäö]+){0,1} ${REPORT_SV} (?:komplett|fullständig(?:t)?)(?: .*)?`,
  `VAD (?:saknas|fattas|återstår|måste (?:rättas|JAG rätta)|behöver (?:rättas|JAG rätta))(?: [a-zåäö]+){0,3} (?:innan|för att|före)(?: [a-zåäö]+){0,3} (?:publicer[a-zåäö]*|revis[a-zåäö]*)(?: .*)?`,
  `(?:VAD |NÅGOT |något som )?(?:skulle|kommer|kan)?(?: [a-zåäö]+){0,1} ?revisor[a-zåäö]+(?: [a-zåäö]+){0,3} (?:säga|anmärka|hitta|klaga|påpeka|sakna|tycka|fråga efter)(?: .*)?`,
  `(?:ÄR|kan)(?: [a-zåäö]+){0,1} ${REPORT_SV} (?:klar(?:t)?|redo|färdig(?:t)?|mogen|moget) (?:att publicera[a-z]*|för (?:publicering|revis[a-zåäö]*|granskning))(?: .*)?`,
  `(?:finns|ser du|hittar du|ÄR)(?: DET)?(?: NÅGOT| NÅGON)? (?:brister|brist|fel|svagheter|problem) (?:i|med) ${REPORT_SV}(?: .*)?`,
  `(?:skulle|kommer|kan|klarar|tål)(?: [a-zåäö]+){0,1} ${REPORT_SV}(?: att)?(?: klara| hålla| tåla| duga)?(?: [a-zåäö]+){0,3} (?:granskning|revision|revisor)[a-zåäö]*(?: .*)?`,
  `ÄR(?: [a-zåäö]+){0,1} ${REPORT_SV} (?:tillräcklig(?:t)?|(?:bra|gott|god) nog)(?: [a-zåäö]+){0,2} (?:granskning|revision|revisor)[a-zåäö]*(?: .*)?`,
  `^(?:håller|duger|räcker) ${REPORT_SV}$`,
  '(?:vilk(?:a|et)|vad)(?: [a-zåäö]+){0,2} saknar (?:motivering|underlag|grund|stöd)(?: .*)?',
  '(?:revisors?|gransknings?|revisions)(?:koll|test|kontroll)[a-zåäö]*(?: .*)?',
  '(?:revisorstest(?:et)?|granskning(?:en)? av (?:rapporten|underlaget|delårsrapporten|omgången))(?: .*)?',
];

export const AUDIT_EN: readonly string[] = [
  `(?:can you |could you |please |i want to )?(?:audit)(?: (?:the|this|our|whole))* ${REPORT_EN}(?: .*)?`,
  `(?:can you |could you |please |i want to )?${CHECK_EN}(?: (?:the|this|our|whole|all))* ${REPORT_EN}(?: [a-z0-9]+){0,3} (?:before|ahead of|for)(?: [a-z]+){0,3} (?:publish[a-z]*|audit[a-z]*|goes out)(?: .*)?`,
  `(?:will|would|does|can|is)(?: (?:the|this|our))? ${REPORT_EN} (?:hold(?: up)?|stand(?: up)?|pass|do|survive|good enough|ready)(?: [a-z]+){0,3} (?:audit[a-z]*|publish[a-z]*|publication)(?: .*)?`,
  'what (?:is|are) (?:missing|lacking|wrong)(?: [a-z]+)? (?:in|from|with) (?:the|our) (?:material|(?:interim |annual )?report)(?: .*)?',
  'what (?:is missing|remains|must (?:we|be) [a-z]+|(?:do|should) we (?:have to )?(?:put right|fix|mend|correct))(?: [a-z]+){0,3} before(?: [a-z]+){0,3} publish[a-z]*(?: .*)?',
  '(?:any|are there(?: any)?) (?:gaps|flaws|weaknesses|problems|errors|faults) in (?:the|our) (?:(?:interim |annual )?report|material)(?: .*)?',
  '(?:which|what) (?:assessments|answers|goals) (?:lack|have no|are without|miss) (?:an? )?(?:basis|grounds?|evidence|support)(?: .*)?',
  'what (?:would|will|might) (?:the |our )?auditors? (?:say|find|miss|object to|complain about|ask for)(?: .*)?',
];
