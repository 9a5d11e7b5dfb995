/** Names of the columns of a table of jobs or degrees. */
const columnName =
  /^(?:(?:job )?title|role|position|designation|dates?|period|duration|from(?:\s*[–-]\s*to)?|years?|employer|company|organi[sz]ation|location|place|city|degree|school|institution|qualification|zeitraum|zeit|dauer|von(?:\s*[–-]\s*bis)?|datum|arbeitgeber|firma|unternehmen|betrieb|stelle|funktion|tätigkeit|ort|abschluss|période|dates?|durée|année|entreprise|employeur|organisme|société|poste|fonction|emploi|lieu|ville|diplôme|établissement|periodo|período|fechas?|años?|empresa|organización|puesto|cargo|lugar|ciudad|título|centro|periode|van(?:\s*[–-]\s*tot)?|tot|jaar|werkgever|bedrijf|organisatie|functie|rol|plaats|diploma|instelling|tasks?|duties|aufgaben|missions?|funciones|taken)$/iu;

/** “Period   Employer   Position”: the head of a table, which says nothing about the person. */
export function isColumnHead(text: string): boolean {
  const cells = text.split(/\t|\s{3,}|\s\|\s/u).map((cell) => cell.trim().replace(/:$/, ''));
  return cells.length >= 2 && cells.every((cell) => columnName.test(cell));
}
