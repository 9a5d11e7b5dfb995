/** What a section is about; `header` is what stands before the first heading. */
export type SectionKind =
  | 'header'
  | 'contact'
  | 'summary'
  | 'work'
  | 'volunteering'
  | 'education'
  | 'skills'
  | 'languages'
  | 'other';

/**
 * Words of headings by section, in English, German, French, Spanish and a few more languages. Each is a whole heading,
 * or its core once the modifiers are taken away. Parted by bars.
 */
const text: Record<Exclude<SectionKind, 'header'>, string> = {
  work: `
    experience | experiences | work experience | work history | employment | employment history
    career history | job history | employment record | career | positions held | work | jobs
    appointments | academic appointments | internships | internship | internship experience
    career summary and experience | experience and employment | military service | military experience
    military career | service history | work and experience | track record | career path | roles
    experience highlights | career experience | occupational history | work background
    professional background | where i have worked | what i have done | career break | career breaks
    positions | berufserfahrung | beruflicher werdegang | berufspraxis | werdegang
    berufliche erfahrung | praktika | berufliche stationen | berufstätigkeit | berufliche laufbahn
    arbeitserfahrung | praktische erfahrung | expérience | expériences | expérience professionnelle
    expériences professionnelles | parcours professionnel | parcours | emplois
    experience professionnelle | experiences professionnelles | stages | experiencia
    experiencia laboral | experiencia profesional | historial laboral | trayectoria profesional
    trayectoria | empleo | experiência | experiência profissional | esperienza | esperienze
    esperienza professionale | esperienze professionali | esperienza lavorativa | esperienze lavorative
    werkervaring | 工作经历 | 工作经验 | 实习经历 | werkverleden | arbeidsverleden | loopbaan | professionele ervaring | ervaring | beroepservaring | stages en werkervaring | arbeidservaring
    werkzaamheden | arbeitsstellen | tätigkeiten | berufliche tätigkeiten | beruflicher lebensweg | berufstätigkeiten | projekterfahrung | referenzprojekte
    anstellungen | arbeitsverhältnisse | karriere | bisherige positionen | stationen | emplois occupés | postes occupés | carrière | expérience de travail | expériences de travail
    historique d'emploi | parcours de travail | missions | historial profesional | empleos | experiencia de trabajo | vida laboral | carrera profesional | puestos desempeñados
    werk | position | post | job | huidige functie | poste actuel | puesto actual | dienstverband | loondienst | festanstellung | situación profesional | situation professionnelle | ce que j'ai fait | was ich gemacht habe | wat ik heb gedaan | wat ik deed | lo que he hecho | where i worked
    wehrdienst | zivildienst | wehr- und zivildienst | elternzeit | familienzeit | familienphase
    my jobs | clients | selected clients | client projects | contracts | assignments | professional appointments | professional history
    opdrachten | freelance opdrachten | functies | professioneel parcours | beroepsloopbaan | tewerkstelling | professionele loopbaan | dienstverbanden
  `,
  volunteering: `
    volunteering | volunteer | volunteer experience | volunteer work | voluntary work
    community involvement | community service | volunteer service | community | civic engagement
    community engagement | service | volunteer and community | ehrenamt | ehrenamtliches engagement
    engagement | ehrenamtliche tätigkeit | soziales engagement | bénévolat | engagement associatif
    engagements | vie associative | voluntariado | volontariato | vrijwilligerswerk | voluntary | voluntary experience | unpaid work | ehrenamtliche tätigkeiten | freiwilliges engagement | freiwilligenarbeit | gesellschaftliches engagement
    activités bénévoles | expérience bénévole | engagement bénévole | engagement citoyen | actions bénévoles | trabajo voluntario | labor social | actividades de voluntariado
    vrijwillige inzet | maatschappelijk engagement | bestuurlijke ervaring en vrijwilligerswerk | nevenactiviteiten | onbetaald werk | nevenfuncties | bestuursfuncties | vrijwilligersactiviteiten
  `,
  education: `
    education | education and training | academic background | educational background | academic history
    qualifications | academic qualifications | education and qualifications
    education and certifications | training and education | studies | schooling | degrees
    academic education | school | schools | école | escuela | education history | education and credentials | education and licensure
    education and certificates | education and licenses | education and professional development
    training | academics | ausbildung | bildung | studium | schulbildung | akademischer werdegang
    bildungsweg | aus- und weiterbildung | schule | ausbildung und studium | studium und ausbildung
    schulische ausbildung | akademische ausbildung | bildungswerdegang | formation | formations | études
    diplômes | formation académique | diplômes et formations | formation et diplômes | cursus
    parcours académique | educación | formación | formación académica | estudios | educacion | formacion
    formación y estudios | titulación | educação | formação | formação acadêmica | istruzione
    istruzione e formazione | formazione | opleiding | opleidingen | 教育背景 | 教育经历 | schul- und berufsausbildung | schul- und ausbildung | schule und studium | schule und ausbildung | schulischer werdegang | hochschulstudium | berufsausbildung | hochschulausbildung | aus- und fortbildung
    bildungsgang | parcours scolaire | scolarité | diplômes obtenus | cursus scolaire | formation initiale | études et formations | enseignement | estudios realizados | formación reglada
    formación complementaria | historial académico | datos académicos | titulaciones | escolaridad | onderwijs | opleiding en cursussen | studie | studies | genoten opleiding
    gevolgde opleidingen | onderwijs en opleiding | opleidingen en cursussen | vooropleiding | diploma's
  `,
  skills: `
    skills | skill | technical skills | core competencies | competencies | competences | expertise
    areas of expertise | technologies | tools | tools and technologies | core skills | key skills
    skills and tools | proficiencies | technical proficiencies | skills and expertise
    skills and abilities | skills and interests | strengths | abilities | skill set | skillset
    tech stack | software | technical expertise | core strengths | specialties | specialisms
    skills and competencies | technical skills and tools | areas of strength | computer skills
    it skills | soft skills | hard skills | digital skills | capabilities | skills and qualifications
    skills and technologies | programming languages | core expertise | skills summary
    summary of skills | what i bring | toolbox | equipment | clinical skills | skills and certifications
    kenntnisse | fähigkeiten | kompetenzen | edv-kenntnisse | it-kenntnisse | fachkenntnisse
    kenntnisse und fähigkeiten | besondere kenntnisse | weitere kenntnisse | fähigkeiten und kenntnisse
    stärken | qualifikationen | compétences | compétences techniques | competences techniques
    savoir-faire | compétences clés | compétences informatiques | informatique | atouts | logiciels
    habilidades | competencias | aptitudes | conocimientos | capacidades | informática
    conocimientos informáticos | destrezas | competências | competenze | capacità e competenze
    vaardigheden | 技能 | 专业技能 | meine stärken | meine fähigkeiten | it- und sprachkenntnisse | persönliche stärken | mes compétences | domaines de compétences | outils
    mis competencias | capacidades técnicas | herramientas | habilidades técnicas | competenties | kennis en vaardigheden | kennis | computervaardigheden | vaardigheden en kennis | eigenschappen
    it-vaardigheden | kerncompetenties | sterke punten
  `,
  languages: `
    languages | language | language skills | spoken languages | foreign languages | languages spoken
    language proficiency | sprachen | sprachkenntnisse | fremdsprachen | langues | langues étrangères
    idiomas | lenguas | línguas | lingue | talen | competenze linguistiche | 语言 | langues parlées | talenkennis | idiomas hablados | taalvaardigheden | taalkennis | compétences linguistiques | conocimiento de idiomas | taalvaardigheid | sprachkompetenzen
  `,
  summary: `
    summary | profile | about | about me | professional summary | objective | career objective
    professional profile | personal statement | executive summary | career summary | introduction
    overview | career profile | personal profile | qualifications summary | bio
    summary of qualifications | who i am | statement | career overview | professional overview
    highlights | career highlights | hello | profil | über mich | kurzprofil | zusammenfassung
    berufsziel | zur person | berufliches profil | persönliches profil | à propos | a propos
    résumé du profil | objectif | présentation | à propos de moi | profil professionnel | accroche
    perfil | perfil profesional | resumen | sobre mí | objetivo | sobre mi | extracto
    resumen profesional | profilo | profiel | resumo | 个人简介 | 自我评价 | kurzvorstellung | über meine person | kurzporträt | mon profil | résumé | présentation personnelle | profil personnel
    acerca de mí | presentación | sobre mi perfil | samenvatting | over mij | over mezelf | profielschets | persoonlijk profiel | introductie | personal summary
  `,
  contact: `
    contact | contact information | contact details | contact info | contact me | personal information
    personal details | personal data | details | get in touch | links | online presence | social
    social media | profiles | find me online | websites | web | address | connect | kontakt
    kontaktdaten | persönliche daten | persönliche angaben | angaben zur person | anschrift
    persönliches | coordonnées | informations personnelles | état civil | contacto | datos personales
    datos de contacto | información de contacto | información personal | contatti
    informazioni personali | contactgegevens | 联系方式 | 个人信息 | kontaktinformationen | kontakt und persönliches | me contacter | renseignements personnels | informations de contact | mes coordonnées | données personnelles
    mis datos | informacion de contacto | datos | persoonlijke gegevens | personalia | persoonsgegevens | adres | persoonlijke informatie | contactinformatie
    persönliche informationen | persönliche daten und kontakt
  `,
  other: `
    projects | project | personal projects | selected projects | side projects | key projects
    notable projects | project experience | open source | portfolio | projects and open source | awards
    honors | honours | awards and honors | honors and awards | achievements | accomplishments
    awards and recognition | recognition | selected honors | scholarships | key achievements
    awards and achievements | grants | fellowships | grants and fellowships | certifications
    certificates | certification | licenses | licences | licenses and certifications
    certifications and licenses | licensure | credentials | license | professional certifications
    certifications and training | training and certifications | professional development | courses
    coursework | relevant coursework | continuing education | licensure and certifications
    licenses and certificates | publications | selected publications | publications and talks | papers
    research | research interests | presentations | conferences | talks | invited talks | patents
    writing | conference presentations | teaching | supervision | memberships | affiliations
    professional affiliations | professional memberships | associations | leadership | activities
    extracurricular activities | extracurriculars | interests | hobbies | hobbies and interests
    interests and hobbies | personal interests | references | referees | additional information
    additional | miscellaneous | other | other information | testimonials | personal | driving licence
    driving license | availability | clearance | security clearance | philosophy | life philosophy
    most proud of | my time | day of my life | service to the profession | projekte | auszeichnungen
    zertifikate | weiterbildung | weiterbildungen | interessen | hobbys | publikationen
    veröffentlichungen | referenzen | sonstiges | führerschein | hobbys und interessen
    zertifizierungen | mitgliedschaften | projets | certificats | centres d'intérêt | centres d’intérêt
    loisirs | intérêts | références | distinctions | divers | permis | centres d’intérêts | proyectos
    certificaciones | cursos | intereses | aficiones | referencias | premios | publicaciones
    otros datos | otros | otros datos de interés | información adicional | permiso de conducir | logros
    progetti | certificazioni | interessi | projetos | projecten | hobby | 项目经历 | 荣誉奖项 | schriften | vorträge | veröffentlichungen und vorträge | freizeit | freizeitaktivitäten | articles
    conférences | communications | passions | artículos | ponencias | conferencias | publicaties | artikelen | lezingen | interesses | hobby's | hobbys en interesses | vrije tijd
    hobby's en interesses | tiempo libre | referenties | cursussen | certificaten | onderscheidingen | prijzen | rijbewijs | lidmaatschappen | centres d'interets | prix | brevets | licences | mitgliedschaft | fortbildungen | seminare
    patente | preise und auszeichnungen | projets personnels | cursos y seminarios | carnés | carnet de conducir | permis de conduire | stage | bibliography | eigene projekte | private projekte | proyectos propios | proyectos personales | eigen projecten | persoonlijke projecten | own projects | mes projets | mis proyectos | mijn projecten
  `,
};

/**
 * Parts of words that name a section in headings nobody wrote before (“Meine Arbeitserfahrungen”), without accents.
 * The most telling come first: “Studienprojekte” are projects, “Ausbildungserfahrung” is work.
 */
export const headingStems: { kind: Exclude<SectionKind, 'header'>; pattern: RegExp }[] = [
  {
    kind: 'other',
    pattern:
      /^(?:publi[ck]a|veroffentlich|referen[zcst]|zertifi|certifi|hobb|interes|inter[eê]ts?$|projekt|project|proyect|projets?$|auszeichn|awards?$|premio|loisir|afici|vortr|patent)/u,
  },
  { kind: 'volunteering', pattern: /ehrenamt|freiwillig|vrijwillig|benevol|voluntar|volunteer/u },
  { kind: 'languages', pattern: /^(?:sprach|talen|taal|idioma|langues?$|languages?$)/u },
  {
    kind: 'work',
    pattern:
      /erfahrung|werdegang|laufbahn|ervaring|loopbaan|^experien|trayectoria|^employ|^emplois?$|^empleos?$|arbeitsstell|tatigkeit|werkgever|^carr[ie]er|^karriere|^jobs?$|^berufs?(?:praxis|leben|weg|station)/u,
  },
  {
    kind: 'education',
    pattern:
      /ausbildung|^bildung|^schul|studium|opleiding|onderwijs|^educa|^formaci|^formations?$|^estudio|^etudes?$|^studies?$|scolar|academi|diplom/u,
  },
  {
    kind: 'skills',
    pattern:
      /kenntnis|fahigkeit|kompeten[zt]|vaardighe|^competen|^habilidad|^aptitud|^conocimiento|^skill|savoir-faire|starken$/u,
  },
  { kind: 'summary', pattern: /^(?:profil|perfil|profiel|summary|resumen|samenvatting|zusammenfassung)/u },
  { kind: 'contact', pattern: /^(?:contact|kontakt|coordonn|personalia)/u },
];

/** Words between the telling ones of a heading. */
export const smallWords = new Set(
  'i my me and of in to the for with und in der die das mein meine zu zur im als et de la le les du des mes mon ma en d l y e el los las mis mi a en van het een mijn bij met op'.split(
    ' ',
  ),
);

/** Words of a section's headings, lower case. */
export const headingWords = (kind: Exclude<SectionKind, 'header'>): string[] =>
  text[kind].split(/\n|\|/).flatMap((word) => word.trim() || []);
