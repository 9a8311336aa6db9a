import { describe, expect, it } from "vitest";
import { encodePicture } from "../../../src/images/encode-picture.ts";
import { hashKey } from "../../../src/images/encoded-store.ts";
import { readPicture } from "../../../src/images/read-picture.ts";
import { setInk } from "../../../src/images/svg/set-ink.ts";

const inks = { light: "#1c1915", dark: "#ddd7cb" };
const svg = (inside: string, attributes = "") =>
  `<svg viewBox="0 0 8 8"${attributes} xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const colour = (drawing: string) => setInk(Buffer.from(drawing), inks).toString();
const line = '<path stroke="currentColor" d="M0 4h8"/>';

describe("a drawing with currentColor", () => {
  it("has the colour of the text in the light and in the dark, before its own rules", () => {
    expect(colour(svg(line))).toBe(
      svg(
        `<style>:where(svg:root){color:#1c1915}@media(prefers-color-scheme:dark){:where(svg:root){color:#ddd7cb}}</style>${line}`,
      ),
    );
  });

  it.each([
    ["it has colours of its own", svg('<path stroke="#123456" d="M0 4h8"/>')],
    ["it says what the colour is", svg(line, ' color="#123456"')],
    ["it is empty", '<svg xmlns="http://www.w3.org/2000/svg" fill="currentColor"/>'],
  ])("stays as it is if %s", (_, drawing) => {
    expect(colour(drawing)).toBe(drawing);
  });

  it("is published under a name that follows from the colours, and only with colours", async () => {
    const source = Buffer.from(svg(line));
    const [plain, coloured] = [await readPicture(source), await readPicture(source, inks)];
    const [before, after] = [plain, coloured].map((read) =>
      "plan" in read ? read.plan.files[0] : undefined,
    );
    if (!before || !after || "message" in coloured) throw new Error("it was not read");
    expect(before.name).not.toBe(after.name);
    const published = await encodePicture(source, after, coloured.header);
    expect(after.name).toBe(`${hashKey(published)}.svg`);
    expect(Buffer.from(published).toString()).toContain("color:#ddd7cb");
  });
});
