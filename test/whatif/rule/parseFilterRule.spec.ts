import { expect } from "chai";
import { evaluateFilterRule } from "../../../whatif/rule/evaluateFilterRule";
import type { FilterValue } from "../../../whatif/rule/FilterRule";
import { FilterRuleError, parseFilterRule } from "../../../whatif/rule/parseFilterRule";

const values: Record<string, FilterValue> = { a: "x", b: "y", none: null, flag: true, list: ["One", "two"] };
const decide = (rule: string) =>
  evaluateFilterRule(
    parseFilterRule(rule, (name) => name in values),
    (name) => values[name]!,
  );

describe("parseFilterRule", () => {
  const decided: [string, boolean][] = [
    ['a -eq "x"', true],
    ["A -EQ 'X'", true],
    ['a eq "x"', true],
    ['a -eq "y" -or b -eq "y"', true],
    ['a -eq "y" -and b -eq "n" -or b -eq "y"', true],
    ['a -eq "y" -and (b -eq "n" -or b -eq "y")', false],
    ['-not a -eq "y" -and b -eq "y"', true],
    ['-not (a -eq "x" -or b -eq "z")', false],
    ['not(not a -eq "x")', true],
    ["none -eq null", true],
    ["none -ne null", false],
    ["a -ne $null", true],
    ["flag -eq true", true],
    ['flag -eq "False"', false],
    ['list -contains "one"', true],
    ['list -notContains "tw"', true],
    ['a -in ["q", "x"]', true],
    ['a -notIn ["q","x"]', false],
    ['none -in ["x"]', false],
  ];
  for (const [rule, expected] of decided) {
    it(`reads ${rule} as ${expected}`, () => expect(decide(rule)).to.equal(expected));
  }

  it("reads escaped quotes", () => {
    expect(parseFilterRule('a -eq "say `"hi`""', () => true)).to.deep.include({ values: ['say "hi"'] });
    expect(parseFilterRule("a -eq 'it''s'", () => true)).to.deep.include({ values: ["it's"] });
  });

  const broken: [string, RegExp][] = [
    ["", /ends where a property/],
    ["a", /ends where an operator/],
    ["a -eq x", /"x" where a value in quotes/],
    ['a -like "x"', /operator "-like"/],
    ['zzz -eq "x"', /property "zzz"/],
    ['a -in "x"', /where "\[" is expected/],
    ['(a -eq "x"', /its end where "\)"/],
    ['a -eq "x" b', /left over at "b"/],
    ['a -eq "x', /can't be read at/],
  ];
  for (const [rule, message] of broken) {
    it(`refuses ${rule || "an empty rule"}`, () => expect(() => decide(rule)).to.throw(FilterRuleError, message));
  }
});
