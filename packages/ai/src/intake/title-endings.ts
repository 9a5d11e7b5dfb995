import type { ReadLanguageCode } from './language.ts';

/*
 * Ends of words for people who do something. In German and Dutch the word stands last, or before “für”, “bij” and their
 * like (“Referentin für Gewässerschutz”); in French and Spanish it stands first (“Chargée de mission”).
 */

/** `sure` ends name nobody but people at work; `likely` ones name other things too (“Theater”, “moteur”). */
type Endings = { sure: RegExp; likely: RegExp; not: RegExp };

const endings: Record<Exclude<ReadLanguageCode, 'en'>, Endings> = {
  de: {
    sure: /(?:arbeiter|leiter|mitarbeiter|fahrer|pfleger|lehrer|berater|techniker|zeichner|händler|macher|trainer|prüfer|planer|betreuer|verkäufer|entwickler|sprecher|helfer|bauer|meister|schreiber|halter|führer|wärter|tester|werker|former|bäcker|therapeut|assistent|referent|praktikant|student|dozent|konstrukteur|ingenieur|monteur|kontrolleur|redakteur|friseur|elektriker|elektroniker|mechaniker|mechatroniker|gärtner|maler|maurer|tischler|schreiner|schlosser|dreher|lackierer|laborant|informatiker|logopäd|pädagog|apotheker|koordinator|disponent|volontär|erzieher|kellner|wirt|anwält|ärzt|gehilf|expert|gesell|bot)in(?:nen)?$|(?:arbeiter|leiter|fahrer|pfleger|lehrer|berater|techniker|zeichner|händler|verkäufer|entwickler|helfer|betreuer|tester|führer|therapeut|assistent|referent|praktikant|ingenieur|elektroniker|mechaniker|mechatroniker|laborant|informatiker|kaufmann|kauffrau|fachfrau|fachmann|kraft|schwester|assistenz|leitung|hilfe|anwalt|arzt|angestellter?|beauftragter?|auszubildender?|beamter|hebamme|gehilfe|geselle|experte|wart|chefin|praktikum|konditor|pädagoge|logopäde|loge|koch|köchin|landwirt|volontariat|werkstudent)$/u,
    likely: /(?:er|erin|eur|eurin|ist|istin|ant|antin|ent|entin|or|orin|login|in|tätigkeit|wesen)$/u,
    not: /^(?:theater|center|zentrum|lager|keller|kammer|sommer|winter|oktober|september|november|dezember|wasser|computer|partner|hamburger|kölner|berliner|wiener|zürcher|münchner|bremer|leipziger|dresdner|unter|über|ober|berlin|köln|werden|verein|magazin|institut|kanzlei|technik|medizin|von|in|im|benzin|wein|rhein|stein|park|departement|department|element|dokument|fundament|software|center|server|cluster|ticket|bayer)$/u,
  },
  nl: {
    sure: /(?:medewerk(?:er|ster)|leider|leidster|chauffeur|monteur|kundige|hulp|verzorgende|beheerder|adviseur|begeleid(?:er|ster)|verkoop(?:er|ster)|ontwikkelaar|docent|docente|leraar|lerares|leerkracht|secretaresse|technicus|stagiaire?|timmerman|bediende|consulent|directeur|behandelaar|administrateur|programmeur|controleur|redacteur|specialist|assistente?|analist|boekhoud(?:er|ster)|schilder|loodgieter|metselaar|tuinman|huisarts|tandarts|apotheker|logopedist(?:e)?|therapeut|makelaar|inkoper|uitvoerder|planner|werker|werkster|meester|chef-?kok|bakker|slager|kapper|kapster|laborante?|tekenaar|houder|vrachtwagenchauffeur|kracht|coördinator|projectleider|teamleider|zzp'er)$|^(?:kok|arts|tolk|boer|smid)$/u,
    likely: /(?:er|ster|eur|euse|ist|iste|ant|ante|ent|ente|aar|loog|kok|arts|boer|or|tuut|hoofd)$/u,
    not: /^(?:water|winter|zomer|theater|center|kamer|november|oktober|september|december|over|onder|dekker|bakker|smeder|visser|meer|beheer|restaurant|krant|kant|centrum|vervoer|verkeer|bestuur|kantoor|voor|door|management|departement|moment|document|product|minister|bovenbouwer|den|ter|\p{L}*(?:beheer|verkeer|vervoer|bestuur|water|theater|kantoor|centrum|dienst))$/u,
  },
  fr: {
    sure: /(?:trésori(?:er|ère)|teur|trice|ateur|icien(?:ne)?|ologue|iatre|aire de vie|seur|seuse|ceuse|deur|deuse|geur|geuse|leur|leuse|neur|neuse|reur|reuse|veur|veuse|sseure|eure|anger|angère|enier|enière|ssier|ssière|nnier|nnière|tier|tière|iste|isière?|naliste|logue|icier|icière|isanier|inier|inière|édecin|agiaire|pédiste|phoniste)$/u,
    likely:
      /(?:eur|euse|rice|ien|ienne|iste|ier|ière|er|ère|ant|ante|ent|ente|aire|ogue|é|ée|on|onne|esse)$/u,
    not: /^(?:restaurant|atelier|chantier|quartier|papier|courrier|secteur|moteur|valeur|couleur|intérieur|extérieur|département|bâtiment|centre|client|santé|société|université|cité|comité|habitat|métier|foyer|mobilier|immobilier|acier|maison|compagnie|boulangerie|fromager|métropole|association|direction|gestion|formation|fondation|région|station|hôtellier|établissement|premier|dernier|février|janvier|été|musée|lycée|environnement|transport|ministère|sanitaire|scolaire|alimentaire|union|solution|solutions|édition|intermittent|appartement|mission|laboratoire|notaire|épicier|littéraire|mandataire|talent|équipement|événement|evénement|faculté|mobilité|sécurité|qualité|liberté|beauté|planète|énergie)$/u,
  },
  es: {
    sure: /(?:dor|dora|tor|tora|sor|sora|ista|ólogo|óloga|logo|loga|ólog[oa]|iatra|ónomo|ónoma|grafo|grafa|peuta|cario|caria|édic[oa]|cnic[oa]|cánic[oa]|tic[oa]|ingenier[oa]|enfermer[oa]|cociner[oa]|camarer[oa]|carpinter[oa]|peluquer[oa]|panader[oa]|pasteler[oa]|ganader[oa]|obrer[oa]|jardiner[oa]|consejer[oa]|cajer[oa]|fontaner[oa]|cerrajer[oa]|financier[oa]|tender[oa]|dependient[ea]|gerente|delineante|ayudante|comerciante|estudiante|asistente|docente|agente|president[ea]|jef[ea]|encargad[oa]|abogad[oa]|emplead[oa]|licenciad[oa]|becari[oa]|operari[oa]|secretari[oa]|funcionari[oa]|logoped[ao]|maestr[oa]|médic[oa]|albañil|peón|chófer|contable|auxiliar|practicante|aprendiz|responsable|gerocultor[a]?|arquitect[oa]|farmacéutic[oa])$/u,
    likely: /(?:er[oa]|or|ora|ista|ente|enta|ante|ari[oa]|ic[oa]|iz)$/u,
    not: /^(?:logística|estadística|política|óptica|gráfica|acústica|cosmética|estética|matemáticas?|física|ética|práctica|náutica|plástica|restaurante|mayor|menor|interior|exterior|sector|motor|valor|color|señor|doctor|oriente|puente|fuente|corriente|primera|primero|enero|febrero|dinero|carretera|frontera|escalera|madera|maderas|cartera|manera|ribera|clínica|fábrica|pública|público|politécnica|politécnico|ática|áfrica|américa|informática|diario|barrio|calendario|salario|universitario|universitaria|agraria|maquinaria|inmobiliaria|ingeniería|ambiente|cliente|guadalquivir|luz|paz|lápiz|industria|acuario|hemisferio|monasterio|notaría)$/u,
  },
};

/** Words after which a title only says where or for what. */
const joints: Record<Exclude<ReadLanguageCode, 'en'>, RegExp> = {
  de: /\s+(?:für|im|in|der|des|zur|zum|bei|mit|am|an|auf|und|von|aus|\(|&)(?=\s|\()/iu,
  nl: /\s+(?:bij|voor|van|in|op|aan|met|en|de|het|\(|&)(?=\s|\()/iu,
  fr: /\s+(?:de|du|des|d['’]|en|à|au|aux|chez|pour|et|\(|&)/iu,
  es: /\s+(?:de|del|en|para|a|y|e|con|\(|&)(?=\s|\()/iu,
};

/** What an end of each sort is worth as a likelihood. */
const worth = { sure: 0.8, likely: 0.5, inside: 0.42 } as const;
/** The same for a `sure` end when the document's language is unclear. */
const unclearWorth = 0.65;

/**
 * How much a text looks like a job title by the ends of its words, 0 to 1, in languages other than English.
 *
 * @example endingLikelihood('Referentin für Gewässerschutz', 'de') // 0.8
 */
export function endingLikelihood(text: string, language: ReadLanguageCode | null): number {
  if (language === 'en') return 0;
  if (language !== null) return inLanguage(text, language);
  // Not told apart: only what names nobody but people at work in one of them, and with less weight.
  const best = Math.max(...(['de', 'fr', 'es', 'nl'] as const).map((code) => inLanguage(text, code)));
  return best >= worth.sure ? unclearWorth : 0;
}

function inLanguage(text: string, code: Exclude<ReadLanguageCode, 'en'>): number {
  const clean = text
    .normalize('NFC')
    .replace(/\((?:m\/w\/d|w\/m\/d|h\/f|f\/h|m\/v|v\/m|h\/f\/x)\)/giu, '')
    .replace(/\b(?:m\/w\/d|w\/m\/d|h\/f|f\/h)\b/giu, '')
    .trim();
  const head = clean.split(joints[code])[0] ?? '';
  const words = wordsOf(head);
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const headLast = code === 'de' || code === 'nl';
  const [main, side] = headLast ? [last, first] : [first, last];
  const forms = endings[code];
  const grade = (word: string): 'sure' | 'likely' | null => {
    if (word.length < 3 || forms.not.test(word)) return null;
    if (forms.sure.test(word)) return 'sure';
    return word.length >= 5 && forms.likely.test(word) ? 'likely' : null;
  };
  const found = grade(main);
  if (found) return worth[found] - (words.length > 5 ? 0.2 : 0);
  return grade(side) === 'sure' ? (headLast ? worth.sure - 0.1 : worth.inside) : 0;
}

/** Words of a title, with “Leiter:in”, “Verkäufer*in”, “Infirmier(ère)” in their first form. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(?:[*:_/]-?|\(-?)(?:innen|in|r|e|ère|ne|se|trice|euse|a|ora)\)?(?=$|[\s,/-])/gu, '')
    .split(/[\s/&,.-]+/u)
    .filter((word) => /^\p{L}/u.test(word));
}
