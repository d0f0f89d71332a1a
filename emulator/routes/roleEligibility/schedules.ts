import { entityAnswer, listAnswer } from "../../collection";
import { notFound } from "../../problems";
import { type Route } from "../../route";
import { RoleEligibilities } from "../../store/roleEligibilities";
import { entityOptions, listOptions } from "../queryOptions";
import { checkPimLicence, reading } from "./common";

const path = "/roleManagement/directory/roleEligibilitySchedules";

/** Eligibilities as they are now. They can only be read: requests change them. */
export const roleEligibilitySchedules: readonly Route[] = [
  {
    ...reading,
    method: "GET",
    path,
    query: listOptions,
    handle: (ctx) => {
      checkPimLicence(ctx);
      return listAnswer(ctx, new RoleEligibilities(ctx.tenant).visibleAll());
    },
  },
  {
    ...reading,
    method: "GET",
    path: `${path}/{id}`,
    query: entityOptions,
    handle: (ctx) => {
      checkPimLicence(ctx);
      const schedule = new RoleEligibilities(ctx.tenant).visibleAll().find(({ id }) => id === ctx.params.id);
      if (!schedule) throw notFound(ctx.params.id!);
      return entityAnswer(ctx, schedule);
    },
  },
];
