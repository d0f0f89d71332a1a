import type { Control } from "../../Control";
import { given } from "../../given";
import { deviates, met } from "../../verdict";

/** The template of the settings of Microsoft 365 groups, "Group.Unified". */
const groupUnified = "62375ab9-6b52-47ed-826b-58e47e0e304b";

export const guestOwners: Control = {
  id: "EB-GU-06v1",
  title: "Guests can't own Microsoft 365 groups",
  rationale:
    "An owner adds members. A guest who owns a team lets other outsiders into it and its files, and goes on doing so after the partner's contract ended; access reviews that ask owners are then answered by the guest under review.",
  severity: "medium",
  mappings: {
    maester: ["EIDSCA.ST08", "EIDSCA.ST09"],
    notes: {
      "EIDSCA.ST09":
        "asks that guests may read the groups that they are in; the service's default, and not looked at here",
    },
  },
  lastModified: "2026-11-22",
  remedy: "Set AllowGuestsToBeGroupOwner to false in the group settings made from the template Group.Unified.",
  predicate: given(["groupSettings"], ({ groupSettings }) => {
    const values = groupSettings.find(({ templateId }) => templateId?.toLowerCase() === groupUnified)?.values ?? [];
    const setting = values.find(({ name }) => name?.toLowerCase() === "allowgueststobegroupowner");
    if (setting?.value?.toLowerCase() === "true") return deviates("AllowGuestsToBeGroupOwner is true.");
    return met(
      setting ? "AllowGuestsToBeGroupOwner is false." : "AllowGuestsToBeGroupOwner is not set, which is false.",
    );
  }),
};
