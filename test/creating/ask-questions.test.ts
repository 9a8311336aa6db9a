import { expect, it } from "vitest";
import { askQuestions } from "../../src/creating/ask-questions.ts";
import { listQuestions } from "../../src/creating/publication-answers.ts";
import { UsageError } from "../../src/model/usage-error.ts";

const questions = listQuestions("my-paper");

/** A conversation in which these lines are entered, one after the other. */
function enter(...lines: readonly string[]) {
  const said: string[] = [];
  const left = [...lines];
  const ask = async (text: string) => {
    said.push(text);
    return left.shift() ?? "";
  };
  return { said, conversation: { ask, warn: (text: string) => said.push(text) } };
}

it("asks for what is not given, and takes the suggestion for an empty line", async () => {
  const { said, conversation } = enter("  The Post ", "", "CC0 1.0", "");
  const given = { lang: "de", "time-zone": "Europe/Berlin" };
  expect(await askQuestions(questions, given, conversation)).toEqual({
    ...given,
    name: "The Post",
    url: "https://example.org/",
    licence: "CC0 1.0",
    author: "Redaktion",
  });
  expect(said[0]).toBe("Name of the publication [My paper]: ");
  expect(said.at(-1)).toBe("Name of the first author [Redaktion]: ");
});

it("suggests the newsroom in the language that was entered", async () => {
  const { said, conversation } = enter("", "", "fr");
  expect(await askQuestions(questions, {}, conversation)).toMatchObject({
    lang: "fr",
    author: "La rédaction",
  });
  expect(said).toHaveLength(questions.length);
});

it("says what is wrong with an answer, and asks again", async () => {
  const { said, conversation } = enter("", "post.example", "https://post.example/");
  expect(await askQuestions(questions, {}, conversation)).toMatchObject({ url: "https://post.example/" });
  const question = "Address of the site [https://example.org/]: ";
  expect(said.slice(1, 4)).toEqual([
    question,
    expect.stringContaining('"post.example" is not valid: '),
    question,
  ]);
});

it("refuses a given answer before the first question", async () => {
  const { said, conversation } = enter();
  await expect(askQuestions(questions, { lang: "?" }, conversation)).rejects.toThrow(UsageError);
  expect(said).toEqual([]);
});

it("asks nothing without a conversation", async () => {
  expect(await askQuestions(questions, { lang: "ja" })).toMatchObject({ name: "My paper", author: "編集部" });
});
