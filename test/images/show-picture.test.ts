import { describe, expect, it } from "vitest";
import { isWide, showCrop, showLeadPicture, showPicture } from "../../src/images/show-picture.ts";
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
      sizes: "(min-width: 720px) 660px, 90vw",
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

describe("a lead picture", () => {
  const create = (width: number, height: number, type = "image/jpeg"): Picture => {
    const variants = [width / 2, width].map((step) => ({ file: "", url: `${step}.x`, width: step, height }));
    return { file: "p", width, height, formats: [{ type, variants }] };
  };

  it.each([
    ["a landscape with enough pixels", create(1160, 800), true],
    ["a square", create(1200, 1200), true],
    ["a portrait", create(1200, 1201), false],
    ["a small landscape", create(1159, 700), false],
    ["a drawing", create(2000, 900, "image/svg+xml"), false],
  ])("%s is wider than the text: %#", (_, picture, expected) => {
    expect(isWide(picture)).toBe(expected);
    const { sizes } = showLeadPicture(picture, (url) => url);
    expect(sizes).toContain(expected ? "1160px" : "660px");
  });
});

describe("a picture of the front page", () => {
  const create = (width: number, height: number): Picture => {
    const variants = [320, width].map((step) => ({ file: "", url: `${step}.jpg`, width: step, height }));
    return { file: "p", width, height, formats: [{ type: "image/jpeg", variants }] };
  };
  const sizesOf = (...[picture, place]: [Picture, Parameters<typeof showCrop>[2]]) =>
    showCrop(picture, (url) => url, place).sizes;

  it("has the widths of its place", () => {
    expect(sizesOf(create(1600, 900), "lead")).toBe(
      "(min-width: 1600px) 927px, (min-width: 1000px) calc(60vw - 33px), 90vw",
    );
    expect(sizesOf(create(800, 1200), "thumb")).toBe("(min-width: 868px) 130px, 126px");
  });

  it("is as much wider than its place as is cropped at the sides", () => {
    expect(sizesOf(create(1200, 800), "thumb")).toBe(
      "(min-width: 868px) calc((130px) * 1.5), calc((126px) * 1.5)",
    );
    expect(sizesOf(create(1800, 600), "strip")).toContain("(min-width: 1000px) calc((22.5vw - 25px) * 2), ");
  });

  it("has no sizes, if it has one variant", () => {
    expect(showCrop(createPicture(300), (url) => url, "lead")).not.toHaveProperty("sizes");
  });
});
