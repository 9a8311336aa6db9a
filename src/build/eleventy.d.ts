/** Types of the part of Eleventy 3.1 that Offprint uses; the package has none. */
declare module "@11ty/eleventy" {
  /** https://www.11ty.dev/docs/config/ */
  export interface UserConfig {
    addPlugin(plugin: (config: UserConfig) => void | Promise<void>): void;
    addGlobalData(name: string, value: unknown): void;
    addTemplate<Data>(virtualPath: string, template: VirtualTemplate<Data>): void;
    addLayoutAlias(from: string, to: string): void;
    addTransform(name: string, transform: Transform): void;
    addExtension(endings: readonly string[], extension: Extension): void;
    addTemplateFormats(endings: readonly string[]): void;
    addWatchTarget(path: string): void;
    setUseGitIgnore(use: boolean): void;
    setEventEmitterMode(mode: "parallel" | "sequential"): void;
    on<Name extends keyof Events>(event: Name, listener: (event: Events[Name]) => unknown): void;
    emit<Name extends keyof Events>(event: Name, argument: Events[Name]): Promise<unknown>;
    /** A threshold of 0 switches the warnings off. */
    readonly benchmarks: { readonly config: { setMinimumThresholdMs(milliseconds: number): void } };
    /** https://www.11ty.dev/docs/data-global-custom/ */
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly javascript: { readonly functions: Readonly<Record<string, unknown>> };
  }

  /** Plugins add events by declaration merging. */
  export interface Events {
    "eleventy.before": BeforeEvent;
    /** Emitted before `eleventy.after`. */
    afterBuild: AfterEvent;
    "eleventy.after": AfterEvent;
    "eleventy.contentMap": ContentMap;
    "eleventy.config": { getConfig(): { readonly transforms: Record<string, Transform> } };
  }

  export interface BeforeEvent {
    readonly directories: { readonly input: string; readonly output: string };
    readonly outputMode: "fs" | "json" | "ndjson";
    readonly runMode: "build" | "serve" | "watch";
  }

  export interface AfterEvent extends BeforeEvent {
    readonly results: readonly WrittenFile[];
  }

  /** URLs by input path (`./src/pages/a.md`); `false` for a page that is not written. */
  export interface ContentMap {
    readonly inputPathToUrl: Readonly<Record<string, readonly (string | false)[]>>;
  }

  /** A file that Eleventy wrote. */
  export interface WrittenFile {
    readonly inputPath: string;
    readonly outputPath: string;
    readonly url: string;
    readonly content: string | Uint8Array;
  }

  /** A template without a file. */
  export interface VirtualTemplate<Data> {
    readonly data: Readonly<Record<string, unknown>>;
    readonly render: (data: Data) => string | Promise<string>;
  }

  export type Transform = (
    this: {
      readonly page: {
        readonly inputPath: string;
        readonly outputPath: string | false;
        readonly url: string | false;
      };
    },
    content: string,
    outputPath: string | false,
  ) => unknown;

  export interface Extension {
    readonly outputFileExtension: string;
    readonly read: boolean;
    readonly getData: boolean;
    readonly useLayouts: boolean;
    readonly getInstanceFromInputPath: (file: string) => Promise<unknown>;
    readonly compile: (content: unknown, file: string) => Promise<(data: TemplateData) => Promise<string>>;
  }

  /** Global data and the data of the template. */
  export type TemplateData = Readonly<Record<string, unknown>>;

  interface EleventyOptions {
    /** With `cli` the output folder takes precedence over that of the configuration. */
    readonly source: "cli" | "script";
    readonly quietMode: boolean;
    readonly configPath: string;
    readonly runMode: "build" | "serve";
    /** Runs before the configuration file. */
    readonly config?: (config: UserConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string | undefined, output: string | undefined, options: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<readonly [copied: unknown, written: readonly WrittenFile[]]>;
  }
}
