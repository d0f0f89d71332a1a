import { readFileSync } from "node:fs";
import * as path from "node:path";
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { tenantConfigKey } from "./schema/stackFileSchema";
import { TenantFileError } from "./TenantFileError";

/** A Pulumi stack file that was read, with the place of everything in it. */
export class StackFile {
  private constructor(
    /** Path, as errors show it. */
    readonly file: string,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Reads a stack file. A file that doesn't parse is read as far as it goes: see {@link assertParsed}. */
  static read(file: string): StackFile {
    const lines = new LineCounter();
    const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines, prettyErrors: false });
    return new StackFile(path.relative(process.cwd(), file) || file, document, lines);
  }

  /** The tenant as it is written, unchecked; undefined when the file has none. */
  get tenant(): unknown {
    const node = this.document.getIn(["config", tenantConfigKey], true) as Node | undefined;
    return node?.toJS(this.document);
  }

  /** The tenant id as it is written, unchecked; undefined when there is none to be found. */
  get tenantId(): unknown {
    return this.document.getIn(["config", tenantConfigKey, "tenantId"]);
  }

  /** @throws {TenantFileError} when the file isn't YAML. */
  assertParsed(): this {
    const [error] = this.document.errors;
    if (!error) return this;
    const { line } = this.lines.linePos(error.pos[0]);
    throw new TenantFileError(this.file, [
      { path: [], line, found: `text that isn't YAML (${error.message})`, expected: "YAML; correct this line" },
    ]);
  }

  /** The line, counted from 1, of a path inside the tenant, or of the nearest thing around it that is there. */
  lineOf(tenantPath: readonly PropertyKey[]): number | undefined {
    let node = this.document.contents as unknown;
    let offset: number | undefined;
    for (const part of ["config", tenantConfigKey, ...tenantPath]) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
        if (!pair) break;
        offset = (pair.key as Node).range?.[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(part)];
        offset = (node as Node | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    return offset === undefined ? undefined : this.lines.linePos(offset).line;
  }
}
