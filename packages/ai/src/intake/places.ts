const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR|BC|ON|QC|AB|MB|SK|NS|NB|NSW|VIC|QLD|ACT|TAS';
const stateNames =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Québec|British Columbia|Alberta|Bavaria|Bayern|Hessen|Catalonia|Scotland|Wales';
const countries =
  'USA|U\\.S\\.A\\.|US|U\\.S\\.|United States(?: of America)?|UK|U\\.K\\.|United Kingdom|England|Ireland|Canada|Australia|New Zealand|Germany|Deutschland|Austria|Österreich|Switzerland|Schweiz|Suisse|France|Spain|España|Portugal|Italy|Italia|Netherlands|The Netherlands|Nederland|Belgium|Belgique|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Polska|Czech Republic|Czechia|Slovakia|Hungary|Romania|Bulgaria|Greece|Turkey|Türkiye|Ukraine|Russia|Estonia|Latvia|Lithuania|Croatia|Serbia|Slovenia|Israel|Egypt|Morocco|Tunisia|South Africa|Kenya|Nigeria|Ghana|Ethiopia|India|Pakistan|Bangladesh|Sri Lanka|Nepal|China|Hong Kong|Taiwan|Japan|South Korea|Korea|Singapore|Malaysia|Indonesia|Philippines|Thailand|Vietnam|UAE|United Arab Emirates|Dubai|Qatar|Saudi Arabia|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Perú|Ecuador|Uruguay|Venezuela|Costa Rica|Cuba|Jamaica';
/** Cities that are written without their state or country often enough to be known by name; a bank or a person called like one is not here. */
const cities =
  'New York(?: City)?|NYC|Los Angeles|San Francisco|Chicago|Boston|Seattle|Austin|Houston|Dallas|Denver|Atlanta|Miami|Philadelphia|Phoenix|San Diego|San Jose|Portland|Detroit|Minneapolis|Washington,? D\\.?C\\.?|London|Manchester|Birmingham|Edinburgh|Glasgow|Bristol|Leeds|Dublin|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Berlin|München|Munich|Hamburg|Köln|Cologne|Frankfurt(?: am Main)?|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Wien|Vienna|Zürich|Zurich|Basel|Bern|Genf|Geneva|Genève|Madrid|Barcelona|Valencia|Sevilla|Bilbao|Málaga|Zaragoza|Lisbon|Lisboa|Porto|Milan|Milano|Rome|Roma|Turin|Torino|Amsterdam|Rotterdam|Utrecht|Brussels|Bruxelles|Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Kraków|Prague|Budapest|Bucharest|Athens|Istanbul|Ankara|Tel Aviv|Cairo|Nairobi|Lagos|Cape Town|Johannesburg|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Kolkata|Karachi|Lahore|Beijing|Shanghai|Shenzhen|Hong Kong|Taipei|Tokyo|Osaka|Seoul|Singapore|Kuala Lumpur|Jakarta|Manila|Bangkok|Hanoi|Sydney|Melbourne|Brisbane|Perth|Auckland|Toronto|Montreal|Montréal|Vancouver|Calgary|Ottawa|Mexico City|São Paulo|Rio de Janeiro|Buenos Aires|Santiago|Bogotá|Lima|' +
  'Den Haag|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Apeldoorn|Arnhem|Haarlem|Enschede|Amersfoort|Zwolle|Leiden|Maastricht|Dordrecht|Deventer|Alkmaar|Delft|Hilversum|Alphen aan den Rijn|Zaandam|Zoetermeer|Leeuwarden|Antwerpen|Gent|Brugge|Leuven|Mechelen|' +
  'Münster|Bielefeld|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Gelsenkirchen|Mönchengladbach|Braunschweig|Chemnitz|Kiel|Aachen|Magdeburg|Freiburg|Krefeld|Lübeck|Mainz|Erfurt|Oberhausen|Rostock|Kassel|Hagen|Potsdam|Saarbrücken|Ludwigshafen|Oldenburg|Leverkusen|Osnabrück|Solingen|Heidelberg|Regensburg|Ingolstadt|Würzburg|Ulm|Heilbronn|Göttingen|Graz|Linz|Salzburg|Innsbruck|Luzern|Winterthur|St\\. Gallen|' +
  'Strasbourg|Montpellier|Rennes|Reims|Saint-Étienne|Toulon|Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Le Mans|Brest|Limoges|Amiens|Metz|Besançon|Orléans|Rouen|Mulhouse|Caen|Quimper|Liège|Namur|Lausanne|' +
  'Murcia|Palma|Las Palmas|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|A Coruña|Vitoria|Elche|Oviedo|Cartagena|Jerez|Pamplona|Almería|San Sebastián|Burgos|Albacete|Salamanca|Logroño|Badajoz|Huelva|Lleida|Tarragona|Jaén|Cádiz|Medellín|Guadalajara|Monterrey';

const remote =
  /^(?:(?:fully\s+)?remote|hybrid|on-?site|home office|worldwide|télétravail|remoto)(?:\s*[(,/–-].*)?$/i;
const region = new RegExp(`^(?:${stateNames}|${countries})$`, 'i');
const stateCode = new RegExp(`^(?:${states})(?:\\s+\\d{5}(?:-\\d{4})?)?$`);
const city = new RegExp(`^(?:greater\\s+)?(?:${cities})(?:\\s+(?:area|metro))?$`, 'i');
const shape =
  /^\p{Lu}[\p{L}.'’-]*(?:[\s-]+(?:\p{Lu}[\p{L}.'’-]*|de|del|la|le|les|sur|am|an der|of|upon|el|los|las|do|da)){0,4}$/u;

/** How much a text looks like a place of work or residence, 0 to 1. */
export function placeLikelihood(text: string): number {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:remote|hybrid|on-?site)\)$/i, '')
    .trim();
  if (clean === '') return 0;
  if (remote.test(clean)) return 0.9;
  const parts = clean.split(/\s*,\s*/);
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) {
    if (city.test(clean)) return 0.85;
    if (region.test(clean)) return 0.8;
    return /^\p{Lu}[\p{L}. '-]+ (?:[A-Z]{2})(?: \d{5})?$/u.test(clean) && stateCode.test(clean.slice(-2))
      ? 0.45
      : 0;
  }
  if (parts.length > 4) return 0;
  const lead = parts.slice(0, -1);
  if (!lead.every((part) => shape.test(part))) return 0;
  // More than one part before the last: all but the first are states (“Austin, Texas, USA”).
  if (!lead.slice(1).every(isRegion)) return 0;
  if (stateCode.test(last) || region.test(last) || remote.test(last)) return 0.95;
  if (lead.length === 1 && city.test(lead[0] ?? '') && shape.test(last)) return 0.8;
  return 0;
}

/** Whether a part after a comma can only be the second half of a place: a state, a country, a postcode. */
export const isRegion = (text: string): boolean => region.test(text.trim()) || stateCode.test(text.trim());

export const isCity = (text: string): boolean => city.test(text.trim());

export const cityShape = (text: string): boolean => shape.test(text.trim());
