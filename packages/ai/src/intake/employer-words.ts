import { placeLikelihood } from './places.ts';

/** Legal forms; after a comma they belong to the name before it. */
export const legalForm =
  /^(?:inc|incorporated|llc|l\.l\.c|ltd|limited|plc|corp|corporation|co|gmbh(?: & co\.? kg)?|ag|kg|ohg|ug|e\.v|se|sa|s\.a|sas|sarl|s\.l|sl|s\.r\.l|srl|spa|s\.p\.a|bv|b\.v|nv|n\.v|oy|ab|as|a\/s|aps|pty|pvt|llp|lp|pc|p\.c|pa|pllc|kgaa|lda|sl\.?u|dds|dmd|m\.?d|d\.?o|ph\.?d|esq|cpa)\.?(?:\s+(?:ltd|co|kg)\.?)?$/i;

const legalAnywhere =
  /(?:^|[\s,])(?:inc|llc|ltd|limited|plc|corp|corporation|gmbh|ag|kg|ohg|e\.\s?v|sarl|s\.a|s\.l|srl|s\.p\.a|spa|b\.v|bv|n\.v|oy|ab|aps|pty|pvt|llp|sp\. z o\.o)\.?(?=$|[\s,)])/i;

/** Words that name kinds of organisations, as a word of its own or as the end of a German compound. */
const organisation =
  /(?<![\p{L}\d])(?:university|college|institute|school|academy|hospital|clinic|medical center|medical centre|health(?:care)?|bank|group|company|co\.|corporation|agency|department of|ministry|council|county|city of|state of|town of|bureau|center|centre|laborator(?:y|ies)|labs?|studios?|solutions|services|systems|technologies|technology|software|industries|partners|associates|consulting|consultants|foundation|association|society|trust|church|restaurant|bistro|brasserie|maison|boulangerie|pâtisserie|cafe|café|grill|diner|tavern|pub|kitchen|bakery|hotel|inn|resort|airlines|logistics|freight|transport|trucking|motors|construction|contractors|builders|electric|electrical|plumbing|roofing|landscaping|farms?|foods|market|supermarket|stores?|pharmacy|retail|outfitters|media|press|publishing|news|times|entertainment|games|interactive|capital|ventures|holdings|insurance|financial|realty|properties|energy|power|oil|gas|mining|steel|manufacturing|plant|works|works?hop|distribution|warehouse|district|elementary|middle school|high school|isd|unified|library|museum|theat(?:er|re)|army|navy|air force|marine corps|marines|coast guard|national guard|police|sheriff|fire department|u\.s\.|usaf|usmc|ngo|nonprofit|network|communications|telecom|digital|design|creative|analytics|robotics|pharma(?:ceuticals)?|biotech|therapeutics|international|global|universität|hochschule|klinikum|krankenhaus|schule|institut|verlag|werke|praxis|kanzlei|stadt|bundeswehr|université|école|lycée|hôpital|clinique|banque|société|groupe|mairie|entreprise|cabinet|restaurante|universidad|escuela|instituto|clínica|banco|grupo|empresa|ayuntamiento|colegio|tienda|taller|hospital universitario|home care|adecco|randstad|manpower(?:group)?|tempo-team|start people|synergie|kelly services|senior living|hospice|nursing home)(?![\p{L}\d])/iu;
/** Kinds of organisations in German, French, Spanish and Dutch; our own list. */
const organisationElsewhere =
  /(?<![\p{L}])(?:kita|kindergarten|spedition|apotheke|stadtwerke|gasthaus|gasthof|landesamt|bundesamt|amt|hof|theater|café|transporte|kanzlei|seniorenzentrum|klinik|werkstatt|büro|firma|gemeinde|landkreis|ministerium|stiftung|verband|genossenschaft|sparkasse|fachoberschule|ingenieurbüro|steuerbüro|gymnasium|pharmacie|hôtel|ferme|ehpad|chu|chru|cpam|région|ville de|transports?|port de|théâtre|fiduciaire|ébénisterie|atelier|garage|mairie|conseil (?:départemental|régional)|commune|collège|crèche|bureau d['’]études|étude|domaine|château|coopérative|syndicat|association|auberge|pharmacia|farmacia|transportes|residencia|gestoría|asesoría|mesón|ministerio|instalaciones|autoridad|ceip|ies|hostal|bodegas?|conservas|talleres|constructora|inmobiliaria|consultora|estudio|despacho|fundación|asociación|ayuntamiento|diputación|junta de|gobierno|generalitat|hermanos|hnos\.?|cooperativa|universitat|centro|gemeente|provincie|basisschool|ziekenhuis|bedrijf|stichting|woonzorgcentrum|hoeve|praktijk|apotheek|kantoor|brasserie|transport|universiteit|hogeschool|waterschap|politie|vereniging|winkel|garagebedrijf|kinderdagverblijf|umc|rijkswaterstaat|gebr\.|gebroeders|zonen|frères|fils|söhne|et fils|& cie)(?![\p{L}])/iu;
/** Firms called by what their people are: “Delaney Surveyors”. */
export const firm =
  /\p{Lu}\p{L}+\s+(?:&\s+\p{L}+\s+)?(?:Surveyors|Solicitors|Accountants|Architects|Opticians|Estate Agents|Auctioneers|Bakers|Butchers|Florists|Movers|Decorators|Jewell?ers|Printers|Caterers|Lawyers|Attorneys|Engineers|Advocaten|Architecten|Notarissen|Makelaars|Rechtsanwälte|Steuerberater|Architekten|Avocats|Architectes|Abogados|Arquitectos)$/u;
/** Ends of compounds, and of shops named after what is made in them (Bäckerei, boulangerie, panadería, bakkerij). */
const organisationEnding =
  /\p{L}{2}(?:werke|klinik|klinikum|haus|schule|bank|hotel|verlag|bau|markt|gesellschaft|zentrum|verein|betrieb|büro|amt|werkstatt|kasse|apotheke|praxis|hof|fabrik|handel|kanzlei|kantoor|bedrijf|centrum|school|huis|winkel|fabriek|groep|zorg|ziekenhuis|instituut|dienst|praktijk|erij|erei|ería)(?=$|[\s,])/iu;

/** Not an employer: kinds of contract, remarks. */
export const remark =
  /^(?:full[- ]?time|part[- ]?time|contract(?:or)?|temporary|seasonal|permanent|internship|remote|hybrid|on[- ]?site|vollzeit|teilzeit|befristet|festanstellung|unbefristet|geringfügig|minijob|temps plein|temps partiel|mi-temps|cdi|cdd|intérim|alternance|jornada completa|media jornada|tiempo completo|tiempo parcial|indefinido|voltijd|deeltijd|fulltime|parttime|uitzendwerk|tijdelijk|per diem|prn|casual|\d+\s*(?:yrs?|years?|mos?|months?|jahre?|monate?|ans?|mois|años?|meses)(?:\s*,?\s*\d+\s*(?:mos?|months?|monate?|mois|meses))?)$/i;

/** Written in the employer's place by those who work for themselves. */
const ownBoss =
  /^(?:self[- ]?employed|freelance(?:r)?|independent|own business|various clients|selbst(?:st)?ändig|freiberuflich|freischaffend|verschiedene auftraggeber|à mon compte|indépendante?|auto-?entrepreneur|autónom[oa]|por cuenta propia|independiente|zelfstandig(?:e)?|eigen (?:bedrijf|praktijk|zaak)|zzp(?:'er)?)$/iu;

/** How much a text looks like the name of an employer, by its words alone, 0 to 1. */
export function employerLikelihood(text: string): number {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '' || remark.test(clean)) return 0;
  if (ownBoss.test(clean)) return 0.8;
  let score = 0.3;
  if (legalAnywhere.test(clean)) score = 0.95;
  else if (organisation.test(clean)) score = 0.75;
  else if (firm.test(clean)) score = 0.75;
  else if (organisationElsewhere.test(clean)) score = 0.72;
  else if (organisationEnding.test(clean)) score = 0.6;
  else if (/(?:&|’s\b|'s\b)/.test(clean)) score = 0.5;
  if (placeLikelihood(clean) > 0.6) score *= 0.4;
  if (/[.!?]$/.test(clean) && clean.split(' ').length > 7) score *= 0.4;
  if (/^\p{Ll}/u.test(clean) && !/^[a-z]+[A-Z]/.test(clean)) score *= 0.5;
  return score;
}

/** Several clients in a list say for whom somebody worked, but none of them is the employer. */
export const clientList =
  /^(?:clients|customers|kunden|auftraggeber|clientes|klanten|opdrachtgevers)\s*:[^,]+,/iu;

/** Written before the name of a contractor's client. */
export const clientLabel =
  /^(?:(?:(?:end )?clients?|customer|kunden?|auftraggeber(?:in)?|clientes?|klant(?:en)?|opdrachtgevers?|donneur d['’]ordre|mandant|employer|arbeitgeber|employeur|empresa|werkgever|company|société|firma)\s*:|(?:on behalf of|for client|im auftrag (?:von|der|des)|pour le compte d(?:e|u|['’])|por encargo de|in opdracht van)(?=\s*:?\s*\p{Lu}):?)\s*/iu;
