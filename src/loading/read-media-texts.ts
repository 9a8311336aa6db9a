import path from "node:path";
import { parseCaptions, parseTranscript } from "../media/captions.ts";
import { decodeText } from "../model/decode-text.ts";
import { compareText, type Diagnostic, reportFile } from "../model/diagnostic.ts";
import { isSameLanguage } from "../model/language-name.ts";
import { parseLanguageTag } from "../model/language-tag.ts";
import type { Utterance } from "../model/media.ts";
import type { FolderReader } from "./folder-reader.ts";

interface ReadCaptions {
  /** Path from the publication's root. */
  readonly file: string;
  readonly bytes: Buffer;
  /** BCP 47. */
  readonly lang: string;
}

/** The words of a recording. */
interface MediaTexts {
  /** Those in the language of the text first. */
  readonly captions: readonly ReadCaptions[];
  /** From the plain text, or else from the captions in the language of the text. */
  readonly transcript: readonly Utterance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** In bytes, of captions or a transcript; a talk of an hour has 0.1 MB. */
const mostBytes = 500_000;

/**
 * Reads the captions and the transcript of a recording.
 * @param media path of the recording, from the publication's root.
 * @param beside names of the files beside it.
 * @param lang BCP 47, of the text that shows it.
 */
export function readMediaTexts(
  media: string,
  beside: readonly string[],
  lang: string,
  reader: FolderReader,
): MediaTexts {
  const { dir, name } = path.posix.parse(media);
  const diagnostics: Diagnostic[] = [];
  const captions: (ReadCaptions & { readonly utterances: readonly Utterance[] })[] = [];
  for (const one of beside.filter((file) => file.endsWith(".vtt"))) {
    const file = path.posix.join(dir, one);
    const tag = one.slice(name.length + 1, -"vtt".length).replace(/\.$/, "");
    const language = tag === "" ? { value: lang } : parseLanguageTag(tag);
    const text = readText(file, reader);
    if ("message" in text) diagnostics.push(text);
    else if ("message" in language) diagnostics.push(reportName(file, `"${tag}": ${language.message}`));
    else {
      const { utterances, faults } = parseCaptions(text.text, language.value);
      diagnostics.push(...faults.map((fault) => ({ file, ...fault, field: "captions" })));
      captions.push({ file, bytes: text.bytes, lang: language.value, utterances });
    }
  }
  const [twice] = captions.filter((one) => captions.find(({ lang }) => lang === one.lang) !== one);
  if (twice) diagnostics.push(reportName(twice.file, `a second file of captions in ${twice.lang}; keep one`));
  const isOwn = (one: ReadCaptions) => isSameLanguage(one.lang, lang);
  const written = beside.includes(`${name}.txt`)
    ? readText(`${path.posix.join(dir, name)}.txt`, reader)
    : undefined;
  if (written && "message" in written) diagnostics.push(written);
  return {
    captions: captions.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || compareText(a.lang, b.lang)),
    transcript:
      written && "text" in written
        ? parseTranscript(written.text, lang)
        : (captions.find(isOwn)?.utterances ?? []),
    diagnostics,
  };
}

function reportName(file: string, message: string): Diagnostic {
  return reportFile(file, message, "captions");
}

function readText(
  file: string,
  reader: FolderReader,
): { readonly text: string; readonly bytes: Buffer } | Diagnostic {
  const read = reader.read(file);
  if ("message" in read) return reportFile(file, read.message);
  const { bytes } = read;
  if (bytes.length > mostBytes)
    return reportFile(file, `it has ${bytes.length} bytes; ${mostBytes} would pass`);
  const text = decodeText(bytes);
  return typeof text === "string" ? { text, bytes } : { ...reportFile(file, ""), ...text };
}
