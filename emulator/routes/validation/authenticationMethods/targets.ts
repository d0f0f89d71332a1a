import { z } from "zod";

/** Whom a setting is about: everybody, or a user or group by object id. */
export const targetId = z.union([z.literal("all_users"), z.guid()], { error: "is neither all_users nor an object id" });

export const targetType = z.enum(["user", "group"]);
