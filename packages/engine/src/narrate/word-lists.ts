/*
 * What a writer may not say in words of their own. Numbers, dates and directions come from slots; promises, advice that is not
 * ours to give, and talk of protected traits come from nobody. English only: another language needs lists of its own.
 */

/** Words that state a quantity. "One" is judged apart, because it is mostly a pronoun. */
export const NUMBER_WORDS =
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundreds?|thousands?|millions?|billions?|dozens?|couple|half|halves|halved|halving|quarters?|thirds?|twice|thrice|doubled?|doubling|tripled?|tripling|quadrupled?|majority|minority|percent|percentage|most|pairs?)\b/giu;

/** "One" as a number: not "no one", "one day", "the one who". */
export const ONE_AS_NUMBER =
  /(?<!\b(?:no|any|some|every|each|this|that|which|the|only|loved|another)[ -])\bone\b(?! (?:day|another|possible|who|that|thing)\b)(?!-)/giu;

/** Ordinals, and fractions written like them. */
export const ORDINALS =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth)\b/giu;

/** Numerals in any writing, currency and percent signs with them. */
export const NUMERALS = /[$€£¥%‰½⅓⅔¼¾]|[\p{Nd}\p{No}\p{Nl}]/gu;

/** Months, weekdays and spans of time that date something. */
export const DATES =
  /\b(?:january|february|march(?= \d| of)|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|decades?|centur(?:y|ies)|fortnights?|weekends? ago|yesterday|tomorrow|last year|next year|years ago)\b/giu;

/** Words that say a quantity went or is up. */
export const UPWARD =
  /(?<!\b(?:no|any|once|never|what is|what’s) )\b(?:more|higher|longer|larger|bigger|faster|greater|rises?|rising|rose|risen|grows?|growing|grew|grown|growth|increas\w+|gained|climb\w*|better[- ]paid|soar\w*|expand\w*|expansion)\b/giu;

/** Words that say a quantity went or is down. */
export const DOWNWARD =
  /(?<!\bnone the )\b(?:less|fewer|lower|shorter|smaller|slower|falls|falling|fell|fallen|shrinks?|shrinking|shrank|shrunk|decreas\w+|declin\w+|dropp?(?:ed|ing|s)|dwindl\w*|worse[- ]paid|plung\w*|contract(?:ed|ing|ion))\b/giu;

/** Promises: nobody's future is certain. */
const GUARANTEES =
  /\b(?:you(?:’|'| wi)ll\b|you are going to|you shall|guarantee\w*|certain(?:ly|ty)?|definite(?:ly)?|without (?:a )?doubt|no doubt|for sure|surely|undoubtedly|assured(?:ly)?|bound to|always works|never fails?|risk[- ]free|no risks?|foolproof|cannot fail|can’t fail|promise[sd]?|inevitabl[ey])\b/giu;

/** Advice that needs a professional. */
const ADVICE =
  /\b(?:visas?|immigrat\w*|green card|asylum|deport\w*|lawsuits?|sue|suing|legal advice|tax (?:advice|break|refund|deduction)s?|diagnos\w+|medication|antidepress\w*|prescri\w+|dosage|symptoms?|therap(?:y|ist)|invest(?:ing)? in|stocks|crypto\w*|lie on|fake (?:a|your)|background check)\b/giu;

/** Protected traits and what stands for them. */
const TRAITS =
  /\b(?:as a (?:wo)?man|for a (?:wo)?man|women|men|female|male|gender|race|racial|ethnic\w*|religio\w*|christian|muslim|jewish|hindu|pregnan\w*|disab(?:led|ilit\w*)|gay|lesbian|transgender|at your age|too old|too young|older workers?|nationality|foreigners?)\b/giu;

/** What may not be said at all. */
export const BANNED: readonly RegExp[] = [GUARANTEES, ADVICE, TRAITS];

/** Addresses and what looks like them. */
export const LINKS =
  /\b(?:https?|ftp|mailto|javascript|data):|www\.|\b[\w.-]+@[\w-]+\.\w+|\b[\w-]+\.(?:com|org|net|io|gov|edu|co|info|biz)\b/giu;

/** Markdown, HTML, and braces that are no slot. */
export const MARKUP = /[<>]|\*\*|__|```|`|!\[|\]\(|^#{1,6} |^[-*] |\{\{|\}\}|&\w+;|\|/gmu;
