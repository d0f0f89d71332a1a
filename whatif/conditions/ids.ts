const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Object, app, role and location ids are GUIDs; anything else in a list of ids is a keyword. */
export const isGuid = (value: unknown): value is string => typeof value === "string" && guid.test(value);
