import type { Stylesheet } from "../styles/stylesheet.ts";

interface Opened {
  readonly hasFonts: boolean;
  /** Whether the page plays recordings. */
  readonly hasMedia: boolean;
  /** The only host that a form may be sent to. */
  readonly formOrigin: string | undefined;
}

/** Builds the policy of a page (CSP Level 3): its one style, its own pictures, fonts and recordings, one form, and nothing else. */
export function buildContentPolicy(
  { cspSource }: Stylesheet,
  { hasFonts, hasMedia, formOrigin }: Opened,
): string {
  return [
    "default-src 'none'",
    `style-src ${cspSource}`,
    "img-src 'self' data:",
    ...(hasFonts ? ["font-src 'self'"] : []),
    ...(hasMedia ? ["media-src 'self'"] : []),
    // No script can use it. Lighthouse fetches robots.txt as the page does, and reports a refusal as an error.
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${formOrigin ?? "'none'"}`,
  ].join("; ");
}
