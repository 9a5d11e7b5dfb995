/*
 * Words that say whose a skill is and what was done with it: English, German, French, Spanish and Dutch. From general
 * knowledge; the sentences they were written against are in `skill-uses.dev.tsv`.
 */

/** A pattern of whole words; `\b` knows no accented letters. */
const words = (alternatives: string, behind = ''): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.replace(/\s*\n\s*/g, '')})(?![\\p{L}\\p{N}])${behind}`,
    'giu',
  );

const NUMBER = `\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|several|
zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|deux|trois|quatre|cinq|sept|huit|neuf|dix|
dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|twee|drie|vijf|zes|zeven|negen|tien`;

/** Things whose names end as people's do: "three servers". */
const THING = `servers?|computers|containers|clusters|routers|printers|folders|orders|offers|counters|papers|numbers|centers|
newsletters|trailers|sensors|motors|processors|monitors|drawers|registers|chapters|letters|filters|floors|doors|errors|users`;

const PERSON = `teams?|crews?|group|people|persons?|staff|employees|workers?|colleagues?|direct reports|apprentices?|trainees?|interns?|
students?|juniors?|pupils?|volunteers?|newcomers|starters|analysts?|developers?|engineers?|programmers?|technicians?|children|
adults|users|teenagers|teachers|nurses|assistants|clerks?|agents?|members|seniors|graduates|learners|beginners|hires|
Mitarbeiter\\p{L}*|Kolleg\\p{L}+|Auszubildende\\p{L}*|Azubis?|Lehrlinge?n?|Praktikant\\p{L}*|\\p{L}*entwickler\\p{L}*|Programmierer\\p{L}*|
Schüler\\p{L}*|Studierende\\p{L}*|équipes?|collègues|collaborateurs|apprentis|stagiaires?|développeurs|personnes|élèves|lycéens|
salariés|équipos?|equipos?|compañeros|empleados|aprendices|desarrolladores|programadores|personas|alumnos|becarios|
medewerkers|collega'?s|stagiairs?|ontwikkelaars|mensen|leerlingen|studenten`;

/** People, by a noun or by a number before a word that names them ("three welders"). */
export const PEOPLE = words(
  `${PERSON}|(?:${NUMBER})\\s+(?:\\p{L}+\\s+)?(?!(?:${THING})(?!\\p{L}))\\p{L}+(?:ers|ors|ists|ians|ants|eurs|ores)`,
);

/** Somebody who has a skill, named right behind it ("Java developers", "Java-Entwickler"). */
export const HOLDER_BEHIND =
  /^(?:[-\s]|\s-\s)(?:experts?|specialists?|engineers?|developers?|consultants?|teams?|squads?|gurus?|administrators?|admins?|architects?|colleagues?|contractors?|professionals?|programmers?|analysts?|vendors?|freelancers?|staff|crew|technicians?|designers?|coders?|department|Entwickler\p{L}*|Expert\p{L}+|Spezialist\p{L}*|Programmierer\p{L}*|Berater\p{L}*|Administrator\p{L}*|Team|ontwikkelaars?|specialist(?:en)?|programmeurs?|beheerders?|consultants?)(?![\p{L}\p{N}])/iu;

/** Several of them: the writer is not meant. */
export const HOLDERS_BEHIND =
  /^(?:[-\s])(?:experts|specialists|engineers|developers|consultants|teams|administrators|architects|colleagues|contractors|professionals|programmers|analysts|freelancers|technicians|designers|coders|Entwicklern?|Expert(?:en|innen)|ontwikkelaars)(?![\p{L}\p{N}])/iu;

/** The same in French and Spanish, where the person is named first ("développeurs Java"). */
export const HOLDER_BEFORE =
  /(?<!\p{L})(?:développeurs?|développeuses?|programmeurs?|ingénieurs?|spécialistes?|experts?|consultants?|administrateurs?|desarrollador(?:es|as?)?|programador(?:es|as?)?|ingenier[oa]s?|especialistas?|expert[oa]s?|consultor(?:es|as?)?|administrador(?:es|as?)?)\s+(?:(?:de|en|sur)\s+|d['’])?$/iu;

/** One person of skill or more, a noun before "in", "for" or "who". */
export const SPECIALIST = words(
  `(?:experts?|specialists?|consultants?|gurus?|professionals?|freelancers?|contractors?|Expert\\p{L}+|Spezialist\\p{L}*|
spécialistes?|especialistas?|specialisten)\\s+(?:in|for|of|on|who|with|für|en|de|sur|voor)|
(?:colleagues?|team|developers?|somebody|someone|people|person|engineers?)\\s+(?:who|that|skilled in|experienced in)`,
);

/** Marks what stands behind it as somebody else's. */
export const OTHER = words(
  `with|alongside|from|to|for|supported|supporting|assisted|assisting|partnered|met|under|bought in|brought in|called in|engaged|commissioned|relied on|our|their|his|her|by|between|beside|
mit|vom|für|unter|unsere[nrm]?|avec|pour|sous|nos|notre|con|para|nuestr[oa]s?|met|voor|onder|onze`,
);

/** The writer's own place: "worked as", "member of", "part of". */
export const OWN_PLACE = words(
  `as|als|comme|como|en tant que|one of|einer der|l['’]un des|uno de|een van de|member of|part of|joined|within|mitglied|membre|miembro|lid van|for myself|en qualité de`,
);

/** Who was hired has the skill; the writer asked for it. */
export const HIRE = words(
  `hired|hiring|recruited|recruiting|recruit|interviewed|interviewing|headhunted|screened|staffed|appointed|appointing|advertised for|advertising for|
stellte|eingestellt|rekrutiert\\p{L}*|recruté|recrutait|embauché|contraté|contrató|recluté|wierf|aangenomen|wierven`,
);

/** Looks for people; counts with a person behind it, and not with a post ("looking for a position"). */
export const SEEK = words(
  `looking for|look for|searching for|advertised for|screened|screening|shortlisted|sourced|in search of|seek|seeks|seeking|we need|we want|wanted|hiring|recruiting|interviewed|
suchen|sucht|gesucht|recherchons|recherche|cherchons|cherche|buscamos|busca|se busca|zoeken|zoekt|gezocht`,
);
export const SOUGHT_PERSON = words(
  `somebody|someone|anybody|anyone|person|people|CVs?|résumés?|resumes?|applications|profiles|candidates?|applicants?|colleagues?|talents?|(?:a|an|two|three)\\s+(?:\\p{L}+\\s+)?\\p{L}+(?:er|or|ist|ian)s?|
jemand\\p{L}*|Person(?:en)?|Bewerber\\p{L}*|Kandidat\\p{L}*|Mitarbeiter\\p{L}*|personne|quelqu['’]un|candidate?s?|alguien|persona|candidat[oa]s?|
iemand|kandida(?:at|ten)|medewerkers?`,
);
export const POST = words(
  `role|roles|position|job|jobs|opportunity|opportunities|challenge|internship|work|employment|placement|apprenticeship|
Stelle|Position|Aufgabe|Herausforderung|Praktikum|poste|emploi|stage|puesto|empleo|trabajo|prácticas|baan|functie|stageplek`,
);

/** Headings and openings of what is asked for; they stand at the beginning of a clause. */
export const ASK_OPENING =
  /^[^\p{L}]*(?:(?:key |job |essential |minimum |other |basic |technical )*(?:requirements?|essentials?|desirable|ideally|a plus|bonus(?: points)?|qualifications? required|must[\s-]haves?|nice[\s-]to[\s-]haves?|required(?: skills| experience)?|desired|preferred|wanted|what (?:we|you)(?:['’]\p{L}+)? [^:]{1,30}|your profile|who you are|anforderungen|(?:ihr|dein) profil|gesucht|voraussetzungen|profil recherché|compétences requises|requisitos|se busca|vereisten|gezocht|functie-?eisen|wij vragen)\s*:|(?:ideally,? |further,? |in addition,? )?you(?:['’]ll|['’]re|['’]ve)?\s+(?:bring|have|know|need|are|will|must|should|can)|(?:the |an? |our )?(?:ideal |successful |right |strong )*(?:candidates?|applicants?)\s+(?:should|must|will|has|have|with|who|knows?|needs?|is|are|can)|we (?:expect|require|ask for|need)|sie (?:bringen|haben|verfügen)|du (?:bringst|hast)|vous (?:avez|maîtrisez|connaissez|justifiez|disposez|possédez|êtes|savez)|(?:es )?(?:imprescindible|necesari[oa]|deseable|indispensable)|tienes|aportas|se (?:requiere|necesita|valora\p{L}*|exige)|je (?:hebt|kent|beschikt)|jij hebt|u (?:hebt|heeft))/iu;

/** Behind what is asked for: "… required", "… is a plus". */
export const ASK_BEHIND =
  /^\s*\)?\s*(?:skills?|experience|knowledge|certification|proficiency|expertise|programming)?\s*[-–:(,]*\s*(?:(?:is|are|would be|ist|sind|wäre|est|sont|es|son|zijn)\s+)?(?:strongly |highly |absolutely |zwingend |unbedingt )?(?:required|preferred|desired|desirable|essential|mandatory|a must|must[\s-]have|a plus|an? (?:big |strong )?(?:advantage|asset)|wanted|needed|nice to have|wünschenswert|von vorteil|erforderlich|vorausgesetzt|zwingend|exigée?s?|souhaitée?s?|requise?s?|un atout|imprescindible|requerid[oa]s?|deseable|se valora|vereist|gewenst|een pr[eé]|een plus|een must|setzen wir voraus|erwarten wir|wünschen wir uns|bringen sie mit|setzt du mit|serait apprécié\p{L}*|est un plus)(?!\s+(?:by|over|to|for)(?!\p{L})(?!\s+(?:this|the) (?:post|role|job|position)))(?!\p{L})/iu;

/** Being learnt; the stretch to the skill must not hold another thing done. */
export const LEARN = words(
  `(?:currently|now|still|actively|presently|am|i['’]m|busy|just|and) (?:learning|studying)|currently taking|enrolled (?:in|on)|wants? to learn|halfway through|working (?:my way )?through|(?:plan|planning|hope|hoping) to learn|keen to learn|eager to learn|interested in learning|
beginner(?:'s)?(?: in| at| with)?|taking (?:a|an|my|evening|online)?\\s*(?:\\p{L}+ )?(?:course|class|classes|lessons)|
(?:introductory|online) (?:course|class) (?:in|on)|teaching myself|start(?:ing|ed) (?:with|to learn|learning)|getting started with|
lerne(?: derzeit| gerade| aktuell| zurzeit)?|am lernen|j['’]apprends|apprends|en cours d['’]apprentissage|en apprentissage|
apprentissage (?:en cours )?de|aprendiendo|estudio actualmente|leer (?:nu|momenteel)|bezig met(?: het leren van)?`,
);
export const LEARN_BEHIND =
  /^\s*\(?\s*(?:(?:[,–-]\s*)?(?:i['’]m |am )?(?:still |currently |now )?(?:learning|studying)(?=\s*(?:$|[),.–-]))|beginner|in progress|aan het leren|am lernen|im aufbau|en cours)(?!\p{L})/iu;
/** The same at the beginning of a clause, where it is no noun ("learning plans"). */
export const LEARN_OPENING =
  /^[^\p{L}]*(?:learning|studying)\s+(?!(?:and|difficulties|plans?|cent(?:er|re)|technolog\p{L}+|systems?|management|design|support|assistant|materials)(?!\p{L}))[^,]{0,40}$/iu;
/** Names of fields, not a person who learns: "machine learning". */
export const LEARN_FIELD =
  /(?:machine|deep|reinforcement|supervised|unsupervised|federated|transfer|e|distance|lifelong)[\s-]$/iu;

/** Taught in so many words. */
export const TEACH = words(
  `explained|lecturer|guest lecturer|taught|teach|teaches|
teaching(?! (?:experience|awards?|hospitals?|group|plans?|interests?|skills?|materials?|certificate|methods?|and (?:research|learning)))|lectured|lecturing|tutored|tutoring|lecturer (?:in|on|of|for)|teacher (?:of|for|in)|
instructor (?:of|for|in)|tutor (?:of|for|in)|trainer (?:of|for|in)|nachhilfe|unterricht(?:e|ete|et|en|eten)|lehrte|dozierte|dozent(?:in)? für|
lehrer(?:in)? für|enseigné|enseigne|enseignait|enseignais|enseignant|professeure? d[e']|formateur|formatrice|mentor (?:for|of|in)|docente|enseñ(?:é|ó|ado|aba|ando|o)|profesora? de|
doceerde|doceert|onderwees|lesgegeven|les gegeven|docent`,
);
/** Taught when people stand behind it ("trained 25 colleagues in …"): a model is trained too. */
export const TEACH_PEOPLE = words(
  `trained|training|coached|coaching|mentored|mentoring|onboarded|onboarding|instructed|instructing|showed|introduced|
familiarised|brought|got|schulte|schulten|geschult|schulung (?:von|der)|einarbeitung|arbeitete|unterwies|formé|formait|former|formation de|formé a|capacité|capacitó|formó|trainde|trainden|opgeleid|leidde op`,
);
/** Given, when lessons are what is given. */
export const GIVE = words(
  `gave|give|giving|held|ran|running|led|delivered|delivering|conducted|facilitated|offered|hosted|designed and taught|
gab|gaben|gegeben|gehalten|hielt|leitete|durchgeführt|donné|donnait|donner|animé|animait|dispensé|dispensait|animation|
di|dio|impartí|impartió|impartido|impartir|gaf|gaven|verzorgde|verzorgd`,
);
const LESSON_NOUNS = `lessons?|sessions|class(?:es)?|courses?|coaching|workshops?|trainings?|training sessions?|seminars?|tutorials?|boot\\s?camps?|
lectures?|talks? (?:on|about)|kurse?|schulung(?:en)?|unterricht|seminare?|cours|formations?|ateliers?|cursos?|clases?|talleres|
taller|formación|formaciones|les|lessen|cursus(?:sen)?|training(?:en)?`;
export const LESSON = words(LESSON_NOUNS);
export const LESSON_BEHIND = new RegExp(
  `^[-\\s]?(?:${LESSON_NOUNS.replace(/\s*\n\s*/g, '')})(?!\\p{L})`,
  'iu',
);
/** "SQL trainer": behind the skill. */
export const TEACHER_BEHIND =
  /^[-\s](?:trainer(?:in)?|instructor|teacher|tutor|lecturer|lehrer(?:in)?|dozent(?:in)?|docent(?:e)?|coach)(?!\p{L})/iu;

/** Over work as well as over people. */
export const SUPERVISE = words(
  `supervised(?!\\s*(?:,|and|or|/|&)\\s*(?:un|semi)|,? (?:machine )?learning)|supervising|supervise|oversaw|overseeing|oversee|beaufsichtigte|beaufsichtigt|supervisé|supervisait|supervisó|
supervisaba|supervisado|superviseur|hield toezicht op`,
);
/** Over people, when people stand behind it: a migration is managed too. */
export const LEAD_PEOPLE = words(
  `managed|managing|manage|management (?:of|de|van)|manager (?:of|for)|ran|running|run|reviewed|reviewing|guided|guiding|chaired|appraised|team ?lead(?:er)? (?:of|for)|led|leading|lead(?= (?:an?|the|teams?|and|\\d|two|three|four|five|six|seven|eight|nine|ten|our|all)(?!\\p{L}))|headed|heading|head of|directed|directing|coordinated|
line[\\s-]managed|responsible for|in charge of|leitete|leitung|leiter(?:in)?|betreute|betreuung|führte|führung|verantwortlich für|
encadr\\p{L}+|dirig\\p{L}+|managé|manageait|gestion d(?:['’]une?|e)|responsable d(?:['’]une?|e)|à la tête d(?:['’]une?|e)|jefa de|al frente de|a cargo de|coordin\\p{L}+|lideré|lideró|liderando|jefe de|
leidde|leiding (?:aan|over)|leidinggevende|begeleidde|begeleiding van|aangestuurd|stuurde`,
);
/** Who the writer leads, told from their side. */
export const REPORTS_TO_ME =
  /(?<!\p{L})(?:(?:reporting|reported|reports|report) (?:directly )?to me|under (?:me|my (?:lead|leadership|supervision|guidance))|unter meiner leitung|sous ma (?:responsabilité|direction)|a mi cargo|onder mijn leiding)(?!\p{L})/iu;

/** For whom lessons are that are given and not taken. */
export const FOR_PEOPLE =
  /^[^,]{0,12}(?:for|to|für|an|pour|à|aux|para|a|voor|aan)\s+(?:\p{L}+\s+){0,3}(?:adults|children|kids|pupils|students|beginners|colleagues|staff|teams?|employees|new \p{L}+|teenagers|volunteers|users|analysts|teachers|Erwachsene|Kinder|Schüler\p{L}*|Kolleg\p{L}+|Mitarbeiter\p{L}*|adultes|enfants|élèves|débutants|collègues|adultos|niños|alumnos|principiantes|volwassenen|kinderen|scholieren|leerlingen|collega['’]?s)(?!\p{L})/iu;
export const ATTENDED = words(
  `attended|attending|took|taking|taken|take|completed|completing|received|passed|participated|part in|signed up|enrolled|finished|sent on|
booked|teilgenommen|nahm|besuchte|absolvierte|suivi|suivie|participé|asistí|recibí|completé|volgde|gevolgd|deelgenomen|bezocht`,
);

/** The other way round: "supervised by". */
export const PASSIVE = /^\s*(?:by|durch|par|por|door)(?!\p{L})|^\s*under(?!\p{L})/iu;

/** By means of what follows: the writer used it, whatever was done with it before. */
export const INSTRUMENT =
  /(?<!(?:working|work|worked|works|experienced|skilled|familiar|deal|dealing|arbeiten|how to|to|in)\s)(?<!\p{L})(?:using|with|via|by means of|mit hilfe von|mithilfe von|mittels|mit|avec|à l['’]aide de|con|mediante|usando|met behulp van|met|through)(?!\p{L})/iu;

/** Another thing done begins: "… and built". Adjectives that end so are listed behind. */
export const NEXT_VERB =
  /(?:(?<!\p{L})(?:and|then|while|und|et|y|en|sowie)\s+|[,;&]\s*)(?:(?:then|also|later|personally|myself|auch|aussi|también|ook)\s+)?(?!(?:advanced|applied|distributed|embedded|related|based|automated|integrated|object-oriented|supervised|unsupervised|shared|needed|certified)(?!\p{L}))(?:\p{Ll}{2,}ed|wrote|built|ran|kept|made|did|set|drew|cut|sold|won|took|used|using|kept|rebuilt|coded|\p{Ll}{3,}(?:te|ten|iert)|schrieb|\p{Ll}{3,}é|\p{Ll}{3,}ó|bouwde|schreef|\p{Ll}{3,}de)(?!\p{L})/iu;
