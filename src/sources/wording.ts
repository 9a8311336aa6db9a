const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A whole number as English text has it: in words up to twelve, then in figures. */
export function spellNumber(number: number): string {
  return words[number] ?? number.toLocaleString("en");
}

/** As a sentence begins. */
export function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
