import type { ReadLanguageCode } from './language.ts';
import { endingLikelihood } from './title-endings.ts';

/** Last words of job titles (English, German, French, Spanish), our own list. */
const heads = new Set(
  (
    'manager engineer developer director analyst assistant associate coordinator specialist consultant nurse teacher technician administrator supervisor ' +
    'officer representative clerk driver cook chef designer architect accountant lead leader head programmer scientist researcher intern trainee apprentice ' +
    'executive president vp ceo cto cfo coo cio cmo chairman owner founder co-founder cofounder partner principal operator mechanic electrician plumber carpenter welder ' +
    'cashier barista bartender server waiter waitress host hostess housekeeper janitor cleaner custodian guard receptionist secretary bookkeeper auditor ' +
    'lawyer attorney paralegal counsel judge physician doctor surgeon dentist pharmacist therapist counselor counsellor psychologist caregiver aide ' +
    'paramedic emt midwife veterinarian professor lecturer instructor tutor trainer coach librarian curator editor writer author journalist reporter ' +
    'photographer videographer producer artist illustrator animator musician actor translator interpreter copywriter strategist planner buyer merchandiser ' +
    'secrétaire secretaria secretario hôtesse hôte commis pâtissier pâtissière boulanger sous-chef salesperson salesman seller agent broker banker teller underwriter adjuster appraiser actuary economist statistician mathematician physicist chemist biologist ' +
    'geologist surveyor inspector tester handler packer picker loader stocker dispatcher foreman forewoman machinist assembler fabricator painter roofer mason ' +
    'laborer labourer worker farmer gardener landscaper groundskeeper fisherman logger pilot captain sergeant lieutenant major colonel commander corporal private seaman specialist ' +
    'petty airman marine soldier medic firefighter paramedic detective investigator deputy warden ranger lifeguard nanny babysitter tailor seamstress baker butcher ' +
    'dishwasher busser expediter sommelier steward stewardess attendant porter concierge bellhop hygienist radiographer sonographer phlebotomist optometrist ' +
    'nutritionist dietitian sociologist anthropologist historian archivist fellow postdoc scholar contractor freelancer volunteer ambassador evangelist advocate ' +
    'scrummaster master admin sysadmin dba recruiter hr generalist controller treasurer comptroller bookkeeper estimator scheduler expeditor conductor machinist ' +
    'hairdresser stylist barber beautician esthetician manicurist installer repairer repairman fitter rigger lineman lineworker glazier plasterer tiler drywaller ' +
    'fundraiser organizer campaigner chaplain pastor priest minister imam rabbi deacon page runner valet hand farmhand deckhand stagehand chauffeur courier messenger mover stagehand ' +
    'member chair practitioner provider professional expert resident registrar clinician assessor examiner proctor zivildienst wehrdienst zivildienstleistender dienstplicht soldat soldatin soldado militaire militair grader moderator reviewer referee facilitator liaison navigator ' +
    'entwickler entwicklerin ingenieur ingenieurin leiter leiterin kaufmann kauffrau verkäufer verkäuferin lehrer lehrerin krankenpfleger krankenschwester pflegefachkraft pflegefachfrau ' +
    'elektriker elektrikerin mechaniker mechatroniker fahrer fahrerin koch köchin berater beraterin assistent assistentin sachbearbeiter sachbearbeiterin referent referentin werkstudent werkstudentin ' +
    'praktikant praktikantin auszubildender auszubildende azubi geschäftsführer geschäftsführerin buchhalter buchhalterin arzt ärztin erzieher erzieherin techniker technikerin mitarbeiter mitarbeiterin kellner kellnerin meister geselle ' +
    'développeur développeuse ingénieur ingénieure directeur directrice responsable assistant assistante vendeur vendeuse infirmier infirmière enseignant enseignante professeur comptable ' +
    'chargé chargée conseiller conseillère technicien technicienne cuisinier cuisinière serveur serveuse chauffeur stagiaire apprenti apprentie chef cheffe gérant gérante électricien consultant consultante ' +
    'ingeniero ingeniera desarrollador desarrolladora gerente director directora profesor profesora maestro maestra enfermero enfermera contable vendedor vendedora camarero camarera cocinero cocinera ' +
    'ehrenamtlicher ehrenamtliche freiwilliger freiwillige bénévole voluntario voluntaria vrijwilliger vrijwilligster mantelzorger mantelzorgster medewerker medewerkster beheerder beheerster adviseur adviseuse ' +
    'conductor conductora técnico técnica auxiliar administrativo administrativa encargado encargada jefe jefa becario becaria dependiente dependienta electricista recepcionista asesor asesora coordinador coordinadora responsable limpiador limpiadora'
  ).split(/\s+/),
);

/** Words that begin or colour titles and seldom begin the name of an employer. */
const openers = new Set(
  'senior sr sr. junior jr jr. lead head chief assistant associate deputy vice principal staff executive interim acting graduate trainee registered certified licensed regional district general managing project product sales marketing software full-stack fullstack frontend backend front-end back-end mobile devops qa research teaching visiting adjunct postdoctoral line shift team night charge self-employed freelance independent stellvertretender leitender leitende'.split(
    ' ',
  ),
);

/** “Head of Operations”, “Director, Sales”, “VP of Engineering”: the head stands first. */
const headFirst =
  /^(?:(?:senior|assistant|associate|deputy|vice|interim|acting|co-)\s*)*(?:head|director|vp|vice president|svp|evp|president|chief|manager|professor|lecturer|dean|chair|member|leiter(?:in)?|responsable|directeur|directrice|jefe|jefa|gerente|chef|cheffe|chargée?|ingénieure?|ingenier[oa]|profesora?|técnic[oa]|auxiliar|encargad[oa]|coordinador[a]?|officer|secretary|minister|master|captain|fellow|intern|trainee|teacher|instructor|engineer|soldat(?:in)?|stagiaire|secrétaire|hôtesse|conseiller|conseillère|assistante?|employée?|agent|operator|owner|founder)\b(?:\s+(?:of|for|to|in|de|d'|des|du|für|der|des|en)\b|\s*,|\s*[-–]|$|\s+\p{L})/iu;

/** Military grades written with their pay grade, and titles made of initials. */
const coded =
  /\b(?:E-?[1-9]|O-?[1-9]|W-?[1-5])\b|^(?:RN|LPN|CNA|EMT|SDE|SWE|PM|TPM|HGV driver|QA|CEO|CTO|CFO|COO|VP)\b|\b(?:I{1,3}|IV)$/;

/**
 * How much a text looks like a job title, by its words alone, 0 to 1.
 *
 * @param hint      a better informed estimate (nearness to known occupation titles), taken when it is higher
 * @param language  what the document is written in; the ends of words count only in their own language
 */
export function titleLikelihood(
  text: string,
  hint: number,
  language: ReadLanguageCode | null = null,
): number {
  const clean = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (clean === '' || /\d{3}|@|https?:/.test(clean)) return 0;
  const words = clean
    .toLowerCase()
    .replace(/[.,;:]+$/g, '')
    .split(/[\s/&,-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return 0;
  const last = words.at(-1) ?? '';
  let score = 0;
  if (isHead(last)) score = 0.85;
  else if (headFirst.test(clean)) score = 0.75;
  else if (words.slice(0, -1).some(isHead)) score = 0.5;
  else if (coded.test(clean)) score = 0.45;
  if (openers.has(words[0] ?? '')) score = Math.max(score + 0.1, 0.4);
  score = Math.max(score, endingLikelihood(clean, language));
  if (words.length > 9) score *= 0.6;
  if (/[.!?]$/.test(clean) && words.length > 5) score *= 0.4;
  return Math.min(1, Math.max(score, hint * 0.95));
}

/** Ends of English words for people who do something. */
const agentive =
  /(?:keeper|maker|worker|layer|setter|woman|(?:sales|fire|line|fore|trades|crafts|repair|police|handy|watch|air|boats)man|person|wright|smith|ologist|grapher|ician|ectionist|therapist|hygienist|apist)$/;

function isHead(word: string): boolean {
  if (heads.has(word)) return true;
  if (agentive.test(word)) return true;
  if (word.endsWith('s') && heads.has(word.slice(0, -1))) return true;
  // German titles are compounds: Softwareentwickler, Filialleiterin, Bürokauffrau.
  return (
    word.length > 9 &&
    /(?:entwickler|ingenieur|leiter|kaufmann|kauffrau|verkäufer|lehrer|pfleger|schwester|elektriker|elektroniker|mechaniker|mechatroniker|fahrer|berater|assistent|bearbeiter|student|praktikant|führer|halter|techniker|mitarbeiter|helfer|meister|angestellte|fachkraft|fachfrau|fachmann|zeichner|manager|monteur|köch|koch)(?:in|r)?(?:\*in|:in|\/-?in)?$/u.test(
      word,
    )
  );
}
