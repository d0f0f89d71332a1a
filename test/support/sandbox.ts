import { type Emulator, startEmulator } from "../../emulator";
import { watch } from "./contract/watch";

/** Tenants of the sample seed. */
export const contoso = "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70";
export const fabrikam = "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f";
/** Has no premium licence, and security defaults on. */
export const adatum = "1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f";
/** Only ever a partner. */
export const northwind = "5b7a9c1d-2e3f-4a5b-8c6d-7e8f9a0b1c2d";

/**
 * Starts an emulator with the sample tenants whose writes are seen at once and whose pace is not limited: what most tests
 * want. Every exchange is held against Graph's published shapes.
 */
export async function startSandbox(): Promise<Emulator> {
  const emulator = watch(await startEmulator());
  quicken(emulator);
  return emulator;
}

/** Puts the sample tenants back, between tests. */
export function resetSandbox(emulator: Emulator): void {
  emulator.control.reset();
  quicken(emulator);
}

function quicken({ control }: Emulator): void {
  control.setSettings({ throttling: false, partnerTombstoneMs: 0 });
  control.setLag(0);
}

/** The changes that were asked of a tenant's Graph, as `METHOD path`, oldest first. */
export function writes(emulator: Emulator): string[] {
  return emulator.control
    .requests()
    .filter(({ method, path }) => method !== "GET" && !/\/token$|\$batch$/.test(path))
    .map(({ method, path }) => `${method} ${path}`);
}
