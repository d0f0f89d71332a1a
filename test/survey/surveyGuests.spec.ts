import { expect } from "chai";
import { readSeed, type SeedInput } from "../../emulator";
import { surveyGuests } from "../../survey";
import { clientOf, fakeGraph, type FakeAnswer } from "../graph/support/fakeGraph";
import { emulatedGraph, expectPublishedShapes } from "../support/emulatedGraph";
import { contoso, EmulatedService, northwind } from "../support/EmulatedService";
import { guid } from "../support/guids";
import { rejection } from "../support/rejection";

const guest = (number: number, userPrincipalName: string) => ({
  id: guid(number),
  displayName: `Guest ${number}`,
  userPrincipalName,
  userType: "Guest",
});

async function emulatedWith(change: (tenant: any) => void): Promise<EmulatedService> {
  const seed = structuredClone(await readSeed()) as any;
  change(seed.tenants.find((one: any) => one.tenantId === contoso));
  return EmulatedService.with(seed as SeedInput);
}

describe("surveyGuests", () => {
  it("counts guests by the tenant of their own address, and those whose home is none", async () => {
    const emulated = await emulatedWith((tenant) => {
      tenant.users.push(
        guest(1, "a_b_northwind.example#EXT#@contoso.onmicrosoft.com"),
        guest(2, "somebody_mail.example#EXT#@contoso.onmicrosoft.com"),
        guest(3, "local-guest@contoso.onmicrosoft.com"),
      );
    });
    const found = await surveyGuests(emulatedGraph(emulated, contoso));
    expect(found).to.have.deep.members([
      { homeTenantId: northwind, name: "Northwind", guests: 2 },
      { homeTenantId: null, guests: 2 },
    ]);
    expectPublishedShapes(emulated);
  });

  it("fails, when the tenants of guests can't be looked up: nobody would count as cut off", async () => {
    const emulated = await emulatedWith(({ clients }) => {
      clients[0].roles = clients[0].roles.filter((role: string) => !role.startsWith("CrossTenantInformation"));
    });
    const error = await rejection(surveyGuests(emulatedGraph(emulated, contoso)));
    expect(error.message).to.contain("CrossTenantInformation.ReadBasic.All");
  });

  it("counts the sign-ins of the last 30 days, where the logs can be read", async () => {
    const answers: [RegExp, FakeAnswer][] = [
      [/\/users\?/, { status: 200, body: { value: [{ mail: "noor@northwind.example" }] } }],
      [
        /signIns\?/,
        { status: 200, body: { value: [{ homeTenantId: northwind.toUpperCase() }, { homeTenantId: northwind }, {}] } },
      ],
      [
        /\$batch/,
        {
          status: 200,
          body: { responses: [{ id: "1", status: 200, body: { tenantId: northwind, displayName: null } }] },
        },
      ],
    ];
    const graph = fakeGraph(({ url }) => answers.find(([path]) => path.test(url))![1]);
    const found = await surveyGuests(clientOf(graph), new Date("2026-11-22T00:00:00Z"));
    expect(found).to.deep.equal([{ homeTenantId: northwind, name: "northwind.example", guests: 1, recentSignIns: 2 }]);
    const asked = decodeURIComponent(graph.sent.find(({ url }) => url.includes("signIns"))!.url).replaceAll("+", " ");
    expect(asked).to.contain(
      "crossTenantAccessType eq 'b2bCollaboration' and createdDateTime ge 2026-10-23T00:00:00.000Z",
    );
  });
});
