import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { createSlug } from "../../writing/create-slug.ts";
import { type FoundArticle, type TakeNote, unsaid } from "../found-article.ts";
import { escapeLineStart, escapeText } from "../html/escape-text.ts";
import { readByline, readDateline } from "../news-text.ts";
import { isInCapitals, setSentenceCase } from "./headline-case.ts";

/** A story in plain text, and when its file was written. */
export interface StoryInput {
  readonly source: string;
  readonly file: string;
  readonly root: string;
  readonly origin: string;
  readonly written: Date;
  readonly lang: string;
}

/** A longer first line is no headline. */
const longestTitle = 300;

/** Builds the article of a story in plain text: a headline, and paragraphs between blank lines; or says why there is none. */
export function buildStory(input: StoryInput, take: TakeNote): FoundArticle | DiagnosticMessage {
  const { source, file, root, origin, written, lang } = input;
  const [first = "", ...paragraphs] = splitParagraphs(source);
  const line = first.replace(/\s+/g, " ").trim();
  if (paragraphs.length === 0) return { message: "has no headline with a story below it" };
  if (line.length > longestTitle)
    return { message: `its first line has ${line.length} characters, so it is no headline` };
  if (!isAgencyStory(source) && !/[.!?…。！？]["”’»)]*\s*$/m.test(paragraphs.join("\n")))
    return { message: "has no sentence, so it is no story" };
  const { authors, story, dateline } = takeParts(paragraphs, written);
  const isLoud = isInCapitals(line);
  const title = isLoud ? setSentenceCase(line, story.join("\n")) : line;
  if (isLoud) take("title", `${line} → ${title}`, line);
  return {
    ...unsaid,
    origin,
    file,
    root,
    slug: createSlug(title, lang) || undefined,
    title,
    date: dateline?.date,
    authors,
    dateline: dateline && setPlaceCase(dateline.place),
    text: story.map(formatParagraph).join("\n\n"),
  };
}

/** Without blank lines, each line is a paragraph. */
function splitParagraphs(source: string): string[] {
  const text = source.trim();
  const parts = /\n[ \t]*\n/.test(text) ? text.split(/\n(?:[ \t]*\n)+/) : text.split("\n");
  return parts.filter((part) => part.trim() !== "");
}

/** Takes byline and dateline out of a story, and the name of the agency to its end, where readers see it. */
function takeParts(paragraphs: readonly string[], written: Date) {
  const index = paragraphs.slice(0, 2).findIndex((paragraph) => readByline(paragraph.trim()).length > 0);
  const named = index < 0 ? [] : readByline((paragraphs[index] ?? "").trim());
  const others = paragraphs.filter((_, at) => at !== index);
  const [opening = "", ...rest] = others;
  const dateline = readDateline(opening.trim(), written);
  const story = dateline ? [dateline.rest, ...rest] : others;
  const end = story.at(-1) ?? "";
  const agency = dateline?.agency;
  const isNamed = agency === undefined || end.toLowerCase().includes(agency.toLowerCase());
  const reporters = readByline(
    `By ${/^\((?:Reporting|Writing) by ([^;)]{1,200})/.exec(end.trim())?.[1] ?? ""}`,
  );
  return {
    authors: named.length > 0 ? named : reporters,
    story: isNamed ? story : [...story, `(${agency})`],
    dateline,
  };
}

/** `WESTHAVEN` → `Westhaven` */
function setPlaceCase(place: string): string {
  if (place !== place.toUpperCase()) return place;
  return place.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

function formatParagraph(paragraph: string): string {
  const lines = paragraph.split("\n").map((line) => escapeLineStart(escapeText(line.trim())));
  return lines.filter((line) => line !== "").join("\n");
}

/** True for a story as agencies send it: its headline is in capitals, or a byline stands below it. */
export function isAgencyStory(source: string): boolean {
  const [first = "", second = ""] = splitParagraphs(source.slice(0, 5000));
  return isInCapitals(first) || readByline(second.trim()).length > 0;
}
