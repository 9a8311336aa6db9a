import type { Diagnostic } from "../../model/diagnostic.ts";
import type { PageFacts, Reference } from "../page-facts.ts";
import { problem } from "../problem.ts";
import type { PageContext } from "../site-context.ts";
import { describeStyle } from "../style-facts.ts";

/** What may be fetched beside the page itself: pictures, and those only. */
const pictures = new Set(["img", "source", "image", "link icon", "link apple-touch-icon"]);

/** A page runs nothing, asks no other host for anything, and its policy (CSP) holds browsers to that. */
export function checkSelfContained(page: PageFacts, { siteUrl }: PageContext): Diagnostic[] {
  const { path } = page;
  return [
    ...page.banned.map(({ text, at }) =>
      problem("self-contained", path, `found the attribute ${text}; a page without it would pass`, at),
    ),
    ...page.scripts
      .filter(({ type }) => type !== "application/ld+json")
      .map(({ type, at }) =>
        problem(
          "self-contained",
          path,
          `found a script (${type || "JavaScript"}); only JSON-LD would pass`,
          at,
        ),
      ),
    ...page.references.flatMap((reference) => {
      const fault = findFault(reference, siteUrl);
      return fault === undefined ? [] : [problem("self-contained", path, fault, reference.at)];
    }),
    ...checkPolicy(page).map((fault) => problem("self-contained", path, fault)),
  ];
}

function findFault({ href, by, isLoaded }: Reference, siteUrl: string): string | undefined {
  if (/^\s*(?:javascript|vbscript):/i.test(href)) return `"${href}" is a script; a link to a page would pass`;
  if (!isLoaded) return undefined;
  if (!pictures.has(by)) return `"${href}" (${by}) is a second request; only pictures may be fetched`;
  if (/^data:/i.test(href) || href.startsWith(siteUrl)) return undefined;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href))
    return `"${href}" asks another host; a copy beside the page would pass`;
  return undefined;
}

/** The policy in a `meta` (CSP Level 3): everything closed but pictures and the one style, named by its hash. */
function checkPolicy({ pragmas, styles, redirect }: PageFacts): string[] {
  const content = pragmas.get("content-security-policy");
  const [style, second] = styles;
  if (second) return [`found ${styles.length} style elements; one would pass`];
  // The small page of an old address shows nothing that could break out.
  if (content === undefined)
    return redirect !== undefined && !style
      ? []
      : ["found no meta Content-Security-Policy; default-src 'none' and the style's hash would pass"];
  const policy = parsePolicy(content);
  const wanted = new Map([
    ["default-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["img-src", "'self' data:"],
    ["connect-src", "'self'"],
    ...(style ? [["style-src", describeStyle(style.text).cspSource] as const] : []),
  ]);
  return [
    ...[...wanted].flatMap(([name, value]) =>
      policy.get(name) === value
        ? []
        : [`the policy has ${name} ${policy.get(name) ?? "not at all"}; ${name} ${value} would pass`],
    ),
    ...[...policy.keys()]
      .filter((name) => !wanted.has(name))
      .map(
        (name) => `the policy has ${name}, which a page has no use for or a meta cannot say; leave it out`,
      ),
  ];
}

function parsePolicy(content: string): Map<string, string> {
  const directives = content.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...values]) => [name.toLowerCase(), values.join(" ")]));
}
