/** The seventeen global goals of Agenda 2030, as they are called by UNDP in Sweden and by the United Nations. */
import type { Language } from '../../domain/language.ts';
import { quoted } from './words.ts';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'Ingen fattigdom',
    'Ingen hunger',
    'God hälsa och välbefinnande',
    'God utbildning för alla',
    'Jämställdhet',
    'Rent vatten och sanitet för alla',
    'Hållbar energi för alla',
    'Anständiga arbetsvillkor och ekonomisk tillväxt',
    'Hållbar industri, innovationer och infrastruktur',
    'Minskad ojämlikhet',
    'Hållbara städer och samhällen',
    'Hållbar konsumtion och produktion',
    'Bekämpa klimatförändringarna',
    'Hav och marina resurser',
    'Ekosystem och biologisk mångfald',
    'Fredliga och inkluderande samhällen',
    'Genomförande och globalt partnerskap',
  ],
  en: [
    'No poverty',
    'Zero hunger',
    'Good health and well-being',
    'Quality education',
    'Gender equality',
    'Clean water and sanitation',
    'Affordable and clean energy',
    'Decent work and economic growth',
    'Industry, innovation and infrastructure',
    'Reduced inequalities',
    'Sustainable cities and communities',
    'Responsible consumption and production',
    'Climate action',
    'Life below water',
    'Life on land',
    'Peace, justice and strong institutions',
    'Partnerships for the goals',
  ],
};

/** "Agenda 2030, mål 11: ”Hållbara städer och samhällen”" @param number 1–17 */
export function globalGoal(number: number, language: Language): string {
  const name = NAMES[language][number - 1];
  const said = language === 'sv' ? `Agenda 2030, mål ${number}` : `Agenda 2030, goal ${number}`;
  return name === undefined ? said : `${said}: ${quoted(name, language)}`;
}

/** "Hållbara städer och samhällen" @param number 1–17 */
export function globalGoalName(number: number, language: Language): string {
  return NAMES[language][number - 1] ?? '';
}
