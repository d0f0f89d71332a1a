import { expect } from "chai";
import { oneLine, plainText, shorten } from "../../../cli/report/plainText";

describe("plainText", () => {
  it("shows what would move the cursor or turn text around as its code", () => {
    expect(plainText("\u001b[2Jgone \u202eexe.txt \u200b!")).to.equal("\\u{1b}[2Jgone \\u{202e}exe.txt \\u{200b}!");
  });

  it("leaves letters of any script, tabs and line ends", () => {
    expect(plainText("Zürich\t東京\r\nעברית 🙂")).to.equal("Zürich\t東京\nעברית 🙂");
  });
});

describe("oneLine", () => {
  it("makes one line of several", () => expect(oneLine("a \n  b\nc")).to.equal("a b c"));
});

describe("shorten", () => {
  it("leaves what is short enough", () => expect(shorten("abc", 3)).to.equal("abc"));
  it("cuts no character in two", () => expect(shorten("🙂🙂🙂", 3)).to.equal("🙂🙂…"));
});
