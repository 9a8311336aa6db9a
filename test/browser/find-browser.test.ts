import path from "node:path";
import { describe, expect, it } from "vitest";
import { listChromiumPlaces, listInstallSteps, type Machine } from "../helpers/find-browser.ts";

const linux: Machine = {
  environment: { PATH: "/a:/b" },
  platform: "linux",
  home: "/home/ada",
  isRoot: false,
};

describe("finding a browser", () => {
  it("looks for Chrome before Chromium before Edge, wherever on the PATH they are", () => {
    const places = listChromiumPlaces(linux);
    const order = ["/b/google-chrome", "/a/chromium", "/b/chromium", "/a/microsoft-edge"];
    expect(places.filter((place) => order.includes(place))).toEqual(order);
  });

  it("knows the usual places of a Mac and of Windows", () => {
    expect(listChromiumPlaces({ ...linux, platform: "darwin" })).toContain(
      "/home/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    );
    const environment = { Path: "C:\\bin", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
    const places = listChromiumPlaces({ ...linux, environment, platform: "win32" });
    expect(places).toContain("C:\\bin\\chrome.exe");
    expect(places).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
  });
});

describe("installing a browser", () => {
  const listCommands = (machine: Machine) =>
    listInstallSteps(machine).map(({ command, args }) => `${path.basename(command)} ${args.join(" ")}`);
  const download = expect.stringMatching(/^node .*cli\.js install chromium$/);

  it("downloads Playwright's first, then takes Debian's package with the rights that there are", () => {
    expect(listCommands(linux)).toEqual([
      download,
      expect.stringMatching(/^sudo -n sh -c apt-get update && .*chromium$/),
    ]);
    expect(listCommands({ ...linux, isRoot: true })).toEqual([
      download,
      expect.stringMatching(/^sh -c apt-get update && .*chromium$/),
    ]);
  });

  it("has no package to take where there is no apt-get", () => {
    expect(listCommands({ ...linux, platform: "darwin" })).toEqual([download]);
  });

  it("says what it does before each step", () => {
    for (const { message } of listInstallSteps(linux)) expect(message).toMatch(/install.*chromium/);
  });
});
