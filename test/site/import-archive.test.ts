import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clock, copyBuiltSite } from "../helpers/built-site.ts";
import type { Project } from "../helpers/project.ts";
import { samplePng } from "../helpers/publication.ts";

const posts: Readonly<Record<string, string | Uint8Array>> = {
  "_config.yml": "permalink: pretty\n",
  "_posts/2014-05-06-Harbour_News.md": `---
layout: post
title:  "Harbour news: the boats"
date:   2014-05-06 10:00:00 +0200
categories: [Port, Sea]
author: Alex Doe
teaser: The boats left.
---
# Harbour news: the boats

<div class="lead">The boats <b>left</b>.<br>All of them.</div>
{: .note}

![](/images/boat.png)

#### More

{% highlight ruby %}
puts "<b>"
{% endhighlight %}

[The day before]({% post_url 2014-05-05-before %}), {{ page.date }} <T> and [[x]](ftp://a.example/)
`,
  "_posts/2014-05-05-before.md":
    "---\ntitle: Before\n---\nA day. [After](/port/2014/05/06/Harbour_News/#more)\n",
  "images/boat.png": samplePng,
};

let project: Project;
beforeAll(async () => {
  project = await copyBuiltSite("fixture");
  for (const [file, content] of Object.entries(posts)) {
    await mkdir(path.dirname(path.join(project.root, "old", file)), { recursive: true });
    await writeFile(path.join(project.root, "old", file), content);
  }
});
afterAll(() => project.remove());

it("builds an archive that was brought in, without touching anything else", async () => {
  const planned = await project.run("import", ["old/_posts", "--dry-run", "--json"], clock);
  expect(JSON.parse(planned.stdout)).toMatchObject({ isDryRun: true, found: 2, counts: { refused: 0 } });
  const imported = await project.run("import", ["old/_posts", "--site", "https://old.example/"], clock);
  expect(imported).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringContaining("2 of 2 articles brought in (jekyll)"),
  });

  const built = await project.run("build", [], clock);
  expect(built.stderr).toBe("");
  const page = await readFile(path.join(project.root, "dist/2014/harbour-news.html"), "utf8");
  expect(page).toContain('<a href="before.html">The day before</a>');
  expect(page).not.toMatch(/\{%|\{\{ |\{: /);
  await readFile(path.join(project.root, "dist/2014/05/06/Harbour_News/index.html"));

  const again = await project.run("import", ["old/_posts"], clock);
  expect(again).toMatchObject({ status: 0, stdout: expect.stringContaining("0 of 2 articles brought in") });
});

it.each([
  [["old/_posts", "--from", "wix"], '--from is "wix"; expected one of hugo'],
  [["old/_posts", "--site", "example"], '--site is "example"; expected an address'],
  [["src"], "nothing was brought in"],
])("refuses %j in a few words", async (args, words) => {
  const { status, stderr } = await project.run("import", args, clock);
  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^\s+at /m);
});
