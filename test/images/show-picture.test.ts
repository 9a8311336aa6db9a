import { describe, expect, it } from "vitest";
import { showPicture } from "../../src/images/show-picture.ts";
import type { Picture, PictureVariant } from "../../src/model/picture.ts";

function createPicture(...widths: readonly number[]): Picture {
  const create = (ending: string): PictureVariant[] =>
    widths.map((width) => ({ file: "", url: `p-${width}.${ending}`, width, height: width }));
  const formats = [
    { type: "image/avif", variants: create("avif") },
    { type: "image/png", variants: create("png") },
  ];
  const size = widths.at(-1) ?? 0;
  return { file: "p.png", width: size, height: size, formats };
}

const show = (...widths: readonly number[]) => showPicture(createPicture(...widths), (url) => `../${url}`);

describe("showPicture", () => {
  it("lets a browser choose among several widths, by the size at which it shows the picture", () => {
    expect(show(360, 600)).toEqual({
      src: "../p-600.png",
      width: 600,
      height: 600,
      srcset: "../p-360.png 360w, ../p-600.png 600w",
      sizes: expect.stringContaining("42em"),
      sources: [{ type: "image/avif", srcset: "../p-360.avif 360w, ../p-600.avif 600w" }],
    });
  });

  it("has no width descriptor for a single variant, because HTML would demand sizes", () => {
    expect(show(300)).toEqual({
      src: "../p-300.png",
      width: 300,
      height: 300,
      sources: [{ type: "image/avif", srcset: "../p-300.avif" }],
    });
  });
});
