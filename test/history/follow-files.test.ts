import { describe, expect, it } from "vitest";
import { followFiles } from "../../src/history/follow-files.ts";
import type { Commit, FileChange } from "../../src/history/load-log.ts";

const is = (path: string, blob: string): FileChange => ({ path, blob });
const isGone = (path: string): FileChange => ({ path });
const isRenamed = (from: string, path: string, blob: string): FileChange => ({ path, from, blob });

/** The blobs of each file, newest first, `-` where it was gone; `commits` are given oldest first. */
function follow(...commits: readonly (readonly FileChange[])[]): Record<string, string> {
  const log = commits.map(
    (files, index): Commit => ({
      id: String(index),
      time: index,
      subject: "",
      isMinor: false,
      files: [...files],
    }),
  );
  const files = followFiles(log.toReversed());
  return Object.fromEntries(
    [...files].map(([file, states]) => [file, states.map(({ blob = "-" }) => blob).join(" ")]),
  );
}

describe("followFiles", () => {
  it("gives the states of every file that is there in the end", () => {
    expect(follow([is("a.md", "1"), is("b.md", "2")], [is("a.md", "3")], [isGone("b.md")])).toEqual({
      "a.md": "3 1",
    });
  });

  it("follows renames, one after the other and there and back", () => {
    expect(
      follow(
        [is("a.md", "1")],
        [isRenamed("a.md", "b.md", "2")],
        [isRenamed("b.md", "a.md", "3")],
        [is("a.md", "4")],
      ),
    ).toEqual({ "a.md": "4 3 2 1" });
  });

  it("goes on with a file that was removed and added again", () => {
    expect(follow([is("a.md", "1")], [isGone("a.md")], [is("a.md", "2")])).toEqual({ "a.md": "2 - 1" });
  });

  it("gives the past of a renamed file to its new name, not to a new file under the old one", () => {
    expect(
      follow([is("a.md", "1")], [isRenamed("a.md", "b.md", "2")], [is("a.md", "9")], [is("a.md", "8")]),
    ).toEqual({ "a.md": "8 9", "b.md": "2 1" });
  });

  it("also if the new name is gone", () => {
    expect(
      follow([is("a.md", "1")], [isRenamed("a.md", "b.md", "2")], [is("a.md", "9")], [isGone("b.md")]),
    ).toEqual({ "a.md": "9" });
  });

  it("does not give a renamed file the past of one that had its new name before", () => {
    expect(
      follow([is("a.md", "1"), is("b.md", "2")], [isGone("b.md")], [isRenamed("a.md", "b.md", "3")]),
    ).toEqual({ "b.md": "3 1" });
  });

  it("keeps apart two files that take each other's place in one commit", () => {
    expect(
      follow(
        [is("a.md", "1"), is("b.md", "2")],
        [isRenamed("a.md", "b.md", "3"), isRenamed("b.md", "a.md", "4")],
      ),
    ).toEqual({ "a.md": "4 2", "b.md": "3 1" });
  });

  it("takes a file and its folder form for the same, seen as a rename or not, at once or not", () => {
    expect(
      follow(
        [is("x.md", "1")],
        [isRenamed("x.md", "x/index.md", "2")],
        [isGone("x/index.md"), is("x.md", "3")],
        [isGone("x.md")],
        [is("x/index.md", "4")],
      ),
    ).toEqual({ "x.md": "4 - 3 2 1" });
  });
});
