import webvtt, { type CueNode } from "webvtt-parser";
import { joinTextLines } from "../markdown/segment-break.ts";
import { setQuotes } from "../markdown/set-quotes.ts";
import type { Position } from "../model/diagnostic.ts";
import type { Utterance } from "../model/media.ts";

interface Fault extends Position {
  readonly message: string;
}

interface ParsedCaptions {
  /** The cues without their times, in paragraphs. */
  readonly utterances: readonly Utterance[];
  readonly faults: readonly Fault[];
}

/** A paragraph ends after a silence of this many seconds, or with a sentence after this many characters. */
const silence = 4;
const longParagraph = 400;

/** The most mistakes of one file that are told. */
const mostFaults = 5;

/** The character references of WebVTT (section 4.2.2); those that the package has lack their end. */
const entities = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&lrm;": "\u200e",
  "&rlm;": "\u200f",
  "&nbsp;": "\u00a0",
};

/**
 * Parses captions in WebVTT (W3C), with each mistake at its line and column.
 * @param lang BCP 47.
 */
export function parseCaptions(text: string, lang: string): ParsedCaptions {
  try {
    return parseCues(text, lang);
  } catch (error) {
    // The stack is full: of tags within tags.
    if (!(error instanceof RangeError)) throw error;
    const message = "it has thousands of tags within each other; expected captions without";
    return { utterances: [], faults: [{ line: 1, column: 1, message }] };
  }
}

function parseCues(text: string, lang: string): ParsedCaptions {
  const { cues, errors } = new webvtt.WebVTTParser(entities).parse(text, "captions");
  const paragraphs: { speaker: string | undefined; text: string; end: number }[] = [];
  for (const { tree, startTime, endTime } of cues) {
    for (const { speaker, text } of splitVoices(tree.children)) {
      const last = paragraphs.at(-1);
      const isOpen = last !== undefined && last.speaker === speaker && startTime - last.end < silence;
      const isFull =
        last !== undefined && last.text.length > longParagraph && /[.!?…。！？؟]["'”’»]?$/.test(last.text);
      if (isOpen && !isFull) Object.assign(last, { text: `${last.text}\n${text}`, end: endTime });
      else paragraphs.push({ speaker, text, end: endTime });
    }
  }
  return {
    utterances: paragraphs.map(({ speaker, text }) => ({
      ...(speaker && { speaker }),
      text: setText(text, lang),
    })),
    faults: listFaults(errors, cues.length),
  };
}

function listFaults(
  errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[],
  count: number,
): Fault[] {
  const faults = errors.map(({ message, line, col = 1 }) => ({
    line,
    column: Math.max(1, col),
    message: `${lowerFirst(message.replace(/\.$/, ""))}; expected WebVTT, such as "WEBVTT", an empty line, "00:01.000 --> 00:04.000", a line of text`,
  }));
  if (faults.length > 0) return faults.slice(0, mostFaults);
  return count > 0
    ? []
    : [{ line: 1, column: 1, message: "it has no captions; write some, or delete the file" }];
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/** The text of a cue, apart for each voice: `<v Anna>Good evening.`. */
function splitVoices(nodes: readonly CueNode[]): Utterance[] {
  const found: { speaker?: string; text: string }[] = [];
  for (const part of nodes.flatMap((node) => listTexts(node))) {
    const last = found.at(-1);
    if (last && last.speaker === part.speaker) last.text += part.text;
    else found.push({ ...part });
  }
  return found.map((part) => ({ ...part, text: part.text.trim() })).filter(({ text }) => text !== "");
}

function listTexts({ type, name, value, children = [] }: CueNode, speaker?: string): Utterance[] {
  if (type === "text") return [{ ...(speaker && { speaker }), text: String(value) }];
  const voice = name === "v" && typeof value === "string" ? value : speaker;
  return children.flatMap((child) => listTexts(child, voice));
}

/**
 * Parses a transcript in plain text: paragraphs with empty lines between them.
 * @param lang BCP 47.
 */
export function parseTranscript(text: string, lang: string): Utterance[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => ({ text: setText(paragraph, lang) }))
    .filter(({ text }) => text !== "");
}

/** Joins lines, and sets typographic quotation marks. */
function setText(text: string, lang: string): string {
  return setQuotes(joinTextLines(text.trim(), lang).replace(/\s+/g, " "), lang);
}
