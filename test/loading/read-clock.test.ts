import { expect, it } from "vitest";
import { readClock } from "../../src/loading/read-clock.ts";
import { UsageError } from "../../src/model/usage-error.ts";

it("reads SOURCE_DATE_EPOCH in seconds", () => {
  expect(readClock({ SOURCE_DATE_EPOCH: "1616324400" })).toEqual(new Date("2021-03-21T11:00:00Z"));
});

it.each(["-1", "1e9", "tomorrow", "999999999999"])("refuses the clock %s", (epoch) => {
  expect(() => readClock({ SOURCE_DATE_EPOCH: epoch })).toThrow(
    new UsageError(`SOURCE_DATE_EPOCH is "${epoch}"; expected whole seconds since 1970, such as 1616198400`),
  );
});
