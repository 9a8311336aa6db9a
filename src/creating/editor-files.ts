import { formatJson } from "./format-json.ts";

/** The files of a new publication that editors read, by path: indentation, and mistakes of a build in the editor's list of problems. */
export function formatEditorFiles(): Readonly<Record<string, string>> {
  return {
    ".editorconfig": `root = true

[*]
charset = utf-8
end_of_line = lf
indent_size = 2
indent_style = space
insert_final_newline = true
`,
    ".remarkrc.js": `import { checkContent } from "offprint/remark";

// Editors with remark show the mistakes of articles and pages while they are written.
export default { plugins: [checkContent] };
`,
    ...formatExtension(),
    ".vscode/extensions.json": formatJson({
      recommendations: [
        "editorconfig.editorconfig",
        "unifiedjs.vscode-remark",
        "offprint.offprint-front-matter",
      ],
    }),
    ".vscode/settings.json": formatJson({
      "remark.requireConfig": true,
      "[markdown]": {
        "editor.wordWrap": "on",
        // Fields and ids are suggested, words of other texts are not.
        "editor.quickSuggestions": { other: "on" },
        "editor.wordBasedSuggestions": "off",
        // Two spaces at a line's end are a line break.
        "files.trimTrailingWhitespace": false,
      },
      "files.eol": "\n",
      "files.insertFinalNewline": true,
      "search.exclude": { ".cache": true, dist: true },
      "files.watcherExclude": { "**/.cache/**": true, "**/dist/**": true },
    }),
    ".vscode/tasks.json": formatJson({
      version: "2.0.0",
      tasks: [
        {
          label: "Build the site",
          type: "npm",
          script: "build",
          group: { kind: "build", isDefault: true },
          problemMatcher: [createMatcher("error"), createMatcher("hint", "info")],
        },
      ],
    }),
  };
}

/**
 * The files of an extension that VS Code offers to install for this folder alone. Its code is in the package, so that an upgrade of
 * Offprint upgrades it.
 */
function formatExtension(): Readonly<Record<string, string>> {
  const folder = ".vscode/extensions/offprint";
  const manifest = {
    name: "offprint-front-matter",
    displayName: "Offprint front matter",
    description: "Suggests and explains the fields of articles and pages.",
    publisher: "offprint",
    version: "0.1.0",
    private: true,
    engines: { vscode: "^1.89.0" },
    main: "./extension.cjs",
    activationEvents: ["onLanguage:markdown"],
  };
  return {
    [`${folder}/package.json`]: formatJson(manifest),
    [`${folder}/extension.cjs`]: `const vscode = require("vscode");

exports.activate = async (context) => {
  const { activate } = await import("offprint/vscode");
  activate(vscode, context);
};
`,
  };
}

/** Reads `path:line:column error field: message`, as `formatDiagnostic` writes it. */
function createMatcher(word: string, severity = word) {
  const pattern = { regexp: `^(.+?):(\\d+):(\\d+) ${word} (.+)$`, file: 1, line: 2, column: 3, message: 4 };
  return { owner: `offprint-${word}`, fileLocation: ["relative", `\${workspaceFolder}`], severity, pattern };
}
