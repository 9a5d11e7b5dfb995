/** The letter of a future in the compare tray, A to D; the same future wears the same letter on every screen. */
export function Seal({ letter }: { letter: string }) {
  return (
    <span className="inline-grid size-[18px] flex-none place-items-center rounded-pill border-[1.5px] border-verd text-t1 leading-none font-semibold text-verd">
      {letter}
    </span>
  );
}
