/** How people ask how soon, and how, a round is answered. What is asked of a survey is about its figure. */
const ROUND_SV =
  '(?:omgång(?:en|ens)?|rapportering(?:en|ens)?|insamling(?:en|ens)?|delår(?:et|ets|srapporten)?|helår(?:et|ets)?|puls(?:en|ens)?|svarandet)';

export const MEASURES_SV: readonly string[] = [
  'hur (?:snabbt|snabba|fort|kvickt|långsamt|långsamma|sega)(?: .{1,30}?)? (?:svarar?|svarat|svarade|att svara|svar(?:en)?(?: (?:kommer|kom|kommit|har kommit))?(?: in)?)(?: .*)?',
  '(?:hur lång tid|hur länge) (?:tar|tog|dröjer|dröjde|brukar)(?: .{1,30}?)? (?:att svara|svarar|svarat|svar(?:en|et)?|att få (?:in )?svar(?:en|et)?)(?: .*)?',
  'svarsfrekvens(?:en)?(?! (?:bakom|i enkät|på enkät|i undersökning))(?: (?:i|för|på|hos|just nu|i den här))*|svarstider(?:na)?(?: (?:i|för|på|hos))*|svarshastighet(?:en)?|(?:mediantid|medianen|genomsnittlig svarstid)(?:en)?(?: .*)?',
  `(?:nyckeltal(?:en)?|mätetal(?:en)?|mått(?:en)?|statistik(?:en)?|siffror(?:na)?) (?:för|om|på|i|kring|över) (?:den här |hela )?${ROUND_SV}(?: .*)?|${ROUND_SV} nyckeltal`,
  '(?:hur många|hur stor (?:andel|del)|andel(?:en)?|hur mycket)(?: [a-zåäö]+){0,4} (?:svar|svaren|svarade?|svarar|svarat|kom|kommer|kommit|inkom|lämnade?|lämnar|lämnat)(?: [a-zåäö]+){0,2} (?:i tid|i rätt tid|för sent|oförändrat|oförändrade)',
  '(?:hur många|hur stor (?:andel|del)|andel(?:en)?)(?: [a-zåäö]+){0,2} oförändrade svar(?:en)?|oförändrade svar(?:en)?',
  'hur (?:många (?:dagar|timmar|veckor|dygn)|lång tid) (?:tar|tog|tagit|gick|går|dröjde|dröjer|brukar|behövde|har det tagit)(?: .{1,40}?)? (?:svara|svarar|svarade|svarat|svar(?:en|et)?)(?: .*)?',
  'hur många påminnelser(?: .*)?|påminnelser per svar',
];

export const MEASURES_EN: readonly string[] = [
  'how (?:fast|quick|quickly|soon|promptly|slow|slowly)(?: .{1,30}?)? (?:answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|responses?|answers? (?:come|came)(?: in)?)(?: .*)?',
  'how long (?:does|did|do)(?: .{1,30}?)? (?:take )?(?:.{1,20} )?to (?:answer|respond|reply)(?: .*)?',
  '(?:response|answer(?:ing)?|reply) (?:rate|rates|time|times|speed)(?! (?:behind|of the survey|in the survey))(?: (?:in|for|of|by))*|median (?:response )?time(?: .*)?',
  '(?:measures|metrics|key figures|kpis|statistics|stats|figures) (?:for|of|on|about) (?:the |this )?(?:whole )?(?:round|reporting|collection)(?: .*)?',
  '(?:how many|what share|what proportion|share|how much)(?: [a-z]+){0,4} (?:answers?|answered|responses?|responded|replied|replies|came|submitted)(?: [a-z]+){0,2} (?:on time|in time|too late|late|unchanged)',
  '(?:how many|what share|share)(?: [a-z]+){0,2} unchanged answers|unchanged answers',
  'how many (?:days|hours|weeks) (?:did|does|do|has|have|was|were|is)(?: .{1,40}?)? (?:answer(?:ed|s|ing)?|respond(?:ed|ing)?|repl(?:y|ied|ying)|answers? (?:come|came))(?: .*)?',
  'how many reminders(?: .*)?|reminders per (?:answer|response)',
];
