'use client';
import './globals.css';

/** Last resort when a page breaks while it is drawn. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="wrap py-s7">
          <h1 className="finding">Something broke while this page was drawn.</h1>
          <p className="deck">Nothing of yours was lost. Draw it again, or go back to the start.</p>
          <p className="mt-s5 flex gap-s3">
            <button type="button" className="btn" onClick={reset}>
              Draw it again
            </button>
            <a className="btn btn-quiet" href="/">
              To the start
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
