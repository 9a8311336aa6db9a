/** The part of Eleventy 3.1 that Offprint uses; the package brings no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    setInputDirectory(folder: string): void;
    addTemplate<Data>(virtualPath: string, template: VirtualTemplate<Data>): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  }

  /** A template that is no file. */
  export interface VirtualTemplate<Data> {
    readonly data: Readonly<Record<string, unknown>>;
    readonly render: (
      data: Data & { readonly eleventy: { readonly directories: { readonly output: string } } },
    ) => Promise<string>;
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
