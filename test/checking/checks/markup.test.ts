import { describe, expect, it } from "vitest";
import { edit, find } from "../sample-site.ts";

const findAfter = (found: string, put: string) => find("html", edit("about.html", found, put));

describe("the check of markup", () => {
  it.each([
    ["an id that is there twice", `<p id="main">a</p>`, 'found the id "main" again'],
    ["a picture without alt", `<p><img src="a.png"></p>`, "found an img without alt"],
    [
      "widths without sizes",
      `<p><img src="a.png" srcset="a.png 9w, b.png 18w" alt=""></p>`,
      "found a srcset with widths but no sizes",
    ],
    [
      "one width without sizes, on a source",
      `<picture><source srcset="a.avif 9w"><img src="a.png" alt=""></picture>`,
      "found a srcset with widths but no sizes",
    ],
    [
      "sizes without widths",
      `<p><img src="a.png" srcset="b.png 2x" sizes="9px" alt=""></p>`,
      "found sizes beside a srcset without widths",
    ],
    [
      "a picture without a width beside one that has it",
      `<p><img src="a.png" srcset="a.png, b.png 18w" sizes="9px" alt=""></p>`,
      "found a srcset with and without widths",
    ],
    ["a skipped level", "<h2>a</h2><h4>b</h4>", "found h4, which skips a level; h3 would pass"],
    ["a second h1", "<h1>a</h1>", "found 2 h1 elements"],
  ])("finds %s", async (_, html, message) => {
    expect(await findAfter("</main>", `${html}</main>`)).toEqual([expect.stringContaining(message)]);
  });

  it("lets levels rise at once, and a picture say nothing", async () => {
    expect(
      await findAfter("</main>", `<h2>a</h2><h3>b</h3><h2>c</h2><img src="a.png" alt=""></main>`),
    ).toEqual([]);
  });

  it.each([
    `<img src="a.png" srcset="a.png 9w, b.png 18w" sizes="9px" alt="">`,
    `<picture><source srcset="a.avif"><img src="a.png" alt=""></picture>`,
    `<img src="a.png" srcset="data:image/gif;base64,R0l 1x, b.png 1.5x" alt="">`,
  ])("accepts %s", async (html) => {
    expect(await findAfter("</main>", `${html}</main>`)).toEqual([]);
  });

  it("requires a page to be whole", async () => {
    expect(await findAfter("</body></html>", "")).toEqual([
      expect.stringContaining("does not end with </html>"),
    ]);
    expect(await findAfter("</html>", "</html>\n")).toEqual([]);
  });

  it("requires the h1 first", async () => {
    expect(await findAfter("<h1>", "<h2>a</h2><h1>")).toEqual([
      "about.html: found h2, which skips a level; h1 would pass",
    ]);
  });
});
