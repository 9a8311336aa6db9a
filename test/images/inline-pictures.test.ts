import { expect, it } from "vitest";
import { inlinePictures } from "../../src/images/inline-pictures.ts";
import type { Picture } from "../../src/model/picture.ts";

const variant = (name: string, width: number) => ({
  file: `${name}-${width}`,
  url: "",
  width,
  height: width,
});
const picture = (name: string): Picture => ({
  file: name,
  width: 2000,
  height: 2000,
  formats: [
    { type: "image/avif", variants: [variant(`${name}-avif`, 2000)] },
    { type: "image/webp", variants: [500, 1200, 2000].map((width) => variant(name, width)) },
    { type: "image/jpeg", variants: [variant(`${name}-jpeg`, 2000)] },
  ],
});
/** Each variant has `factor` bytes for each pixel of its width. */
const read = (factor: number) => async (file: string) =>
  Buffer.alloc(Number(file.split("-").at(-1)) * factor);

it("chooses WebP at the width of a page", async () => {
  const one = picture("one");
  const inline = await inlinePictures([one], read(10));
  expect(inline(one)).toEqual({
    src: `data:image/webp;base64,${Buffer.alloc(12_000).toString("base64")}`,
    width: 1200,
    height: 1200,
  });
});

it("chooses smaller variants of the heaviest until all fit", async () => {
  const [one, two] = [picture("one"), picture("two")];
  const inline = await inlinePictures([one, two], async (file) =>
    read(file.startsWith("two") ? 700 : 300)(file),
  );
  expect([inline(one).width, inline(two).width]).toEqual([1200, 500]);
});

it("throws if the smallest variants weigh too much", async () => {
  await expect(inlinePictures([picture("one")], read(3000))).rejects.toThrow("even in their smallest form");
});

it("leaves a drawing as it is", async () => {
  const drawing = { ...picture("d"), formats: [{ type: "image/svg+xml", variants: [variant("d", 30)] }] };
  const inline = await inlinePictures([drawing], async () => Buffer.from("<svg/>"));
  expect(inline(drawing)).toEqual({ src: "data:image/svg+xml;base64,PHN2Zy8+", width: 30, height: 30 });
});
