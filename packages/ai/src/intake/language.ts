/** Languages whose section names, months and titles the reader knows. */
export type ReadLanguageCode = 'en' | 'de' | 'fr' | 'es' | 'nl';

/** What a text is written in: a language the reader knows, one it only recognises (`name` in English), or unclear. */
export type TextLanguage =
  | { kind: 'known'; code: ReadLanguageCode }
  | { kind: 'other'; name: string }
  | { kind: 'unclear' };

/** Short words that sentences of a language cannot do without, parted by spaces. */
const functionWords: Record<ReadLanguageCode, string> = {
  en: 'the of and to in for with on at by from as an was were is are that this which their our my',
  de: 'der die das und mit von zur zum für im den dem des bei auf ein eine einer als seit bis nach über sowie durch vom',
  fr: 'de le la les des du et en une un dans pour avec sur au aux par chez depuis est sont sous vers',
  es: 'de el la los las del y en una un para con por al desde hasta como su sus más entre sobre según',
  nl: 'de het een en van voor met aan op bij door naar als tot ook uit zijn sinds onder tussen over',
};
/** The same for languages that are only recognised. */
const otherWords: Record<string, string> = {
  Portuguese: 'o os as do da dos das e em uma um para com no na nos nas pelo desde até mais como',
  Italian: 'il lo gli di del della dei delle e una un per con nel nella dal alla da presso al che sono',
  Polish: 'w i na z do oraz od dla się przez po jest za przy ze nie obecnie',
  Swedish: 'och att för av med till på som den det ett från inom vid hos samt jag',
  Danish: 'og at for af med til på som den det et fra inden ved hos samt jeg',
  Norwegian: 'og å for av med til på som den det et fra innen ved hos samt jeg',
  Finnish: 'ja sekä on ei että kanssa myös tai vuosi olen joka oli',
  Turkish: 've ile için bir bu olarak de da ile gibi daha çok',
  Czech: 'a v na s z do pro od ve se je při jako za po',
  Hungarian: 'és a az egy hogy is nem volt meg mint valamint',
  Romanian: 'și de la în cu pentru pe din un o al ale ca prin',
  Indonesian: 'dan di yang untuk dengan dari pada dalam sebagai ke saya',
  Vietnamese: 'và của các cho trong với là được tại từ đến',
};
/** Scripts that settle the language, or the group of them, by themselves. */
const scripts: [name: string, script: RegExp][] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['a language in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic or Persian', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['a language of India', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/gu],
];

/** Share of the letters from which a script decides. */
const scriptShare = 0.3;
/** Fewest function words that say anything. */
const fewestWords = 3.5;
/** How many times as many words as the best known language a merely recognised one needs. */
const clearlyMore = 1.3;

/** Letters and ends of words that one of the known languages has and the others have not. */
const features: Record<ReadLanguageCode, RegExp> = {
  en: /(?:ough|ght|wh|sh|ing|ness|ship|ed)(?!\p{L})|(?<!\p{L})(?:wh|th)\p{L}/giu,
  de: /[äöüß]|(?:ung|keit|isch|schaft|erin|chen)(?!\p{L})|(?<!\p{L})(?:januar|märz|juni|juli|oktober|dezember)(?!\p{L})/giu,
  fr: /[èêçàùœîû]|(?:eur|euse|ique|tions|ments?|eaux)(?!\p{L})|(?<!\p{L})(?:janvier|février|juin|juillet|août|octobre|décembre|[dl]['’]\p{L})/giu,
  es: /[ñíóú¿¡]|(?:ción|dad|ados?|ente|ero|era|aje)(?!\p{L})|(?<!\p{L})(?:enero|febrero|junio|julio|octubre|diciembre)(?!\p{L})/giu,
  nl: /(?<=\p{L})(?:ij|aa|uu)(?=\p{L})|(?:heid|lijk|schap|ingen|tie|ties)(?!\p{L})|(?<!\p{L})(?:januari|maart|mei|augustus)(?!\p{L})/giu,
};
/** What CVs of a language cannot do without. */
const cvWords: Record<ReadLanguageCode, RegExp> = {
  en: /(?<!\p{L})(?:experience|education|skills|languages|present|employment|references|profile|summary)(?!\p{L})/giu,
  de: /erfahrung|ausbildung|sprachen|kenntnisse|(?<!\p{L})(?:heute|seit|werdegang|lebenslauf|studium)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:expériences?|formations?|langues|compétences|aujourd['’]hui|depuis|parcours|emplois|diplômes?|coordonnées|études|profil)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:experiencias?|formación|idiomas|lenguas|habilidades|aptitudes|competencias|laboral|empleos?|estudios|actualidad|hoy|desde|trayectoria|perfil|resumen|titulación|conocimientos)(?!\p{L})/giu,
  nl: /(?:ervaring|opleiding|vaardigheden)(?:en)?(?!\p{L})|(?<!\p{L})(?:talen|heden|sinds|loopbaan|gegevens|onderwijs|profiel|kennis)(?!\p{L})/giu,
};
/** What a feature counts beside a function word, which counts one when it is a single language's own. */
const featureWeight = 0.4;

const setOf = (words: string): Set<string> => new Set(words.split(' '));
const knownSets = Object.entries(functionWords).map(([code, words]) => ({ code, words: setOf(words) }));
const otherSets = Object.entries(otherWords).map(([name, words]) => ({ name, words: setOf(words) }));

/** A word of several languages says less for each of them: “de” is French, Spanish and Dutch. */
const weights = new Map<string, number>();
for (const { words } of knownSets) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1);

const isKnownCode = (code: string): code is ReadLanguageCode => code in functionWords;

/**
 * Language of a text by its script and its function words.
 *
 * @param given a CV has few sentences; the more of it the better
 * @returns     `unclear` when too few function words stand in it, as in a CV of mere key words
 * @example languageOf('Leitung der Schicht und Einarbeitung von Neuen mit dem Betriebsrat') // known, de
 */
export function languageOf(given: string): TextLanguage {
  const text = given.replace(/\S*(?:@|https?:|www\.)\S*/g, ' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [name, script] of scripts) {
    const hits = text.match(script)?.length ?? 0;
    if (hits > letters * scriptShare && hits > 20) return { kind: 'other', name };
  }
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const hits = (words: Set<string>): number => {
    let sum = 0;
    for (const word of words) sum += counts.get(word) ?? 0;
    return sum;
  };
  const ranked = knownSets
    .map(({ code, words }) => ({
      code,
      hits: hits(words),
      score: ownHits(words, counts) + featureScore(code, text),
    }))
    .toSorted((one, other) => other.score - one.score);
  const [known] = ranked;
  const [other] = otherSets
    .map(({ name, words }) => ({ name, hits: hits(words) }))
    .toSorted((one, two) => two.hits - one.hits);
  const mostHits = Math.max(0, ...ranked.map((each) => each.hits));
  if (
    other &&
    other.hits >= fewestWords * 2 &&
    other.hits > mostHits * clearlyMore &&
    (known?.score ?? 0) < other.hits * clearlyMore
  ) {
    return { kind: 'other', name: other.name };
  }
  if (!known || known.score < fewestWords || !isKnownCode(known.code)) return { kind: 'unclear' };
  return { kind: 'known', code: known.code };
}

function ownHits(words: Set<string>, counts: Map<string, number>): number {
  let sum = 0;
  for (const word of words) sum += (counts.get(word) ?? 0) / (weights.get(word) ?? 1);
  return sum;
}

const featureScore = (code: string, text: string): number =>
  isKnownCode(code)
    ? (text.match(features[code])?.length ?? 0) * featureWeight + (text.match(cvWords[code])?.length ?? 0)
    : 0;
