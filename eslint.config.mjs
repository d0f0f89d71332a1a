import tseslint from "typescript-eslint";

/**
 * Who may import whom: each folder names every other folder of the project that it may reach. Data flows one way, so
 * the evaluator, the emulator, the tenant schema and the Graph client stay usable (and testable) by themselves.
 */
const mayImport = {
  startup: [],
  tenant: ["kinds", "controls"],
  kinds: [],
  graph: [],
  whatif: [],
  emulator: [],
  engine: [],
  automation: ["planned"],
  offline: ["components", "controls", "kinds", "planned", "tenant"],
  resources: ["kinds"],
  components: ["resources", "tenant", "kinds", "controls"],
  controls: ["kinds", "whatif"],
  provider: ["kinds", "graph", "startup"],
  policies: ["kinds", "tenant", "graph", "controls", "whatif", "azureadShapes", "planned", "survey", "impact", "watch"],
  azureadShapes: [],
  impact: ["kinds", "controls", "tenant", "whatif", "planned"],
  planned: ["kinds", "controls", "azureadShapes"],
  survey: ["graph", "kinds", "controls"],
  watch: ["graph", "impact", "survey"],
  scan: ["automation", "azureadShapes", "graph", "kinds", "provider"],
  sandbox: [
    "azureadShapes",
    "automation",
    "cli",
    "controls",
    "emulator",
    "engine",
    "provider",
    "tenant",
    "components",
    "startup",
  ],
  cli: [
    "automation",
    "tenant",
    "kinds",
    "graph",
    "controls",
    "whatif",
    "engine",
    "emulator",
    "sandbox",
    "provider",
    "components",
    "azureadShapes",
    "impact",
    "offline",
    "planned",
    "survey",
    "scan",
    "watch",
    "policies",
    "startup",
  ],
};
const folders = [...Object.keys(mayImport), "stacks", "test", "bench"];

const boundaries = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${folders.filter((f) => f !== folder && !allowed.includes(f)).join("|")})(/|$)`,
            message: `${folder}/ may import only ${allowed.length ? allowed.map((f) => `${f}/`).join(", ") : "itself"} of this project (eslint.config.mjs, mayImport).`,
          },
          ...([
            "graph",
            "whatif",
            "emulator",
            "tenant",
            "kinds",
            "azureadShapes",
            "impact",
            "planned",
            "survey",
          ].includes(folder)
            ? [{ group: ["@pulumi/*"], message: `${folder}/ must work without Pulumi.` }]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "**/*.cjs"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { disallowTypeAnnotations: false, fixStyle: "inline-type-imports" },
      ],
    },
  },
  ...boundaries,
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-unused-expressions": "off", "@typescript-eslint/no-explicit-any": "off" },
  },
);
