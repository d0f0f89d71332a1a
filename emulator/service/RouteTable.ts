import { type Route } from "../route";

export interface RouteMatch {
  route: Route;
  params: Record<string, string>;
}

interface Compiled {
  route: Route;
  segments: readonly string[];
  /** Fixed segments count before variable ones, from the left: `1`, `0` = variable. */
  rank: string;
}

/** Finds routes by path. Fixed segments win over variable ones and compare without case, as in Graph. */
export class RouteTable {
  private readonly byLength = new Map<number, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.path.slice(1).split("/");
      const rank = segments.map((segment) => (isVariable(segment) ? "0" : "1")).join("");
      const same = this.byLength.get(segments.length) ?? [];
      this.byLength.set(segments.length, [...same, { route, segments, rank }]);
    }
    for (const compiled of this.byLength.values()) {
      compiled.sort((one, other) => other.rank.localeCompare(one.rank));
    }
  }

  /** Every route of a path below the version, whatever its method and version. */
  at(path: string): RouteMatch[] {
    const asked = segmentsOf(path);
    const candidates = this.byLength.get(asked.length) ?? [];
    const found = candidates.flatMap((compiled) => {
      const params = paramsOf(compiled.segments, asked);
      return params ? [{ route: compiled.route, params, rank: compiled.rank }] : [];
    });
    // A path that fits a fixed name is not also an id: /partners/$count is no partner.
    return found.filter(({ rank }) => rank === found[0]!.rank).map(({ route, params }) => ({ route, params }));
  }
}

/** Cuts a path into decoded segments; a key in parentheses, `users('1')`, is a segment of its own. */
function segmentsOf(path: string): string[] {
  const slashed = path.replace(/\('([^']*)'\)/g, "/$1").replace(/\/+$/, "");
  return slashed.slice(1).split("/").map(decode);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function paramsOf(segments: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = asked[index]!;
    if (isVariable(segment)) {
      params[segment.slice(1, -1)] = value;
    } else if (segment.toLowerCase() !== value.toLowerCase()) {
      return undefined;
    }
  }
  return params;
}

const isVariable = (segment: string) => segment.startsWith("{");
