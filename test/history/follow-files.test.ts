import { describe, expect, it } from "vitest";
import { followFiles } from "../../src/history/follow-files.ts";
import type { Commit, FileChange } from "../../src/history/load-log.ts";

const is = (path: string, blob: string): FileChange => ({ path, blob });
const isGone = (path: string): FileChange => ({ path });
const isRenamed = (from: string, path: string, blob: string): FileChange => ({ path, from, blob });

/** Returns the blobs of each file, newest first, with `-` for a removal. @param commits oldest first. */
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
  it("returns the states of each file in the newest commit", () => {
    expect(follow([is("a.md", "1"), is("b.md", "2")], [is("a.md", "3")], [isGone("b.md")])).toEqual({
      "a.md": "3 1",
    });
  });

  it("follows several renames, and renames there and back", () => {
    expect(
      follow(
        [is("a.md", "1")],
        [isRenamed("a.md", "b.md", "2")],
        [isRenamed("b.md", "a.md", "3")],
        [is("a.md", "4")],
      ),
    ).toEqual({ "a.md": "4 3 2 1" });
  });

  it("keeps one history of a file that was removed and added again", () => {
    expect(follow([is("a.md", "1")], [isGone("a.md")], [is("a.md", "2")])).toEqual({ "a.md": "2 - 1" });
  });

  it("gives the history of a renamed file to its new name, not to a new file under the old one", () => {
    expect(
      follow([is("a.md", "1")], [isRenamed("a.md", "b.md", "2")], [is("a.md", "9")], [is("a.md", "8")]),
    ).toEqual({ "a.md": "8 9", "b.md": "2 1" });
  });

  it("does so even if the renamed file was removed", () => {
    expect(
      follow([is("a.md", "1")], [isRenamed("a.md", "b.md", "2")], [is("a.md", "9")], [isGone("b.md")]),
    ).toEqual({ "a.md": "9" });
  });

  it("does not give a renamed file the history of an earlier file of that name", () => {
    expect(
      follow([is("a.md", "1"), is("b.md", "2")], [isGone("b.md")], [isRenamed("a.md", "b.md", "3")]),
    ).toEqual({ "b.md": "3 1" });
  });

  it("keeps the histories of two files that swap names in one commit", () => {
    expect(
      follow(
        [is("a.md", "1"), is("b.md", "2")],
        [isRenamed("a.md", "b.md", "3"), isRenamed("b.md", "a.md", "4")],
      ),
    ).toEqual({ "a.md": "4 2", "b.md": "3 1" });
  });

  it("treats a file and its folder form as one, whether git detects a rename or not", () => {
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
