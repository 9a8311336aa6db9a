import { describe, expect, it } from "vitest";
import { cleanRecording, readRecording } from "../../src/media/read-recording.ts";
import { readSample, replaceIn } from "../helpers/recordings.ts";

function read(name: string, bytes = readSample(name)) {
  const found = readRecording(name, bytes);
  return "message" in found ? found.message : found;
}

function readWhole(name: string, bytes?: Buffer) {
  const found = read(name, bytes);
  if (typeof found === "string") throw new Error(found);
  return found;
}

describe("a recording", () => {
  it.each([
    ["clip.mp4", { kind: "video", type: "video/mp4", size: { width: 64, height: 36 }, hasSound: true }, 2],
    ["silent.mp4", { kind: "video", type: "video/mp4", hasSound: false }, 2],
    ["clip.webm", { kind: "video", type: "video/webm", size: { width: 64, height: 36 }, hasSound: true }, 2],
    ["talk.mp3", { kind: "audio", type: "audio/mpeg", hasSound: true }, 2],
    ["talk.m4a", { kind: "audio", type: "audio/mp4", hasSound: true }, 2],
    ["talk.opus", { kind: "audio", type: "audio/ogg", hasSound: true }, 2],
  ])("%s says what it is, how large and how long", (name, header, seconds) => {
    const found = readWhole(name);
    expect(found).toMatchObject(header);
    expect(found.seconds).toBeGreaterThan(seconds - 0.05);
    // An encoder fills up its last frame.
    expect(found.seconds).toBeLessThan(seconds + 0.2);
  });

  it("that a phone turned has the size of what is shown", () => {
    const bytes = readSample("clip.mp4");
    const matrix = bytes.indexOf("tkhd", 0, "latin1") + 4 + 40;
    const turn = (offset: number, value: number) => bytes.writeInt32BE(value, matrix + offset);
    turn(0, 0);
    turn(4, 65_536);
    turn(12, -65_536);
    turn(16, 0);
    expect(readWhole("clip.mp4", bytes).size).toEqual({ width: 36, height: 64 });
  });

  it("of MP3 frames alone is counted", () => {
    const bytes = readSample("talk.mp3");
    const start =
      bytes.indexOf("Xing", 0, "latin1") > 0
        ? bytes.indexOf("Xing", 0, "latin1")
        : bytes.indexOf("Info", 0, "latin1");
    const damaged = Buffer.concat([bytes.subarray(0, start), Buffer.from("none"), bytes.subarray(start + 4)]);
    expect(readWhole("talk.mp3", damaged).seconds).toBeCloseTo(readWhole("talk.mp3").seconds + 0.072, 1);
  });
});

describe("what is published of a recording", () => {
  it("has no box with a place", () => {
    // 51.5 degrees, in fixed point.
    const place = Buffer.from([0x00, 0x33, 0x80, 0x00]);
    for (const name of ["loci", "\u00a9xyz"]) {
      const located = replaceIn(readSample("clip.mp4"), "loci", name);
      expect(located.indexOf(place)).toBeGreaterThan(0);
      expect(readWhole("clip.mp4", located).bytes.includes(place)).toBe(false);
    }
  });

  it.each(["clip.webm", "talk.mp3"])("%s does not say where it was made", (name) => {
    expect(readSample(name).includes("51.5")).toBe(true);
    expect(readWhole(name).bytes.includes("51.5")).toBe(false);
  });

  it("is the same recording, with its title", () => {
    for (const [name, title] of [
      ["clip.mp4", "Bars"],
      ["talk.mp3", "Tone"],
    ] as const) {
      const first = readWhole(name);
      const second = readWhole(name, first.bytes);
      expect(first.bytes.includes(title)).toBe(true);
      expect({ ...second, bytes: "" }).toEqual({ ...first, bytes: "" });
      expect(second.bytes).toEqual(first.bytes);
    }
    const source = readSample("clip.webm");
    expect(readWhole("clip.webm").bytes).toHaveLength(source.length);
  });

  it("has no time at which it was recorded", () => {
    const bytes = readSample("clip.mp4");
    const created = bytes.indexOf("mvhd", 0, "latin1") + 8;
    bytes.writeUInt32BE(3_700_000_000, created);
    expect(readWhole("clip.mp4", bytes).bytes.readUInt32BE(created)).toBe(0);
  });

  it("of a recording that a text links to has no place either, and a file that cannot be read is left alone", () => {
    const clean = cleanRecording(readSample("clip.mp4"));
    expect(clean && "bytes" in clean && clean.bytes.includes("51.5")).toBe(false);
    expect(cleanRecording(readSample("clip.mp4").subarray(0, 2000))).toBeUndefined();
    expect(cleanRecording(Buffer.from("text"))).toBeUndefined();
  });
});

describe("a file that is no recording, or not one that browsers play, is refused:", () => {
  const clip = readSample("clip.mp4");
  it.each([
    ["clip.mp4", Buffer.alloc(0), "is empty; export it again"],
    ["clip.mp4", clip.subarray(0, 3000), "is not a whole MP4; export it again"],
    ["clip.webm", readSample("clip.webm").subarray(0, 2000), "is not a whole WebM; export it again"],
    ["talk.mp3", readSample("talk.mp3").subarray(0, 1500), "is not a whole MP3; export it again"],
    ["talk.opus", readSample("talk.opus").subarray(0, 1600), "is not a whole Ogg; export it again"],
    ["clip.mp4", Buffer.from("hello"), "is no recording that can be read; expected MP4 (.mp4)"],
    ["talk.m4a", Buffer.from("hello"), "is no recording that can be read; expected MP3 (.mp3) or M4A (.m4a)"],
    ["clip.mp4", readSample("talk.mp3"), "is MP3, whatever its ending says; rename it to .mp3"],
    ["talk.mp3", clip, "is MP4, whatever its ending says; rename it to .mp4"],
    ["clip.MOV", clip, "is one that many browsers do not play; save it as MP4 (.mp4)"],
    [
      "talk.wav",
      Buffer.from("RIFF"),
      "is one that many browsers do not play; save it as MP3 (.mp3) or M4A (.m4a)",
    ],
    [
      "clip.mp4",
      replaceIn(replaceIn(clip, "avc1mp41", "isommp41"), "avc1", "hvc1"),
      "is encoded with H.265 (HEVC), which many browsers do not play; save it with H.264 and AAC, as MP4",
    ],
    [
      "clip.mp4",
      replaceIn(clip, "soun", "meta"),
      "has a track of other data (mp4a), which may say where it was recorded; save it with picture and sound alone, such as with ffmpeg -i in.mp4 -map 0:v -map 0:a? -c copy out.mp4",
    ],
    [
      "talk.opus",
      replaceIn(readSample("talk.opus"), "title=", "geo_x="),
      "says where it was recorded (geo_x); take that out, such as with ffmpeg -i in.ogg -map_metadata -1 -map_metadata:s -1 -c copy out.ogg",
    ],
    [
      "talk.opus",
      replaceIn(readSample("talk.opus"), "OpusHead", "Speex   "),
      "is encoded with Speex, which many browsers do not play; save it as MP4 or MP3",
    ],
  ])("%s %#", (name, bytes, message) => {
    expect(read(name, bytes)).toBe(message);
  });

  it("one without a duration", () => {
    const bytes = readSample("clip.mp4");
    bytes.writeUInt32BE(0, bytes.indexOf("mvhd", 0, "latin1") + 4 + 16);
    expect(read("clip.mp4", bytes)).toMatch(/^does not say how long it is; /);
  });

  it("one that hosts do not take", () => {
    const bytes = Buffer.concat([clip, Buffer.alloc(105_000_000)]);
    expect(read("clip.mp4", bytes)).toMatch(/^has 106 MB; at most 105 MB would pass, /);
  });

  it("one with boxes within boxes without end", () => {
    const depth = 100_000;
    const boxes = Buffer.alloc(8 * depth);
    for (let at = 0; at < depth; at++) {
      boxes.writeUInt32BE(boxes.length - 8 * at, 8 * at);
      boxes.write("udta", 8 * at + 4, "latin1");
    }
    const start = clip.indexOf("moov", 0, "latin1") - 4;
    const end = start + clip.readUInt32BE(start);
    const whole = Buffer.concat([clip.subarray(0, end), boxes, clip.subarray(end)]);
    whole.writeUInt32BE(end - start + boxes.length, start);
    const found = readRecording("clip.mp4", whole);
    expect("bytes" in found && found.bytes.length).toBe(whole.length);
  });
});
