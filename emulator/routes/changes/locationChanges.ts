import { randomUUID } from "node:crypto";
import { objectBody } from "../../body";
import { GraphProblem } from "../../problems";
import { type RouteContext } from "../../route";
import { type Entity } from "../../store/Entity";
import { policiesUsing, policyNames } from "../../store/policiesUsing";
import { describeIssue, withoutAnnotations } from "../validation/graphSchema";
import { locationProblem } from "../validation/namedLocation/locationProblem";
import { locationSchema, type Location } from "../validation/namedLocation/locationSchema";
import { validateLocation } from "../validation/namedLocation/validateLocation";
import { refuseImmutable } from "../validation/refuseImmutable";

const collection = "namedLocations";
const ipLocation = "#microsoft.graph.ipNamedLocation";
const mostIpLocations = 195;

/** Makes a location. */
export function createLocation(ctx: RouteContext): Entity {
  const body = objectBody(ctx);
  refuseSetByGraph(body, undefined);
  if (!ctx.tenant.hasPlan("AAD_PREMIUM")) {
    throw locationProblem(1960, "Cannot create named locations without a premium P1 license.");
  }
  const location = parse(body);
  checkLocationCount(ctx, location["@odata.type"]);
  const id = randomUUID();
  const now = ctx.now().toISOString();
  return ctx.tenant.objects(collection).put(id, { ...location, id, createdDateTime: now, modifiedDateTime: now });
}

/** Changes a location; its kind stays, and has to be named. */
export function updateLocation(ctx: RouteContext): void {
  const locations = ctx.tenant.objects(collection);
  const current = locations.get(ctx.params.id!);
  if (!current) throw missingLocation(ctx.params.id!);
  const body = objectBody(ctx);
  refuseSetByGraph(body, current);
  if (body["@odata.type"] !== current["@odata.type"]) {
    throw locationProblem(
      1961,
      `An update must carry the @odata.type of the location, '${String(current["@odata.type"])}'.`,
    );
  }
  const location = parse({ ...current, ...body });
  locations.put(ctx.params.id!, { ...current, ...location, modifiedDateTime: ctx.now().toISOString() });
}

/** Deletes a location that is neither trusted nor in use. */
export function deleteLocation(ctx: RouteContext): void {
  const id = ctx.params.id!;
  const location = ctx.tenant.objects(collection).get(id);
  if (!location) throw missingLocation(id);
  if (location.isTrusted) {
    throw locationProblem(1962, "A trusted named location cannot be deleted: set isTrusted to false first.");
  }
  const users = policiesUsing(ctx.tenant, "namedLocation", id);
  if (users.length > 0) {
    throw locationProblem(
      1963,
      `The named location is in use by the conditional access policies ${policyNames(users)}.`,
    );
  }
  ctx.tenant.objects(collection).softDelete(id);
}

function parse(body: Entity): Location {
  const parsed = locationSchema.safeParse(withoutAnnotations(body));
  if (!parsed.success) {
    throw locationProblem(
      1007,
      `Incoming NamedLocation object does not match its schema. ${describeIssue(parsed.error)}`,
    );
  }
  validateLocation(parsed.data);
  return parsed.data;
}

function refuseSetByGraph(body: Entity, current: Entity | undefined): void {
  const names = ["id", "createdDateTime", "modifiedDateTime", "deletedDateTime"];
  refuseImmutable(body, names, current, (message) => locationProblem(1007, message));
}

/** Refuses one IP location more than a tenant can have. */
export function checkLocationCount(ctx: RouteContext, type: unknown): void {
  const ipLocations = ctx.tenant
    .objects(collection)
    .all()
    .filter((location) => location["@odata.type"] === ipLocation);
  if (type === ipLocation && ipLocations.length >= mostIpLocations) {
    throw locationProblem(1964, `The tenant has the most IP named locations that it can have, ${mostIpLocations}.`);
  }
}

/** 404 of a location. */
export function missingLocation(id: string): GraphProblem {
  return new GraphProblem(404, "ResourceNotFound", `NamedLocation with id ${id} does not exist in the directory.`);
}
