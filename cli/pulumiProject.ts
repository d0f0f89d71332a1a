import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import { UsageError } from "./UsageError";

/** What `withProvider` did to a project file. */
export interface ProjectEdit {
  text: string;
  changed: boolean;
}

/**
 * Names the folder of the `entra` provider in the text of a Pulumi.yaml, under `plugins.providers`, and leaves all
 * else (comments, order, other plugins) as it stands.
 *
 * Pulumi finds a provider that no registry serves by this entry alone; without it the engine would try to download
 * one. See "Project file reference, plugins" in Pulumi's documentation.
 *
 * @param file Named in errors.
 * @throws UsageError when the file is no YAML, is no project file, or names another folder for `entra`.
 */
export function withProvider(text: string, folder: string, file: string): ProjectEdit {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) throw new UsageError(`${file} is not valid YAML: ${problem.message}\nFix it, then run this again.`);
  if (!isMap(document.contents) || !document.has("name") || !document.has("runtime")) {
    throw new UsageError(
      `${file} is not a Pulumi project file: expected a mapping with "name" and "runtime". ` +
        `Run this where your Pulumi.yaml is, or name it with --project.`,
    );
  }

  const providers = document.getIn(["plugins", "providers"], true);
  if (providers !== undefined && providers !== null && !isSeq(providers)) {
    throw new UsageError(`${file}, plugins.providers: expected a list of {name, path}. Fix it, then run this again.`);
  }
  const entries = isSeq(providers) ? (providers.items.filter(isMap) as YAMLMap[]) : [];
  const entry = entries.find((item) => item.get("name") === "entra");
  if (entry?.get("path") === folder) return { text, changed: false };
  if (entry) {
    throw new UsageError(
      `${file}, plugins.providers: "entra" already points to ${JSON.stringify(entry.get("path"))}, expected ` +
        `${JSON.stringify(folder)}. Remove that entry if it is not wanted, then run this again.`,
    );
  }
  const added = document.createNode({ name: "entra", path: folder });
  if (isSeq(providers)) providers.add(added);
  else document.setIn(["plugins", "providers"], document.createNode([added]));
  return { text: document.toString({ lineWidth: 0 }), changed: true };
}
