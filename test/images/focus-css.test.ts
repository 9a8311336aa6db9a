import { describe, expect, it } from "vitest";
import { findFocusClass, renderFocusCss } from "../../src/images/focus-css.ts";
import type { Focus } from "../../src/model/focus.ts";
import { createSamplePicture } from "../helpers/sample-edition.ts";

const create = (x: number, y: number, type = "image/jpeg") => ({
  picture: createSamplePicture("quay", type),
  alt: "The quay",
  focus: { x, y } satisfies Focus,
});
const { focus: _, ...plain } = create(50, 50);

describe("the rules of cropped pictures", () => {
  it("are one for each point, in an order that follows from the points", () => {
    const css = "@layer focus{.f0-100{object-position:0% 100%}.f40-20{object-position:40% 20%}}";
    expect(renderFocusCss([create(40, 20), create(0, 100), plain, create(40, 20)])).toBe(css);
    expect(findFocusClass(create(40, 20))).toBe("f40-20");
  });

  it.each([
    ["no point", plain],
    ["the centre", create(50, 50)],
    ["a drawing, which is never cropped", create(40, 20, "image/svg+xml")],
  ])("are none for %s", (_name, image) => {
    expect(findFocusClass(image)).toBeUndefined();
    expect(renderFocusCss([image])).toBe("");
  });
});
