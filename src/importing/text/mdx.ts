const module = /^(?:import|export)\s[^\n]*(?:\n(?!\n)[^\n]*){0,200}?(?:;|from\s+['"][^'"\n]*['"])[ \t]*$/gm;
const importedFile =
  /^import\s+([\w$]+)\s+from\s+['"]([^'"\n]+\.(?:png|jpe?g|webp|gif|avif|svg|mp4|webm|mp3)(?:\?[^'"\n]*)?)['"]/gm;

/**
 * Leaves out what MDX imports and exports, comments, and fragments without a name. Pictures that are imported get their paths where they are
 * shown; of an expression that is a text, the text stays.
 * @param text with its code protected.
 */
export function removeModules(text: string): string {
  const files = new Map([...text.matchAll(importedFile)].map(([, name = "", file = ""]) => [name, file]));
  return text
    .replace(module, "")
    .replace(/\{\/\*[\s\S]{0,2000}?\*\/\}/g, "")
    .replace(/(?<!=)\{\s*(["'`])([^"'`{}\n]{0,500})\1\s*\}/g, "$2")
    .replace(/=\{\s*([\w$]+)(?:\.src)?\s*\}/g, (found, name: string) => {
      const file = files.get(name);
      return file === undefined ? found : `="${file}"`;
    })
    .replace(/<\/?>/g, "");
}
