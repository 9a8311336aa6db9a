import { readFile } from "node:fs/promises";
import path from "node:path";
import { createWoff2 } from "./fonts.ts";
import type { Project } from "./project.ts";

/** A logo in the colour of the text. */
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48"><path fill="currentColor" d="M0 0h40v48H0zM50 8h20v32H50z"/></svg>';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b4a78" d="M2 2h28v28H2z"/></svg>';

export const looks = {
  /** A logo that is a part of the page, and fonts. */
  own: `logo: "logo.svg",
  icon: "icon.svg",
  theme: {
    scheme: "harbour",
    colours: { light: { accent: "oklch(38% 0.12 300)" } },
    type: { display: "Post Serif", text: "Post Serif", displayWeight: 400, density: "airy" },
    fonts: [{ family: "Post Serif", src: "fonts/post.woff2" }],
    nameplate: "start",
  },`,
  /** Logos that are files. */
  files: `logo: { src: "icon.svg", dark: "logo-dark.svg", alt: "The Post" },
  theme: "salmon",`,
} as const;

/** Gives the fixture site a look of its own. */
export async function writeLook(project: Project, look: keyof typeof looks): Promise<void> {
  const facts = await readFile(path.join(project.root, "_data/site.ts"), "utf8");
  await project.write({
    "_data/site.ts": facts.replace(/\n\};\s*$/, `\n  ${looks[look]}\n};\n`),
    "_data/logo.svg": logo,
    "_data/logo-dark.svg": drawing.replace("#0b4a78", "#8dbfe8"),
    "_data/icon.svg": drawing,
    "_data/fonts/post.woff2": createWoff2(),
  });
}
