/** What a CV may say about a person that no advice may rest on, in plain words; shown to the person, never its content. */
export type SensitiveKind =
  | 'date of birth'
  | 'place of birth'
  | 'age'
  | 'sex'
  | 'nationality'
  | 'marital status and children'
  | 'health or disability'
  | 'trade union membership'
  | 'faith'
  | 'party membership'
  | 'ethnic origin'
  | 'sexual orientation'
  | 'photo'
  | 'national identity number'
  | 'bank details';

/** Labels of forms by kind, in English, German, French, Spanish and Dutch; what stands beside or below them is dropped. */
export const sensitiveLabels: { kind: SensitiveKind; label: string }[] = [
  {
    kind: 'date of birth',
    label: String.raw`(?:date of birth|birth ?date|d\.?o\.?b\.?|born(?: on)?|birthday|geburts(?:datum|tag)(?: und -ort|\/-?ort)?|geboren(?: am)?|geb\.(?: am)?|date de naissance|n[ée]e?(?:\(e\))? le|(?:fecha|f\.) (?:de )?(?:nacimiento|nac\.?)|nacid[oa](?:\/a)? el|geboortedatum|geboren(?: op)?)`,
  },
  {
    kind: 'place of birth',
    label:
      '(?:place of birth|birth ?place|geburtsort|lieu de naissance|lugar de nacimiento|geboorteplaats|geboren te)',
  },
  { kind: 'age', label: '(?:age|alter|[âa]ge|edad|leeftijd)' },
  { kind: 'sex', label: '(?:sex|gender|geschlecht|sexe|genre|sexo|género|geslacht)' },
  {
    kind: 'nationality',
    label:
      '(?:nationality|citizenship|nationalität|staatsangehörigkeit|staatsbürgerschaft|nationalité|citoyenneté|nacionalidad|ciudadanía|nationaliteit)',
  },
  {
    kind: 'marital status and children',
    label:
      '(?:marital status|civil status|family status|children|dependants|familienstand|kinder|état civil|situation (?:de famille|familiale|matrimoniale)|enfants|estado civil|hijos|burgerlijke (?:staat|stand)|kinderen)',
  },
  {
    kind: 'health or disability',
    label:
      '(?:health (?:status|condition)|state of health|medical conditions?|disability|disabilities|blood (?:group|type)|vaccination status|gesundheitszustand|behinderung|grad der behinderung|gdb|schwerbehinderung|blutgruppe|état de santé|handicap|groupe sanguin|estado de salud|discapacidad|grado de discapacidad|grupo sanguíneo|gezondheidstoestand|handicap|beperking|bloedgroep)',
  },
  {
    kind: 'trade union membership',
    label:
      '(?:trade[- ]union membership|union membership|gewerkschaftszugehörigkeit|gewerkschaft|appartenance syndicale|afiliación sindical|lidmaatschap vakbond|vakbond)',
  },
  {
    kind: 'faith',
    label:
      '(?:religion|faith|religious (?:beliefs?|affiliation)|denomination|konfession|religionszugehörigkeit|bekenntnis|confession|religión|confesión|creencias|godsdienst|geloof|religie|geloofsovertuiging)',
  },
  {
    kind: 'party membership',
    label:
      '(?:political (?:affiliation|party|views|opinions)|parteizugehörigkeit|partei|opinions? politiques?|appartenance politique|filiación política|ideología|politieke (?:voorkeur|overtuiging|partij))',
  },
  {
    kind: 'ethnic origin',
    label:
      '(?:ethnicity|ethnic (?:origin|group|background)|race|ethnische (?:herkunft|zugehörigkeit)|ethnie|origine ethnique|origen étnico|etnia|raza|etniciteit|etnische afkomst|afkomst)',
  },
  {
    kind: 'sexual orientation',
    label:
      '(?:sexual orientation|sexuelle orientierung|orientation sexuelle|orientación sexual|seksuele (?:geaardheid|voorkeur|oriëntatie))',
  },
  {
    kind: 'national identity number',
    label: String.raw`(?:(?:national )?(?:id|identity)(?: card)?(?: (?:no\.?|number|nr\.?))|social security (?:no\.?|number)|ssn|nino?|national insurance (?:no\.?|number)|passport(?: (?:no\.?|number))?|personalausweis(?:nummer|-nr\.?)?|reisepass(?:nummer|-nr\.?)?|sozialversicherungs(?:nummer|-nr\.?)|sv-?(?:nummer|nr\.?)|ahv(?:-?nummer|-nr\.?)?|steuer-?(?:id(?:entifikationsnummer)?|nummer)|n(?:uméro|[°º])? (?:de )?sécurité sociale|numéro de sécu(?:rité sociale)?|nir|n[°º] (?:de )?(?:carte d['’]identité|passeport)|passeport|carte d['’]identité|dni|nie|nif|n\.?[º°] (?:de )?(?:dni|pasaporte|seguridad social)|número de (?:la )?seguridad social|pasaporte|curp|rut|cuil|cédula(?: de (?:identidad|ciudadanía))?|bsn|burgerservicenummer|rijksregisternummer|insz|paspoort(?:nummer)?|identiteitskaart(?:nummer)?)`,
  },
  {
    kind: 'bank details',
    label: String.raw`(?:iban|bic|swift|bank (?:account|details)(?: (?:no\.?|number))?|account (?:no\.?|number)|sort code|bankverbindung|kontonummer|rib|coordonnées bancaires|cuenta bancaria|número de cuenta|clabe|bankrekening(?:nummer)?|rekeningnummer)`,
  },
  {
    kind: 'photo',
    label: '(?:photo|photograph|foto|passfoto|lichtbild|bewerbungsfoto|photographie|fotografía|pasfoto)',
  },
];

const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|er|\.)?[ ./-]+(?:de )?(?:\p{L}{3,10}\.?|\d{1,2})[ ./-]+(?:de )?(?:19|20)?\d{2}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})`;
const town = String.raw`(?:,? (?:in|at|à|en|te|aus|from) \p{Lu}[\p{L}’' -]{1,30}(?:\([^)]{2,20}\))?)?`;
const childCount = String.raw`(?:,? (?:(?:no|one|two|three|four|\d|keine?|ein|eins|zwei|drei|vier|sans|un|deux|trois|quatre|sin|una|dos|tres|cuatro|geen|een|twee|drie|vier) (?:child(?:ren)?|kids|kind(?:er|eren)?|enfants?|hij[oa]s?)))`;
const parties = String.raw`(?:spd|cdu|csu|fdp|afd|bündnis 90(?:\/die grünen)?|grünen|linken?|övp|spö|fpö|svp|sp schweiz|labour(?: party)?|conservative(?:s| party)|lib(?:eral)? dem(?:ocrat)?s?|green party|republican party|democratic party|sinn féin|fine gael|fianna fáil|parti (?:socialiste|communiste|républicain)|lfi|psoe|pp|vox|podemos|izquierda unida|erc|pnv|pvda|vvd|d66|cda|groenlinks|pvv|n-va|cd&v|vlaams belang|open vld)`;
const unions = String.raw`(?:ver\.?di|ig ?metall|ig bce|igbce|ig bau|gew|ngg|dgb|ötv|gdp|ögb|unia|(?:the )?[\p{L}' ]{0,25}(?:trade|labou?r|workers['’]?|teachers['’]?) union|unison|unite the union|gmb|usdaw|rmt|aslef|nasuwt|ucu|seiu|afl-cio|uaw|teamsters|ibew|cgt|cfdt|fo|cftc|cfe-cgc|unsa|sud|solidaires|comisiones obreras|ccoo|cc\.oo\.|ugt|uso|csif|fnv|cnv|vcp|acv|abvv|aclvb|(?:de |der |einer |une? |un |du |el |la |een )?(?:gewerkschaft|syndicat|sindicato|vakbond)[\p{L} ]{0,30}?)`;
const faiths = `(?:catholic|protestant|christian|evangelical|muslim|jewish|hindu|buddhist|sikh|atheist|orthodox christian|mormon|jehovah['’]s witness)`;

/**
 * Sentences and lines that say it without a form. They must speak of the person: what somebody works with or studies
 * (“nurse for disabled children”, “Catholic University”) is none of these.
 */
export const sensitivePhrases: { kind: SensitiveKind; pattern: string; whole?: boolean }[] = [
  {
    kind: 'date of birth',
    pattern: String.raw`(?:born(?: on)?|geboren(?: am| op)?|geb\.(?: am)?|\*|née?(?:\(e\)|·e)? le|nacid[oa](?:\(a\))? el)[ :]*${day}${town}`,
  },
  {
    kind: 'age',
    whole: true,
    pattern: String.raw`(?:aged? )?[1-7]\d (?:years old|jahre(?: alt)?|ans|años|jaar(?: oud)?)`,
  },
  {
    kind: 'nationality',
    pattern: String.raw`(?:nationalité \p{Ll}{4,}|nacionalidad \p{Ll}{4,}|(?:deutsche|österreichische|schweizer(?:ische)?|türkische|französische|spanische|niederländische|italienische|polnische) (?:staatsangehörigkeit|staatsbürgerschaft|nationalität)|\p{Lu}\p{Ll}{3,} (?:nationality|citizenship)|(?:nederlandse|belgische|duitse|turkse|marokkaanse|poolse) nationaliteit|staatsbürger(?:in)? \p{L}{4,})`,
  },
  {
    kind: 'marital status and children',
    whole: true,
    pattern: String.raw`(?:(?:single|married|divorced|widowed|separated|ledig|verheiratet|geschieden|verwitwet|verpartnert|célibataire|marié(?:\(?e\)?|e)?|pacsé(?:\(?e\)?|e)?|divorcé(?:\(?e\)?|e)?|veu(?:f|ve)|solter[oa]|casad[oa]|divorciad[oa]|viud[oa]|ongehuwd|gehuwd|getrouwd|gescheiden|samenwonend|alleenstaand)(?: (?:with|mit|avec|con|met))?${childCount}?|(?:mother|father|mutter|vater|mère|père|madre|padre|moeder|vader) (?:of|von|de|van)${childCount})`,
  },
  {
    kind: 'health or disability',
    pattern: String.raw`(?:schwerbehindert(?:e[rn]?)?(?: mit)?(?:[ ,(]*gdb[ :]*\d{2,3} ?%?\)?)?|gdb[ :]*\d{2,3} ?%?|registered disabled|(?:i am|i have been|i have|i was|i) (?:disabled|deaf|blind|autistic|dyslexic|hard of hearing|diagnosed with [\p{L} ]{3,40}|(?:a )?(?:chronic|mental|severe|physical) (?:illness|condition|disability|disease)[\p{L} ]{0,20})|(?:due to|because of|owing to|after) (?:my |a |an )?(?:own |long |serious |chronic |severe |mental )*(?:illness|burn-?out|depression|cancer(?: treatment)?|heart attack|stroke|disability)|for (?:health|medical) reasons|wegen (?:meiner |einer |schwerer |langer )?(?:krankheit|erkrankung|behinderung|depression)|aus gesundheitlichen gründen|nach (?:meiner |einer |schwerer |langer )?(?:krankheit|erkrankung)|krankgeschrieben|travailleu(?:r|se) handicapée?|\brqth\b|reconnaissance (?:de la qualité de )?travailleur handicapé|(?:pour|raisons de) (?:raisons )?(?:de )?santé|(?:suite à|après) (?:une |ma )?(?:longue )?maladie|certificado de discapacidad(?: del? \d{2} ?%)?|discapacidad (?:reconocida )?del? \d{2} ?%|por (?:motivos de salud|enfermedad)|baja (?:médica|por enfermedad)|arbeidsgehandicapt|wajong(?:er)?|wegens (?:langdurige )?(?:ziekte|burn-?out)|om gezondheidsredenen)`,
  },
  {
    kind: 'health or disability',
    pattern: String.raw`(?<=^[\t •*-]*)(?:medical|sick|health)(?= (?:leave|break))`,
  },
  {
    kind: 'trade union membership',
    pattern: String.raw`(?:(?:member|membership) (?:of|in) (?:the )?${unions}|(?:mitglied|mitgliedschaft) (?:bei |bei der |der |in der |in einer )?${unions}|gewerkschaftsmitglied(?:schaft)?|(?:adhérente?|syndiquée?|encartée?|membre) (?:à la |à |de la |du |au |à l['’]|de l['’]|d['’]un )?${unions}|(?:afiliad[oa]|miembro|socio) (?:a |al |de |del |de la )${unions}|(?:lid|lidmaatschap) (?:van |bij )(?:de |een )?${unions}|vakbondslid)`,
  },
  {
    kind: 'trade union membership',
    whole: true,
    pattern: '(?:(?:active )?(?:trade[- ])?union member(?:ship)?|syndiquée?|sindicad[oa])',
  },
  {
    kind: 'faith',
    pattern: String.raw`(?:i am (?:an? )?(?:practi[sc]ing |devout |proud )?${faiths}|practi[sc]ing ${faiths}|devout ${faiths}|member of (?:the )?(?:[\p{L}' ]{0,25})(?:church|parish|congregation|mosque|synagogue)|(?:gläubige[rn]?|praktizierende[rn]?) (?:christ(?:in)?|katholik(?:in)?|muslim(?:in|a)?|jude|jüdin)|mitglied der (?:evangelischen|katholischen|neuapostolischen|jüdischen|muslimischen|orthodoxen)[\p{L} ]{0,25}(?:kirche|gemeinde)|(?:catholique|protestante?|musulmane?|juive?|chrétienne?) pratiquante?|(?:católic[oa]|musulm[aá]na?|cristian[oa]|evangélic[oa]) practicante|(?:praktiserend|belijdend|gelovig)e? (?:katholiek|christen|moslim|moslima|jood)|lid van de (?:gereformeerde|katholieke|protestantse)[\p{L} ]{0,15} (?:kerk|gemeente))`,
  },
  {
    kind: 'faith',
    whole: true,
    pattern: String.raw`(?:röm(?:isch|\.)?[- ]?kath(?:olisch|\.)?|rk|ev(?:angelisch|\.)?(?:[- ]luth(?:erisch|\.)?)?|konfessionslos|katholisch|muslimisch|catholique|protestante?|musulmane?|católic[oa]|musulm[aá]na?|rooms-katholiek|protestants|muslim|moslim|jewish|roman catholic)`,
  },
  {
    kind: 'party membership',
    pattern: String.raw`(?:(?:member|membership) (?:of|in) (?:the )?${parties}|(?:member|membership) of the [\p{Lu}][\p{L} ]{2,25} party|(?:mitglied|mitgliedschaft) (?:der |in der |bei den |bei der |von )?(?:${parties}|partei[\p{L} ]{0,20})|parteimitglied(?:schaft)?|(?:membre|militante?|adhérente?) (?:du |de la |des |au |à la |de )?${parties}|(?:afiliad[oa]|militante|miembro) (?:al |del |de |de la |en )?${parties}|(?:lid|lidmaatschap) van (?:de )?${parties})`,
  },
  {
    kind: 'ethnic origin',
    pattern: `(?:i am (?:of )?(?:black|white|asian|hispanic|latin[oa]|roma|arab|turkish|african|caribbean|mixed)(?: (?:british|irish|american|african|caribbean|origin|descent|heritage|race))+|of (?:african|asian|hispanic|turkish|arab|roma|caribbean|mixed)(?: (?:african|caribbean|american))? (?:origin|descent|heritage)|(?:mit|habe) migrationshintergrund|(?:türkischer|arabischer|afrikanischer|asiatischer|polnischer|russischer) (?:herkunft|abstammung)|d['’]origine (?:algérienne|marocaine|tunisienne|africaine|turque|arabe|maghrébine|antillaise|asiatique)|de origen (?:gitano|árabe|africano|marroquí|indígena|asiático)|van (?:turkse|marokkaanse|surinaamse|afrikaanse|arabische|aziatische) (?:afkomst|komaf))`,
  },
  {
    kind: 'sexual orientation',
    pattern: String.raw`(?:(?:i am|as|openly) (?:an? )?(?:openly )?(?:gay|lesbian|bisexual|homosexual|queer)(?: (?:man|woman|person))?|member of the lgbt[qia+]*[\p{L}' +]{0,25}(?:network|group|community)|(?:ich bin|offen) (?:schwul|lesbisch|bisexuell|homosexuell|queer)|(?:je suis|ouvertement) (?:gay|lesbienne|bisexuelle?|homosexuelle?)|(?:soy|abiertamente) (?:gay|lesbiana|bisexual|homosexual)|(?:ik ben|openlijk) (?:homo|homoseksueel|lesbisch|biseksueel))`,
  },
  {
    kind: 'photo',
    whole: true,
    pattern: `(?:passport photo|passfoto|bewerbungsfoto|lichtbild|pasfoto|photo d['’]identité|foto (?:de carné|carnet))`,
  },
  {
    kind: 'national identity number',
    pattern: String.raw`(?:(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])|(?<!\p{L})(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\p{L})|(?<!\d)756\.\d{4}\.\d{4}\.\d{2}(?!\d)|(?<!\d)[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\d))`,
  },
];
