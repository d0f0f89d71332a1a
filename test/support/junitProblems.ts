/** What may stand in which element, and which attributes, as the xUnit plugin of Jenkins has it in its junit-10.xsd. */
const grammar: Readonly<Record<string, { required: string[]; optional: string[]; children: string[] }>> = {
  testsuites: { required: [], optional: ["name", "time", "tests", "failures", "errors"], children: ["testsuite"] },
  testsuite: {
    required: ["name", "tests", "failures", "errors"],
    optional: ["time", "timestamp"],
    children: ["testcase"],
  },
  testcase: { required: ["name"], optional: ["classname", "time"], children: ["failure", "error"] },
  failure: { required: [], optional: ["type", "message"], children: [] },
  error: { required: [], optional: ["type", "message"], children: [] },
};

/** Tells what is wrong with a JUnit XML document: its elements, attributes, times, and numbers that don't add up. */
export function junitProblems(document: Document): string[] {
  const root = document.documentElement;
  return root.tagName === "testsuites" ? elementProblems(root) : [`the root is ${root.tagName}: ${root.textContent}`];
}

function elementProblems(element: Element): string[] {
  const { tagName } = element;
  const rule = grammar[tagName];
  if (!rule) return [`${tagName} is no element of JUnit`];
  const names = [...element.attributes].map(({ name }) => name);
  const count = (selector: string) => element.querySelectorAll(selector).length;
  const sums = { tests: count("testcase"), failures: count("failure"), errors: count("error") };
  const children = [...element.children];
  return [
    ...rule.required.filter((name) => !names.includes(name)).map((name) => `${tagName} lacks ${name}`),
    ...names
      .filter((name) => ![...rule.required, ...rule.optional].includes(name))
      .map((name) => `${tagName} has ${name}`),
    ...Object.entries(sums)
      .filter(([name, sum]) => names.includes(name) && Number(element.getAttribute(name)) !== sum)
      .map(([name, sum]) => `${tagName} says ${name}="${element.getAttribute(name)}", has ${sum}`),
    ...(names.includes("time") && !/^\d+\.\d{3}$/.test(element.getAttribute("time")!) ? [`${tagName}: time`] : []),
    ...children.flatMap((child) =>
      rule.children.includes(child.tagName) ? elementProblems(child) : [`${child.tagName} in ${tagName}`],
    ),
  ];
}
