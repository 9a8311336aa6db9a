import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { z } from "zod";
import { createMarkdown } from "../../src/markdown/create-markdown.ts";
import { renderDocument } from "../../src/markdown/render-document.ts";
import { pageResolver } from "./resolvers.ts";

const require = createRequire(import.meta.url);
const example = z.object({ markdown: z.string(), html: z.string(), number: z.int() });
const { tests } = z.object({ tests: z.array(example) }).parse(require("commonmark-spec"));

/** Examples of CommonMark 0.31.2 that do not become the HTML of the specification, and why. */
const differing = {
  "HTML is a mistake, and comments are left out": [
    21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166,
    167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187,
    188, 189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 524, 536, 613, 614, 615, 616, 617, 623, 625, 626,
    627, 628, 629, 630, 631, 642, 643,
  ],
  "code with a language has colours": [142, 143],
  "a link that leads nowhere, or is written otherwise, is a mistake": [
    200, 485, 486, 487, 491, 494, 532, 533, 559, 567, 569, 571,
  ],
  "only https:, http:, mailto: and tel: are addresses": [596, 598, 599, 601],
  "web addresses are links without further marks": [602, 608, 611],
  "the title of a link is one line": [196],
  "the title of a picture is a caption": [572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
};

const resolver = {
  ...pageResolver,
  link: (href: string) => ({ href, isExternal: false }),
  image: (src: string) => ({ src }),
};

function render(markdown: string): string {
  const { parts } = createMarkdown("en").parse(markdown, { file: "a.md", firstLine: 1 });
  return renderDocument(parts, resolver);
}

/** Removes what pages add to every element of a kind, and white space that browsers do not show. */
function normalize(html: string): string {
  return html
    .replace(/<(\/?)figure>/g, "<$1p>")
    .replace(/ (?:id|loading|decoding|tabindex|class="wide)(?:="[^"]*)?"/g, "")
    .replace(/[“”″]/g, "&quot;")
    .replace(/[‘’′]/g, "'")
    .replace(/ \/>/g, ">")
    .replace(/>\s+/g, ">")
    .replace(/\s+</g, "<")
    .trim();
}

it("parses the examples of CommonMark, but for those that differ on purpose", () => {
  expect(tests).toHaveLength(652);
  const found = tests.filter(({ markdown, html }) => {
    const [input, expected] = [markdown, html].map((text) => text.replaceAll("→", "\t"));
    return normalize(render(input ?? "")) !== normalize(expected ?? "");
  });
  const expected = Object.values(differing).flat();
  expect(found.map(({ number }) => number)).toEqual(expected.sort((a, b) => a - b));
});
