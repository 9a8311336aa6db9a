import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/*
 * A client of yaml-language-server, which answers for the YAML of VS Code, Neovim, Helix, Emacs and others, in the Language Server
 * Protocol (JSON-RPC with a header that has the length).
 */

const program = path.resolve(
  import.meta.dirname,
  "../../node_modules/yaml-language-server/bin/yaml-language-server",
);

const messageSchema = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});
type Message = z.output<typeof messageSchema>;

const diagnosticsSchema = z.object({
  uri: z.string(),
  diagnostics: z.array(
    z.object({ message: z.string(), range: z.object({ start: z.object({ line: z.number() }) }) }),
  ),
});

export interface YamlService {
  /** The mistakes in a text, as `line: message`, the first line being 1. */
  readonly check: (yaml: string) => Promise<readonly string[]>;
  /** What is suggested at the mark `|` of a text. */
  readonly complete: (yaml: string) => Promise<unknown>;
  /** What is said about the word at the mark `|` of a text. */
  readonly explain: (yaml: string) => Promise<unknown>;
  readonly end: () => void;
}

/** Starts the server with a JSON Schema for every text. */
export async function startYamlService(folder: string, schemaFile: string): Promise<YamlService> {
  const server = spawn(process.execPath, [program, "--stdio"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const waiting = new Map<number | string, (result: unknown) => void>();
  const checking = new Map<string, (found: readonly string[]) => void>();
  let last = 0;
  const settings = {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    schemas: { [pathToFileURL(schemaFile).href]: "*.yaml" },
  };
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const publish = ({ uri, diagnostics }: z.output<typeof diagnosticsSchema>) =>
    checking.get(uri)?.(
      diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message.split("\n", 1)[0]}`),
    );
  const receive = ({ id, method, params, result }: Message) => {
    if (method === "workspace/configuration" && id !== undefined)
      send({ id, result: [settings, {}, {}, {}, {}, {}] });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (method === "textDocument/publishDiagnostics") publish(diagnosticsSchema.parse(params));
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  server.stdout.on("data", createReader(receive));
  const request = (method: string, params: object) => {
    const id = ++last;
    send({ id, method, params });
    return new Promise<unknown>((resolve) => waiting.set(id, resolve));
  };
  const open = (text: string) => {
    const uri = pathToFileURL(path.join(folder, `${++last}.yaml`)).href;
    send({
      method: "textDocument/didOpen",
      params: { textDocument: { uri, languageId: "yaml", version: 1, text } },
    });
    return uri;
  };
  const ask = (method: string) => (marked: string) => {
    const before = marked.slice(0, marked.indexOf("|")).split("\n");
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return request(`textDocument/${method}`, {
      textDocument: { uri: open(marked.replace("|", "")) },
      position,
    });
  };
  const rootUri = pathToFileURL(folder).href;
  const capabilities = { workspace: { configuration: true }, textDocument: { completion: {}, hover: {} } };
  await request("initialize", { processId: process.pid, rootUri, capabilities });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });
  return {
    check: (yaml) =>
      new Promise((resolve) => {
        checking.set(open(yaml), resolve);
      }),
    complete: ask("completion"),
    explain: ask("hover"),
    end: () => server.kill(),
  };
}

/** Splits a stream of bytes into messages. */
function createReader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const [head = "", length = ""] =
        /Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(rest.toString("latin1")) ?? [];
      if (head === "" || rest.length < head.length + Number(length)) return;
      const body = rest.subarray(head.length, head.length + Number(length));
      rest = rest.subarray(head.length + Number(length));
      receive(messageSchema.parse(JSON.parse(body.toString())));
    }
  };
}
