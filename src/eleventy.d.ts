/** The part of Eleventy 3.1 that Offprint uses; the package brings no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setUseGitIgnore(use: boolean): void;
    addTemplateFormats(formats: string | readonly string[]): void;
    addExtension(extensions: readonly string[], options: TemplateExtension): void;
    addGlobalData(name: string, data: unknown): void;
    addTransform(name: string, transform: (this: TransformedPage, content: string) => Promise<string>): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  }

  interface TemplateExtension {
    readonly key: string;
    readonly compile: () => (
      this: { defaultRenderer(data: unknown): Promise<unknown> },
      data: unknown,
    ) => Promise<string>;
  }

  export interface TransformedPage {
    readonly page: { readonly outputPath: string | false };
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
