/** What was noticed while reading: what could not be read, what was seen and not used, what was not kept. */
export function Notices({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul data-own className="mb-s4 border-l-3 border-amber-2 py-s1 pl-s4" aria-label="Noticed while reading">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
