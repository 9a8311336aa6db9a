import { createSlug } from "../writing/create-slug.ts";
import { formatEditorFiles } from "./editor-files.ts";
import { formatJson } from "./format-json.ts";
import type { PublicationAnswers } from "./publication-answers.ts";

const scripts = ["build", "serve", "preview", "check", "package", "new", "import", "upgrade"];

/**
 * The files of a new publication that tools read, by path.
 * @param version of Offprint, as in its package.json.
 */
export function formatProjectFiles(
  { name, lang }: PublicationAnswers,
  version: string,
): Readonly<Record<string, string>> {
  const manifest = {
    name: createSlug(name, lang) || "publication",
    private: true,
    type: "module",
    scripts: Object.fromEntries(scripts.map((script) => [script, `offprint ${script}`])),
    dependencies: { offprint: `^${version}` },
    // Its script only replaces a launcher; without this line, npm 11 asks about it.
    allowScripts: { esbuild: false },
    engines: { node: ">=20.19" },
  };
  return {
    "package.json": formatJson(manifest),
    "tsconfig.json": formatJson({
      extends: "offprint/tsconfig.json",
      include: ["_data", "_includes", "src"],
    }),
    "eleventy.config.js": `import offprint, { directories } from "offprint";

/** Filters, shortcodes, transforms and plugins are added here, as Eleventy's documentation says. */
export default function (config) {
  config.addPlugin(offprint);
  return { dir: directories };
}
`,
    ".npmrc": "fund=false\nsave-exact=true\n",
    ".gitignore": "node_modules/\ndist/\n.cache/\n_site/\n*.zip\n",
    ...formatEditorFiles(),
    "src/pages/.gitkeep": "",
    "src/static/.nojekyll": "",
    "README.md": formatReadme(name),
    ".github/workflows/publish.yml": githubWorkflow,
    ".gitlab-ci.yml": gitlabPipeline,
  };
}

function formatReadme(name: string): string {
  return `# ${name}

Articles are Markdown files in \`src/content/articles\`, pages are in \`src/content/pages\`, facts such as name and authors in \`_data\`.
The site is built by Offprint.

On a new machine you need [Node](https://nodejs.org/) 20.19 or later and git. Then:

    git clone … && cd …
    npm install        # once, and after package.json changed
    npm run serve      # shows the site; press Ctrl+C to end

Commit \`package-lock.json\`, which \`npm install\` writes: the workflows install the same versions from it.

| Command | What it does |
|---|---|
| \`npm run new -- "A headline"\` | creates a draft article |
| \`npm run serve\` | shows the site while you write, drafts included |
| \`npm run build\` | builds the site into \`dist/\` |
| \`npm run check\` | checks the content and the built site |
| \`npm run check -- --fix\` | mends what is safe in the content, such as missing quotes, and shows it |
| \`npm run package\` | writes the built site into one ZIP file |
| \`npm run upgrade\` | installs the newest Offprint, says what changed for your files, builds and checks |

\`.github/workflows/publish.yml\` publishes each push to \`main\` on GitHub Pages (*Settings → Pages → Source: GitHub Actions*);
\`.gitlab-ci.yml\` does so on GitLab Pages.
`;
}

/** Histories need all commits, so the checkout is not shallow. */
const githubWorkflow = `name: Publish

on:
  push:
    branches: [main]
  # By hand too: an article whose date has come is published by the next build.
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v7
        with:
          # The history pages need all commits.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v7
        with:
          node-version: 24
          package-manager-cache: false
      - uses: actions/cache@v5
        with:
          path: .cache
          key: offprint-\${{ github.sha }}
          restore-keys: offprint-
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}/
      - run: npm run check
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}/
      - uses: actions/upload-pages-artifact@v5
        with:
          path: dist/
      - id: deployment
        uses: actions/deploy-pages@v5
`;

const gitlabPipeline = `pages:
  image: node:24
  variables:
    # The history pages need all commits.
    GIT_DEPTH: 0
    SITE_URL: $CI_PAGES_URL/
  cache:
    paths: [.cache/]
  script:
    - npm ci
    - npm run build
    - npm run check
  pages:
    publish: dist
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
