/** The part of Eleventy 3.1 that Offprint uses; the package brings no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setUseGitIgnore(use: boolean): void;
    addTemplateFormats(formats: string | readonly string[]): void;
    addExtension(extensions: readonly string[], options: { readonly key: string }): void;
    addGlobalData(name: string, data: unknown): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  }

  interface EleventyOptions {
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
