const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Formats a whole number for an English text: in words up to twelve, then in figures. */
export function spellNumber(number: number): string {
  return words[number] ?? number.toLocaleString("en");
}

export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Adds a full stop, unless the text ends with a punctuation mark. */
export function endSentence(text: string): string {
  return /[.!?…。！？]["'”’»)]?$/u.test(text) ? text : `${text}.`;
}

/** Formats a number of bytes in decimal units: `78 bytes`, `241 kB`, `2.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
