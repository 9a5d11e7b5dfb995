import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties may be set through `style`. */
    [name: `--${string}`]: string | number | undefined;
  }
}
