import type { DiagnosticMessage } from "../../model/diagnostic.ts";
import { attemptTo } from "../attempt-to.ts";
import { listOwnStyles } from "./own-styles.ts";
import type { DocumentParts } from "./read-parts.ts";

/** Which styles of Word mean what; the names are those in the file, which are English in every language of Word. */
const styles = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => p.document-subtitle:fresh",
  "p[style-name='caption'] => p.document-caption:fresh",
  "p[style-name='Caption'] => p.document-caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\n')",
  "p[style-name='Source Code'] => pre:separator('\n')",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Verbatim Char'] => code",
  "strike => s",
];

/** Converts the text of a Word document into HTML. Changes are accepted, comments are left out. */
export async function convertDocument(parts: DocumentParts): Promise<string | DiagnosticMessage> {
  for (const [name, bytes] of parts.xml)
    if (/<!DOCTYPE|<!ENTITY/i.test(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      return { message: `its part ${name} declares entities, which Word never does` };
  const buffer = await rebuild(parts);
  const { default: mammoth } = await import("mammoth");
  const convertImage = mammoth.images.imgElement(async (image) => {
    // In the rebuilt document a picture is its own name.
    const name = await image.readAsBuffer().then(
      (bytes) => bytes.toString("utf8"),
      () => "",
    );
    return { src: parts.pictures.get(name) ?? "" };
  });
  const options = {
    styleMap: [...styles, ...listOwnStyles(parts.xml.get("word/styles.xml"))],
    convertImage,
    includeEmbeddedStyleMap: false,
  };
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 100) : "";
    return { message: `is no Word document that can be read: ${reason}` };
  }
}

/** Packs what was judged into a new document, so that nothing else is read. Text that was moved is where it was moved to. */
async function rebuild({ xml, pictures }: DocumentParts): Promise<Buffer> {
  const { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import("@zip.js/zip.js");
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 0, useWebWorkers: false });
  for (const [name, bytes] of xml) await zip.add(name, new Uint8ArrayReader(acceptMoves(name, bytes)));
  for (const name of pictures.keys()) await zip.add(name, new TextReader(name));
  return Buffer.from(await zip.close());
}

function acceptMoves(name: string, bytes: Uint8Array): Uint8Array {
  if (!/^word\/[^/]*\.xml$/.test(name)) return bytes;
  const text = attemptTo(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (text === undefined || !text.includes("w:move")) return bytes;
  const accepted = text
    .replace(/<(\/?)w:moveTo(?=[\s/>])/g, "<$1w:ins")
    .replace(/<(\/?)w:moveFrom(?=[\s/>])/g, "<$1w:del");
  return Buffer.from(accepted);
}
