/** Names of languages in English, German, French and Spanish, lower case. */
const names = new Set(
  (
    'english german french spanish italian portuguese dutch polish russian ukrainian czech slovak hungarian romanian bulgarian greek turkish arabic hebrew persian farsi ' +
    'hindi urdu bengali punjabi gujarati marathi tamil telugu kannada malayalam nepali sinhala chinese mandarin cantonese japanese korean vietnamese thai tagalog filipino indonesian malay ' +
    'swahili amharic somali yoruba igbo hausa zulu afrikaans swedish danish norwegian finnish icelandic estonian latvian lithuanian croatian serbian bosnian slovenian albanian macedonian ' +
    'catalan basque galician irish welsh gaelic latin esperanto georgian armenian azerbaijani kazakh uzbek mongolian khmer burmese lao haitian creole asl ' +
    'deutsch englisch französisch spanisch italienisch portugiesisch niederländisch polnisch russisch türkisch arabisch chinesisch japanisch latein ukrainisch tschechisch schwedisch ' +
    'anglais allemand français espagnol italien portugais néerlandais russe arabe chinois japonais turc ' +
    'inglés alemán francés español italiano portugués ruso árabe chino japonés catalán castellano gallego euskera valenciano ingles frances aleman'
  ).split(' '),
);

const twoWords =
  /\b(?:american sign language|sign language|haitian creole|brazilian portuguese|mandarin chinese)\b/i;

/** Whether a text names a human language. */
export const namesLanguage = (text: string): boolean =>
  twoWords.test(text) ||
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => names.has(word));

export const isLanguageName = (word: string): boolean => names.has(word.toLowerCase());
