import { type World } from "../World";
import { type Seed } from "./seedSchema";
import { seedTenant } from "./seedTenant";

/** Puts the tenants of a seed in place of whatever the emulator holds. */
export function loadSeed(seed: Seed, world: World): void {
  world.clear();
  world.consistency.withoutDelay(() => {
    for (const tenant of seed.tenants) {
      world.add(seedTenant(tenant, world), tenant.clients);
    }
  });
}
