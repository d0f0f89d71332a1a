// Starts the policy pack: whoever loads this module becomes its process. Rules are loaded from ./rules instead.
import "./declared/startedIn";
import "./lightPulumi";
import { PolicyPack } from "@pulumi/policy";
import { packageFolder } from "./packageFolder";
import { packName } from "./packName";
import { policyOf } from "./rule/policyOf";
import { rules } from "./rules";

const startedIn = process.cwd();

// The SDK takes the version of the pack from the package.json in the folder it runs in.
process.chdir(packageFolder(__dirname));
new PolicyPack(packName, {
  description:
    "Guardrails for programs that change a Microsoft Entra tenant: nobody locked out, nothing opened by accident",
  policies: rules.map(policyOf),
});
process.chdir(startedIn);
