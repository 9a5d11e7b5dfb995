/** First thing a keyboard reaches: past the frame to the finding. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute top-s1 left-s1 z-10 -translate-y-20 bg-ink px-s4 py-s2 text-paper no-underline focus:translate-y-0"
    >
      Skip to the content
    </a>
  );
}
