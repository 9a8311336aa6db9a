const opening =
  /^([ \t]*)(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/;
const fence = /^[ \t]*(?:```|~~~)/;

/**
 * Writes notes of MkDocs (`!!! note "Title"`), whose text is indented, as blocks between colons; before code is protected, because they look
 * like code.
 */
export function translateIndentedNotes(text: string): string {
  if (!/^[ \t]*(?:!!!|\?\?\?)/m.test(text)) return text;
  let indent: string | undefined;
  let isCode = false;
  const lines = text.split("\n").flatMap((line) => {
    const isInside = indent !== undefined && (line.trim() === "" || line.startsWith(`${indent}    `));
    if (isInside) return [line.replace(`${indent}    `, indent ?? "")];
    const end = indent === undefined ? [] : [`${indent}:::`, ""];
    if (fence.test(line)) isCode = !isCode;
    const [, before, name = "", title = ""] = (!isCode && opening.exec(line)) || [];
    indent = before;
    return [...end, ...(before === undefined ? [line] : ["", `${before}::: ${name} ${title}`.trimEnd()])];
  });
  return indent === undefined ? lines.join("\n") : `${lines.join("\n")}\n${indent}:::`;
}
