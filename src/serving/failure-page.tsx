import { render } from "preact-render-to-string";
import { type Diagnostic, toPrintable } from "../model/diagnostic.ts";
import { type Palette, schemes } from "../model/theme.ts";
import { readExcerpt } from "./source-excerpt.ts";
import type { Failure } from "./worker-messages.ts";

type Colours = Pick<Palette, "paper" | "ink" | "quiet" | "accent">;

const style = `
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem }
h1 { border-top: .25rem solid var(--accent); padding-top: 1rem; line-height: 1.2 }
ol { padding: 0; list-style: none }
li { margin: 2rem 0 }
p { margin: .25rem 0 }
code, pre { font: .875rem/1.5 ui-monospace, monospace }
code { color: var(--quiet) }
pre { overflow-x: auto; padding: 1rem; background: color-mix(in srgb, currentColor 8%, transparent) }
`;

function renderColours({ light, dark }: { readonly light: Colours; readonly dark: Colours }): string {
  const list = ({ paper, ink, quiet, accent }: Colours) =>
    `:root { --paper: ${paper}; --ink: ${ink}; --quiet: ${quiet}; --accent: ${accent} }`;
  return `:root { color-scheme: light dark }\n${list(light)}\n@media (prefers-color-scheme: dark) { ${list(dark)} }`;
}

/**
 * Renders the page that the browser shows when the site cannot be loaded: each diagnostic with its line, or the error in code; in the
 * publication's colours if they are known.
 * @param root absolute path of the project.
 */
export function renderFailurePage(root: string, failure: Failure): string {
  const title =
    failure.kind === "content" ? countMistakes(failure.diagnostics.length) : "The code has an error";
  const colours = (failure.kind === "content" && failure.colours) || schemes.gazette;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style>{renderColours(colours) + style}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>This page reloads by itself once this is corrected.</p>
        {failure.kind === "content" ? (
          <ol>
            {failure.diagnostics.map((diagnostic) => (
              <DiagnosticEntry diagnostic={diagnostic} excerpt={readExcerpt(root, diagnostic)} />
            ))}
          </ol>
        ) : (
          <pre>{failure.report}</pre>
        )}
      </body>
    </html>
  );
  return `<!doctype html>${render(page)}`;
}

function DiagnosticEntry({ diagnostic, excerpt }: { diagnostic: Diagnostic; excerpt: string | undefined }) {
  const { file, line, column, field, message } = toPrintable(diagnostic);
  return (
    <li>
      <p>
        <code>
          {file}:{line}:{column}
        </code>
      </p>
      <p>
        <strong>{field}</strong>: {message}
      </p>
      {excerpt && <pre>{excerpt}</pre>}
    </li>
  );
}

function countMistakes(count: number): string {
  return count === 1 ? "One mistake in the content" : `${count} mistakes in the content`;
}
