// Opens and seals age files with npm's age-encryption. In: [{identity, sealed} | {recipient, open}], bytes in base64.
// Out: {ok: base64} or {refused: why}.
import { readFileSync } from "node:fs";
import { Decrypter, Encrypter } from "age-encryption";

async function answer({ identity, sealed, recipient, open }) {
  if (recipient !== undefined) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return await encrypter.encrypt(Buffer.from(open, "base64"));
  }
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return await decrypter.decrypt(Buffer.from(sealed, "base64"));
}

const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    answers.push({ ok: Buffer.from(await answer(question)).toString("base64") });
  } catch (fault) {
    answers.push({ refused: String(fault) });
  }
}
process.stdout.write(JSON.stringify(answers));
