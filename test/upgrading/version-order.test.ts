import { expect, it } from "vitest";
import { compareVersions } from "../../src/upgrading/version-order.ts";

it("orders versions as Semantic Versioning does", () => {
  const ordered = ["0.1.0", "0.2.0-alpha.2", "0.2.0-alpha.10", "0.2.0-beta", "0.2.0", "0.10.0", "1.0.0"];
  expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  expect(compareVersions("1.0.0+a", "1.0.0+b")).toBe(0);
});
