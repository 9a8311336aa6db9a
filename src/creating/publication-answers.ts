import { z } from "zod";
import { languageTag } from "../model/language-tag.ts";
import { lineOfText } from "../model/line-of-text.ts";
import { siteAddress, timeZoneName } from "../model/site-address.ts";
import { findTexts } from "./created-texts.ts";

/** What a new publication is created from. */
export interface PublicationAnswers {
  readonly name: string;
  /** Absolute address of the folder that the site is published in, with a slash at the end. */
  readonly url: string;
  /** BCP 47. */
  readonly lang: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly licence: Licence;
  /** The first author: a person, or the newsroom. */
  readonly author: string;
}

interface Licence {
  readonly name: string;
  readonly url?: string;
}

const licences: readonly Licence[] = [
  { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  { name: "CC BY-NC-ND 4.0", url: "https://creativecommons.org/licenses/by-nc-nd/4.0/" },
  { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  { name: "All rights reserved" },
];

/** A question of `offprint create`: its option on the command line, its text, and the answer if nothing is entered. */
export interface Question {
  readonly option: "name" | "url" | "lang" | "time-zone" | "licence" | "author";
  readonly text: string;
  /** @param lang BCP 47, the language of the publication. */
  readonly preset: (lang: string) => string;
}

/** @param folder the name of the publication's folder. */
export function listQuestions(folder: string): readonly Question[] {
  return [
    { option: "name", text: "Name of the publication", preset: () => createName(folder) },
    { option: "url", text: "Address of the site", preset: () => "https://example.org/" },
    { option: "lang", text: "Language (BCP 47)", preset: () => "en" },
    {
      option: "time-zone",
      text: "Time zone (IANA)",
      preset: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    {
      option: "licence",
      text: `Licence of the texts (${licences.map(({ name }) => name).join(", ")})`,
      preset: () => "All rights reserved",
    },
    { option: "author", text: "Name of the first author", preset: (lang) => findTexts(lang).texts.staff },
  ];
}

const schemas = {
  name: lineOfText,
  // The host name becomes the `tagAuthority` of the facts.
  url: siteAddress.refine((url) => /^[a-z0-9.-]+$/.test(new URL(url).hostname), "expected a host name"),
  lang: languageTag,
  "time-zone": timeZoneName,
  licence: z.string().transform((name, context): Licence => {
    const found = licences.find((licence) => licence.name.toLowerCase() === name.trim().toLowerCase());
    const message = `expected one of ${licences.map(({ name }) => name).join(", ")}`;
    if (!found) context.addIssue({ code: "custom", message });
    return found ?? { name };
  }),
  author: lineOfText,
} as const;

export type RawAnswers = Readonly<Record<Question["option"], string>>;

/** Says what is wrong with an answer and what is expected. */
export function findAnswerMistake(option: Question["option"], answer: string): string | undefined {
  const { error } = schemas[option].safeParse(answer);
  return error && `"${answer}" is not valid: ${error.issues.map(({ message }) => message).join("; ")}`;
}

/** @throws ZodError if {@link findAnswerMistake} finds a mistake in one of the answers. */
export function parseAnswers(raw: RawAnswers): PublicationAnswers {
  const { "time-zone": timeZone, ...answers } = z.object(schemas).parse(raw);
  return { ...answers, timeZone };
}

/** `my-paper` → `My paper`. */
function createName(folder: string): string {
  const words = folder.replace(/[-_]+/g, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
