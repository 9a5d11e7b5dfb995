/** One choice of a few, in words; the chosen one is underlined in ink. */
export function Segmented<T extends string>(props: {
  label: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className="flex flex-wrap gap-x-s4 gap-y-s1">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map((option) => {
        const chosen = option.value === props.value;
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={chosen}
            onClick={() => props.onChange(option.value)}
            className={`min-h-hit border-b-2 ${chosen ? 'border-ink font-[550] text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}
          >
            {option.label}
          </button>
        );
      })}
    </fieldset>
  );
}
